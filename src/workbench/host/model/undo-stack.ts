/** The list behind Ctrl+Z, kept by whoever lets a person edit the document. */
export interface UndoStack {
  /** @returns whether there was a step to undo. */
  undo(): boolean;
  redo(): boolean;
}

/** `document.undo(times)`. @returns whether all the steps were there. */
export function repeat(step: () => boolean, times: number): boolean {
  for (let done = 0; done < times; done += 1) if (!step()) return false;
  return true;
}
