import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { useId, useRef, useState } from 'react';
import { type CalendarDate, findDate, formatDate } from '../../text/chinese-date';
import { strings } from '../strings/strings';
import { takeFocus } from './focus/take-focus';
import { typedDate } from './typed-date';

export interface DateInputProps {
  /** What is written now; the box is empty where that is no whole date. */
  readonly text: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly readOnly?: boolean;
  /** Marks the input as one of the editors of the page 填写. */
  readonly isEditor?: boolean;
  /** Of a date that is typed without one; as a rule that of the date that is written, or this year. */
  readonly year?: number | null;
  /** A whole date, as 2022年6月1日; null when the box was emptied. */
  readonly onChoose: (text: string | null) => void;
  readonly onLeave?: () => void;
}

/** A date to be typed as people write it, or to be taken from the browser's calendar. */
export function DateInput(props: DateInputProps) {
  const { text, label, describedBy, readOnly = false, isEditor, onChoose, onLeave } = props;
  const { dates } = strings.common;
  const styles = useStyles();
  const written = findDate(text)?.date ?? null;
  const year = props.year ?? written?.year ?? new Date().getFullYear();
  // As it is typed; what was left and is no date stands there to be mended.
  const [typed, setTyped] = useState<string | null>(null);
  const [isIn, setIn] = useState(false);
  const [last, setLast] = useState(text);
  if (text !== last) {
    setLast(text);
    // Written elsewhere: the box says what the document says.
    if (!isIn) setTyped(null);
  }
  const isWrong = typed !== null && !isIn;
  const wrong = useId();
  const take = (value: string): void => {
    setTyped(value);
    const date = typedDate(value, year);
    if (date) onChoose(formatDate(date));
    else if (value.trim() === '') onChoose(null);
  };
  const leave = (): void => {
    setIn(false);
    if (typed !== null && (typed.trim() === '' || typedDate(typed, year))) setTyped(null);
    onLeave?.();
  };
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <Input
          className={styles.input}
          input={{ className: styles.field, ...(isEditor ? { 'data-editor': 'line' } : {}) }}
          aria-label={label}
          aria-describedby={[describedBy, isWrong ? wrong : ''].filter(Boolean).join(' ') || undefined}
          aria-invalid={isWrong || undefined}
          placeholder={dates.like}
          autoComplete="off"
          readOnly={readOnly}
          value={typed ?? (written ? formatDate(written) : '')}
          onChange={(_, { value }) => take(value)}
          onFocus={() => setIn(true)}
          onBlur={leave}
        />
        {!readOnly && (
          <Calendar
            date={written}
            onPick={(date) => {
              setTyped(null);
              onChoose(formatDate(date));
            }}
            onLeave={onLeave}
          />
        )}
      </div>
      <span id={wrong} role="status" className={styles.wrong}>
        {isWrong && dates.wrong}
      </span>
    </div>
  );
}

interface CalendarProps {
  readonly date: CalendarDate | null;
  readonly onPick: (date: CalendarDate) => void;
  readonly onLeave: (() => void) | undefined;
}

/** A button for the browser's own calendar. Where a page may not open it, the browser's own box for dates comes in sight. */
function Calendar({ date, onPick, onLeave }: CalendarProps) {
  const { dates } = strings.common;
  const styles = useStyles();
  const native = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  // The browser tells of a date that is typed half: years like 0002.
  const [half, setHalf] = useState<string | null>(null);
  const open = (): void => {
    try {
      native.current?.showPicker();
    } catch {
      // Word on the web shows the pane in a frame of another origin, and older web views know no such call.
      setShown(true);
      takeFocus(native.current);
    }
  };
  return (
    <div className={styles.calendar}>
      <input
        ref={native}
        type="date"
        min="2000-01-01"
        max="2100-12-31"
        aria-label={dates.calendar}
        aria-hidden={!isShown}
        tabIndex={isShown ? 0 : -1}
        className={mergeClasses(styles.native, !isShown && styles.unseen)}
        value={half ?? isoOf(date)}
        onChange={({ target: { value } }) => {
          setHalf(value);
          const picked = typedDate(value, 0);
          if (picked) onPick(picked);
        }}
        onBlur={() => {
          setHalf(null);
          onLeave?.();
        }}
      />
      {!isShown && (
        <Button
          appearance="subtle"
          icon={<CalendarRegular />}
          aria-label={dates.calendar}
          title={dates.calendar}
          onClick={open}
        />
      )}
    </div>
  );
}

/** Whether a text is a date that the box can show. */
export function isWholeDate(text: string): boolean {
  return findDate(text)?.date != null;
}

/** For the browser's calendar. */
function isoOf(date: CalendarDate | null): string {
  if (!date) return '';
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

const useStyles = makeStyles({
  part: { flexGrow: 1, minWidth: 0 },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
  field: { width: '100%', minWidth: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  calendar: { position: 'relative', display: 'flex' },
  native: { font: 'inherit', minWidth: 0 },
  // The calendar opens beside it.
  unseen: { position: 'absolute', bottom: 0, width: '1px', height: '1px', padding: 0, border: 'none', opacity: 0 },
});
