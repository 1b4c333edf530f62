import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type CalendarDate, findDate, formatDate } from '../../../text/chinese-date';
import { useStrings } from '../../strings/strings';
import { Hint } from './hint';
import type { EditorProps } from './editor-props';
import { useFieldEditing } from './use-field-editing';

/** While a year is typed digit by digit, the browser tells years like 0002. */
const FIRST_YEAR = 1900;

/** A date by the browser's own picker. What stands in the document stays as it is until a date is chosen. */
export function DateEditor({ view, field, readOnly, describedBy }: EditorProps) {
  const { filling } = useStrings();
  const { editors } = filling;
  const styles = useStyles();
  const { type, onLeave } = useFieldEditing(field.name);
  const text = view.sync.mine.join(' ').trim();
  const written = isoOf(text);
  // The browser shows a date that is typed half; it is no date until it is whole.
  const [typing, setTyping] = useState<string | null>(null);
  const choose = (iso: string): void => {
    setTyping(iso);
    const date = dateOf(iso);
    if (date && date.year >= FIRST_YEAR) type([formatDate(date)]);
  };
  return (
    <>
      {text !== '' && (
        <p className={styles.found}>
          <span className={styles.foundLabel}>{editors.dateFound}</span> {text}
        </p>
      )}
      <div className={styles.row}>
        <Input
          type="date"
          className={styles.input}
          input={{ 'data-editor': true, className: styles.field } as object}
          aria-label={`${field.label}：${editors.date}`}
          aria-describedby={describedBy}
          readOnly={readOnly}
          value={typing ?? written}
          onChange={(_, { value }) => choose(value)}
          onBlur={() => {
            setTyping(null);
            onLeave();
          }}
        />
        {text !== '' && !readOnly && (
          <Button appearance="subtle" className={styles.clear} onClick={() => type([])}>
            {editors.clear}
          </Button>
        )}
      </div>
      {text !== '' && written === '' && <Hint>{editors.dateHint}</Hint>}
    </>
  );
}

/** For the picker; '' if the text is no whole date. */
function isoOf(text: string): string {
  const date = findDate(text)?.date;
  if (!date) return '';
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

function dateOf(iso: string): CalendarDate | null {
  const [year, month, day] = iso.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day };
}

const useStyles = makeStyles({
  found: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  foundLabel: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  clear: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  input: { flexGrow: 1, minWidth: 0 },
  field: { width: '100%', minWidth: 0 },
});
