import { type FieldLine, wholeLine } from '../form/field-line';
import { followed } from '../form/narrative-faults';
import { withoutPrompts } from '../form/prompts';
import { amountOf, isBeyond } from '../form/limits/limit';
import type { FormField, FormFieldName } from '../notice/notice';
import type { CaseForm } from './form';

export function linesOfField(form: CaseForm, name: FormFieldName): readonly FieldLine[] {
  return form.fields.find((field) => field.name === name)?.lines ?? [];
}

/** The same form with another text in one field. */
export function withField(form: CaseForm, field: FormField, lines: readonly FieldLine[]): CaseForm {
  const { name } = field;
  const promptLeft = withoutPrompts(lines.map(wholeLine), field).found;
  const value = lines.map(({ text }) => text).join(' ');
  return {
    ...form,
    narrative: form.narrative && followed(form.narrative, name, value),
    fields: form.fields.map((one) => (one.name === name ? { ...one, lines, promptLeft } : one)),
  };
}

/** Whether a field is longer than the notice allows; a remark of the form that still stands there is to go first. */
export function isOverLimit(form: CaseForm, { name, limit }: FormField): boolean {
  const field = form.fields.find((one) => one.name === name);
  if (!limit || !field || field.promptLeft) return false;
  return isBeyond(limit, amountOf(field.lines.map(wholeLine), limit.unit));
}
