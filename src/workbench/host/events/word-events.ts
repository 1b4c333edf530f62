import type { HostObject } from '../batch/host-object';
import type { EventListeners } from '../batch/interpreter';
import type { Changes } from '../model/changes';
import { ControlModel } from '../model/control';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { ControlEvents } from './control-events';
import { EVENT_TYPES, type EventName } from './event-types';
import { Outbox } from './outbox';
import { ParagraphEvents } from './paragraph-events';
import { Subscriptions } from './subscriptions';

/** Who edits: the user here, the add-in, or somebody else at the same document. */
export type EditedBy = 'user' | 'add-in' | 'co-author';

/**
 * The events of WordApi 1.5 and 1.6: what the add-in listens to, and what it is told. They are derived from three facts
 * that the host hears of: somebody edited, the selection moved, the focus went to the task pane.
 */
export class WordEvents implements EventListeners {
  private readonly subscriptions = new Subscriptions();
  private readonly outbox: Outbox;
  private readonly controls: ControlEvents;
  private readonly paragraphs: ParagraphEvents;

  /** @param delay and `send` as `Outbox` takes them. */
  constructor(
    private readonly document: WordDocument,
    delay: number,
    send: (data: unknown) => void,
  ) {
    this.outbox = new Outbox(delay, send);
    this.controls = new ControlEvents(document, this.subscriptions, this.outbox);
    this.paragraphs = new ParagraphEvents(document, this.subscriptions, this.outbox);
  }

  listen(event: EventName, targetId: string, { target }: HostObject): void {
    this.subscriptions.add({ event, targetId });
    if (target instanceof ControlModel) this.controls.watch(targetId, target);
    else if (EVENT_TYPES[event].on === 'ContentControl') {
      throw new OfficeError('InvalidArgument', `${event} is an event of content controls.`);
    } else if (event === 'ContentControlAdded') this.controls.watchDocument();
    else this.paragraphs.watch();
  }

  stop(event: EventName, targetId: string): void {
    this.subscriptions.remove(event, targetId);
    this.outbox.forget((one) => one.event === event && one.targetId === targetId);
  }

  released(targetId: string): void {
    this.subscriptions.release(targetId);
    this.controls.release(targetId);
    this.outbox.forget((one) => one.targetId === targetId);
  }

  edited(changes: Changes, by: EditedBy): void {
    const source = by === 'co-author' ? 'Remote' : 'Local';
    const silent = by === 'add-in' && this.document.quirks.eventsOfOwnEdits === 'silent';
    this.controls.edited(changes, source, silent);
    this.paragraphs.edited(changes, source, silent);
  }

  selectionMoved(): void {
    this.controls.selectionMoved();
  }

  focusLost(): void {
    this.controls.focusLost();
  }
}
