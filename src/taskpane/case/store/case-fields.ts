import { textsOf } from '../../../form/field-line';
import type { FieldState, FormFieldReading, FormReading } from '../../../form/form';
import { isDone } from '../../../form/standing';
import type { FormFieldName, Notice } from '../../../notice/notice';
import type { CaseForm } from '../../../session/form';
import { type FieldView, isStep } from './case-view';
import { type FieldSync, hasUnwritten, heard, startSync } from './field-sync';
import { judgeTyped } from './judge-typed';
import { type Missing, type Progress, missingIn, progressOf } from './progress';

/** What came of a reading of the document. */
export interface Taken {
  /** Fields that cannot be written any more, with words that are in the pane alone. */
  readonly stranded: readonly { readonly name: FormFieldName; readonly sync: FieldSync }[];
  /** Fields that stand in another way than when the document was heard the last time. */
  readonly changed: readonly FormFieldReading[];
}

/** The fields of the form: what the document says, what is typed in the pane, and how it is judged. */
export class CaseFields {
  private narrative: FormReading['narrative'] = null;
  private views: ReadonlyMap<FormFieldName, FieldView> = new Map();
  private heardStates = new Map<FormFieldName, FieldState>();
  private form: CaseForm | null = null;

  constructor(private readonly notice: Notice) {}

  get(name: FormFieldName): FieldView | null {
    return this.views.get(name) ?? null;
  }

  all(): FieldView[] {
    return [...this.views.values()];
  }

  isStep(name: FormFieldName): boolean {
    const view = this.views.get(name);
    return view !== undefined && isStep(view.reading);
  }

  /** Where the author was, or the first step that is not done. */
  whereToStart(saved: FormFieldName | null): FormFieldName | null {
    if (saved !== null && this.isStep(saved)) return saved;
    return this.all().find(({ reading }) => isStep(reading) && !isDone(reading.state))?.reading.name ?? null;
  }

  /** `waiting`: fields with words on offer. */
  progress(waiting: ReadonlySet<FormFieldName>): Progress {
    return progressOf(this.all(), this.narrative, this.notice, waiting);
  }

  /** `waiting`: as for `progress`. */
  obstacles(waiting: ReadonlySet<FormFieldName>): readonly Missing[] {
    return missingIn(this.all(), this.narrative, this.notice, waiting);
  }

  /** A form as it was read just now: each field learns what the document says of it. */
  take(form: CaseForm | null): Taken {
    this.form = form;
    const stranded: { name: FormFieldName; sync: FieldSync }[] = [];
    const next = new Map<FormFieldName, UnjudgedView>();
    for (const field of form?.fields ?? []) {
      const { name } = field;
      const before = this.views.get(name)?.sync;
      const texts = textsOf(field.lines);
      // A field that cannot be written any more (its control is gone) would keep the words in the pane alone.
      const isLost = before !== undefined && field.fixedBecause !== null && hasUnwritten(before);
      if (isLost) stranded.push({ name, sync: before });
      next.set(name, { field, sync: before && !isLost ? heard(before, texts) : startSync(texts) });
    }
    for (const [name, { sync }] of this.views) if (!next.has(name) && hasUnwritten(sync)) stranded.push({ name, sync });
    this.judge(next);
    const readings = this.all().map(({ reading }) => reading);
    const changed = readings.filter(({ name, state }) => (this.heardStates.get(name) ?? state) !== state);
    this.heardStates = new Map(readings.map(({ name, state }) => [name, state]));
    return { stranded, changed };
  }

  /** Whether anything has changed. */
  change(name: FormFieldName, next: (sync: FieldSync) => FieldSync): boolean {
    const view = this.views.get(name);
    const sync = view && next(view.sync);
    if (!view || !sync || sync === view.sync) return false;
    const changed = new Map(this.views).set(name, { ...view, sync });
    if (sync.mine === view.sync.mine) this.views = changed;
    else this.judge(changed);
    return true;
  }

  /** All fields at once: what is typed in one may be what another has to agree with. A field that stays as it was keeps its view. */
  private judge(fields: ReadonlyMap<FormFieldName, UnjudgedView>): void {
    const judged = this.form && judgeTyped(this.form, (name) => fields.get(name)?.sync.mine ?? null, this.notice);
    const views = judged?.fields.flatMap((reading): FieldView[] => {
      const own = fields.get(reading.name);
      if (!own) return [];
      const before = this.views.get(reading.name);
      const view = { field: own.field, sync: own.sync, reading };
      return [before && isSameView(before, view) ? before : view];
    });
    this.narrative = judged?.narrative ?? null;
    this.views = new Map(views?.map((view) => [view.reading.name, view]));
  }
}

type UnjudgedView = Omit<FieldView, 'reading'>;

function isSameView(one: FieldView, other: FieldView): boolean {
  const shown = ({ field, reading }: FieldView) => JSON.stringify([field, reading]);
  return one.sync === other.sync && shown(one) === shown(other);
}
