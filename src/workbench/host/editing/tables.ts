import { childElements, ownerDocument, removeChildren, wAncestor, wChild, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { cloneEmpty } from '../model/edit';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';

export function cellAround(paragraph: XmlElement): XmlElement | null {
  return wAncestor(paragraph, 'tc');
}

/** The cell that Tab goes to; behind the last one a new row is made. Null before the first. */
export function cellBeside(document: WordDocument, cell: XmlElement, back: boolean): XmlElement | null {
  const table = wAncestor(cell, 'tbl');
  if (!table) return null;
  const cells = Array.from(table.getElementsByTagNameNS(W, 'tc')).filter((one) => wAncestor(one, 'tbl') === table);
  const beside = cells[cells.indexOf(cell) + (back ? -1 : 1)];
  if (beside || back) return beside ?? null;
  const row = wAncestor(cell, 'tr');
  if (!row?.parentNode) return cell;
  const made = rowLike(row);
  row.parentNode.insertBefore(made, row.nextSibling);
  document.rearranged();
  return wChild(made, 'tc');
}

/** A row like another one, without its text; in no table yet. */
export function rowLike(row: XmlElement): XmlElement {
  const made = row.cloneNode(false) as XmlElement;
  for (const name of ['paraId', 'textId']) made.removeAttributeNS(W14, name);
  for (const child of [...childElements(row)]) {
    if (child.localName === 'tc') made.appendChild(emptyCell(child));
    else if (['trPr', 'tblPrEx'].includes(child.localName)) made.appendChild(child.cloneNode(true));
  }
  const properties = wChild(made, 'trPr');
  // A heading row is the first one only; what became of a row is no matter of the next.
  if (properties) for (const name of ['tblHeader', 'ins', 'del', 'trPrChange']) removeChildren(properties, name);
  return made;
}

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

function emptyCell(cell: XmlElement): XmlElement {
  const made = wElement(ownerDocument(cell), 'tc');
  const properties = wChild(cell, 'tcPr');
  if (properties) made.appendChild(properties.cloneNode(true));
  const [first] = paragraphsIn(cell);
  made.appendChild(first ? cloneEmpty(first) : wElement(ownerDocument(cell), 'p'));
  return made;
}

/** A plain table with lines. @param rows texts of the cells, filled in by `fill`. */
export function plainTable<Cell>(
  document: WordDocument,
  rows: readonly (readonly Cell[])[],
  fill: (paragraph: XmlElement, cell: Cell) => void,
): XmlElement {
  const xml = document.mainDocument;
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(TEXT_WIDTH / columns);
  const table = wElement(xml, 'tbl');
  const properties = table.appendChild(wElement(xml, 'tblPr'));
  const style = document.styles.byName('Table Grid')?.getAttributeNS(W, 'styleId');
  if (style != null) properties.appendChild(wElement(xml, 'tblStyle', { val: style }));
  properties.appendChild(wElement(xml, 'tblW', { w: 0, type: 'auto' }));
  if (style == null) properties.appendChild(borders(document));
  const grid = table.appendChild(wElement(xml, 'tblGrid'));
  for (let column = 0; column < columns; column++) grid.appendChild(wElement(xml, 'gridCol', { w: width }));
  for (const row of rows) {
    const made = table.appendChild(wElement(xml, 'tr'));
    for (let column = 0; column < columns; column++) {
      const cell = made.appendChild(wElement(xml, 'tc'));
      cell.appendChild(wElement(xml, 'tcPr')).appendChild(wElement(xml, 'tcW', { w: width, type: 'dxa' }));
      const paragraph = wElement(xml, 'p');
      cell.appendChild(paragraph);
      const content = row[column];
      if (content !== undefined) fill(paragraph, content);
    }
  }
  return table;
}

/** Width of the text of an A4 page with Word's Chinese margins, in twips. */
const TEXT_WIDTH = 8306;

function borders(document: WordDocument): XmlNode {
  const xml = document.mainDocument;
  const all = wElement(xml, 'tblBorders');
  for (const edge of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
    all.appendChild(wElement(xml, edge, { val: 'single', sz: 4, space: 0, color: 'auto' }));
  }
  return all;
}
