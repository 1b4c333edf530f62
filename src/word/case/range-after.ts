import { withoutBlanks } from '../../text/blanks';
import { findSpans } from '../document/find-spans';
import { SyncCounter } from '../host/sync-budget';
import type { FieldLine } from '../../form/field-line';
import type { LiveField } from './fields/live-field';
import { shownText } from '../../form/read/shown-text';
import type { FieldPlace } from '../../form/limits/surplus-place';

/**
 * What stands after a place, up to the end of the field. The last paragraph mark is the control's own: where whole
 * paragraphs are meant, the range begins with the mark of the one before them.
 */
export async function rangeAfter(
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
    const span = { place: first, text, start: offset, end: text.length };
    const [found] = await findSpans(context, [span], new SyncCounter());
    if (!found) return null;
    range = found.getRange('Start').expandTo(last.getRange('End'));
  }
  range.load('text');
  await context.sync();
  return withoutBlanks(shownText(range.text)) === after(paragraphs, { paragraph, offset }) ? range : null;
}

function after(paragraphs: readonly FieldLine[], { paragraph, offset }: FieldPlace): string {
  const texts = paragraphs.slice(paragraph).map(({ text }, index) => (index === 0 ? text.slice(offset) : text));
  return withoutBlanks(texts.join(''));
}
