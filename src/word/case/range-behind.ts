import { withoutBlanks } from '../../text/blanks';
import { findStretches } from './find-stretch';
import type { LiveField, LiveParagraph } from './live-field';
import { shownText } from './shown-text';
import type { FieldPlace } from './surplus-place';

/**
 * What stands behind a place, up to the end of the field. The last paragraph mark is the control's own: where whole
 * paragraphs are meant, the range begins with the mark of the one before them.
 */
export async function rangeBehind(
  context: Word.RequestContext,
  { places, paragraphs }: LiveField,
  { paragraph, offset }: FieldPlace,
): Promise<Word.Range | null> {
  const last = places.at(-1);
  const first = places[paragraph];
  if (!first || !last) return null;
  let range: Word.Range;
  if (offset === 0) {
    const previous = places[paragraph - 1];
    range = (previous ? previous.getRange('End') : first.getRange('Start')).expandTo(last.getRange('End'));
  } else {
    const text = paragraphs[paragraph]?.text ?? '';
    const [found] = await findStretches(context, [{ place: first, stretch: { text, from: offset, to: text.length } }]);
    if (!found) return null;
    range = found.getRange('Start').expandTo(last.getRange('End'));
  }
  range.load('text');
  await context.sync();
  return withoutBlanks(shownText(range.text)) === behind(paragraphs, { paragraph, offset }) ? range : null;
}

function behind(paragraphs: readonly LiveParagraph[], { paragraph, offset }: FieldPlace): string {
  const texts = paragraphs.slice(paragraph).map(({ text }, index) => (index === 0 ? text.slice(offset) : text));
  return withoutBlanks(texts.join(''));
}
