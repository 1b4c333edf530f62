import type { FormFieldName } from '../../../notice/notice';
import type { FormSession, LeftBehind, Unwritten } from '../../../session/form';
import type { FieldView } from './case-view';
import { type FieldSync, hasLeftBehind, hasUnwritten } from './field-sync';

/** The author's words that the document does not have: on this computer at any time, until they are somewhere safe. */
export class UnwrittenWords {
  /** Words whose field has gone from the document, and that are not in the tray yet. */
  private stranded: readonly LeftBehind[] = [];
  private strandings = 0;
  /** What the desk was given to keep: the states that it was taken from. */
  private kept: readonly unknown[] = [];

  /** The field has gone. */
  strand(name: FormFieldName, sync: FieldSync): LeftBehind {
    const id = `stranded ${String(++this.strandings)}`;
    const left = { ...unwrittenOf(name, sync), id, at: new Date().toISOString(), file: null };
    this.stranded = [...this.stranded, left];
    return left;
  }

  /** They are in the tray, or the author wants them no more. */
  settle(id: string): void {
    this.stranded = this.stranded.filter((one) => one.id !== id);
  }

  /** What is to be offered after a reading that has found `found`: not what the fields say by now. */
  offered(
    found: readonly LeftBehind[],
    before: readonly LeftBehind[],
    viewOf: (name: FormFieldName) => FieldView | null,
  ): { readonly offered: readonly LeftBehind[]; readonly done: readonly LeftBehind[] } {
    const isThere = (left: LeftBehind): boolean => {
      const view = viewOf(left.field);
      return view !== null && hasLeftBehind(view.sync.base, left);
    };
    const stranded = before.filter((left) => this.stranded.includes(left));
    return { offered: [...found.filter((left) => !isThere(left)), ...stranded], done: found.filter(isThere) };
  }

  /** Puts them on this computer, unless they lie there. */
  keep(desk: FormSession, views: readonly FieldView[]): void {
    const unwritten = views.filter(({ sync }) => hasUnwritten(sync));
    const states = [...unwritten.map(({ sync }) => sync), ...this.stranded];
    if (states.length === this.kept.length && states.every((state, index) => state === this.kept[index])) return;
    this.kept = states;
    desk.keepUnwritten([...this.stranded, ...unwritten.map(({ field, sync }) => unwrittenOf(field.name, sync))]);
  }
}

function unwrittenOf(field: FormFieldName, { base, sending, mine }: FieldSync): Unwritten {
  return { field, base, sent: sending, texts: mine };
}
