import { EVENT_TYPES, type EventName } from '../events/event-types';

/** What of a running office.js the events need; see `OfficeClient`. */
export interface EventClient {
  readonly Word: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: { readonly GenericEventHandlers: new (...args: HandlersOf) => unknown };
}

/** Arguments of the client's own `GenericEventHandlers`, which does all the work: registration, order, removal. */
type HandlersOf = [
  context: Listened['context'],
  parent: Listened,
  name: string,
  info: {
    readonly eventType: number;
    registerFunc(): void;
    unregisterFunc(): void;
    getTargetIdFunc(): string;
    eventArgsTransformFunc(value: Readonly<Record<string, unknown>>): Promise<unknown>;
  },
];

/** A content control or the document, as the client's script makes them. */
interface Listened {
  readonly _className: string;
  readonly _ReferenceId: string;
  readonly context: {
    readonly document: {
      _RegisterEvent(targetId: string, event: string): void;
      _UnregisterEvent(targetId: string, event: string): void;
    };
  };
}

/**
 * Gives the classes of a running office.js the events of WordApi 1.5 and 1.6. The npm client has the machinery (its
 * annotation events of WordApi 1.7 run on it) and even `_RegisterEvent`, but not these members.
 */
export function addEventMembers({ Word, OfficeExtension }: EventClient): void {
  for (const name of Object.keys(EVENT_TYPES) as EventName[]) {
    const { on, member } = EVENT_TYPES[name];
    const { prototype } = Word[on] as { readonly prototype: object };
    const handlers = new WeakMap<Listened, unknown>();
    Object.defineProperty(prototype, member, {
      configurable: true,
      get(this: Listened): unknown {
        const known = handlers.get(this) ?? new OfficeExtension.GenericEventHandlers(...handlersOf(name, this));
        handlers.set(this, known);
        return known;
      },
    });
  }
}

function handlersOf(name: EventName, listened: Listened): HandlersOf {
  const { messageType, namedBy } = EVENT_TYPES[name];
  const { document } = listened.context;
  return [
    listened.context,
    listened,
    name,
    {
      eventType: messageType,
      registerFunc: () => document._RegisterEvent(targetOf(listened), name),
      unregisterFunc: () => document._UnregisterEvent(targetOf(listened), name),
      getTargetIdFunc: () => targetOf(listened),
      eventArgsTransformFunc: (value) => Promise.resolve({ [namedBy]: name, ...value }),
    },
  ];
}

/** A control has to be loaded before it can be listened to; the document is there from the start. */
function targetOf(listened: Listened): string {
  return listened._className === 'Document' ? '' : listened._ReferenceId;
}
