import { Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { strings } from '../../strings/strings';

export interface YearInputProps {
  /** As it is typed; see `yearIn`. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  /** What is typed is to be left now, whole or not. */
  readonly onLeave: () => void;
}

/** The year of the call, which stands in the title of form and summary. */
export function YearInput({ value, disabled, onChange, onLeave }: YearInputProps) {
  const { start } = strings.filling;
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <Label htmlFor={id} className={styles.label}>
        {start.year}
      </Label>
      <Input
        id={id}
        size="small"
        className={styles.input}
        input={{ className: styles.digits, inputMode: 'numeric', maxLength: 4 }}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
        onBlur={onLeave}
      />
      <span className={styles.label}>{start.yearUse}</span>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2 },
  input: { width: '64px', minWidth: 0 },
  digits: { width: '100%', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});
