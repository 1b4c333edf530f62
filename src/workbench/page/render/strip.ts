import type { XmlElement } from '../../../ooxml/xml';
import type { DrawnDocument } from './drawn-document';
import { Stretch, type StripKind } from './stretch';

/** Paragraphs that are drawn together: a window shows about 25 lines. */
const WEIGHT = 40;

/** A long series of blocks, or of rows of a table, which is drawn stretch by stretch. */
export class Strip {
  private stretches: readonly Stretch[] = [];

  constructor(
    private readonly kind: StripKind,
    private readonly document: DrawnDocument,
  ) {}

  get elements(): readonly HTMLElement[] {
    return this.stretches.map(({ element }) => element);
  }

  /**
   * Takes the items as they are now. An item stays in the stretch it was in, a new one joins the stretch before it, so that
   * an edit draws one stretch again and not all after it.
   */
  arrange(items: readonly XmlElement[]): void {
    const own = new Set(this.stretches);
    const filled = new Map<Stretch, XmlElement[]>();
    let current: { stretch: Stretch; items: XmlElement[]; weight: number; limit: number } | null = null;
    for (const item of items) {
      const home = this.document.stretchOf(item);
      const goesHome = home !== undefined && own.has(home) && !filled.has(home);
      const isFull = current !== null && current.weight >= current.limit && this.kind.canStart(item);
      if (current === null || goesHome || (isFull && home !== current.stretch)) {
        const stretch: Stretch = goesHome ? home : new Stretch(this.kind, this.document.viewport);
        const content: XmlElement[] = [];
        filled.set(stretch, content);
        // A stretch may grow to twice its size before it is divided.
        current = { stretch, items: content, weight: 0, limit: goesHome ? 2 * WEIGHT : WEIGHT };
      }
      current.items.push(item);
      current.weight += this.kind.weight(item);
    }
    this.replace(filled);
  }

  private replace(filled: ReadonlyMap<Stretch, readonly XmlElement[]>): void {
    const known = new Set(this.stretches);
    for (const stretch of known) if (!filled.has(stretch)) this.document.viewport.remove(stretch);
    this.stretches = [...filled.keys()];
    for (const [stretch, items] of filled) {
      if (stretch.fill(items)) for (const item of items) this.document.setStretch(item, stretch);
      if (!known.has(stretch)) this.document.viewport.add(stretch);
    }
  }
}
