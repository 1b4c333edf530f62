import type { Draft } from '../../draft/draft';
import { isSentinel } from '../../text/sentinel';
import { Refusal } from '../../draft/refusal';
import { fileParagraphs } from './open-paragraphs';
import { comparable, matchParagraphs } from '../../edit/paragraph-match';
import type { SyncCounter } from '../host/sync-budget';

const OUTSIDE =
  '选中的内容不在正文里（可能在页眉、脚注或文本框中），无法单独排版。请在正文里选中要排的段落，或改为排版全文。';

/** How hosts refuse to make a range across two stories. */
const ELSEWHERE: readonly string[] = ['InvalidArgument', 'ItemNotFound'];

/**
 * Which paragraphs of the body are selected, as indexes of the draft. WordApi 1.3 cannot say where a
 * paragraph stands, so the paragraphs from the start of the body to the start of the selection are counted, and the
 * texts compared.
 *
 * Throws a Refusal if the selection is not in the body.
 */
export async function selectedParagraphs(draft: Draft, syncs: SyncCounter): Promise<ReadonlySet<number>> {
  return Word.run(async (context) => {
    const body = context.document.body;
    const selection = context.document.getSelection();
    const selected = selection.paragraphs.load('items/text');
    const all = body.paragraphs.load('items/text');
    const before = body.getRange('Start').expandTo(selection.getRange('Start')).paragraphs.load('items/text');
    try {
      await syncs.sync(context);
    } catch (error) {
      // A range cannot reach from the body into a header, a note or a text box.
      const elsewhere = error instanceof OfficeExtension.Error && ELSEWHERE.includes(error.code);
      throw elsewhere ? new Refusal(OUTSIDE) : error;
    }
    const counted = before.items.length - 1;
    const wanted = selected.items.map((paragraph) => comparable(paragraph.text));
    const there = all.items.map((paragraph) => comparable(paragraph.text));
    const fits = (start: number) => wanted.every((text, offset) => there[start + offset] === text);
    if (wanted.length === 0) throw new Refusal(OUTSIDE);
    // Some hosts stretch a range that ends inside a table to whole rows; then the texts have to tell, if they can.
    const start = fits(counted) ? counted : onlyOne(there.map((_, index) => index).filter(fits));
    if (start === null) throw new Refusal(OUTSIDE);
    // As in a draft, leftovers are none of the paragraphs.
    const authors = [...all.items.entries()].filter(([, { text }]) => !isSentinel(text));
    const positions = matchParagraphs(
      fileParagraphs(draft),
      authors.map(([, { text }]) => text),
    );
    const isInside = (index: number) => {
      const [position] = authors[positions[index] ?? -1] ?? [-1];
      return position >= start && position < start + wanted.length;
    };
    return new Set(draft.paragraphs.map(({ index }) => index).filter(isInside));
  });
}

function onlyOne(candidates: readonly number[]): number | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
