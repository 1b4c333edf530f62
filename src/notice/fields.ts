import type { FormField, FormFieldName, Meaning, Notice } from './notice';

/** What a notice says of a field of its form. Throws where it has no such field: names of fields come from the notice. */
export function fieldOf({ form }: Notice, name: FormFieldName): FormField {
  const field = form.fields.find((one) => one.name === name);
  if (!field) throw new Error(`The notice has no field ${name}.`);
  return field;
}

/** Whether a notice has a field of this name: a document may have been made for another one. */
export function hasField({ form }: Notice, name: FormFieldName): boolean {
  return form.fields.some((one) => one.name === name);
}

/** The field that means this; null where the form does not ask for it. */
export function fieldMeaning({ form }: Notice, means: Meaning): FormField | null {
  return form.fields.find((field) => field.means === means) ?? null;
}

/** The only field of a kind of which a form has one. */
export function fieldOfKind({ form }: Notice, kind: 'opinion' | 'year'): FormField | null {
  return form.fields.find((field) => field.kind === kind) ?? null;
}

/** What is filled in on the line above the table: a name, and a date; null for what stands elsewhere. */
export function headerFields(notice: Notice): { readonly line: FormField | null; readonly date: FormField | null } {
  const fields = notice.form.header.map((name) => fieldOf(notice, name));
  const first = (isDate: boolean) => fields.find(({ kind }) => (kind === 'date') === isDate) ?? null;
  return { line: first(false), date: first(true) };
}

/** The lines above a narrative that say the same as a field of the form. */
export function narrativeFields(notice: Notice) {
  return notice.narrative.front.flatMap(({ role, field }) =>
    field === undefined ? [] : [{ role, field: fieldOf(notice, field) }],
  );
}

/** Whether a field is answered in a few words on one line. */
export function isOneLine({ kind }: Pick<FormField, 'kind'>): boolean {
  return kind === 'line' || kind === 'phone' || kind === 'choice';
}

/** The label of a field as a sentence calls it: without what the form adds in brackets. */
export function labelOf({ label }: FormField): string {
  return label.replace(/（.*）/u, '');
}

/** What a sentence calls a field that is known by no label of its own, or by a longer one. */
export function calledOf(field: FormField): string {
  return field.called ?? `“${field.label}”`;
}
