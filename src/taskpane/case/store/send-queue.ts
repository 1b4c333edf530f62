import type { FormFieldName } from '../../../notice/notice';
import { type DeskLine, refusedFor } from './desk-line';
import { type FieldSync, answered, canSend, sent } from './field-sync';
import { SendTimes } from './send-times';

/** A field that changes under every write is left to the author after so many. */
const ATTEMPTS = 4;

/** The fields whose words are sent. */
export interface SentFields {
  readonly syncOf: (name: FormFieldName) => FieldSync | null;
  readonly change: (name: FormFieldName, next: (sync: FieldSync) => FieldSync) => void;
}

/** Writes into the document what is typed, field by field; has the only timers. */
export class SendQueue {
  private readonly timers = new Map<FormFieldName, ReturnType<typeof setTimeout>>();
  private readonly times = new SendTimes();

  constructor(
    private readonly line: DeskLine,
    private readonly fields: SentFields,
  ) {}

  /** When no key has followed for a moment, or when many have. */
  sendLater(name: FormFieldName): void {
    clearTimeout(this.timers.get(name));
    const sync = this.fields.syncOf(name);
    if (!sync?.dirty) {
      this.times.sent(name);
      return;
    }
    const now = Date.now();
    const due = this.times.due(name, now);
    if (!canSend(sync)) return;
    this.timers.set(
      name,
      setTimeout(() => void this.send(name), due - now),
    );
  }

  /** At once. */
  async send(name: FormFieldName): Promise<void> {
    clearTimeout(this.timers.get(name));
    const refusal = await this.line.attempt(async (desk) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const sync = this.fields.syncOf(name);
        if (!sync || !canSend(sync)) return;
        this.fields.change(name, sent);
        this.times.sent(name);
        const started = Date.now();
        const outcome = await desk.write(name, sync.mine, sync.base).catch(refusedFor);
        this.times.answered(name, started, Date.now(), outcome.kind === 'refused');
        this.fields.change(name, (now) => answered(now, outcome));
        // Words typed meanwhile are the next write: they gather while Word rests.
        if (outcome.kind !== 'changed') return;
      }
    });
    // There is no desk that could be asked.
    if (refusal) this.fields.change(name, (now) => answered(sent(now), refusal));
    if (this.fields.syncOf(name)?.failure === null) this.sendLater(name);
  }

  /** All that is waiting, at once; ends when it was answered. */
  async flush(names: readonly FormFieldName[]): Promise<void> {
    // Twice: words may have been typed while earlier ones were on their way.
    for (let round = 0; round < 2; round += 1) {
      const waiting = names.filter((name) => this.canSend(name));
      await Promise.all(waiting.map((name) => this.send(name)));
      await this.line.idle();
    }
  }

  private canSend(name: FormFieldName): boolean {
    const sync = this.fields.syncOf(name);
    return sync !== null && canSend(sync);
  }
}
