import type { Line } from './line';

/** The lines of a document in order, with the neighbours that can be seen: empty lines are passed over. */
export class Neighbours {
  readonly allLines: readonly Line[];
  private readonly position: ReadonlyMap<Line, number>;
  private readonly before: readonly (Line | null)[];
  private readonly after: readonly (Line | null)[];

  constructor(allLines: readonly Line[], isVisible: (line: Line) => boolean) {
    this.allLines = allLines;
    this.position = new Map(allLines.map((line, index) => [line, index]));
    this.before = nearest(allLines, isVisible);
    this.after = nearest([...allLines].reverse(), isVisible).reverse();
  }

  /** The line before, empty ones passed over; null at the beginning. */
  previous(line: Line): Line | null {
    return this.before[this.position.get(line) ?? 0] ?? null;
  }

  /** The line after, empty ones passed over; null at the end. */
  next(line: Line): Line | null {
    return this.after[this.position.get(line) ?? 0] ?? null;
  }
}

function nearest(allLines: readonly Line[], isVisible: (line: Line) => boolean): (Line | null)[] {
  let last: Line | null = null;
  return allLines.map((line) => {
    const found = last;
    if (isVisible(line)) last = line;
    return found;
  });
}
