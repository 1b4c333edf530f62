import { boundFields } from '../../../form/blocks/case-xml';
import { hintOf } from '../../../form/blocks/field-control';
import type { FormFieldName, Notice } from '../../../notice/notice';
import { trimBlanks, withoutBlanks } from '../../../text/blanks';
import { storedValue } from '../case-values';
import { fieldOf } from '../../../notice/fields';
import { shownText } from '../../../form/read/shown-text';

/**
 * The field of a plain-text control that the cursor is in, on a Word that shows an add-in no such control (WordApi 1.3):
 * known by the paragraph, which holds nothing but the value, or the printed label before it. One sync.
 */
export async function readBoundAtCursor(
  context: Word.RequestContext,
  notice: Notice,
): Promise<{ readonly field: FormFieldName; readonly text: string } | null> {
  const paragraph = context.document.getSelection().paragraphs.getFirst().load('text');
  await context.sync();
  const [line = ''] = shownText(paragraph.text).split('\t');
  for (const field of boundFields(notice)) {
    const hint = fieldOf(notice, field);
    const value = await storedValue(field);
    if (value === null) continue;
    const label = `${hint.label}：`;
    const labelled = trimBlanks(line).startsWith(label);
    const text = trimBlanks(labelled ? trimBlanks(line).slice(label.length) : line);
    if (withoutBlanks(text) === withoutBlanks(hintOf(hint)) && (labelled || value === '')) return { field, text: '' };
    // While the author types, the paragraph is ahead of the data by what was typed last.
    if (labelled || (value !== '' && (text.startsWith(value) || value.startsWith(text)) && text !== ''))
      return { field, text };
  }
  return null;
}
