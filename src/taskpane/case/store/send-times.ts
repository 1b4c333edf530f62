import type { FormFieldName } from '../../../notice/notice';

/** So long after the last key the document gets what was typed, in milliseconds. */
export const SEND_AFTER = 300;
/** So long after the first key that the document does not have it gets it although the author types on. */
export const SEND_AT_LATEST = 500;

/** When the document is to get what was typed; whoever asks says what time it is. */
export class SendTimes {
  /** When the first of the keys came that were never sent. */
  private readonly unsentSince = new Map<FormFieldName, number>();
  /** Fields whose last write failed: tried again in a pause, not while the author types on. */
  private readonly failed = new Set<FormFieldName>();
  /** Word's last answer to a write: when it came and how long it took. */
  private lastWrite = { at: 0, took: 0 };

  /** A key was pressed now, and the field has words that were never sent. When they are due. */
  due(name: FormFieldName, now: number): number {
    const since = this.unsentSince.get(name) ?? now;
    this.unsentSince.set(name, since);
    // A slow Word is left alone for as long as its last write took: half of its time is the author's.
    const rested = this.lastWrite.at + this.lastWrite.took;
    const latest = this.failed.has(name) ? Infinity : since + SEND_AT_LATEST;
    return Math.max(Math.min(now + SEND_AFTER, latest), rested, now);
  }

  /** The field has no words that were never sent. */
  sent(name: FormFieldName): void {
    this.unsentSince.delete(name);
  }

  /** Word has answered a write that began at `started`. */
  answered(name: FormFieldName, started: number, now: number, isRefused: boolean): void {
    this.lastWrite = { at: now, took: now - started };
    if (isRefused) this.failed.add(name);
    else this.failed.delete(name);
  }
}
