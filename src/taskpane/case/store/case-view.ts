import { textsOf } from '../../../form/field-line';
import type { FormFieldReading } from '../../../form/form';
import { fieldOfKind } from '../../../notice/fields';
import type { FormField, FormFieldName, Notice } from '../../../notice/notice';
import type { CaseField, CaseForm, CaseState, LeftBehind, TrayEntry } from '../../../session/form';
import type { FieldSync } from './field-sync';
import { yearIn } from './year-in';

/** A field as a step of the pane shows it. */
export interface FieldView {
  readonly field: CaseField;
  /** Judged with what is typed in the pane, which the document may not have yet. */
  readonly reading: FormFieldReading;
  readonly sync: FieldSync;
}

/** The year stands in the title of the form; nobody is asked for it. */
export function isStep({ kind }: Pick<FormField, 'kind'>): boolean {
  return kind !== 'year';
}

/** Whether a field stands in the form with a control of ours around it. */
export function hasControl({ source, fields }: CaseForm, wanted: FormFieldName): boolean {
  return source === 'controls' && fields.some(({ name, isOutside }) => name === wanted && !isOutside);
}

/** null if the form's title names none. */
export function yearOfForm(form: CaseForm | null, notice: Notice): number | null {
  const year = fieldOfKind(notice, 'year')?.name;
  const title = form?.fields.find(({ name }) => name === year);
  return title ? yearIn(textsOf(title.lines).join('')) : null;
}

export type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly state: CaseState };

/** Everything on the page but the fields. */
export interface PageView {
  readonly phase: Phase;
  /** The step that is open. */
  readonly open: FormFieldName | null;
  /** What was moved into the tray just now because the limits are strict; until the author has seen to it. */
  readonly moved: TrayEntry | null;
  /** Why strict limits could not move anything out of a field; until the author has seen it, or the field is right. */
  readonly notMoved: { readonly field: FormFieldName; readonly message: string } | null;
  /** What did not get into the document before the pane was closed, or when its field went; until the author has seen to it. */
  readonly leftBehind: readonly LeftBehind[];
  /** The last change of a state that is worth saying aloud. */
  readonly told: { readonly label: string; readonly state: FormFieldReading['state'] } | null;
}

export const FIRST_PAGE: PageView = {
  phase: { kind: 'loading' },
  open: null,
  moved: null,
  notMoved: null,
  leftBehind: [],
  told: null,
};
