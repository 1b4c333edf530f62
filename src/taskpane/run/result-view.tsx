import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { WarningFilled, WarningRegular } from '@fluentui/react-icons/svg/warning';
import { sorted } from '../../draft/finding';
import { changedIn, dueOf, interruptionOf, isFinished, verdictOf } from '../../session/format-verdict';
import { Callout } from '../parts/callout';
import { PageHeading } from '../parts/page-heading';
import { RoleCounts } from '../parts/role-counts';
import { Section } from '../parts/section';
import { strings, type Strings } from '../strings/strings';
import { FindingList, type OnFix } from './finding-list';
import type { Run } from './use-run';
import { useVersionActions } from './use-version-actions';

type EndedRun = Extract<Run, { kind: 'ended' }>;

export interface ResultViewProps {
  readonly run: EndedRun;
  /** Runs again; a run that was interrupted continues. */
  readonly onResume: () => void;
  readonly onFix: OnFix;
  readonly onClose: () => void;
}

/** The report of a run: what was changed, what was left and why, and the way back. */
export function ResultView({ run, onResume, onFix, onClose }: ResultViewProps) {
  const { result, common } = strings;
  const styles = useStyles();
  const { end } = run;
  const report = 'report' in end ? end.report : null;
  const message = 'message' in end ? end.message : null;
  const left = report && sorted(report.left);
  // What going on will do is nothing for the author to do.
  const { due, others: wrong } =
    end.kind === 'interrupted' ? dueOf(left?.wrong ?? []) : { due: [], others: left?.wrong ?? [] };
  const changed = report ? changedIn(report) : 0;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        {run.earlier !== null && <p className={styles.earlier}>{result.earlier(localTime(run.earlier))}</p>}
        <PageHeading arrived={run.earlier === null} icon={<ResultIcon run={run} />}>
          {headline(run, result)}
        </PageHeading>
        <div role="status" className={styles.sentences}>
          {message !== null && <p className={styles.sentence}>{message}</p>}
          {changed > 0 && report && <p className={styles.sentence}>{result.summary(changed, report.alreadyRight)}</p>}
        </div>
      </div>

      <div role="status" className={styles.outdated}>
        {report && run.outdated && (
          <Callout tone="warning" icon={<WarningRegular />}>
            <span className={styles.outdatedText}>{result.outdated}</span>
            <Button size="small" onClick={onClose}>
              {common.refresh}
            </Button>
          </Callout>
        )}
      </div>

      <div className={styles.actions}>
        {end.kind === 'interrupted' && !isFinished(end.report) && (
          <Button appearance="primary" onClick={onResume}>
            {result.resume}
          </Button>
        )}
        {end.kind === 'failed' && (
          <Button appearance="primary" onClick={onResume}>
            {common.retry}
          </Button>
        )}
        <Button appearance={end.kind === 'done' ? 'primary' : 'secondary'} onClick={onClose}>
          {end.kind === 'done' ? result.finish : common.back}
        </Button>
      </div>
      {report?.snapshot.id != null && <Snapshot id={report.snapshot.id} />}
      {report?.snapshot.message != null && <p className={styles.sentence}>{report.snapshot.message}</p>}

      {wrong.length > 0 && (
        <Section title={result.wrong} aside={result.places(wrong.length)}>
          <FindingList findings={wrong} onFix={onFix} />
        </Section>
      )}
      {due.length > 0 && (
        <details className={styles.unseen}>
          <summary className={styles.unseenTitle}>{result.due}</summary>
          <FindingList findings={due.map(({ steps: _, ...finding }) => finding)} />
        </details>
      )}
      {left && left.advice.length > 0 && (
        <Section title={result.advice} aside={result.places(left.advice.length)}>
          <FindingList findings={left.advice} onFix={onFix} />
        </Section>
      )}
      {report && changed > 0 && (
        <Section title={result.changed}>
          <RoleCounts counts={report.changed} />
        </Section>
      )}
      {report && report.notes.length > 0 && (
        <Section title={result.notes} aside={result.places(report.notes.length)}>
          <FindingList findings={report.notes} />
        </Section>
      )}
      {left && left.unseen.length > 0 && end.kind !== 'interrupted' && (
        <details className={styles.unseen}>
          <summary className={styles.unseenTitle}>{result.unseen(left.unseen.length)}</summary>
          <p className={styles.sentence}>{result.unseenHint}</p>
          <FindingList findings={left.unseen} />
        </details>
      )}
    </div>
  );
}

function ResultIcon({ run }: { readonly run: EndedRun }) {
  const styles = useStyles();
  switch (run.end.kind) {
    case 'done':
      switch (verdictOf(run.end.report).tone) {
        case 'good':
          return <CheckmarkCircleFilled className={styles.success} aria-hidden />;
        case 'open':
          return <WarningFilled className={styles.warning} aria-hidden />;
        case 'alarm':
          return <ErrorCircleFilled className={styles.danger} aria-hidden />;
      }
    case 'failed':
      return <ErrorCircleFilled className={styles.danger} aria-hidden />;
    default:
      return <WarningFilled className={styles.warning} aria-hidden />;
  }
}

function Snapshot({ id }: { readonly id: string }) {
  const { versions } = strings;
  const styles = useStyles();
  const { open, compare } = useVersionActions();
  return (
    <div className={styles.ways}>
      <Button appearance="subtle" className={styles.snapshot} icon={<HistoryRegular />} onClick={() => open(id)}>
        {versions.openBefore}
      </Button>
      {compare && (
        <Button appearance="subtle" className={styles.snapshot} onClick={() => compare(id)}>
          {versions.compareBefore}
        </Button>
      )}
    </div>
  );
}

function headline({ end, scope }: EndedRun, result: Strings['result']): string {
  switch (end.kind) {
    case 'done':
      return verdictOf(end.report, scope).headline;
    case 'refused':
      return result.refused;
    case 'interrupted':
      return interruptionOf(end.report);
    case 'failed':
      return result.failed;
  }
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  earlier: { margin: 0, color: tokens.colorNeutralForeground3 },
  sentences: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  outdated: { ':not(:empty)': { marginTop: tokens.spacingVerticalM } },
  outdatedText: { marginInlineEnd: tokens.spacingHorizontalS },
  actions: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
  // As wide as their words, so that neither breaks; the first word lines up with the page.
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
    marginInline: '-12px',
  },
  snapshot: { minWidth: 'auto', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  unseen: { paddingTop: tokens.spacingVerticalL },
  unseenTitle: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});
