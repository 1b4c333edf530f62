import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { TextGrammarWandRegular } from '@fluentui/react-icons/svg/text-grammar-wand';
import { useEffect, useId } from 'react';
import type { Nothing } from '../../form/content';
import type { DocumentOverview } from '../../session/document';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { excerpt } from '../parts/excerpt';
import { Failure } from '../parts/failure';
import { Hint } from '../parts/hint';
import { RoleCounts } from '../parts/role-counts';
import { Section } from '../parts/section';
import { WarningSection } from '../parts/warning-section';
import { useLostFocus } from '../parts/focus/use-lost-focus';
import type { Scope } from '../run/use-run';
import { strings } from '../strings/strings';
import { ConformityMeter } from './conformity-meter';
import { KeptVersions } from './kept-versions';
import { TrackingState } from './tracking-state';

export interface OverviewProps {
  /** The author comes back from a run. */
  readonly returned: boolean;
  readonly onFormat: (scope: Scope) => void;
  /** To the page on which the case is written. */
  readonly onFill: () => void;
}

/** What the open document is, and the button that formats it. */
export function Overview({ returned, onFormat, onFill }: OverviewProps) {
  const { overview, documentChanged } = usePane();
  const { home } = strings;
  const styles = useStyles();
  const { ensure } = overview;
  useEffect(ensure, [ensure]);

  if (overview.failure !== null)
    return <Failure message={home.failed} reason={overview.failure} onAction={overview.reload} />;
  if (overview.value === null) return <Spinner className={styles.waiting} label={home.loading} labelPosition="below" />;
  const { nothing, deviating } = overview.value;
  // Headings that somebody has typed for a narrative can be formatted before there is a word under them.
  return nothing !== null && (nothing !== 'unwritten' || deviating === 0) ? (
    <NothingToFormat nothing={nothing} loading={overview.loading} onRefresh={documentChanged} onFill={onFill} />
  ) : (
    <Description
      overview={overview.value}
      loading={overview.loading}
      returned={returned}
      onRefresh={documentChanged}
      onFormat={onFormat}
    />
  );
}

interface DescriptionProps extends Omit<OverviewProps, 'onFill'> {
  readonly overview: DocumentOverview;
  readonly loading: boolean;
  readonly onRefresh: () => void;
}

function Description({ overview, loading, returned, onRefresh, onFormat }: DescriptionProps) {
  const title = useLostFocus<HTMLHeadingElement>(returned);
  const { home, common } = strings;
  const styles = useStyles();
  const blockedId = useId();
  const hintId = useId();
  const blocked = overview.blocked !== null;
  const why = blocked ? { 'aria-describedby': blockedId } : {};
  return (
    <div className={styles.view}>
      <div className={styles.titleRow}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {overview.title === null ? (
            <span className={styles.untitled}>
              {overview.nothing === 'unwritten' ? home.nothing.unwritten.title : home.untitled}
            </span>
          ) : (
            excerpt(overview.title)
          )}
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

      <ConformityMeter conforming={overview.conforming} deviating={overview.deviating} />

      {overview.blocked !== null && (
        <div id={blockedId} className={styles.blocked}>
          <Callout tone="warning" icon={<LockClosedRegular />} title={home.blockedTitle}>
            {overview.blocked}
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
        <Hint id={hintId} isCentred>
          {home.formatSelectionHint}
        </Hint>
      </div>

      <TrackingState tracking={overview.tracking} />

      <KeptVersions />

      <WarningSection title={home.warnings} warnings={overview.warnings} />

      <Section title={home.composition} aside={home.total(overview.paragraphs)}>
        <RoleCounts counts={overview.counts} />
      </Section>
    </div>
  );
}

interface NothingToFormatProps {
  readonly nothing: Nothing;
  readonly loading: boolean;
  readonly onRefresh: () => void;
  readonly onFill: () => void;
}

function NothingToFormat({ nothing, loading, onRefresh, onFill }: NothingToFormatProps) {
  const { home, common } = strings;
  const { title, hint, fill } = home.nothing[nothing];
  const styles = useStyles();
  return (
    <>
      <div className={styles.empty}>
        <DocumentTextRegular className={styles.emptyIcon} aria-hidden />
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.emptyHint}>{hint}</p>
        <Button appearance="primary" onClick={onFill}>
          {fill}
        </Button>
        <Button icon={<ArrowClockwiseRegular />} disabledFocusable={loading} onClick={onRefresh}>
          {common.refresh}
        </Button>
      </div>
      <div className={styles.kept}>
        <KeptVersions />
      </div>
    </>
  );
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  kept: { paddingInline: tokens.spacingHorizontalL },
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
