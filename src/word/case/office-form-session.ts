import { type FieldLine, sameLines } from '../../form/field-line';
import { fieldOf } from '../../notice/fields';
import type { FormField, FormFieldName } from '../../notice/notice';
import type { Engine } from '../engine';
import { trimBlanks } from '../../text/blanks';
import { refused } from '../../session/refused';
import { sentenceFor } from '../host/errors';
import { SyncCounter } from '../host/sync-budget';
import { readWithTimeout } from '../host/timeout';
import { readAccess } from '../document/protection';
import { readOpenDocument } from '../document/reading';
import { readResolvedOptions } from '../document/remembered';
import type { Block } from '../../form/blocks/new-document';
import { adoptForm } from './adoption';
import type {
  AdoptOutcome,
  CaseChange,
  CaseForm,
  FormSession,
  CaseState,
  InsertOutcome,
  InsertRequest,
  RemoveOutcome,
  SurplusOutcome,
  TrayEntry,
  Unwritten,
  WriteOutcome,
} from '../../session/form';
import { isOverLimit, linesOfField, withField } from '../../session/case-form';
import type { FieldControls } from './fields/field-controls';
import { Follower } from './follower';
import { goToField, goToNarrative } from './fields/go-to-field';
import { insertBlock } from './insertion';
import { SurplusHighlight } from './fields/surplus-highlight';
import { asItIsNow } from './live-case';
import { OwnWork } from './own-work';
import { caseIn } from './read-case';
import { removeBlock } from './removal';
import { StepKeeper } from './step';
import { discard, keep, moveSurplusOut, putBack, selectSurplus, type Moved } from './fields/surplus';
import { readTray } from './tray';
import { UnwrittenWords } from './fields/unwritten';
import { writeField } from './fields/write-field';

/** The case in the open document, over Office.js. */
export function openFormSession(engine: Engine): FormSession {
  return new OfficeFormSession(engine);
}

class OfficeFormSession implements FormSession {
  private form: CaseForm | null = null;
  private readonly listeners = new Set<(change: CaseChange) => void>();
  private follower: Follower | null = null;
  private readonly steps = new StepKeeper();
  private readonly unwritten = new UnwrittenWords();
  private readonly surplusHighlight: SurplusHighlight;
  private readonly work = new OwnWork();
  /** Why strict limits could not move anything out of a field, as the author was told. */
  private readonly notMoved = new Map<FormFieldName, string>();

  constructor(private readonly engine: Engine) {
    this.surplusHighlight = new SurplusHighlight(engine.notice);
  }

  async read(): Promise<CaseState> {
    try {
      // What is read too late for anybody changes nothing here any more.
      const state = await readWithTimeout(this.look());
      this.form = state.form;
      this.follower?.refresh();
      return state;
    } catch (error) {
      throw new Error(sentenceFor(error), { cause: error });
    }
  }

  private async look(): Promise<CaseState> {
    const { draft } = await readOpenDocument(this.engine);
    const leftBehind = await this.unwritten.look();
    const access = await readAccess(draft.pkg, new SyncCounter());
    const state = caseIn(draft, this.engine.notice, access, { tray: await readTray(), leftBehind });
    return { ...state, form: state.form && (await asItIsNow(state.form, this.engine.notice)) };
  }

