import { fieldOf, hasField } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import type { FieldLine } from '../../form/field-line';
import type { FormFieldName } from '../../notice/notice';
import { can } from '../host/capabilities';
import { withTimeout } from '../host/timeout';
import { promised } from '../host/office-async';
import { isRunning } from '../host/run-lock';
import { ControlEvents } from './fields/control-events';
import {
  controlOf,
  allControls,
  findFieldControls,
  type FieldControl,
  type FieldControls,
} from './fields/field-controls';
import { fieldLines } from '../../form/field-lines';
import { readBoundAtCursor } from './fields/bound-at-cursor';
import { AROUND, TOUCHING } from './fields/caret-in-field';
import { storedValue } from './case-values';
import { readFields } from './fields/live-field';

/** What the follower tells. */
export interface Followed {
  /** A field says something else than before (or is told for the first time). */
  text(field: FormFieldName, lines: readonly FieldLine[], controls: FieldControls): Promise<void>;
  cursor(field: FormFieldName | null): void;
  /** The author left a field. */
  left(field: FormFieldName): Promise<void>;
  /** Controls came or went. */
  stale(): void;
}

/** How often the field with the cursor is looked at where the host tells nothing while the author types. */
const POLL = 700;
/** Events that follow each other closely are answered once. */
const GATHER = 120;
/** Slower than this it does not get, however often Word refuses. */
const SLOWEST = 10_000;
/** A reply that is not there by then never comes; Word is asked again. */
const LOST = 20_000;

/** So many changes that Word told of before they were seen by looking prove that it tells while the author types. */
const PROOF = 2;

/** What is to be asked of Word next. */
interface Wanted {
  cursor: boolean;
  /** Read the field with the cursor. */
  focused: boolean;
  /** Read these controls, by id. */
  readonly ids: Set<number>;
  /** Read the controls of these fields. */
  readonly fields: Set<FormFieldName>;
}

function nothingWanted(): Wanted {
  return { cursor: false, focused: false, ids: new Set(), fields: new Set() };
}

/**
 * Follows the author through the fields: events of the controls where the host has them (WordApi 1.5), the event of the
 * selection everywhere, and a look at the field with the cursor every so often where no event comes while typing
 * (office-js issues 4351, 5597: Windows and Mac tell when a field is left). Whether events come is not guessed from the
 * platform, it is seen: looking rests as soon as Word was faster to tell, and only for as long as the author stays there.
 *
 * One request is under way at most. While the pane is hidden, or a format run is going on, nothing is asked.
 */
export class Follower {
  private controls: FieldControls | null = null;
  private focus: FieldControl | null = null;
  /** A bound field has no control on hosts without WordApi 1.5. */
  private focusField: FormFieldName | null = null;
  private wanted: Wanted = nothingWanted();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private busy = false;
  private stopped = false;
  private readonly ended = new AbortController();
  /** A run of the add-in's own is at work on the document. */
  private paused = false;
  private failures = 0;
  private lastDuration = 0;
  private proofs = 0;
  private eventCame = false;
  private readonly raw = new Map<number, string>();
  private readonly events = new ControlEvents({
    changed: (ids) => this.changed(ids),
    moved: () => this.selectionMoved(),
    added: () => this.added(),
  });
  private readonly onSelection = () => this.selectionMoved();
  private readonly onVisible = () => {
    if (isVisible()) this.poke({ cursor: true });
  };

  constructor(
    private readonly notice: Notice,
    private readonly told: Followed,
  ) {}

