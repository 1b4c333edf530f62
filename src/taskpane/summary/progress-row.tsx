import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MeterBar } from '../parts/meter-bar';
import { strings } from '../strings/strings';

export interface ProgressRowProps {
  /** The figures as a sentence. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onStop: () => void;
}

/** How far files are worked on, and the way to stop it. */
export function ProgressRow({ label, value, max, onStop }: ProgressRowProps) {
  const { summary } = strings;
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.meter}>
        <span>{label}</span>
        <MeterBar label={label} value={value} max={max} isComplete={false} />
      </div>
      <Button size="small" onClick={onStop}>
        {summary.stop}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  meter: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
