import type { FormSession } from '../../../session/form';
import { type Refused, refused } from '../../../session/refused';
import { openedOnce } from '../../opened-once';
import { reasonOf } from '../../use-resource';

/** The desk, loaded when it is first needed, and asked one thing at a time, in the order in which the author did it. */
export class DeskLine {
  /** The desk, loaded if it is not there yet. */
  readonly open: () => Promise<FormSession>;
  /** null: not there yet. */
  ready: FormSession | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(openDesk: () => Promise<FormSession>) {
    this.open = openedOnce(async () => (this.ready = await openDesk()));
  }

  async ask<T>(question: (desk: FormSession) => Promise<T>): Promise<T> {
    const desk = await this.open();
    const answer = this.last.then(() => question(desk));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** As `ask`; whatever goes wrong is a refusal. */
  attempt<T>(question: (desk: FormSession) => Promise<T>): Promise<T | Refused> {
    return this.ask(question).catch(refusedFor);
  }

  /** When all that was asked so far has been answered. */
  async idle(): Promise<void> {
    await this.last;
  }
}

export function refusedFor(error: unknown): Refused {
  return refused(reasonOf(error));
}
