import { isMarkDeleted } from '../../draft/body';
import type { Draft, ObjectKind } from '../../draft/draft';
import { matchParagraphs, type FileParagraph } from '../../edit/paragraph-match';
import { isSentinel, withoutSentinel } from '../../text/sentinel';
import type { SyncCounter } from '../host/sync-budget';

/** Objects in whose presence Word's text of a paragraph need not be the one read from the file. */
const MAKES_TEXT_DIFFER: readonly ObjectKind[] = [
  ...(['revision', 'field', 'footnote', 'comment', 'control', 'formula-inline', 'formula-display'] as const),
  ...(['symbol', 'ruby', 'hidden'] as const),
  ...(['inline-picture', 'anchored-picture', 'object', 'text-box'] as const),
];

/** The paragraphs of the open document, found again for those of a draft that was read from its file. */
export interface OpenParagraphs {
  /** The paragraphs of the body, sentinels left out, with text, style, table depth and list membership loaded. */
  readonly items: readonly Word.Paragraph[];
  /** Every one, sentinels included. */
  readonly all: readonly Word.Paragraph[];
  /**
   * The numbered ones whose list can be asked for: Word on the web refuses the whole batch where one is in a tracked
   * deletion (office-js issue 5335), so those that the file says to be, or that are not found in it, are left out.
   */
  readonly listItems: readonly Word.Paragraph[];
  /** The paragraph at a draft's index; undefined if it cannot be found beyond doubt. */
  at(index: number): Word.Paragraph | undefined;
  /** Its position among `items`. */
  positionOf(index: number): number | null;
}

/** One round trip: loads the paragraphs of the body and matches them with the draft's. */
export async function openParagraphs(
  context: Word.RequestContext,
  syncs: SyncCounter,
  draft: Draft,
): Promise<OpenParagraphs> {
  const paragraphs = context.document.body.paragraphs.load(
    'items/text,items/style,items/tableNestingLevel,items/isListItem',
  );
  await syncs.sync(context);
  const items = paragraphs.items.filter((paragraph) => !isSentinel(paragraph.text));
  const positions = matchParagraphs(
    fileParagraphs(draft),
    items.map((paragraph) => withoutSentinel(paragraph.text)),
  );
  const positionOf = (index: number) => positions[index] ?? null;
  const askable = new Set(
    draft.paragraphs.flatMap(({ index, element }) =>
      isMarkDeleted(element) ? [] : (items[positionOf(index) ?? -1] ?? []),
    ),
  );
  return {
    items,
    listItems: items.filter((paragraph) => paragraph.isListItem && askable.has(paragraph)),
    all: paragraphs.items,
    positionOf,
    at: (index) => {
      const position = positionOf(index);
      return position === null ? undefined : items[position];
    },
  };
}

/** The draft's paragraphs as `matchParagraphs` wants them. */
export function fileParagraphs(draft: Draft): FileParagraph[] {
  return draft.paragraphs.map(({ text, objects }) => ({
    text,
    mayDiffer: MAKES_TEXT_DIFFER.some((kind) => objects.has(kind)),
  }));
}
