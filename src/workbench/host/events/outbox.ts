import { EVENT_TYPES } from './event-types';
import type { Subscription } from './subscriptions';

/** Who made a change: the person (or the add-in) here, or somebody else at the same document (`Word.EventSource`). */
export type EventSource = 'Local' | 'Remote';

/** What a handler is told: ids of controls, or of paragraphs. */
export type EventDetails = { readonly ids: readonly number[] } | { readonly uniqueLocalIds: readonly string[] };

interface Waiting {
  readonly subscription: Subscription;
  readonly source: EventSource;
  details: EventDetails;
}

/** `Constants.eventMessageCategory` of the client's script. */
const EVENT_CATEGORY = 65536;

/** The data of a `richApiMessage`: each entry as category, type, target, JSON text, id, whether it is remote. */
type Entry = readonly [number, number, string, string, string, boolean];

/**
 * Events on their way to the add-in. What people do at typing speed waits a while and is told once (#4874: paragraph
 * events come in batches; #4351: on the web data events while typing, "debounced"); everything else is told at once.
 */
export class Outbox {
  private waiting: Waiting[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param delay how long edits gather before they are told, in milliseconds.
   * @param send posts the data of one `richApiMessage`.
   */
  constructor(
    private readonly delay: number,
    private readonly send: (data: { readonly ArrayData: readonly Entry[] }) => void,
  ) {}

  /** Told at once. */
  tell(subscription: Subscription, details: EventDetails, source: EventSource): void {
    this.send({ ArrayData: [entryOf({ subscription, details, source })] });
  }

  /** Told after a while, together with what else happens to the same object until then. */
  gather(subscription: Subscription, details: EventDetails, source: EventSource): void {
    const same = this.waiting.find((one) => one.subscription === subscription && one.source === source);
    if (same) same.details = union(same.details, details);
    else this.waiting.push({ subscription, details, source });
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.delay);
  }

  /** Forgets what nobody waits for any more. */
  forget(unwanted: (subscription: Subscription) => boolean): void {
    this.waiting = this.waiting.filter(({ subscription }) => !unwanted(subscription));
  }

  private flush(): void {
    this.timer = null;
    const entries = this.waiting.splice(0).map(entryOf);
    if (entries.length > 0) this.send({ ArrayData: entries });
  }
}

function entryOf({ subscription, details, source }: Waiting): Entry {
  const { messageType } = EVENT_TYPES[subscription.event];
  // The client itself makes 'Remote' of what is marked so.
  const message = JSON.stringify({ ...details, source: 'Local' });
  return [EVENT_CATEGORY, messageType, subscription.targetId, message, '', source === 'Remote'];
}

function union(a: EventDetails, b: EventDetails): EventDetails {
  if ('ids' in a && 'ids' in b) return { ids: [...new Set([...a.ids, ...b.ids])] };
  if ('uniqueLocalIds' in a && 'uniqueLocalIds' in b) {
    return { uniqueLocalIds: [...new Set([...a.uniqueLocalIds, ...b.uniqueLocalIds])] };
  }
  return b;
}
