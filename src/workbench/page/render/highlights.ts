import type { Position } from '../../host/model/position';

/** A stretch of text between two places of the document. */
export interface TextRange {
  readonly start: Readonly<Position>;
  readonly end: Readonly<Position>;
}

type Place = { readonly node: Node; readonly offset: number } | null;

/** Text that is marked on the screen without being changed, by the CSS Custom Highlight API; its look is in document.css. */
export class Highlights {
  private ranges: readonly TextRange[] = [];
  private frame = 0;

  constructor(
    /** Where a place is drawn; null if it is not. */
    private readonly placeOf: (position: Position) => Place,
  ) {}

  set(ranges: readonly TextRange[]): void {
    this.ranges = ranges;
    this.show();
  }

  /** Shows the marks before the next frame: to be called when something was drawn that may be marked. */
  showSoon(): void {
    if (this.ranges.length === 0 || this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => this.show());
  }

  close(): void {
    this.ranges = [];
    this.show();
  }

  /** Shows the marks where the text is drawn now: text that is drawn anew has lost its mark. */
  show(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const drawn = this.ranges.flatMap(({ start, end }) => {
      const [from, to] = [this.placeOf(start), this.placeOf(end)];
      if (!from || !to) return [];
      return [
        new StaticRange({
          startContainer: from.node,
          startOffset: from.offset,
          endContainer: to.node,
          endOffset: to.offset,
        }),
      ];
    });
    if (drawn.length > 0) CSS.highlights.set(NAME, new Highlight(...drawn));
    else CSS.highlights.delete(NAME);
  }
}

const NAME = 'word-highlight';
