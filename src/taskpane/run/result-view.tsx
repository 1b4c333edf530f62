import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { FormatReport } from '../../word/session';
import { usePane } from '../pane-context';
import { PageHeading } from '../parts/page-heading';
import { RoleCounts } from '../parts/role-counts';
import { Section } from '../parts/section';
import { useStrings } from '../strings/strings';
import type { Strings } from '../strings/strings';
import { FindingList } from './finding-list';
import type { Run } from './use-run';

type EndedRun = Extract<Run, { kind: 'ended' }>;

export interface ResultViewProps {
  readonly run: EndedRun;
  /** Runs again; a run that was interrupted continues. */
  readonly onResume: () => void;
  readonly onClose: () => void;
}

/** The report of a run: what was changed, what was left and why, and the way back. */
export function ResultView({ run, onResume, onClose }: ResultViewProps) {
  const { result, common } = useStrings();
  const styles = useStyles();
  const { end } = run;
  const report = 'report' in end ? end.report : null;
  const message = 'message' in end ? end.message : null;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        {run.earlier !== null && <p className={styles.earlier}>{result.earlier(localTime(run.earlier))}</p>}
        <PageHeading arrived={run.earlier === null} icon={<ResultIcon run={run} />}>
          {headline(run, result)}
        </PageHeading>
        <div role="status" className={styles.sentences}>
          {message !== null && <p className={styles.sentence}>{message}</p>}
          {report && total(report) > 0 && (
            <p className={styles.sentence}>{result.summary(total(report), report.alreadyRight)}</p>
          )}
        </div>
      </div>

      <div className={styles.actions}>
        {end.kind === 'interrupted' && (
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
      {report?.snapshot === true && <SnapshotButton />}

      {report && report.left.length > 0 && (
        <Section title={result.left} aside={result.places(report.left.length)}>
          <FindingList findings={report.left} />
        </Section>
      )}
      {report && total(report) > 0 && (
        <Section title={result.changed}>
          <RoleCounts counts={report.changed} />
        </Section>
      )}
      {report && report.notes.length > 0 && (
        <Section title={result.notes} aside={result.places(report.notes.length)}>
          <FindingList findings={report.notes} />
        </Section>
      )}
    </div>
  );
}

function ResultIcon({ run }: { readonly run: EndedRun }) {
  const styles = useStyles();
  switch (run.end.kind) {
    case 'done':
      return <CheckmarkCircleFilled className={styles.success} aria-hidden />;
    case 'failed':
      return <ErrorCircleFilled className={styles.danger} aria-hidden />;
    default:
      return <WarningFilled className={styles.warning} aria-hidden />;
  }
}

function SnapshotButton() {
  const { session, say } = usePane();
  const { result } = useStrings();
  const styles = useStyles();
  const open = (): void => {
    session.openSnapshot().then(
      (opened) =>
        say(opened ? { text: result.snapshotOpened, tone: 'info' } : { text: result.snapshotMissing, tone: 'problem' }),
      () => say({ text: result.snapshotFailed, tone: 'problem' }),
    );
  };
  return (
    <Button className={styles.snapshot} appearance="subtle" icon={<HistoryRegular />} onClick={open}>
      {result.snapshot}
    </Button>
  );
}

function headline({ end, scope }: EndedRun, result: Strings['result']): string {
  switch (end.kind) {
    case 'done':
      if (end.report.left.length > 0) return result.doneWithLeft(end.report.left.length);
      if (total(end.report) === 0 && end.report.notes.length === 0) return result.nothingToDo;
      return scope === 'document' ? result.done : result.doneSelection;
    case 'refused':
      return result.refused;
    case 'interrupted':
      return result.interrupted;
    case 'failed':
      return result.failed;
  }
}

/** Paragraphs that were changed, over all roles. */
function total({ changed }: FormatReport): number {
  return Object.values(changed).reduce((sum, count) => sum + count, 0);
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleString(document.documentElement.lang || undefined, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  earlier: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  sentences: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
  snapshot: { width: '100%', marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightRegular },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});
