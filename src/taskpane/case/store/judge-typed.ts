import { type FieldLine, textsOf, wholeLine } from '../../../form/field-line';
import type { FieldText, FormReading } from '../../../form/form';
import { judgeForm } from '../../../form/judge';
import { followed } from '../../../form/narrative-faults';
import type { FormFieldName, Notice } from '../../../notice/notice';
import type { CaseForm } from '../../../session/form';
import { type Texts, sameWords } from './texts';

/**
 * The form as it will be judged once the document has all that is typed in the pane: the figures move with the keys, not with
 * the next reading of the document, and what has to agree (two dates, a name in two places) is compared as it is on show.
 * `typed` gives null for a field in which nothing was typed.
 */
export function judgeTyped(form: CaseForm, typed: (name: FormFieldName) => Texts | null, notice: Notice): FormReading {
  const texts: Partial<Record<FormFieldName, FieldText>> = {};
  let { narrative } = form;
  for (const { name, lines, promptLeft, unclear } of form.fields) {
    const mine = typed(name);
    const isAsRead = mine === null || sameWords(textsOf(lines), mine);
    texts[name] = isAsRead
      ? { lines: lines.map(wholeLine), promptLeft, ...(unclear && { unclear }) }
      : { lines: numbered(mine, lines), promptLeft: false };
    if (narrative && !isAsRead) narrative = { ...narrative, ...followed(narrative, name, mine.join(' ').trim()) };
  }
  return judgeForm({ source: form.source, texts, warnings: form.warnings }, narrative, notice);
}

/** A new paragraph in a list that Word numbers gets a number too, and numbers count as 字. */
function numbered(texts: Texts, lines: readonly FieldLine[]): Texts {
  return texts
    .map((text, index) => (text.trim() === '' ? '' : (lines[index]?.label ?? lines.at(-1)?.label ?? '') + text))
    .filter((text) => text !== '');
}
