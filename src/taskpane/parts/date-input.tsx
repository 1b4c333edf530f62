import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type CalendarDate, findDate, formatDate } from '../../text/chinese-date';

/** While a year is typed digit by digit, the browser tells years like 0002. */
const FIRST_YEAR = 1900;

export interface DateInputProps {
  /** What is written now; the picker is empty where that is no whole date. */
  readonly text: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly readOnly?: boolean;
  /** Marks the input as one of the editors of the page 填写. */
  readonly isEditor?: boolean;
  /** A whole date, as 2022年6月1日; null when the picker was emptied. */
  readonly onChoose: (text: string | null) => void;
  readonly onLeave?: () => void;
}

/** A date by the browser's own picker. */
export function DateInput({ text, label, describedBy, readOnly, isEditor, onChoose, onLeave }: DateInputProps) {
  const styles = useStyles();
  // The browser shows a date that is typed half; it is no date until it is whole.
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <Input
      type="date"
      className={styles.input}
      input={{ className: styles.field, ...(isEditor ? { 'data-editor': true } : {}) }}
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={readOnly}
      value={typing ?? isoOf(text)}
      onChange={({ currentTarget }, { value }) => {
        setTyping(value);
        const date = dateOf(value);
        if (date && date.year >= FIRST_YEAR) onChoose(formatDate(date));
        else if (value === '' && !currentTarget.validity.badInput) onChoose(null);
      }}
      onBlur={() => {
        setTyping(null);
        onLeave?.();
      }}
    />
  );
}

/** Whether a text is a date that the picker can show. */
export function isWholeDate(text: string): boolean {
  return isoOf(text) !== '';
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
  input: { flexGrow: 1, minWidth: 0 },
  field: { width: '100%', minWidth: 0 },
});
