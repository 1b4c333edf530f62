import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { MeterBar } from '../parts/meter-bar';
import { strings } from '../strings/strings';

export interface ConformityMeterProps {
  /** Paragraphs that look as the notice wants. */
  readonly conforming: number;
  readonly deviating: number;
}

/** How far the document is from what the notice wants: a number, and the same as a bar. */
export function ConformityMeter({ conforming, deviating }: ConformityMeterProps) {
  const { home } = strings;
  const styles = useStyles();
  const total = conforming + deviating;
  if (total === 0) return null;
  const complete = deviating === 0;
  return (
    <div className={styles.meter}>
      <div className={styles.figures}>
        {complete ? (
          <span className={styles.complete}>
            <CheckmarkCircleFilled className={styles.check} aria-hidden />
            {home.allRight}
          </span>
        ) : (
          <>
            <span>
              <span className={styles.big}>{conforming}</span>
              <span className={styles.unit}>
                {' / '}
                {total} {home.conforming}
              </span>
            </span>
            <span className={styles.deviating}>{home.deviating(deviating)}</span>
          </>
        )}
      </div>
      <MeterBar label={home.meter(conforming, total)} value={conforming} max={total} isComplete={complete} />
    </div>
  );
}

const useStyles = makeStyles({
  meter: { marginTop: tokens.spacingVerticalM },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { color: tokens.colorNeutralForeground2 },
  deviating: { color: tokens.colorNeutralForeground2 },
  complete: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  check: { fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
});
