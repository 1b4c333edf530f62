import type { XmlElement } from '../../../ooxml/xml';
import { COMMENT_ANCHOR, lengthOf, piecesOf, type Piece } from './content';
import type { Position } from './position';
import type { WordDocument } from './word-document';

/** The part of one paragraph that lies in a range. */
export interface Portion {
  readonly paragraph: XmlElement;
  readonly from: number;
  /** At most the paragraph's length: the mark is told by `mark`. */
  readonly to: number;
  /** Whether the paragraph mark is in the range. */
  readonly mark: boolean;
  /** Whether the whole content is in the range. */
  readonly whole: boolean;
}

/** How two ranges lie to each other; the values of `Word.LocationRelation`. */
export type LocationRelation =
  | 'Unrelated'
  | 'Equal'
  | 'ContainsStart'
  | 'ContainsEnd'
  | 'Contains'
  | 'InsideStart'
  | 'InsideEnd'
  | 'Inside'
  | 'AdjacentBefore'
  | 'OverlapsBefore'
  | 'Before'
  | 'AdjacentAfter'
  | 'OverlapsAfter'
  | 'After';

/** A stretch of the body's text. Behind a paragraph's last place stands its mark; a range may end behind that. */
export class DocRange {
  /** @param start and end are taken as they are; `of` registers copies that move along with edits. */
  constructor(
    readonly document: WordDocument,
    readonly start: Position,
    readonly end: Position,
  ) {}

  static of(document: WordDocument, start: Position, end: Position): DocRange {
    return new DocRange(
      document,
      document.positions.add(start.paragraph, start.offset),
      document.positions.add(end.paragraph, end.offset),
    );
  }

  /** An empty range. */
  static at(document: WordDocument, paragraph: XmlElement, offset: number): DocRange {
    return DocRange.of(document, { paragraph, offset }, { paragraph, offset });
  }

  /** A paragraph's content, without or with its mark. */
  static ofParagraph(document: WordDocument, paragraph: XmlElement, withMark: boolean): DocRange {
    const offset = lengthOf(paragraph) + (withMark ? 1 : 0);
    return DocRange.of(document, { paragraph, offset: 0 }, { paragraph, offset });
  }

  get isEmpty(): boolean {
    return this.start.paragraph === this.end.paragraph && this.start.offset === this.end.offset;
  }

  get paragraphs(): readonly XmlElement[] {
    const { body } = this.document;
    const first = body.indexOf(this.document.demand(this.start.paragraph));
    const last = body.indexOf(this.document.demand(this.end.paragraph));
    return body.paragraphs.slice(first, last + 1);
  }

  get portions(): readonly Portion[] {
    const { paragraphs } = this;
    return paragraphs.map((paragraph, index) => {
      const length = lengthOf(paragraph);
      const from = index === 0 ? Math.min(this.start.offset, length) : 0;
      const last = index === paragraphs.length - 1;
      const to = last ? Math.min(this.end.offset, length) : length;
      return { paragraph, from, to, mark: !last || this.end.offset > length, whole: from === 0 && to === length };
    });
  }

  get text(): string {
    const { commentInText, textOfDeletions } = this.document.quirks;
    const isShown = ({ deleted, text }: Piece) =>
      !(deleted && textOfDeletions === 'hidden') && !(text === COMMENT_ANCHOR && commentInText === 'hidden');
    return this.portions
      .map(({ paragraph, from, to }) =>
        piecesOf(paragraph)
          .filter(isShown)
          .map((piece) => piece.text.slice(Math.max(0, from - piece.start), Math.max(0, to - piece.start)))
          .join(''),
      )
      .join(this.document.quirks.paragraphSeparator);
  }

  startPoint(): DocRange {
    return DocRange.of(this.document, this.start, this.start);
  }

  endPoint(): DocRange {
    return DocRange.of(this.document, this.end, this.end);
  }

  /** The smallest range around both. */
  expandedTo(other: DocRange): DocRange {
    const start = this.compare(this.start, other.start) <= 0 ? this.start : other.start;
    const end = this.compare(this.end, other.end) >= 0 ? this.end : other.end;
    return DocRange.of(this.document, start, end);
  }

  /** What both have in common; null if they do not touch. */
  intersectedWith(other: DocRange): DocRange | null {
    const start = this.compare(this.start, other.start) >= 0 ? this.start : other.start;
    const end = this.compare(this.end, other.end) <= 0 ? this.end : other.end;
    return this.compare(start, end) > 0 ? null : DocRange.of(this.document, start, end);
  }

  /** How this range lies to the other (typings, `Word.LocationRelation`). */
  relationTo(other: DocRange): LocationRelation {
    const starts = this.compare(this.start, other.start);
    const ends = this.compare(this.end, other.end);
    if (starts === 0 && ends === 0) return 'Equal';
    const endToStart = this.compare(this.end, other.start);
    if (endToStart < 0) return 'Before';
    if (endToStart === 0) return 'AdjacentBefore';
    const startToEnd = this.compare(this.start, other.end);
    if (startToEnd > 0) return 'After';
    if (startToEnd === 0) return 'AdjacentAfter';
    if (starts === 0) return ends > 0 ? 'ContainsStart' : 'InsideStart';
    if (ends === 0) return starts < 0 ? 'ContainsEnd' : 'InsideEnd';
    if (starts < 0) return ends > 0 ? 'Contains' : 'OverlapsBefore';
    return ends < 0 ? 'Inside' : 'OverlapsAfter';
  }

  /** Behind a paragraph's mark and before the next paragraph is one and the same place. */
  private compare(a: Position, b: Position): number {
    const [paragraphA, offsetA] = this.normal(a);
    const [paragraphB, offsetB] = this.normal(b);
    return paragraphA - paragraphB || offsetA - offsetB;
  }

  private normal(position: Position): [number, number] {
    const index = this.document.body.indexOf(this.document.demand(position.paragraph));
    return position.offset > lengthOf(position.paragraph) ? [index + 1, 0] : [index, position.offset];
  }
}
