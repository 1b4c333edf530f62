import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OptionDefinition } from '../../notice/options';
import { Hint } from '../parts/hint';
import { strings } from '../strings/strings';

export interface OptionFieldProps {
  readonly option: OptionDefinition;
  /** In force. */
  readonly value: string;
  /** What this computer says; null for nothing. */
  readonly computer: string | null;
  readonly isFromComputer: boolean;
  readonly onChange: (value: string) => void;
}

/** One option: what it changes in a line, and why on demand. */
export function OptionField({ option, value, computer, isFromComputer, onChange }: OptionFieldProps) {
  const { options } = strings;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const why = useId();
  const labelFor = (choice: OptionDefinition['choices'][number]): string => {
    if (choice.value === computer) return options.computerChoice(choice.label);
    return choice.value === option.defaultValue ? options.defaultChoice(choice.label) : choice.label;
  };
  return (
    <div className={styles.option}>
      <Field label={option.label} hint={<Hint>{option.brief}</Hint>}>
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          {option.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {labelFor(choice)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.more}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={why}
          aria-label={options.whyLabel(option.label)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? options.less : options.why}
        </Button>
        {isFromComputer && <span className={styles.from}>{options.fromComputer}</span>}
      </div>
      <p id={why} hidden={!isOpen} className={styles.description}>
        {option.description}
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  option: { marginBottom: tokens.spacingVerticalM },
  more: {
    marginTop: tokens.spacingVerticalXXS,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  toggle: {
    minWidth: 0,
    paddingInline: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  from: { color: tokens.colorNeutralForeground2 },
  description: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});
