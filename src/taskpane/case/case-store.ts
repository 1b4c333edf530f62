import type { FormFieldReading } from '../../form/form';
import type { FormFieldName, Notice } from '../../notice/notice';
import type {
  AdoptOutcome,
  CaseChange,
  CaseDesk,
  CaseField,
  CaseForm,
  CaseState,
  InsertOutcome,
  InsertRequest,
  SurplusOutcome,
  TrayEntry,
  WriteOutcome,
} from '../../word/case/case-desk';
import { reasonOf } from '../use-resource';
import { type FieldSync, answered, canSend, composed, decided, heard, sent, startSync, typed } from './field-sync';
import { judgeTyped, textsOf } from './judge-typed';
import type { Texts } from './texts';

/** A field as a step of the pane shows it. */
export interface FieldView {
  readonly field: CaseField;
  /** Judged with what is typed in the pane, which the document may not have yet. */
  readonly reading: FormFieldReading;
  readonly sync: FieldSync;
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
  /** The last change of a state that is worth saying aloud. */
  readonly told: { readonly label: string; readonly state: FormFieldReading['state'] } | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly ready: boolean;
}

/** Why the form cannot be handed in yet. */
export interface Obstacle {
  readonly name: FormFieldName;
  readonly label: string;
  /** null: the document does not have what is written in the pane. */
  readonly message: string | null;
}

/** So long after the last key the document gets what was typed, in milliseconds. */
export const SEND_AFTER = 300;
/** A field that changes under every write is left to the author after so many. */
const ATTEMPTS = 4;

/**
 * The page while it is open and when it comes back: the case desk, one state machine a field (`field-sync`), and the only
 * timers. Whoever draws subscribes; a key pressed in one field tells that field alone.
 */
export class CaseStore {
  private view: PageView = { phase: { kind: 'loading' }, open: null, moved: null, notMoved: null, told: null };
  private readonly fields = new Map<FormFieldName, FieldView>();
  private currentProgress: Progress = { done: 0, total: 0, ready: false };
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<FormFieldName, ReturnType<typeof setTimeout>>();
  private opened: Promise<CaseDesk> | null = null;
  /** One thing is asked of Word at a time, in the order in which the author did it. */
  private line: Promise<unknown> = Promise.resolve();
  private reading = 0;
  private going = 0;
  /** The field that the cursor of the document is in. */
  private cursor: FormFieldName | null = null;
  /** Only the last place that was asked for counts. */
  private wish = 0;
  private savedStep: FormFieldName | null = null;

