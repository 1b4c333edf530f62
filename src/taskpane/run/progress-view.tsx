import { ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { Progress } from '../../word/session';
import { PageHeading } from '../parts/page-heading';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import type { Scope } from './use-run';

const STEPS: readonly Progress['step'][] = ['reading', 'styles', 'formatting', 'repairing', 'verifying'];

/** While a run is under way. It cannot be cancelled: Word has no way to take back half a run. */
export function ProgressView({ scope, progress }: { readonly scope: Scope; readonly progress: Progress }) {
  const strings = useStrings();
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
      <p className={styles.hint}>{strings.progress.keepStill}</p>
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
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});
