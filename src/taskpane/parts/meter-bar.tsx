import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface MeterBarProps {
  /** The figures as a sentence, for those who do not see the bar. */
  readonly label: string;
  readonly value: number;
  /** Above 0. */
  readonly max: number;
  readonly isComplete: boolean;
}

/** How much of something is done, as a bar below the figures that say so. */
export function MeterBar({ label, value, max, isComplete }: MeterBarProps) {
  const styles = useStyles();
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={styles.bar}
    >
      <div
        className={mergeClasses(styles.filled, isComplete && styles.complete)}
        style={{ width: `${(value / max) * 100}%` }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    height: '6px',
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  filled: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    forcedColorAdjust: 'none',
  },
  complete: { backgroundColor: tokens.colorStatusSuccessForeground1 },
});
