import { can } from '../host/capabilities';

/** How long a place is shown, in milliseconds: long enough for the eye to find it. */
const SHOWN = 4000;

/** The place that is shown now. */
let lit: Word.Range | null = null;

/**
 * Shows a place on the screen for a moment, where Word has highlights that stand in no file and are no step of the author's undo
 * stack (`Range.highlight`, WordApi 1.8); a caret alone is easily overlooked. It is queued in the range's own batch.
 */
export function spotlight(range: Word.Range): void {
  if (!can('highlights')) return;
  if (lit) void dim(lit);
  lit = range;
  range.highlight();
  range.track();
  setTimeout(() => void dim(range), SHOWN);
}

/** What cannot be taken away goes with the document's window. */
async function dim(range: Word.Range): Promise<void> {
  if (lit !== range) return;
  lit = null;
  try {
    await Word.run(range, async (context) => {
      range.removeHighlight();
      range.untrack();
      await context.sync();
    });
  } catch {
    // The place is gone, and its highlight with it, or Word does not answer: nothing hangs on it.
  }
}
