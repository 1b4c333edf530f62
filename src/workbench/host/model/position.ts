import type { XmlElement } from '../../../ooxml/xml';

/** A place between two characters. It moves along when the document is edited before it. */
export interface Position {
  readonly paragraph: XmlElement;
  /** Counted as `content.ts` does; one behind the last place means behind the paragraph mark. */
  readonly offset: number;
}

interface LivePosition {
  paragraph: XmlElement;
  offset: number;
}

/** The positions that have to move along with edits. */
export class Positions {
  private live = new Map<XmlElement, Set<LivePosition>>();

  add(paragraph: XmlElement, offset: number): Position {
    const position = { paragraph, offset };
    this.in(paragraph).add(position);
    return position;
  }

  /** Forgets all but these. */
  keepOnly(positions: Iterable<Position>): void {
    this.live = new Map();
    for (const position of positions) this.in(position.paragraph).add(position);
  }

  /** Puts a position elsewhere. */
  place(position: Position, paragraph: XmlElement, offset: number): void {
    this.in(position.paragraph).delete(position);
    Object.assign(position, { paragraph, offset });
    this.in(paragraph).add(position);
  }

  /** `length` places came into a paragraph at `offset`; a position right there stays before them. */
  inserted(paragraph: XmlElement, offset: number, length: number): void {
    for (const position of this.in(paragraph)) if (position.offset > offset) position.offset += length;
  }

  removed(paragraph: XmlElement, from: number, to: number): void {
    for (const position of this.in(paragraph)) {
      if (position.offset > from) position.offset = position.offset >= to ? position.offset - (to - from) : from;
    }
  }

  /** What stood in `paragraph` from `offset` on stands now in another one, from `newOffset` on. */
  moved(paragraph: XmlElement, offset: number, to: XmlElement, newOffset: number): void {
    for (const position of [...this.in(paragraph)]) {
      if (position.offset >= offset) this.place(position, to, position.offset + newOffset - offset);
    }
  }

  /** Everything else went: all positions stand at the start of this paragraph. */
  gather(paragraph: XmlElement): void {
    for (const positions of [...this.live.values()]) {
      for (const position of [...positions]) this.place(position, paragraph, 0);
    }
  }

  /** A paragraph went with all that was in it. */
  vanished(paragraph: XmlElement, to: XmlElement, offset: number): void {
    for (const position of [...this.in(paragraph)]) this.place(position, to, offset);
  }

  private in(paragraph: XmlElement): Set<LivePosition> {
    const known = this.live.get(paragraph);
    if (known) return known;
    const made = new Set<LivePosition>();
    this.live.set(paragraph, made);
    return made;
  }
}
