import type { Draft, DraftParagraph, TextPiece } from '../../draft/draft';
import { childElements, isElement, wChild } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** A manual line break in Word's search (docs: word/search-option-guidance). */
const LINE_BREAK = '^l';

/** How a Word says that it cannot search for a line break. */
const REFUSALS: readonly string[] = ['SearchStringInvalidOrTooLong', 'InvalidArgument', 'NotImplemented', 'NotAllowed'];

/**
 * Makes paragraph ends of the soft returns of paragraphs by replacing those characters alone: what else stands in the
 * paragraph is not touched. A `\n` in inserted text begins a new paragraph, on the web as well (office-js issue 4275).
 *
 * Paragraphs are left as they are if Word does not find exactly the soft returns that the file has (the web did not find
 * texts across a line break, office-js issues 2331 and 5403), if they have been edited meanwhile, or if they begin a page:
 * each part would begin one.
 */
export async function splitInPlace(draft: Draft, indexes: readonly number[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    const searches = indexes.flatMap((index) => {
      const source = draft.paragraphs[index];
      const paragraph = open.at(index);
      if (!source || !paragraph || comparable(paragraph.text) !== comparable(source.text)) return [];
      const stretches = breakStretches(source);
      return stretches === null || beginsPage(source) ? [] : { paragraph, stretches };
    });
    const found: { readonly breaks: Word.RangeCollection; readonly stretches: readonly number[] }[] = [];
    try {
      await inBatches(context, syncs, searches, ({ paragraph, stretches }) => {
        found.push({ breaks: paragraph.search(LINE_BREAK).load('items/text'), stretches });
      });
    } catch (error) {
      if (error instanceof OfficeExtension.Error && REFUSALS.includes(error.code)) return;
      throw error;
    }
    // From the end, so that what is still to be replaced stays where it was found.
    const operations = found.reverse().flatMap(({ breaks: { items }, stretches }) => {
      const asExpected = items.every(isBreak) && items.length === stretches.reduce((sum, length) => sum + length, 0);
      return asExpected ? () => replaceBreaks(items, stretches) : [];
    });
    await inBatches(context, syncs, operations, (operation) => {
      operation();
    });
  });
}

/**
 * How many soft returns follow each other immediately, for each such stretch of a paragraph. They are replaced together:
 * what becomes of a range when the one that touches it is replaced is nowhere written. Null if something without a
 * character of its own (a bookmark, an anchor) stands between two.
 */
function breakStretches({ text, pieces }: DraftParagraph): number[] | null {
  const lengths = (text.match(/\n+/gu) ?? []).map(({ length }) => length);
  const breaks = pieces.filter((piece) => piece.text === '\n');
  const joined = breaks.filter((piece, at) => {
    const next = breaks[at + 1];
    return next !== undefined && piece.start + 1 === next.start && followsAtOnce(piece, next);
  });
  return joined.length === breaks.length - lengths.length ? lengths : null;
}

function followsAtOnce(piece: TextPiece, next: TextPiece): boolean {
  if (piece.run === next.run) return nextElement(piece.element) === next.element;
  const [first] = [...childElements(next.run)].filter(({ localName }) => localName !== 'rPr');
  return nextElement(piece.element) === null && nextElement(piece.run) === next.run && first === next.element;
}

function nextElement(element: XmlElement): XmlElement | null {
  let node = element.nextSibling;
  while (node !== null && !isElement(node)) node = node.nextSibling;
  return node;
}

/** Whether a found range shows nothing; a Word that does not know the code would find the two characters ^l. */
function isBreak({ text }: Word.Range): boolean {
  return comparable(text) === '';
}

function replaceBreaks(breaks: readonly Word.Range[], stretches: readonly number[]): void {
  let end = breaks.length;
  for (const length of [...stretches].reverse()) {
    const [first] = breaks.slice(end - length, end);
    const last = breaks[end - 1];
    if (!first || !last) return;
    const stretch = first === last ? first : first.expandTo(last);
    stretch.insertText('\n'.repeat(length), 'Replace');
    end -= length;
  }
}

function beginsPage({ element }: DraftParagraph): boolean {
  const pPr = wChild(element, 'pPr');
  return pPr !== null && wChild(pPr, 'pageBreakBefore') !== null;
}

/** Takes paragraphs out of their lists: a part that was split off has got a number of its own, which its line never had. */
export async function leaveLists(draft: Draft, indexes: readonly number[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    await inBatches(context, syncs, indexes, (index) => {
      open.at(index)?.detachFromList();
    });
  });
}
