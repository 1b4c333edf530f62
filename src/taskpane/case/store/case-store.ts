import type { FormFieldName, Notice } from '../../../notice/notice';
import type {
  CaseChange,
  FormSession,
  CaseForm,
  CaseState,
  LeftBehind,
  SurplusOutcome,
  TrayEntry,
} from '../../../session/form';
import { Store } from '../../store';
import { reasonOf } from '../../use-resource';
import { CaseFields } from './case-fields';
import { FIRST_PAGE, type FieldView, type PageView } from './case-view';
import type { Refused } from '../../../session/refused';
import { DeskLine } from './desk-line';
import { type FieldSync, composed, decided, typed, withLeftBehind } from './field-sync';
import { Journeys } from './journeys';
import { NO_PROGRESS, type Missing, type Progress } from './progress';
import { SendQueue } from './send-queue';
import type { Texts } from './texts';
import { UnwrittenWords } from './unwritten-words';

/**
 * The page while it is open and when it comes back: what the author does and what the document tells, passed on to the fields,
 * to the queue that writes them, and to the desk. A key pressed in one field draws that field alone.
 */
export class CaseStore extends Store<PageView> {
  private readonly line: DeskLine;
  private readonly fields: CaseFields;
  private readonly queue: SendQueue;
  private readonly unwritten = new UnwrittenWords();
  private readonly journeys: Journeys;
  private currentProgress: Progress = NO_PROGRESS;
  private reading = 0;
  private savedStep: FormFieldName | null = null;

  constructor(openDesk: () => Promise<FormSession>, notice: Notice) {
    super(FIRST_PAGE);
    this.line = new DeskLine(openDesk);
    this.fields = new CaseFields(notice);
    this.journeys = new Journeys(this.line, (name) => this.fields.isStep(name) && this.openStep(name));
    this.queue = new SendQueue(this.line, {
      syncOf: (name) => this.fields.get(name)?.sync ?? null,
      change: (name, next) => this.change(name, next),
    });
  }

  readonly progress = (): Progress => this.currentProgress;

  field(name: FormFieldName): FieldView | null {
    return this.fields.get(name);
  }

  obstacles(): readonly Missing[] {
    return this.fields.obstacles(this.waiting());
  }

  /** Whether words are on offer for a field that did not get into the document. */
  isWaiting(name: FormFieldName): boolean {
    return this.view.leftBehind.some(({ field }) => field === name);
  }

  /**
   * Follows the document until the returned function is called; what was typed is sent then, too. `isTyping`: whether the
   * author is writing in the pane, whose step must stay open then.
   */
  follow(isTyping: () => boolean): () => void {
    let stop: (() => void) | null = null;
    let isOver = false;
    void this.line.open().then(
      (desk) => {
        if (!isOver) stop = desk.follow((change) => this.hear(change, isTyping));
      },
      // `read` tells.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
      void this.flush();
    };
  }

  /** Reads the document again. */
  async read(): Promise<void> {
    const ticket = ++this.reading;
    try {
      const state = await this.line.ask((desk) => desk.read());
      if (ticket !== this.reading) return;
      const isFirst = this.view.phase.kind !== 'ready' || this.view.phase.state.form === null;
      const news = this.take(state.form);
      const leftBehind = this.stillLeftBehind(state);
      this.savedStep = state.step;
      const open = isFirst && state.form?.source === 'controls' ? this.fields.whereToStart(state.step) : this.view.open;
      this.show({ phase: { kind: 'ready', state }, open, leftBehind, ...news });
    } catch (error) {
      if (ticket === this.reading) this.show({ phase: { kind: 'failed', reason: reasonOf(error) } });
    }
  }

  /** Reads what nothing tells of: fields without a control, where the author may have written in the document. */
  lookAgain(): void {
    if (this.fields.all().some(({ field }) => field.isOutside)) void this.read();
  }

  /** Shows the spinner again, then reads. */
  retry(): void {
    this.show({ phase: { kind: 'loading' } });
    void this.read();
  }

  /** The author has typed: the document gets it when no key has followed for a moment, or when many have. */
  type(name: FormFieldName, texts: Texts): void {
    this.change(name, (sync) => typed(sync, texts));
    this.queue.sendLater(name);
  }

  compose(name: FormFieldName, composing: boolean): void {
    this.change(name, (sync) => composed(sync, composing));
    this.queue.sendLater(name);
  }

  /** Sends all that is waiting, and waits for it. Whether the document now has everything. */
  async flush(): Promise<boolean> {
    await this.queue.flush(this.fields.all().map(({ field }) => field.name));
    return this.fields.all().every(({ sync }) => !sync.dirty && sync.conflict === null);
  }

  /** Opens a step, or closes all; the document remembers where the author was. */
  openStep(name: FormFieldName | null): void {
    const left = this.view.open;
    if (name === left) return;
    void this.flush();
    // Strict limits: what is too long is moved out as soon as its field is left, here as in the document.
    if (left !== null && this.fields.get(left)?.reading.state === 'over')
      void this.line.attempt((desk) => desk.leave(left));
    this.show({ open: name });
    if (name === null || name === this.savedStep) return;
    this.savedStep = name;
    // A courtesy to whoever opens the document next: nothing depends on it, and nothing waits for it in line.
    void this.line
      .open()
      .then((desk) => desk.saveStep(name))
      .catch(() => undefined);
  }

  /** To a field, or (null) to the narrative. The answer is null where the author has gone elsewhere before the document could be asked. */
  goTo(field: FormFieldName | null): Promise<boolean | null> {
    return this.journeys.go(
      () => this.flush(),
      (desk) => (field === null ? desk.goToNarrative() : desk.goTo(field)),
    );
  }

