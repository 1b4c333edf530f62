import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Notice } from '../../notice/notice';
import { usePane } from '../pane-context';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { CasePage } from './case-page';
import { CategoriesPage } from './categories-page';
import { DuplicatesPage } from './duplicates-page';
import { EmptyList } from './list/empty-list';
import { FormatPage } from './format-page';
import { ListPage } from './list/list-page';
import { RemarksPage } from './remarks-page';
import { TablePage } from './table-page';
import { useAdd } from './store/use-add';
import { useDrop } from './store/use-drop';
import { type SummaryPage, SummaryProvider, deskOf, useSummary } from './store/use-summary';

/** The office's desk: the files of many units, what is wrong with them, and annex 2. Files may be dropped anywhere on it. */
export function SummaryScreen({ notice }: { readonly notice: Notice }) {
  const { session, say } = usePane();
  const [page, setPage] = useState<SummaryPage>({ kind: 'list', from: null });
  const show = useCallback(
    (next: SummaryPage): void => {
      // What was said is about the page that is left.
      say(null);
      setPage(next);
    },
    [say],
  );
  const desk = deskOf(session, notice);
  const value = useMemo(() => ({ ...desk, notice, page, show }), [desk, notice, page, show]);
  return (
    <SummaryProvider value={value}>
      <Desk />
    </SummaryProvider>
  );
}

function Desk() {
  const { summary } = strings;
  const styles = useStyles();
  const add = useAdd();
  const { say } = usePane();
  const { isOver, handlers } = useDrop(add, () => say({ text: summary.dropFailed, tone: 'problem' }));
  const { page } = useSummary();
  const firstClickOn = useRef(page);
  // The second click of a double click is not meant for what the first one has brought under the pointer.
  const ignoreSecondClick = (event: MouseEvent): void => {
    if (event.detail < 2) firstClickOn.current = page;
    else if (firstClickOn.current !== page) event.stopPropagation();
  };
  return (
    <div className={styles.desk} {...handlers} onClickCapture={ignoreSecondClick}>
      <VisuallyHidden as="h2">{summary.title}</VisuallyHidden>
      <Page />
      <div aria-hidden className={mergeClasses(styles.veil, isOver && styles.over)}>
        {summary.dropNow}
      </div>
    </div>
  );
}

function Page() {
  const { view, page } = useSummary();
  if (view.cases.length === 0) return <EmptyList />;
  switch (page.kind) {
    case 'list':
      return <ListPage from={page.from} />;
    case 'case':
      return <CasePage key={page.id} id={page.id} />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'categories':
      return <CategoriesPage />;
    case 'table':
      return <TablePage />;
    case 'remarks':
      return <RemarksPage />;
    case 'format':
      return <FormatPage />;
  }
}

const useStyles = makeStyles({
  desk: { position: 'relative', height: '100%' },
  veil: {
    display: 'none',
    position: 'absolute',
    inset: tokens.spacingHorizontalS,
    zIndex: 1,
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontWeight: tokens.fontWeightSemibold,
  },
  over: { display: 'flex' },
});
