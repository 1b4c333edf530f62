import type { XmlElement } from '../../../ooxml/xml';
import type { Changes } from '../model/changes';
import type { WordDocument } from '../model/word-document';
import type { EventName } from './event-types';
import type { EventSource, Outbox } from './outbox';
import type { Subscriptions } from './subscriptions';

/** Events of paragraphs; they come in batches, not by the key (#4874). */
export class ParagraphEvents {
  private known: ReadonlySet<XmlElement> | null = null;

  constructor(
    private readonly document: WordDocument,
    private readonly subscriptions: Subscriptions,
    private readonly outbox: Outbox,
  ) {}

  /** The add-in listens. */
  watch(): void {
    this.known ??= new Set(this.document.body.paragraphs);
  }

  /** Somebody edited. With `silent` what is there now is only taken note of. */
  edited(changes: Changes, source: EventSource, silent: boolean): void {
    const before = this.known;
    if (before === null) return;
    const now = changes.everything ? new Set(this.document.body.paragraphs) : before;
    this.known = now;
    if (silent) return;
    this.tell(
      'ParagraphDeleted',
      [...before].filter((paragraph) => !now.has(paragraph)),
      source,
    );
    this.tell(
      'ParagraphAdded',
      [...now].filter((paragraph) => !before.has(paragraph)),
      source,
    );
    const changed = [...changes.paragraphs].filter((paragraph) => now.has(paragraph) && before.has(paragraph));
    this.tell('ParagraphChanged', changed, source);
  }

  private tell(event: EventName, paragraphs: readonly XmlElement[], source: EventSource): void {
    if (paragraphs.length === 0) return;
    const uniqueLocalIds = paragraphs.map((paragraph) => this.document.localIdOf(paragraph));
    for (const subscription of this.subscriptions.of(event)) {
      this.outbox.gather(subscription, { uniqueLocalIds }, source);
    }
  }
}
