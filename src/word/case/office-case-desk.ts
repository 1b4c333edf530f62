import type { FieldLine } from '../../form/field-line';
import type { FormFieldName } from '../../notice/notice';
import { redcross2022 } from '../../notice/redcross-2022';
import { resolveOptions } from '../../notice/options';
import type { XmlEngine } from '../../ooxml/xml';
import { trimBlanks } from '../../text/blanks';
import { sentenceFor } from '../errors';
import { readOpenDocument } from '../reading';
import { readOptionValues } from '../remembered';
import { isBound } from '../../form/build/case-store';
import { hintOf } from '../../form/build/field-control';
import { storedValue } from './case-values';
import { fieldOf } from './field-lines';
import { adoptForm } from './adopt-form';
import type {
  AdoptOutcome,
  CaseChange,
  CaseDesk,
  CaseState,
  InsertOutcome,
  InsertRequest,
  SurplusOutcome,
  TrayEntry,
  WriteOutcome,
} from './case-desk';
import { caseFormOf, withField, type FoundCase } from './case-form';
import { controlOf, findFieldControls, type FieldControls } from './field-controls';
import { Follower } from './follower';
import { insertBlock } from './insert-block';
import { Marks } from './marks';
import { asItIsNow } from './live-case';
import { OwnWork } from './own-work';
import { caseIn } from './read-case';
import { StepKeeper } from './step';
import { discard, keep, moveSurplusOut, putBack, selectSurplus, type Moved } from './surplus';
import { readTray } from './tray';
import { writeField } from './write-field';

/** The case in the open document, over Office.js. */
export function openCaseDesk(xml: XmlEngine): CaseDesk {
  return new OfficeCaseDesk(xml);
}

class OfficeCaseDesk implements CaseDesk {
  private form: FoundCase | null = null;
  private readonly listeners = new Set<(change: CaseChange) => void>();
  private follower: Follower | null = null;
  private readonly steps = new StepKeeper();
  /** The field that the author writes in, in the document. */
  private cursor: FormFieldName | null = null;
  private readonly marks = new Marks();
  private readonly work = new OwnWork();
  /** Why strict limits could not move anything out of a field, as the author was told. */
  private readonly notMoved = new Map<FormFieldName, string>();

  constructor(private readonly xml: XmlEngine) {}

  async read(): Promise<CaseState> {
    try {
      const { draft } = await readOpenDocument(this.xml);
      const { state, form } = caseIn(draft);
      this.form = form && (await asItIsNow(form));
      this.follower?.refresh();
      if (state.blocked === null) await this.restoreMarks();
      return { ...state, form: this.form && caseFormOf(this.form, redcross2022) };
    } catch (error) {
      throw new Error(sentenceFor(error), { cause: error });
    }
  }

  follow(listener: (change: CaseChange) => void): () => void {
    this.listeners.add(listener);
    if (!this.follower) {
      this.follower = new Follower({
        text: (field, lines, controls) => this.textChanged(field, lines, controls),
        cursor: (field) => {
          this.cursor = field;
          this.tell({ kind: 'cursor', field });
        },
        left: (field) => this.fieldLeft(field),
        stale: () => this.tell({ kind: 'stale' }),
      });
      this.follower.start();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.follower?.stop();
      this.follower = null;
    };
  }

  async insert(request: InsertRequest): Promise<InsertOutcome> {
    const outcome = await insertBlock(this.xml, request);
    if (outcome.kind === 'done' || outcome.kind === 'interrupted') this.changedOurselves();
    return outcome;
  }

  async adopt(): Promise<AdoptOutcome> {
    const outcome = await adoptForm(this.xml);
    if (outcome.kind !== 'refused') this.changedOurselves();
    return outcome;
  }

  async goTo(field: FormFieldName): Promise<boolean> {
    return Word.run(async (context) => {
      const control = (await findFieldControls(context)).list.find((one) => one.field === field);
      if (!control) return goToBound(context, field);
      controlOf(context, control).select(Word.SelectionMode.select);
      await context.sync();
      return true;
    });
  }

  async write(field: FormFieldName, texts: readonly string[], base: readonly string[]): Promise<WriteOutcome> {
    const outcome = await this.work.run((givenUp) => writeField(this.xml, field, texts, base, givenUp), refused);
    if (outcome.kind === 'written') this.remember(field, texts);
    this.follower?.refresh(field);
    return outcome;
  }

  /** What was written stands in every form that is told from now on, also before the field is read again. */
  private remember(field: FormFieldName, texts: readonly string[]): void {
    if (!this.form) return;
    const before = this.form.lines[field] ?? [];
    const words = texts.map(trimBlanks).filter((text) => text !== '');
    // Numbers as they were, until the field is read again.
    const lines = words.map((text, index) => ({ label: (before[index] ?? before.at(-1))?.label ?? '', text }));
    this.form = withField(this.form, field, lines);
  }

