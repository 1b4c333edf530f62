import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { TextGrammarWandRegular } from '@fluentui/react-icons/svg/text-grammar-wand';
import { useEffect, useId } from 'react';
import type { DocumentSummary } from '../../word/session';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { Failure } from '../parts/failure';
import { RoleCounts } from '../parts/role-counts';
import { Section } from '../parts/section';
import { WarningSection } from '../parts/warning-section';
import { useLostFocus } from '../parts/use-lost-focus';
import type { Scope } from '../run/use-run';
import { useStrings } from '../strings/strings';
import { ConformityMeter } from './conformity-meter';
import { TrackingState } from './tracking-state';

export interface SummaryViewProps {
  /** The author comes back from a run. */
  readonly returned: boolean;
  readonly onFormat: (scope: Scope) => void;
}

/** What the open document is, and the button that formats it. */
export function SummaryView({ returned, onFormat }: SummaryViewProps) {
  const { summary, documentChanged } = usePane();
  const { home } = useStrings();
  const styles = useStyles();
  const { ensure } = summary;
  useEffect(ensure, [ensure]);

  if (summary.failure !== null)
    return <Failure message={home.failed} reason={summary.failure} onAction={summary.reload} />;
  if (summary.value === null) return <Spinner className={styles.waiting} label={home.loading} labelPosition="below" />;
  return summary.value.paragraphs === 0 ? (
    <EmptyDocument loading={summary.loading} onRefresh={documentChanged} />
  ) : (
    <Summary
      summary={summary.value}
      loading={summary.loading}
      returned={returned}
      onRefresh={documentChanged}
      onFormat={onFormat}
    />
  );
}

interface SummaryProps extends SummaryViewProps {
  readonly summary: DocumentSummary;
  readonly loading: boolean;
  readonly onRefresh: () => void;
}

function Summary({ summary, loading, returned, onRefresh, onFormat }: SummaryProps) {
  const title = useLostFocus<HTMLHeadingElement>(returned);
  const { home, common } = useStrings();
  const styles = useStyles();
  const blockedId = useId();
  const hintId = useId();
  const blocked = summary.blocked !== null;
  const why = blocked ? { 'aria-describedby': blockedId } : {};
  return (
    <div className={styles.view}>
      <div className={styles.titleRow}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {summary.title ?? <span className={styles.untitled}>{home.untitled}</span>}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={loading ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowClockwiseRegular />}
          aria-label={common.refresh}
          title={common.refresh}
          disabledFocusable={loading}
          onClick={onRefresh}
        />
      </div>

      <ConformityMeter conforming={summary.conforming} deviating={summary.deviating} />

      {summary.blocked !== null && (
        <div id={blockedId} className={styles.blocked}>
          <Callout tone="warning" icon={<LockClosedRegular />} title={home.blockedTitle}>
            {summary.blocked}
          </Callout>
        </div>
      )}

      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          icon={<TextGrammarWandRegular />}
          disabledFocusable={blocked}
          {...why}
          onClick={() => onFormat('document')}
        >
          {home.format}
        </Button>
        <Button
          disabledFocusable={blocked}
          aria-describedby={blocked ? `${blockedId} ${hintId}` : hintId}
          onClick={() => onFormat('selection')}
        >
          {home.formatSelection}
        </Button>
        <p id={hintId} className={styles.hint}>
          {home.formatSelectionHint}
        </p>
      </div>

      <TrackingState tracking={summary.tracking} />

      <WarningSection title={home.warnings} warnings={summary.warnings} />

      <Section title={home.composition} aside={home.total(summary.paragraphs)}>
        <RoleCounts counts={summary.counts} />
      </Section>
    </div>
  );
}

function EmptyDocument({ loading, onRefresh }: { readonly loading: boolean; readonly onRefresh: () => void }) {
  const { home, common } = useStrings();
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <DocumentTextRegular className={styles.emptyIcon} aria-hidden />
      <h2 className={styles.title}>{home.emptyTitle}</h2>
      <p className={styles.emptyHint}>{home.emptyHint}</p>
      <Button icon={<ArrowClockwiseRegular />} disabledFocusable={loading} onClick={onRefresh}>
        {common.refresh}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  view: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  titleRow: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    // Three lines tell one document from another.
    display: '-webkit-box',
    WebkitLineClamp: '3',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to an ellipsis after several lines.
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  untitled: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  blocked: { marginTop: tokens.spacingVerticalL },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalL,
  },
  hint: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
  },
  emptyIcon: { fontSize: '40px', color: tokens.colorNeutralForeground4 },
  emptyHint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
