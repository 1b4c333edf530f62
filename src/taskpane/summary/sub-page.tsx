import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { isComposing } from '../parts/is-composing';
import { keepEscape } from '../parts/focus/keep-escape';
import { PageHeading } from '../parts/page-heading';
import { strings } from '../strings/strings';
import { useSummary } from './store/use-summary';

export interface SubPageProps {
  readonly title: string;
  /** The file that it was about. */
  readonly from?: number;
  /** At the end of the line with the way back. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page after the list, with the way back to it. */
export function SubPage({ title, from, aside, children }: SubPageProps) {
  const { show } = useSummary();
  const { summary } = strings;
  const styles = useStyles();
  const back = (): void => show({ kind: 'list', from: from ?? null });
  return (
    <div
      className={styles.page}
      onKeyDown={(event) => {
        // Menus and lists that are open close themselves first; in an input method Escape takes back what is composed.
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
        keepEscape(event);
        back();
      }}
    >
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {summary.toList}
        </Button>
        {aside}
      </div>
      <div className={styles.content}>
        <PageHeading arrived>{title}</PageHeading>
        {children}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  content: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});
