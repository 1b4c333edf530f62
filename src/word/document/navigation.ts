import { isSentinel } from '../../text/sentinel';
import { caretToEnd } from './caret';
import { spotlight } from './spotlight';
import { comparable, isPart } from '../../edit/paragraph-match';
import type { ParagraphPlace } from '../../draft/finding';

/**
 * Puts the caret at the end of a paragraph, scrolls to it and shows it for a moment. Where the author has typed in the meantime, the nearest paragraph with the
 * same text is taken; false if there is none.
 */
export async function goTo(place: ParagraphPlace): Promise<boolean> {
  return Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await context.sync();
    const wanted = comparable(place.text);
    const own = paragraphs.items.filter(({ text }) => !isSentinel(text));
    const found = own
      .map((paragraph, index) => ({ paragraph, distance: Math.abs(index - place.index) }))
      .filter(({ paragraph }) => comparable(paragraph.text) === wanted)
      .sort((a, b) => a.distance - b.distance)[0];
    // Word's text of a paragraph with fields or revisions may have more, or less, than ours.
    const there = own[place.index];
    const paragraph = found?.paragraph ?? (there && isPart(comparable(there.text), wanted) ? there : undefined);
    if (!paragraph) return false;
    // A prompt that fills the paragraph goes when somebody writes in it, not after it.
    const control = paragraph.contentControls.getFirstOrNullObject().load('text');
    paragraph.load('text');
    await context.sync();
    caretToEnd(!control.isNullObject && control.text === paragraph.text ? control : paragraph);
    // Of an empty paragraph there is nothing to see.
    if (paragraph.text !== '') spotlight(paragraph.getRange('Content'));
    await context.sync();
    return true;
  });
}
