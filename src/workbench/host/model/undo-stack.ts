/** The list behind Ctrl+Z. Kept by whoever lets a person edit the document; without one there is nothing to undo. */
export interface UndoStack {
  /** @returns whether there was a step to undo. */
  undo(): boolean;
  redo(): boolean;
  clear(): void;
}

/** `document.undo(times)`. @returns whether all the steps were there. */
export function repeat(step: () => boolean, times: number): boolean {
  for (let done = 0; done < times; done += 1) if (!step()) return false;
  return true;
}