  /** The author has turned to the document. */
  stay(): void {
    this.journeys.stay();
  }

  /** Has the desk do something to the document, which has by then what was typed. */
  async ask<T>(question: (desk: FormSession) => Promise<T>): Promise<T | Refused> {
    await this.flush();
    return this.line.attempt(question);
  }

  /** As `ask`, where words go into the tray or come out of it. */
  async surplus(question: (desk: FormSession) => Promise<SurplusOutcome>): Promise<SurplusOutcome> {
    const outcome = await this.ask(question);
    if (outcome.kind === 'done') this.takeTray(outcome.tray);
    return outcome;
  }

  /** What strict limits did, or could not do, has been read. */
  forget(message: 'moved' | 'notMoved'): void {
    this.show({ [message]: null });
  }

  /**
   * Puts what was left behind into its field, joined with what is there; where that cannot be joined the step asks which of
   * the two is to stay. false: the field has words that did not get into the document either.
   */
  async takeLeftBehind(id: string): Promise<boolean> {
    const left = this.view.leftBehind.find((one) => one.id === id);
    if (!left) return true;
    await this.flush();
    const view = this.fields.get(left.field);
    const next = view ? withLeftBehind(view.sync, left) : null;
    if (!next) return false;
    this.change(left.field, () => next);
    await this.forgetLeftBehind(id);
    if (this.fields.isStep(left.field)) this.openStep(left.field);
    void this.queue.send(left.field);
    return true;
  }

  async forgetLeftBehind(id: string): Promise<void> {
    this.unwritten.settle(id);
    this.show({ leftBehind: this.view.leftBehind.filter((one) => one.id !== id) });
    (await this.line.open()).forgetLeftBehind(id);
  }

  /** Takes one of two versions; the other one goes into the tray first. null, or why it cannot go there. */
  async decide(name: FormFieldName, choice: 'mine' | 'theirs'): Promise<string | null> {
    const sync = this.fields.get(name)?.sync;
    if (!sync?.conflict) return null;
    const other = choice === 'mine' ? sync.conflict : sync.mine;
    const kept = await this.line.attempt((desk) => desk.keep(name, other));
    if (kept.kind === 'refused') return kept.message;
    this.takeTray(kept.tray);
    // Whatever has happened meanwhile is still in `mine` or asked again by the next write.
    this.change(name, (now) => decided(now, choice));
    void this.queue.send(name);
    return null;
  }

  /** Tries again to write what a write has refused. */
  resend(name: FormFieldName): Promise<void> {
    return this.queue.send(name);
  }

  private hear(change: CaseChange, isTyping: () => boolean): void {
    switch (change.kind) {
      case 'form': {
        const { phase } = this.view;
        if (phase.kind !== 'ready') return;
        this.show({
          phase: { kind: 'ready', state: { ...phase.state, form: change.form } },
          ...this.take(change.form),
        });
        return;
      }
      case 'cursor':
        this.journeys.heard(change.field, isTyping());
        return;
      case 'tray':
        this.takeTray(change.tray);
        if (change.moved) this.show({ moved: change.moved });
        return;
      case 'not-moved':
        this.show({ notMoved: { field: change.field, message: change.message } });
        return;
      case 'stale':
        void this.read();
        return;
    }
  }

  private take(form: CaseForm | null): Pick<PageView, 'notMoved' | 'told'> {
    const { stranded, changed } = this.fields.take(form);
    for (const { name, sync } of stranded) void this.rescue(name, sync);
    const { notMoved, open, told } = this.view;
    const isStillOver = notMoved !== null && this.field(notMoved.field)?.reading.state === 'over';
    const news = changed.find(({ name }) => name === open);
    return {
      notMoved: isStillOver ? notMoved : null,
      told: news ? { label: news.label, state: news.state } : told,
    };
  }

  /** What was written in the pane alone goes into the tray. */
  private async rescue(name: FormFieldName, sync: FieldSync): Promise<void> {
    const left = this.unwritten.strand(name, sync);
    const outcome = await this.line.attempt((desk) => desk.keep(name, sync.mine));
    if (outcome.kind === 'refused') {
      this.show({ leftBehind: [...this.view.leftBehind, left] });
    } else {
      this.unwritten.settle(left.id);
      this.takeTray(outcome.tray);
    }
  }

  /** Without what the fields have by now. */
  private stillLeftBehind({ leftBehind: found }: CaseState): readonly LeftBehind[] {
    const { offered, done } = this.unwritten.offered(found, this.view.leftBehind, (name) => this.field(name));
    for (const { id } of done) this.line.ready?.forgetLeftBehind(id);
    return offered;
  }

  private waiting(): ReadonlySet<FormFieldName> {
    return new Set(this.view.leftBehind.map(({ field }) => field));
  }

  private takeTray(tray: readonly TrayEntry[]): void {
    const { phase, moved } = this.view;
    if (phase.kind !== 'ready') return;
    const isThere = moved !== null && tray.some(({ id }) => id === moved.id);
    this.show({ phase: { kind: 'ready', state: { ...phase.state, tray } }, moved: isThere ? moved : null });
  }

  private change(name: FormFieldName, next: (sync: FieldSync) => FieldSync): void {
    if (this.fields.change(name, next)) this.tell();
  }

  protected override tell(): void {
    if (this.line.ready) this.unwritten.keep(this.line.ready, this.fields.all());
    const next = this.fields.progress(this.waiting());
    if (JSON.stringify(next) !== JSON.stringify(this.currentProgress)) this.currentProgress = next;
    super.tell();
  }
}
