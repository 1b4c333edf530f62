import type { TextEdit } from '../../edit/text-edit';
import type { SyncCounter } from '../host/sync-budget';
import { findSpans, type TextPlace } from './find-spans';

/** An edit, and where it is to be carried out. */
export interface PlacedEdit<Edit extends TextEdit = TextEdit> {
  readonly edit: Edit;
  readonly place: TextPlace & Pick<Word.Paragraph, 'insertText'>;
  /** The whole text of the place as it was read. */
  readonly text: string;
}

/** An edit, and what carries it out, to be called within the same context; null where its span is not found beyond doubt. */
export interface FoundEdit<Edit extends TextEdit = TextEdit> extends PlacedEdit<Edit> {
  readonly write: (() => void) | null;
}

/**
 * Finds where edits belong; nothing is changed yet, and at an end of the place nothing has to be found. They come from the end
 * of each place on, and are to be carried out so: what one has written is in the way of none.
 */
export async function findEdits<Edit extends TextEdit>(
  context: Word.RequestContext,
  placed: readonly PlacedEdit<Edit>[],
  syncs: SyncCounter,
): Promise<FoundEdit<Edit>[]> {
  const inner = placed.filter((one) => sideOf(one) === null);
  const spans = inner.map(({ edit, place, text }) => ({ place, text, ...anchorOf(edit) }));
  const found = await findSpans(context, spans, syncs);
  const ranges = new Map(inner.map((one, at) => [one, found[at] ?? null]));
  const fromTheEnd = [...placed].sort((one, other) => other.edit.start - one.edit.start);
  return fromTheEnd.map((one) => ({ ...one, write: writeOf(one, ranges.get(one) ?? null) }));
}

function writeOf(placed: PlacedEdit, range: Word.Range | null): FoundEdit['write'] {
  const { edit, place } = placed;
  const side = sideOf(placed);
  if (side !== null) return () => void place.insertText(edit.text, side);
  return range && (() => carryOut(edit, range));
}

/** The end of the place at which something goes in, while nothing goes; null elsewhere. */
function sideOf({ edit: { start, end }, text }: PlacedEdit): 'Start' | 'End' | null {
  if (start !== end) return null;
  if (end === text.length) return 'End';
  return start === 0 ? 'Start' : null;
}

/** What is put in between words is put after the words before it; those have to be found. */
const ANCHOR = 20;

function anchorOf({ start, end }: TextEdit): { start: number; end: number } {
  return start === end ? { start: Math.max(0, start - ANCHOR), end } : { start, end };
}

function carryOut({ start, end, text }: TextEdit, range: Word.Range): void {
  if (start === end) range.insertText(text, 'End');
  else if (text === '') range.delete();
  else range.insertText(text, 'Replace');
}
