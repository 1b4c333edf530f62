import type { EventName } from './event-types';

/** Something that the add-in listens to. */
export interface Subscription {
  readonly event: EventName;
  /** What the client calls the object that it listens to; '' is the document. */
  readonly targetId: string;
}

/**
 * What the add-in listens to. It ends when the add-in says so, and when it gives the object back: `Word.run` does that
 * at its end for all objects that were not tracked (docs: word/word-add-ins-events, every sample calls `track`).
 */
export class Subscriptions {
  private list: readonly Subscription[] = [];

  add(subscription: Subscription): void {
    this.remove(subscription.event, subscription.targetId);
    this.list = [...this.list, subscription];
  }

  remove(event: EventName, targetId: string): void {
    this.list = this.list.filter((one) => one.event !== event || one.targetId !== targetId);
  }

  /** The add-in gave an object back. */
  release(targetId: string): void {
    this.list = this.list.filter((one) => one.targetId !== targetId);
  }

  of(event: EventName): readonly Subscription[] {
    return this.list.filter((one) => one.event === event);
  }
}
