import type { XmlElement } from '../../../ooxml/xml';

/** A place between two characters. It moves along when the document is edited before it. */
export interface Position {
  paragraph: XmlElement;
  /** Counted as `content.ts` does; one behind the last place means behind the paragraph mark. */
  offset: number;
}

/** The positions that have to move along with edits. */
export class Positions {
  private live = new Set<Position>();

  add(paragraph: XmlElement, offset: number): Position {
    const position = { paragraph, offset };
    this.live.add(position);
    return position;
  }

  /** Forgets all but these. */
  keepOnly(positions: Iterable<Position>): void {
    this.live = new Set(positions);
  }

  /** `length` places came into a paragraph at `offset`; a position right there stays before them. */
  inserted(paragraph: XmlElement, offset: number, length: number): void {
    for (const position of this.live) {
      if (position.paragraph === paragraph && position.offset > offset) position.offset += length;
    }
  }

  removed(paragraph: XmlElement, from: number, to: number): void {
    for (const position of this.live) {
      if (position.paragraph !== paragraph || position.offset <= from) continue;
      position.offset = position.offset >= to ? position.offset - (to - from) : from;
    }
  }

  /** What stood in `paragraph` from `offset` on stands now in another one, from `newOffset` on. */
  moved(paragraph: XmlElement, offset: number, to: XmlElement, newOffset: number): void {
    for (const position of this.live) {
      if (position.paragraph !== paragraph || position.offset < offset) continue;
      position.paragraph = to;
      position.offset += newOffset - offset;
    }
  }

  /** Everything else went: all positions stand at the start of this paragraph. */
  gather(paragraph: XmlElement): void {
    for (const position of this.live) {
      position.paragraph = paragraph;
      position.offset = 0;
    }
  }

  /** A paragraph went with all that was in it. */
  vanished(paragraph: XmlElement, to: XmlElement, offset: number): void {
    for (const position of this.live) {
      if (position.paragraph !== paragraph) continue;
      position.paragraph = to;
      position.offset = offset;
    }
  }
}
