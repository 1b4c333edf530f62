import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowSortRegular } from '@fluentui/react-icons/svg/arrow-sort';
import { CopySelectRegular } from '@fluentui/react-icons/svg/copy-select';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { Fragment, useMemo, useState } from 'react';
import { AskDialog } from '../../parts/dialog/ask-dialog';
import { VisuallyHidden } from '../../parts/visually-hidden';
import { strings } from '../../strings/strings';
import { type CaseState, isLeftOut, stateOf } from '../store/summary-entry';
import { ProgressRow } from '../progress-row';
import { officeColumn } from '../../../notice/columns';
import { SORT_ORDERS } from '../store/sort-cases';
import { useFileInputs } from '../store/use-file-inputs';
import { useDuplicates, useSummary } from '../store/use-summary';

/** How many files there are and how they stand; more files, order, and what concerns the whole list. */
export function ListHead({ onSelectListed }: { readonly onSelectListed: () => void }) {
  const { store, formatting, view, notice, show } = useSummary();
  const column = officeColumn(notice);
  const { summary } = strings;
  const { list } = summary;
  const styles = useStyles();
  const duplicates = useDuplicates();
  const { chooseFiles, chooseFolder, inputs } = useFileInputs();
  const [isAsking, setAsking] = useState(false);
  const { figures, total, waiting } = useFigures();
  const read = total - waiting;
  const unreached = view.cases.filter(({ reading }) => reading?.kind === 'failed').length;
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" icon={<AddRegular />}>
              {summary.addFiles}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={chooseFiles}>{summary.chooseFiles}</MenuItem>
              {chooseFolder && (
                <MenuItem subText={summary.chooseFolderHint} onClick={chooseFolder}>
                  {summary.chooseFolder}
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
        {inputs}
        <span className={styles.gap} />
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<ArrowSortRegular />}>
              {list.sort}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SORT_ORDERS.filter((order) => column !== null || order !== 'category').map((order) => (
                <MenuItem key={order} onClick={() => store.sort(order)}>
                  {order === 'category' ? list.sortByColumn(column?.label ?? '') : list.sortBy[order]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={list.more}
              title={list.more}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={onSelectListed}>{list.selectListed}</MenuItem>
              {column && <MenuItem onClick={() => show({ kind: 'categories' })}>{`${column.label}…`}</MenuItem>}
              <MenuItem onClick={() => setAsking(true)}>{list.clear}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <p className={styles.figures}>
        {figures.map((figure, index) => (
          <Fragment key={figure}>
            {index > 0 && ' · '}
            <span className={styles.figure}>{figure}</span>
          </Fragment>
        ))}
      </p>
      <span role="status">
        <VisuallyHidden>{!view.isReading && waiting === 0 && summary.allRead(total)}</VisuallyHidden>
      </span>
      {view.isReading && (
        <ProgressRow label={summary.reading(read, total)} value={read} max={total} onStop={() => store.stopReading()} />
      )}
      {!view.isReading && waiting > 0 && view.failure === null && (
        <div className={styles.row}>
          <span className={styles.words}>{summary.waiting(waiting)}</span>
          <span className={styles.gap} />
          <Button size="small" onClick={() => void store.read()}>
            {summary.goOn}
          </Button>
        </div>
      )}
      {!view.isReading && unreached > 0 && (
        <div className={styles.row}>
          <span className={styles.words}>{summary.unreached(unreached)}</span>
          <span className={styles.gap} />
          <Button size="small" onClick={() => store.retry()}>
            {summary.readAgain}
          </Button>
        </div>
      )}
      {duplicates.length > 0 && !view.isReading && (
        <Button
          size="small"
          className={styles.duplicates}
          icon={<CopySelectRegular />}
          onClick={() => show({ kind: 'duplicates' })}
        >
          {summary.duplicates(duplicates.length)}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          title={list.clear}
          message={list.clearAsk}
          accept={list.clearYes}
          decline={list.clearNo}
          onAccept={() => {
            setAsking(false);
            store.clear();
            formatting.clear();
          }}
          onDecline={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface Figures {
  readonly figures: readonly string[];
  /** Files. */
  readonly total: number;
  /** Files that were not read yet. */
  readonly waiting: number;
}

/** Every row counts once: what is left out, as left out only. */
function useFigures(): Figures {
  const { view } = useSummary();
  const { summary } = strings;
  return useMemo(() => {
    const leftOut = view.cases.filter(isLeftOut);
    const others = view.cases.filter((entry) => !isLeftOut(entry));
    const total = new Set(view.cases.map(({ file }) => file)).size;
    const of = summary.measure(total, view.cases.length);
    const count = (state: CaseState) => others.filter((entry) => stateOf(entry) === state).length;
    const withoutForm = leftOut.filter(({ aside }) => aside?.kind === 'text').length;
    const [ready, opinion, pending] = [count('ready'), count('opinion'), count('pending')];
    const [notReady, noForm, unreadable] = [count('not-ready'), count('no-form'), count('unreadable')];
    const figures = [
      summary.files(total, view.cases.length),
      ...(ready > 0 ? [summary.ready(ready, of)] : []),
      ...(opinion > 0 ? [summary.opinion(opinion, of)] : []),
      ...(pending > 0 ? [summary.pending(pending, of)] : []),
      ...(notReady > 0 ? [summary.notReady(notReady, of)] : []),
      ...(noForm > 0 ? [summary.noForm(noForm, of)] : []),
      ...(unreadable > 0 ? [summary.unreadable(unreadable, of)] : []),
      ...(leftOut.length > 0 ? [summary.leftOut(leftOut.length, withoutForm, of)] : []),
    ];
    return { figures, total, waiting: view.cases.filter((entry) => stateOf(entry) === 'waiting').length };
  }, [view.cases, summary]);
}

const useStyles = makeStyles({
  head: {
    // Its menus lie above the list.
    position: 'relative',
    zIndex: 1,
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  gap: { flexGrow: 1 },
  figures: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  // A figure stays whole where the line is broken.
  figure: { whiteSpace: 'nowrap' },
  words: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  duplicates: { alignSelf: 'flex-start', color: tokens.colorStatusWarningForeground3 },
});