  selectSurplus(field: FormFieldName): Promise<SurplusOutcome> {
    return selectSurplus(field);
  }

  async moveSurplusOut(field: FormFieldName): Promise<SurplusOutcome> {
    const moved = await this.moveOut(field);
    // Also after a failure: the text may lie in the tray all the same.
    this.tellTray(null);
    this.follower?.refresh(field);
    return moved.message === null ? { kind: 'done', tray: readTray() } : { kind: 'refused', message: moved.message };
  }

  keep(field: FormFieldName, texts: readonly string[]): Promise<SurplusOutcome> {
    return this.changeTray(() => keep(field, texts));
  }

  putBack(id: string): Promise<SurplusOutcome> {
    const entry = readTray().find((one) => one.id === id);
    return this.changeTray((givenUp) => putBack(this.xml, id, givenUp), entry?.field);
  }

  discard(id: string): Promise<SurplusOutcome> {
    return this.changeTray(() => discard(id));
  }

  saveStep(field: FormFieldName): Promise<void> {
    return this.steps.save(field);
  }

  /** `field` is the one whose text changes as well. */
  private async changeTray(
    work: (givenUp: AbortSignal) => Promise<SurplusOutcome>,
    field?: FormFieldName,
  ): Promise<SurplusOutcome> {
    const outcome = await this.work.run(work, refused);
    if (outcome.kind === 'done') this.tellTray(null);
    if (field !== undefined) this.follower?.refresh(field);
    return outcome;
  }

  private moveOut(field: FormFieldName): Promise<Moved> {
    return this.work.run(
      (givenUp) => moveSurplusOut(this.xml, field, givenUp),
      (message) => ({ moved: null, message }),
    );
  }

  private async textChanged(field: FormFieldName, lines: readonly FieldLine[], controls: FieldControls): Promise<void> {
    if (!this.form) return;
    const before = this.form;
    this.form = withField(before, field, lines);
    const form = caseFormOf(this.form, redcross2022);
    if (JSON.stringify(form) !== JSON.stringify(caseFormOf(before, redcross2022))) this.tell({ kind: 'form', form });
    const isOver = form.fields.some(({ name, state }) => name === field && state === 'over');
    // A mark that cannot be set is no reason to follow more slowly; the next change tries again.
    await this.marks.show(controls, field, isOver, field === this.cursor).catch(() => undefined);
  }

  private async fieldLeft(field: FormFieldName): Promise<void> {
    await this.restoreMarks();
    if (!this.form) return;
    const reading = caseFormOf(this.form, redcross2022).fields.find(({ name }) => name === field);
    if (reading?.state !== 'over') {
      this.notMoved.delete(field);
      return;
    }
    // Strict limits: what is too long does not wait for a click.
    if (!strictLimits()) return await this.marks.leave(field).catch(() => undefined);
    const { moved, message } = await this.moveOut(field);
    if (moved) this.tellTray(moved);
    if (message === null) this.notMoved.delete(field);
    else {
      this.tellNotMoved(field, message);
      await this.marks.leave(field).catch(() => undefined);
    }
    this.follower?.refresh(field);
  }

  private async restoreMarks(): Promise<void> {
    const { form } = this;
    const over = form ? caseFormOf(form, redcross2022).fields.filter(({ state }) => state === 'over') : [];
    // What cannot be put back now is put back by the next reading: no reason to fail this one.
    await this.marks.restore(new Set(over.map(({ name }) => name))).catch(() => undefined);
  }

  private changedOurselves(): void {
    this.follower?.refresh();
    this.tell({ kind: 'stale' });
  }

  /** Once: an author who comes by the field again and again knows by then. */
  private tellNotMoved(field: FormFieldName, message: string): void {
    if (this.notMoved.get(field) === message) return;
    this.notMoved.set(field, message);
    this.tell({ kind: 'not-moved', field, message });
  }

  private tellTray(moved: TrayEntry | null): void {
    this.tell({ kind: 'tray', tray: readTray(), moved });
  }

  private tell(change: CaseChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function refused(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}

/** The author's choice: what is too long goes into the tray as soon as its field is left. */
function strictLimits(): boolean {
  return resolveOptions(redcross2022, readOptionValues()).strictLimits;
}

/** Word LTSC 2021 shows an add-in no plain-text control: its words are looked for. */
async function goToBound(context: Word.RequestContext, field: FormFieldName): Promise<boolean> {
  const value = await storedValue(field).catch(() => null);
  if (value === null || !isBound(field)) return false;
  const hint = fieldOf(field);
  const words = value === '' && hint ? hintOf(hint) : value;
  const found = context.document.body.search(words.slice(0, 100), { matchCase: true }).getFirstOrNullObject();
  await context.sync();
  if (found.isNullObject) return false;
  found.select(Word.SelectionMode.select);
  await context.sync();
  return true;
}
