import type { FormFieldReading, FoundForm } from '../../form/form';
import { judgeForm } from '../../form/judge';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { CaseField, CaseForm } from '../../word/case/case-desk';
import type { FieldLine } from '../../form/field-line';
import { type Texts, sameWords } from './texts';

/**
 * The field as it will be judged once the document has what is typed in the pane: the figures move with the keys, not with
 * the next reading of the document.
 */
export function judgeTyped(field: CaseField, texts: Texts, form: CaseForm, notice: Notice): FormFieldReading {
  if (sameWords(textsOf(field.lines), texts)) return field;
  const read: FoundForm = {
    source: form.source,
    texts: Object.fromEntries(
      form.fields.map(({ name, lines }) => [
        name,
        { lines: name === field.name ? numbered(texts, lines) : lines.map(whole), promptLeft: false },
      ]),
    ),
    warnings: [],
  };
  return judgeForm(read, notice).fields.find(({ name }) => name === field.name) ?? field;
}

export function textsOf(lines: readonly FieldLine[]): Texts {
  return lines.map(({ text }) => text);
}

/** A field as the pane may not know it yet, for instance when it has come with a newer notice. */
export function fieldOf(form: CaseForm, name: FormFieldName): CaseField | null {
  return form.fields.find((field) => field.name === name) ?? null;
}

const whole = ({ label, text }: FieldLine): string => label + text;

/** A new paragraph in a list that Word numbers gets a number too, and numbers count as 字. */
function numbered(texts: Texts, lines: readonly FieldLine[]): Texts {
  return texts
    .map((text, index) => (text.trim() === '' ? '' : (lines[index]?.label ?? lines.at(-1)?.label ?? '') + text))
    .filter((text) => text !== '');
}
