import { type Part, textOf } from '../../draft/part';
import { fieldOf } from '../../notice/fields';
import type { FormField, Notice } from '../../notice/notice';
import type { FieldPlace } from './field-place';
import { dateAlone, filledInOn, isDateLabel } from './header-line';
import { datePlace } from './header-places';
import { opinionDateIn } from './opinion-places';
import { isOffice, isSealOnly, isSignature, withoutSealAtEnd } from './seal';

/**
 * The date of the opinion where it does not stand in its cell: in rows of their own below it (负责人签字 | … | 日期 | …), or in lines
 * below the table. Each row is its cells; they count up to the first one that begins with something else.
 */
export function closingDates(rows: readonly (readonly Part[])[], notice: Notice): FieldPlace[] {
  const end = rows.findIndex(([first]) => first !== undefined && !isClosing(textOf(first)));
  const own = rows.slice(0, end < 0 ? rows.length : end);
  const field = fieldOf(notice, notice.form.seal.date);
  return own.flat().flatMap((line) => {
    const date = opinionDateIn(textOf(line));
    return date ? [datePlace(field, line, date)] : [];
  });
}

/** The date of the form where it stands below the opinion, beside the name of whoever filled it in. */
export function filledInDates(rows: readonly (readonly Part[])[], field: FormField): FieldPlace[] {
  return rows.flatMap((row) =>
    row.flatMap((line, at) => {
      const label = row[at - 1];
      const before = label && isDateLabel(textOf(label)) ? textOf(label) : '';
      const date = filledInOn(textOf(line)) ?? (filledInOn(before + textOf(line)) && dateAlone(textOf(line)));
      return date ? [datePlace(field, line, date)] : [];
    }),
  );
}

/** Whoever filled in the form dates it, not the opinion. */
const FILLED_IN = /填[表报写]|制表/u;

/** Whether a line says who signs an opinion, for which office, and when. */
function isClosing(text: string): boolean {
  if (FILLED_IN.test(text)) return false;
  return (
    isSealOnly(text) ||
    isSignature(text) ||
    isOffice(text) ||
    isDateLabel(text) ||
    dateAlone(text) !== null ||
    isDated(text)
  );
}

/** 岚山市红十字会（盖章）  2022年9月20日 */
function isDated(text: string): boolean {
  const date = opinionDateIn(text);
  return (
    date !== null && (isOffice(withoutSealAtEnd(text.slice(0, date.start))) || isSignature(text.slice(0, date.start)))
  );
}
