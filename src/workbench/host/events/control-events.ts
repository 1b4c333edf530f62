import type { XmlElement } from '../../../ooxml/xml';
import type { Changes } from '../model/changes';
import { piecesOf } from '../model/content';
import { controlsIn, type ControlModel } from '../model/control';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';
import type { EventName } from './event-types';
import type { EventSource, Outbox } from './outbox';
import type { Subscriptions } from './subscriptions';

/** A stay in a control that is so short, in milliseconds, may go unnoticed (quirk `quickExit`; #4351: "1-2 seconds"). */
const QUICK = 1000;

interface Watched {
  control: ControlModel;
  /** What was in it when it was last looked at. */
  content: string;
  /** When the selection came in; null while it is elsewhere. */
  enteredAt: number | null;
  /** Changed since the selection came in, and not told yet (quirk `controlDataEvents`). */
  changedInside: boolean;
}

/**
 * Events of content controls. They are found by comparing: whoever edited, and however (typing, undo, another person, the
 * add-in itself), a control's content is another one than before, or it is not.
 */
export class ControlEvents {
  private readonly watched = new Map<string, Watched>();
  private knownIds: Set<number> | null = null;

  constructor(
    private readonly document: WordDocument,
    private readonly subscriptions: Subscriptions,
    private readonly outbox: Outbox,
  ) {}

  /** The add-in listens to a control. */
  watch(targetId: string, control: ControlModel): void {
    if (this.watched.has(targetId)) return;
    const enteredAt = this.isInside(control) ? Date.now() : null;
    this.watched.set(targetId, { control, content: contentOf(control.element), enteredAt, changedInside: false });
  }

  /** The add-in wants to hear of new controls. */
  watchDocument(): void {
    this.knownIds ??= new Set(this.idsIn(this.document.body.root));
  }

  /** The add-in gave the control back. */
  release(targetId: string): void {
    this.watched.delete(targetId);
  }

  /** Somebody edited. With `silent` what is there now is only taken note of. */
  edited(changes: Changes, source: EventSource, silent: boolean): void {
    for (const [targetId, watched] of this.watched) this.compare(targetId, watched, source, silent);
    this.findNew(changes, source, silent);
  }

  /** The selection moved. */
  selectionMoved(): void {
    for (const [targetId, watched] of this.watched) {
      const inside = this.isInside(watched.control);
      if (inside) {
        if (watched.enteredAt === null) this.enter(targetId, watched);
        this.tell('ContentControlSelectionChanged', targetId, watched);
      } else if (watched.enteredAt !== null) {
        this.leave(targetId, watched, watched.enteredAt);
      }
    }
  }

  /** The reader went to the task pane: on the desktop a change is told then (#5597). */
  focusLost(): void {
    for (const [targetId, watched] of this.watched) this.tellChange(targetId, watched);
  }

  private compare(targetId: string, watched: Watched, source: EventSource, silent: boolean): void {
    if (!this.isThere(watched)) {
      if (!silent) this.tell('ContentControlDeleted', targetId, watched, source);
      this.watched.delete(targetId);
      return;
    }
    const content = contentOf(watched.control.element);
    if (content === watched.content) return;
    watched.content = content;
    if (silent) return;
    if (this.document.quirks.controlDataEvents === 'while-typing') {
      for (const subscription of this.listenersOf('ContentControlDataChanged', targetId)) {
        this.outbox.gather(subscription, { ids: [watched.control.id] }, source);
      }
    } else if (source === 'Local' && watched.enteredAt !== null) {
      watched.changedInside = true;
    } else {
      this.tell('ContentControlDataChanged', targetId, watched, source);
    }
  }

  /** Undo may have put the control back as another element with the same id. */
  private isThere(watched: Watched): boolean {
    if (isWithin(watched.control.element, this.document.body.root)) return true;
    const { id } = watched.control;
    const again = controlsIn(this.document, this.document.body.root).find((control) => control.id === id);
    if (again) watched.control = again;
    return again !== undefined;
  }

  private enter(targetId: string, watched: Watched): void {
    watched.enteredAt = Date.now();
    this.tell('ContentControlEntered', targetId, watched);
  }

  private leave(targetId: string, watched: Watched, enteredAt: number): void {
    watched.enteredAt = null;
    this.tellChange(targetId, watched);
    const missed = this.document.quirks.quickExit === 'missed' && Date.now() - enteredAt < QUICK;
    if (!missed) this.tell('ContentControlExited', targetId, watched);
  }

  private tellChange(targetId: string, watched: Watched): void {
    if (watched.changedInside) this.tell('ContentControlDataChanged', targetId, watched);
    watched.changedInside = false;
  }

  private tell(event: EventName, targetId: string, { control }: Watched, source: EventSource = 'Local'): void {
    for (const subscription of this.listenersOf(event, targetId)) {
      this.outbox.tell(subscription, { ids: [control.id] }, source);
    }
  }

  private listenersOf(event: EventName, targetId: string): ReturnType<Subscriptions['of']> {
    return this.subscriptions.of(event).filter((one) => one.targetId === targetId);
  }

  private findNew(changes: Changes, source: EventSource, silent: boolean): void {
    const known = this.knownIds;
    if (known === null) return;
    const places = changes.everything ? [this.document.body.root] : [...changes.paragraphs];
    const ids = places.flatMap((place) => this.idsIn(place));
    const fresh = ids.filter((id) => !known.has(id));
    if (changes.everything) this.knownIds = new Set(ids);
    else for (const id of fresh) known.add(id);
    if (silent || fresh.length === 0) return;
    for (const subscription of this.subscriptions.of('ContentControlAdded')) {
      this.outbox.tell(subscription, { ids: fresh }, source);
    }
  }

  private idsIn(container: XmlElement): number[] {
    return controlsIn(this.document, container).map(({ id }) => id);
  }

  private isInside(control: ControlModel): boolean {
    const { start, end } = this.document.selection;
    return control.holds(start) && control.holds(end);
  }
}

/** What is in a control, so that two of them can be compared: text, and the names of what is no text. */
function contentOf(control: XmlElement): string {
  const paragraphs = paragraphsIn(control);
  return (paragraphs.length > 0 ? paragraphs : [control])
    .map((container) =>
      piecesOf(container)
        .map(({ text, element, deleted }) => `${deleted ? '\u0000' : ''}${text || element.localName}`)
        .join(''),
    )
    .join('\n');
}

function isWithin(element: XmlElement, container: XmlElement): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (node === container) return true;
  return false;
}