  constructor(
    private readonly openDesk: () => Promise<CaseDesk>,
    private readonly notice: Notice,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly page = (): PageView => this.view;

  readonly progress = (): Progress => this.currentProgress;

  field(name: FormFieldName): FieldView | null {
    return this.fields.get(name) ?? null;
  }

  obstacles(): readonly Obstacle[] {
    return [...this.fields.values()].flatMap(({ reading, sync }) => {
      if (!isSettled(sync)) return [{ name: reading.name, label: reading.label, message: null }];
      if (isDone(reading)) return isWritten(sync) ? [] : [{ name: reading.name, label: reading.label, message: null }];
      return [{ name: reading.name, label: reading.label, message: reading.message }];
    });
  }

  /**
   * Follows the document until the returned function is called; what was typed is sent then, too. `isTyping`: whether the
   * author is writing in the pane, whose step must stay open then.
   */
  follow(isTyping: () => boolean): () => void {
    let stop: (() => void) | null = null;
    let isOver = false;
    void this.desk().then(
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
      const desk = await this.desk();
      const state = await this.inLine(() => desk.read());
      if (ticket !== this.reading) return;
      const isFirst = this.view.phase.kind !== 'ready' || this.view.phase.state.form === null;
      this.take(state.form);
      this.savedStep = state.step;
      const open = isFirst && state.form?.source === 'controls' ? this.whereToStart(state) : this.view.open;
      this.show({ phase: { kind: 'ready', state }, open });
    } catch (error) {
      if (ticket === this.reading) this.show({ phase: { kind: 'failed', reason: reasonOf(error) } });
    }
  }

  /** Shows the spinner again, then reads. */
  retry(): void {
    this.show({ phase: { kind: 'loading' } });
    void this.read();
  }

  /** The author has typed: the document gets it when no key has followed for a moment. */
  type(name: FormFieldName, texts: Texts): void {
    this.change(name, (sync) => typed(sync, texts));
    this.sendLater(name);
  }

  compose(name: FormFieldName, composing: boolean): void {
    this.change(name, (sync) => composed(sync, composing));
    this.sendLater(name);
  }

  /** Sends all that is waiting, and waits for it. Whether the document now has everything. */
  async flush(): Promise<boolean> {
    // Twice: words may have been typed while earlier ones were on their way.
    for (let round = 0; round < 2; round += 1) {
      const waiting = [...this.fields].filter(([, { sync }]) => canSend(sync)).map(([name]) => name);
      await Promise.all(waiting.map((name) => this.send(name)));
      await this.line;
    }
    return [...this.fields.values()].every(({ sync }) => !sync.dirty && sync.conflict === null);
  }

  /** Opens a step, or closes all; the document remembers where the author was. */
  openStep(name: FormFieldName | null): void {
    if (name === this.view.open) return;
    void this.flush();
    this.show({ open: name });
    if (name === null || name === this.savedStep) return;
    this.savedStep = name;
    // A courtesy to whoever opens the document next: nothing depends on it.
    void this.ask((desk) => desk.saveStep(name)).catch(() => undefined);
  }

  /** null: the author has gone elsewhere before the document could be asked. */
  async goTo(name: FormFieldName): Promise<boolean | null> {
    const wish = ++this.wish;
    this.going += 1;
    let found: boolean | null = null;
    try {
      await this.flush();
      found = await this.ask((desk) => (wish === this.wish ? desk.goTo(name) : Promise.resolve(null)));
    } finally {
      this.going -= 1;
    }
    // The cursor has been heard of meanwhile, and was taken for one that only follows.
    if (found === null && this.going === 0) this.openAtCursor();
    return found;
  }

  /** The author has turned to the document: a place that is still to be gone to would take the cursor from under his hands. */
  stay(): void {
    this.wish += 1;
  }

  selectSurplus(name: FormFieldName): Promise<SurplusOutcome> {
    return this.surplus((desk) => desk.selectSurplus(name));
  }

  moveSurplusOut(name: FormFieldName): Promise<SurplusOutcome> {
    return this.surplus((desk) => desk.moveSurplusOut(name));
  }

  putBack(id: string): Promise<SurplusOutcome> {
    return this.surplus((desk) => desk.putBack(id));
  }

  discard(id: string): Promise<SurplusOutcome> {
    return this.surplus((desk) => desk.discard(id));
  }

  /** The strict limit's message has been read. */
  forgetMoved(): void {
    this.show({ moved: null });
  }

  forgetNotMoved(): void {
    this.show({ notMoved: null });
  }

  /** Takes one of two versions; the other one goes into the tray first. */
  async decide(name: FormFieldName, choice: 'mine' | 'theirs'): Promise<SurplusOutcome> {
    const sync = this.fields.get(name)?.sync;
    if (!sync?.conflict) return { kind: 'done', tray: this.tray() };
    const other = choice === 'mine' ? sync.conflict : sync.mine;
    const kept = await this.attempt((desk) => desk.keep(name, other));
    if (kept.kind === 'refused') return kept;
    this.takeTray(kept.tray);
    // Whatever has happened meanwhile is still in `mine` or asked again by the next write.
    this.change(name, (now) => decided(now, choice));
    void this.send(name);
    return kept;
  }

  async insert(request: InsertRequest): Promise<InsertOutcome> {
    await this.flush();
    return this.ask((desk) => desk.insert(request)).catch((error: unknown) => refused(error));
  }

  async adopt(): Promise<AdoptOutcome> {
    await this.flush();
    return this.ask((desk) => desk.adopt()).catch((error: unknown) => refused(error));
  }

  /** Tries again to write what a write has refused. */
  resend(name: FormFieldName): Promise<void> {
    return this.send(name);
  }

  private desk(): Promise<CaseDesk> {
    this.opened ??= this.openDesk();
    // A chunk that did not arrive may arrive the next time.
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  private inLine<T>(task: () => Promise<T>): Promise<T> {
    const done = this.line.then(task);
    this.line = done.catch(() => undefined);
    return done;
  }

  private async ask<T>(question: (desk: CaseDesk) => Promise<T>): Promise<T> {
    const desk = await this.desk();
    return this.inLine(() => question(desk));
  }

  private attempt(question: (desk: CaseDesk) => Promise<SurplusOutcome>): Promise<SurplusOutcome> {
    return this.ask(question).catch((error: unknown) => refused(error));
  }

  private async surplus(question: (desk: CaseDesk) => Promise<SurplusOutcome>): Promise<SurplusOutcome> {
    await this.flush();
    const outcome = await this.attempt(question);
    if (outcome.kind === 'done') this.takeTray(outcome.tray);
    return outcome;
  }

  private hear(change: CaseChange, isTyping: () => boolean): void {
    switch (change.kind) {
      case 'form': {
        const { phase } = this.view;
        if (phase.kind !== 'ready') return;
        this.take(change.form);
        this.show({ phase: { kind: 'ready', state: { ...phase.state, form: change.form } } });
        return;
      }
      case 'cursor':
        // While the pane itself is going to a field, the cursor only follows.
        this.cursor = change.field;
        if (this.going === 0 && !isTyping()) this.openAtCursor();
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

  private openAtCursor(): void {
    if (this.cursor !== null && this.isStep(this.cursor)) this.openStep(this.cursor);
  }

  private isStep(name: FormFieldName): boolean {
    const { field } = this.fields.get(name) ?? {};
    return field !== undefined && isStep(field);
  }

  private whereToStart(state: CaseState): FormFieldName | null {
    if (state.step !== null && this.isStep(state.step)) return state.step;
    return (
      [...this.fields.values()].find(({ field, reading }) => isStep(field) && !isDone(reading))?.field.name ?? null
    );
  }

  /** A form as it was read just now: each field learns what the document says of it. */
  private take(form: CaseForm | null): void {
    const { notMoved } = this.view;
    const isStillOver = form?.fields.some(({ name, state }) => name === notMoved?.field && state === 'over') ?? false;
    if (notMoved !== null && !isStillOver) this.show({ notMoved: null });
    for (const [name, { sync }] of [...this.fields]) {
      if (form?.fields.some((field) => field.name === name)) continue;
      this.rescue(name, sync);
      this.fields.delete(name);
    }
    for (const field of form?.fields ?? []) {
      const before = this.fields.get(field.name);
      const texts = textsOf(field.lines);
      // A field that cannot be written any more (its control is gone) would keep the words in the pane alone.
      const isLost = before !== undefined && field.fixedBecause !== null && this.rescue(field.name, before.sync);
      const sync = before && !isLost ? heard(before.sync, texts) : startSync(texts);
      const view = form && { field, sync, reading: judgeTyped(field, sync.mine, form, this.notice) };
      if (view === null || (before && isSameView(before, view))) continue;
      this.fields.set(field.name, view);
      if (before && before.field.state !== field.state && field.name === this.view.open)
        this.show({ told: { label: field.label, state: field.state } });
    }
  }

  /** What was written in the pane alone goes into the tray; tells whether there was anything. */
  private rescue(name: FormFieldName, sync: FieldSync): boolean {
    if (isSettled(sync) && isWritten(sync)) return false;
    void this.attempt((desk) => desk.keep(name, sync.mine)).then((outcome) => {
      if (outcome.kind === 'done') this.takeTray(outcome.tray);
    });
    return true;
  }

  private tray(): readonly TrayEntry[] {
    return this.view.phase.kind === 'ready' ? this.view.phase.state.tray : [];
  }

  private takeTray(tray: readonly TrayEntry[]): void {
    const { phase, moved } = this.view;
    if (phase.kind !== 'ready') return;
    const isThere = moved !== null && tray.some(({ id }) => id === moved.id);
    this.show({ phase: { kind: 'ready', state: { ...phase.state, tray } }, moved: isThere ? moved : null });
  }

  private change(name: FormFieldName, next: (sync: FieldSync) => FieldSync): void {
    const view = this.fields.get(name);
    const { phase } = this.view;
    if (!view || phase.kind !== 'ready' || !phase.state.form) return;
    const sync = next(view.sync);
    if (sync === view.sync) return;
    this.fields.set(name, { ...view, sync, reading: judgeTyped(view.field, sync.mine, phase.state.form, this.notice) });
    this.tell();
  }

  private sendLater(name: FormFieldName): void {
    clearTimeout(this.timers.get(name));
    const sync = this.fields.get(name)?.sync;
    if (!sync || !canSend(sync)) return;
    this.timers.set(
      name,
      setTimeout(() => void this.send(name), SEND_AFTER),
    );
  }

  private async send(name: FormFieldName): Promise<void> {
    clearTimeout(this.timers.get(name));
    await this.ask(async (desk) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const sync = this.fields.get(name)?.sync;
        if (!sync || !canSend(sync)) return;
        this.change(name, sent);
        const outcome = await desk
          .write(name, sync.mine, sync.base)
          .catch((error: unknown): WriteOutcome => refused(error));
        this.change(name, (now) => answered(now, outcome));
        // Words typed meanwhile wait for the author's next pause, not for Word.
        if (outcome.kind !== 'changed') break;
      }
    }).catch((error: unknown) => this.change(name, (now) => answered(sent(now), refused(error))));
    const after = this.fields.get(name)?.sync;
    if (after && after.failure === null) this.sendLater(name);
  }

  private show(change: Partial<PageView>): void {
    this.view = { ...this.view, ...change };
    this.tell();
  }

  private tell(): void {
    const all = [...this.fields.values()];
    const steps = all.filter(({ field }) => isStep(field));
    const isFine = ({ reading, sync }: FieldView) => isDone(reading) && isSettled(sync);
    // What the document does not have yet would not be handed in.
    const ready = all.every((view) => isFine(view) && isWritten(view.sync));
    const next: Progress = { done: steps.filter(isFine).length, total: steps.length, ready };
    const now = this.currentProgress;
    if (next.done !== now.done || next.total !== now.total || next.ready !== now.ready) this.currentProgress = next;
    this.listeners.forEach((listener) => listener());
  }
}

/** The year stands in the title of the form; nobody is asked for it. */
export function isStep({ name }: CaseField): boolean {
  return name !== 'year';
}

export function isDone({ state }: FormFieldReading): boolean {
  return state === 'fine' || state === 'tight';
}

/** Whether the document has, or is just getting, what is written in the pane. */
function isSettled({ failure, conflict }: FieldSync): boolean {
  return failure === null && conflict === null;
}

/** Whether the document has all that is written in the pane. */
function isWritten({ dirty, sending }: FieldSync): boolean {
  return !dirty && sending === null;
}

function isSameView(one: FieldView, other: FieldView): boolean {
  return one.sync === other.sync && JSON.stringify(one.field) === JSON.stringify(other.field);
}

function refused(error: unknown): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: reasonOf(error) };
}
