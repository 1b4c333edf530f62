import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import type { Progress } from '../../session/document';
import { Hint } from '../parts/hint';
import { PageHeading } from '../parts/page-heading';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { Callout } from '../parts/callout';
import type { Run } from './use-run';

const STEPS: readonly Progress['step'][] = ['reading', 'styles', 'formatting', 'repairing', 'verifying'];

export interface ProgressViewProps {
  readonly run: Extract<Run, { kind: 'running' }>;
  readonly onStop: () => void;
}

/** While a run is under way. It can be stopped, not taken back: what was put in order stays so. */
export function ProgressView({ run: { scope, progress, stopping }, onStop }: ProgressViewProps) {
  const styles = useStyles();
  const title = scope === 'document' ? strings.progress.title : strings.progress.titleSelection;
  const current = STEPS.indexOf(progress.step);
  const percent = Math.round(progress.fraction * 100);
  return (
    <div className={styles.view}>
      <PageHeading arrived>{title}</PageHeading>
      <div className={styles.meter}>
        <ProgressBar
          thickness="large"
          value={progress.fraction}
          aria-label={title}
          aria-valuetext={`${strings.progress.percent(percent)} ${strings.progress.steps[progress.step]}`}
        />
        <span className={styles.percent} aria-hidden>
          {strings.progress.percent(percent)}
        </span>
      </div>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            className={mergeClasses(styles.step, index === current && styles.current, index > current && styles.ahead)}
          >
            <span className={styles.bullet} aria-hidden>
              {index < current ? (
                <CheckmarkRegular />
              ) : (
                <span className={mergeClasses(styles.dot, index === current && styles.currentDot)} />
              )}
            </span>
            {strings.progress.steps[step]}
          </li>
        ))}
      </ol>
      <span role="status">
        <VisuallyHidden>{strings.progress.steps[progress.step]}</VisuallyHidden>
      </span>
      <div role="status">
        {progress.slow && !stopping && (
          <Callout tone="warning" icon={<ClockRegular />}>
            {strings.progress.slow}
          </Callout>
        )}
      </div>
      <Button className={styles.stop} disabledFocusable={stopping} onClick={onStop}>
        {stopping ? strings.progress.stopping : strings.progress.stop}
      </Button>
      <Hint>{stopping ? strings.progress.stopHint : strings.progress.keepStill}</Hint>
    </div>
  );
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  meter: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  percent: {
    width: '40px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '30px',
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  ahead: { color: tokens.colorNeutralForeground3 },
  bullet: { width: '16px', display: 'flex', justifyContent: 'center', color: tokens.colorBrandForeground1 },
  dot: {
    width: '6px',
    height: '6px',
    borderRadius: '50%',
    border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  currentDot: {
    border: `1.5px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { border: '5px solid Highlight' },
  },
  stop: { alignSelf: 'start' },
});