  follow(listener: (change: CaseChange) => void): () => void {
    this.listeners.add(listener);
    if (!this.follower) {
      this.follower = new Follower(this.engine.notice, {
        text: (field, lines, controls) => this.textChanged(field, lines, controls),
        cursor: (field) => this.tell({ kind: 'cursor', field }),
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
    const outcome = await insertBlock(this.engine, request);
    if (outcome.kind === 'done' || outcome.kind === 'interrupted') this.changedOurselves();
    return outcome;
  }

  async remove(block: Block): Promise<RemoveOutcome> {
    const outcome = await removeBlock(this.engine, block);
    if (outcome.kind === 'done' || outcome.kind === 'interrupted') this.changedOurselves();
    return outcome;
  }

  async adopt(): Promise<AdoptOutcome> {
    const outcome = await adoptForm(this.engine);
    if (outcome.kind !== 'refused') this.changedOurselves();
    return outcome;
  }

  goTo(field: FormFieldName): Promise<boolean> {
    return readWithTimeout(goToField(this.engine, this.fieldOf(field)));
  }

  goToNarrative(): Promise<boolean> {
    return goToNarrative(this.engine);
  }

  async write(field: FormFieldName, texts: readonly string[], base: readonly string[]): Promise<WriteOutcome> {
    const outcome = await this.work.run(
      (givenUp) => writeField(this.engine.xml, this.fieldOf(field), texts, base, givenUp),
      refused,
    );
    if (outcome.kind === 'written') this.remember(field, texts);
    this.follower?.refresh(field);
    return outcome;
  }

  /** What was written stands in every form that is told from now on, also before the field is read again. */
  private remember(field: FormFieldName, texts: readonly string[]): void {
    if (!this.form) return;
    const before = linesOfField(this.form, field);
    const words = texts.map(trimBlanks).filter((text) => text !== '');
    // Numbers as they were, until the field is read again.
    const lines = words.map((text, index) => ({ label: (before[index] ?? before.at(-1))?.label ?? '', text }));
    this.form = withField(this.form, this.fieldOf(field), lines);
  }

  selectSurplus(field: FormFieldName): Promise<SurplusOutcome> {
    return readWithTimeout(selectSurplus(this.fieldOf(field)));
  }

  async moveSurplusOut(field: FormFieldName): Promise<SurplusOutcome> {
    const moved = await this.work.run(
      (givenUp) => this.moveOut(field, givenUp),
      (message): Moved => ({ moved: null, message }),
    );
    // Also after a failure: the text may lie in the tray all the same.
    const tray = await this.tellTray(null);
    this.follower?.refresh(field);
    return moved.message === null ? { kind: 'done', tray } : refused(moved.message);
  }

  leave(field: FormFieldName): Promise<void> {
    return this.fieldLeft(field);
  }

  keep(field: FormFieldName, texts: readonly string[]): Promise<SurplusOutcome> {
    return this.changeTray(() => keep(field, texts));
  }

  async putBack(id: string): Promise<SurplusOutcome> {
    const entry = (await readTray()).find((one) => one.id === id);
    return this.changeTray((givenUp) => putBack(this.engine, id, givenUp), entry?.field);
  }

  discard(id: string): Promise<SurplusOutcome> {
    return this.changeTray(() => discard(id));
  }

  keepUnwritten(words: readonly Unwritten[]): void {
    this.unwritten.keep(words);
  }

  forgetLeftBehind(id: string): void {
    this.unwritten.forget(id);
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
    if (outcome.kind === 'done') this.tell({ kind: 'tray', tray: outcome.tray, moved: null });
    if (field !== undefined) this.follower?.refresh(field);
    return outcome;
  }

  private async moveOut(field: FormFieldName, givenUp: AbortSignal): Promise<Moved> {
    const outcome = await moveSurplusOut(this.engine.xml, this.fieldOf(field), givenUp);
    if (outcome.message === null) {
      this.remember(field, outcome.kept);
      this.tellForm();
    }
    return outcome;
  }

  private isOver(field: FormFieldName): boolean {
    return this.form !== null && isOverLimit(this.form, this.fieldOf(field));
  }

  private async textChanged(field: FormFieldName, lines: readonly FieldLine[], controls: FieldControls): Promise<void> {
    if (!this.form) return;
    const before = linesOfField(this.form, field);
    this.form = withField(this.form, this.fieldOf(field), lines);
    if (!sameLines(lines, before)) this.tellForm();
    // A mark that cannot be set is no reason to follow more slowly; the next change tries again.
    await this.surplusHighlight.show(controls, field, this.isOver(field)).catch(() => undefined);
  }

  private async fieldLeft(field: FormFieldName): Promise<void> {
    if (!this.isOver(field)) {
      this.notMoved.delete(field);
      return;
    }
    // Strict limits, the author's choice: what is too long does not wait for a click.
    if (!(await readResolvedOptions(this.engine.notice)).strictLimits) return;
    const { moved, message } = await this.work.run<Pick<Moved, 'moved' | 'message'>>(
      // It may have been left in the pane and in the document at once.
      (givenUp) =>
        this.isOver(field) ? this.moveOut(field, givenUp) : Promise.resolve({ moved: null, message: null }),
      (message) => ({ moved: null, message }),
    );
    if (moved) await this.tellTray(moved);
    if (message === null) this.notMoved.delete(field);
    else this.tellNotMoved(field, message);
    this.follower?.refresh(field);
  }

  private changedOurselves(): void {
    // While the document is being changed anyway: what is typed into the form may have to be known for this one's.
    void this.unwritten.noteDocument();
    this.follower?.refresh();
    this.tell({ kind: 'stale' });
  }

  /** Once: an author who comes by the field again and again knows by then. */
  private tellNotMoved(field: FormFieldName, message: string): void {
    if (this.notMoved.get(field) === message) return;
    this.notMoved.set(field, message);
    this.tell({ kind: 'not-moved', field, message });
  }

  private async tellTray(moved: TrayEntry | null): Promise<readonly TrayEntry[]> {
    const tray = await readTray();
    this.tell({ kind: 'tray', tray, moved });
    return tray;
  }

  private tellForm(): void {
    if (this.form) this.tell({ kind: 'form', form: this.form });
  }

  private fieldOf(name: FormFieldName): FormField {
    return fieldOf(this.engine.notice, name);
  }

  private tell(change: CaseChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
