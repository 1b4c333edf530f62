import * as v from 'valibot';
import type { FormFieldName } from '../../notice/notice';
import { readSetting, saveSettings } from '../document/document-settings';

const SETTING = 'caseAuthor.step';

/** A person who walks through the steps is not to be answered by a saving for each. Milliseconds. */
const DELAY = 1000;

/** The field at which the author stopped the last time; null if nobody did. */
export function readStep(): FormFieldName | null {
  const read = v.safeParse(v.string(), readSetting(SETTING));
  return read.success ? read.output : null;
}

/** Remembers the last of the fields that it is told, a moment later, and only if the document says another one. */
export class StepKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting: { readonly promise: Promise<void>; readonly resolve: () => void } | null = null;
  private field: FormFieldName | null = null;

  /** Resolves when it is saved. That it cannot be saved (a read-only document) is no reason to bother the author. */
  save(field: FormFieldName): Promise<void> {
    this.field = field;
    this.waiting ??= waiting();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), DELAY);
    return this.waiting.promise;
  }

  private async flush(): Promise<void> {
    const { waiting, field } = this;
    this.timer = null;
    this.waiting = null;
    try {
      if (field !== null && field !== readStep()) await saveSettings({ [SETTING]: field });
    } catch {
      // See above.
    }
    waiting?.resolve();
  }
}

function waiting() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
