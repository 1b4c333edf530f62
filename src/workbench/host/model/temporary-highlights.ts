import type { DocRange } from './range';

/** What `range.highlight()` shows: seen on the screen, not in the file. */
export class TemporaryHighlights {
  private shown: DocRange[] = [];
  private readonly listeners = new Set<() => void>();

  /** Those that still stand in the document. */
  get ranges(): readonly DocRange[] {
    this.shown = this.shown.filter(
      ({ document, start, end }) =>
        document.body.indexOf(start.paragraph) >= 0 && document.body.indexOf(end.paragraph) >= 0,
    );
    return this.shown;
  }

  add(range: DocRange): void {
    this.shown = [...this.ranges, range];
    this.tell();
  }

  /** Removes every one that the range touches. */
  remove(range: DocRange): void {
    this.shown = this.ranges.filter((one) => one.intersectedWith(range) === null);
    this.tell();
  }

  onChanged(listener: () => void): void {
    this.listeners.add(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