  start(): void {
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, this.onSelection);
    pane()?.addEventListener('visibilitychange', this.onVisible);
    this.poke({ cursor: true });
  }

  stop(): void {
    this.stopped = true;
    this.ended.abort();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    void promised((done: (result: Office.AsyncResult<void>) => void) => {
      Office.context.document.removeHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        { handler: this.onSelection },
        done,
      );
    }).catch(() => undefined);
    pane()?.removeEventListener('visibilitychange', this.onVisible);
    void this.events.stop();
  }

  /** The document was read or changed by ourselves: what is known of it may be old. `field` is the one that changed. */
  refresh(field?: FormFieldName): void {
    this.epoch += 1;
    this.controls = null;
    this.raw.clear();
    if (field !== undefined) this.wanted.fields.add(field);
    this.poke({ cursor: true });
  }

  private selectionMoved(): void {
    // While the cursor is in a field most moves stay there: the field itself is asked first.
    this.poke(this.hasFocus ? { focused: true } : { cursor: true });
  }

  private changed(ids: readonly number[]): void {
    if (this.focus && ids.includes(this.focus.id)) this.eventCame = true;
    for (const id of ids) this.wanted.ids.add(id);
    this.poke({});
  }

  private added(): void {
    this.controls = null;
    this.poke({ cursor: true });
  }

  /** Counts what we read or changed ourselves: what was asked before is older than that. */
  private epoch = 0;

  /**
   * Tells what was read in `epoch`. A reply may be so late that the field was written from the pane in the meantime: what it
   * says then is no news any more, and would look like a change that the author made. It is asked again.
   */
  private async tellText(
    epoch: number,
    field: FormFieldName,
    lines: readonly FieldLine[],
    controls: FieldControls,
  ): Promise<void> {
    if (epoch === this.epoch) await this.told.text(field, lines, controls);
    else this.wanted.fields.add(field);
  }

  private get hasFocus(): boolean {
    return this.focusField !== null;
  }

  private poke({ cursor = false, focused = false }: { readonly cursor?: boolean; readonly focused?: boolean }): void {
    this.wanted.cursor ||= cursor;
    this.wanted.focused ||= focused;
    if (!this.busy) this.schedule(GATHER);
  }

  private get isWanted(): boolean {
    return this.wanted.cursor || this.wanted.focused || this.wanted.ids.size > 0 || this.wanted.fields.size > 0;
  }

  /** The sooner of two appointments is kept. */
  private schedule(delay: number): void {
    if (this.stopped) return;
    const wait = Math.min(SLOWEST, this.failures === 0 ? delay : Math.max(delay, POLL * 2 ** this.failures));
    const at = Date.now() + wait;
    if (this.timer !== null && this.due <= at) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.due = at;
    this.timer = setTimeout(() => void this.tick(), wait);
  }
  private due = 0;

  private async tick(): Promise<void> {
    this.timer = null;
    if (this.busy || this.stopped) return;
    this.busy = true;
    const started = Date.now();
    try {
      // Hidden: nothing is asked, and `visibilitychange` brings it on again.
      if (!isVisible()) return;
      if (await isRunning()) {
        this.paused = true;
        return;
      }
      this.paused = false;
      if (!this.isWanted) this.wanted.focused = this.hasFocus;
      const wanted = this.wanted;
      this.wanted = nothingWanted();
      try {
        await withTimeout(this.ask(wanted), LOST, this.ended.signal);
        this.failures = 0;
      } catch {
        // Word is busy, or the document is closing: later again, with what was to be asked.
        this.failures = Math.min(this.failures + 1, 6);
        this.wanted.cursor = true;
        this.controls = null;
        for (const id of wanted.ids) this.wanted.ids.add(id);
        for (const field of wanted.fields) this.wanted.fields.add(field);
      }
    } finally {
      this.lastDuration = Date.now() - started;
      this.busy = false;
      this.plan();
    }
  }

  /** When to ask next, if at all. */
  private plan(): void {
    if (!isVisible()) return;
    if (this.paused) this.schedule(POLL);
    else if (this.isWanted) this.schedule(this.failures > 0 ? POLL : GATHER);
    else if (this.hasFocus && this.proofs < PROOF) this.schedule(Math.max(POLL, 3 * this.lastDuration));
  }

  private async ask(wanted: Wanted): Promise<void> {
    const changes: (() => Promise<void>)[] = [];
    const { epoch } = this;
    const eventCame = this.eventCame;
    this.eventCame = false;
    // Kept by name: `refresh` may forget them while they are asked.
    const controls = await Word.run(async (context) => {
      const controls = (this.controls ??= await this.find(context));
      let cursor = wanted.cursor;
      // What the author wrote last is read before he is told to have left.
      const { focus } = this;
      if (focus) cursor = (await this.look(context, controls, [focus], eventCame, changes)) || cursor;
      else if (wanted.focused) cursor = true;
      const others = controls.list.filter(
        ({ id, field }) => (wanted.ids.has(id) || wanted.fields.has(field)) && id !== focus?.id,
      );
      if (others.length > 0) cursor = (await this.look(context, controls, others, eventCame, changes)) || cursor;
      if (cursor) await this.findCursor(context, controls, changes);
      return controls;
    });
    for (const field of wanted.fields) {
      const text = controls.list.some((one) => one.field === field) ? null : await storedValue(field);
      if (text !== null) await this.tellText(epoch, field, text === '' ? [] : [{ label: '', text }], controls);
    }
    for (const change of changes) await change();
    if (can('controlEvents')) await this.events.listenTo(controls);
  }

  private async find(context: Word.RequestContext): Promise<FieldControls> {
    const all = await findFieldControls(context);
    // A document of another notice has fields that this one does not know.
    const found = { ...all, list: all.list.filter(({ field }) => hasField(this.notice, field)) };
    if (this.known !== null && this.known !== keyOf(found)) this.told.stale();
    this.known = keyOf(found);
    return found;
  }
  private known: string | null = null;

  /** Reads controls; true if the cursor has to be looked for again. */
  private async look(
    context: Word.RequestContext,
    controls: FieldControls,
    asked: readonly FieldControl[],
    eventCame: boolean,
    changes: (() => Promise<void>)[],
  ): Promise<boolean> {
    const { epoch } = this;
    const focus = this.focus && asked.includes(this.focus) ? this.focus : null;
    const selection = context.document.getSelection();
    const relation = focus ? controlOf(context, focus).getRange('Content').compareLocationWith(selection) : null;
    const read = await readFields(context, asked);
    for (const [index, control] of asked.entries()) {
      const live = read[index] ?? null;
      if (!live) {
        this.controls = null;
        return true;
      }
      const isNew = this.raw.get(control.id) !== live.raw;
      if (isNew && this.raw.has(control.id) && control === this.focus) this.proofs = eventCame ? this.proofs + 1 : 0;
      if (!isNew) continue;
      this.raw.set(control.id, live.raw);
      const lines = fieldLines(live, fieldOf(this.notice, control.field));
      changes.push(() => this.tellText(epoch, control.field, lines, controls));
    }
    return relation !== null && !AROUND.has(relation.value) && !TOUCHING.has(relation.value);
  }

  private async findCursor(
    context: Word.RequestContext,
    controls: FieldControls,
    changes: (() => Promise<void>)[],
  ): Promise<void> {
    const { epoch } = this;
    const selection = context.document.getSelection();
    const all = allControls(context).load('items/id');
    const relations = controls.list.map((control) =>
      controlOf(context, control, all).getRange('Content').compareLocationWith(selection),
    );
    await context.sync();
    if (all.items.length !== controls.count) {
      this.controls = null;
      this.poke({ cursor: true });
      return;
    }
    const around = controls.list.filter((_, index) => AROUND.has(relations[index]?.value ?? ''));
    const touching = controls.list.filter((_, index) => TOUCHING.has(relations[index]?.value ?? ''));
    const focus = around.at(-1) ?? touching[0] ?? null;
    const bound = focus || can('plainTextControls') ? null : await readBoundAtCursor(context, this.notice);
    const before = this.focus;
    this.moveTo(focus, focus?.field ?? bound?.field ?? null, changes);
    if (focus && focus.id !== before?.id) await this.look(context, controls, [focus], false, changes);
    else if (bound && this.boundText !== bound.field + bound.text) {
      this.boundText = bound.field + bound.text;
      const lines = bound.text === '' ? [] : [{ label: '', text: bound.text }];
      changes.push(() => this.tellText(epoch, bound.field, lines, controls));
    }
  }
  private boundText: string | null = null;

  private moveTo(focus: FieldControl | null, field: FormFieldName | null, changes: (() => Promise<void>)[]): void {
    const before = this.focusField;
    if (focus?.id !== this.focus?.id) this.proofs = 0;
    this.focus = focus;
    this.focusField = field;
    if (before === field) return;
    changes.push(() => {
      this.told.cursor(field);
      return before === null ? Promise.resolve() : this.told.left(before);
    });
  }
}

function keyOf({ list }: FieldControls): string {
  return list.map(({ field }) => field).join();
}

/** The pane's document; there is none where no page is around, as in a test. */
function pane(): Document | null {
  return (globalThis as { readonly document?: Document }).document ?? null;
}

function isVisible(): boolean {
  return pane()?.visibilityState !== 'hidden';
}
