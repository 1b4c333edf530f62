import { ensureProperties, ownerDocument, removeChildren, wChild, wChildren, wElement } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { rowLike } from '../editing/tables';
import { OfficeError } from '../office-error';
import { insertText } from './edit';
import { paragraphsIn } from './story';
import type { WordDocument } from './word-document';

/**
 * `insertRows`: rows "using the cell's row as a template" (typings); what of the row is taken over the typings do not say
 * (quirk `insertedRows`).
 * @param values texts by row and cell; cells without one stay empty.
 * @returns the new rows.
 */
export function insertRows(
  document: WordDocument,
  row: XmlElement,
  location: 'Before' | 'After',
  count: number,
  values: readonly (readonly string[])[],
): XmlElement[] {
  const { parentNode: table } = row;
  const cells = wChildren(row, 'tc').length;
  if (!table || !Number.isInteger(count) || count < 1) {
    throw new OfficeError('InvalidArgument', 'insertRows: the number of rows must be 1 or more.');
  }
  if (values.length > count || values.some((texts) => texts.length > cells)) {
    throw new OfficeError('InvalidArgument', 'insertRows: there are more values than cells.');
  }
  const before = location === 'Before' ? row : row.nextSibling;
  const made = Array.from({ length: count }, () => table.insertBefore(rowLike(row), before) as XmlElement);
  for (const one of made) takeOver(document, one);
  document.rearranged();
  values.forEach((texts, index) => {
    const places = wChildren(made[index] ?? row, 'tc');
    texts.forEach((text, column) => {
      const [paragraph] = paragraphsIn(places[column] ?? row);
      if (paragraph && text !== '') insertText(document, paragraph, 0, text);
    });
  });
  return made;
}

/** Takes off what the host does not take over; a tracked new row says so in itself and in its marks (17.13.5.17). */
function takeOver(document: WordDocument, row: XmlElement): void {
  const { quirks, revisions } = document;
  for (const paragraph of paragraphsIn(row)) {
    const properties = wChild(paragraph, 'pPr');
    if (properties && quirks.insertedRows === 'without-list') removeChildren(properties, 'numPr');
    if (properties && quirks.insertedRows === 'without-look') paragraph.removeChild(properties);
    if (revisions.on) revisions.markParagraphMark(ensureProperties(paragraph, 'pPr'), 'ins');
  }
  if (!revisions.on) return;
  const properties = wChild(row, 'trPr') ?? row.insertBefore(wElement(ownerDocument(row), 'trPr'), wChild(row, 'tc'));
  // Behind the others (CT_TrPr of the schema).
  properties.appendChild(revisions.mark(ownerDocument(row), 'ins'));
}
