import { childElements, descendants, isNamed, wAncestor } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { OfficeError } from '../office-error';
import { isLocked } from './edit';
import { paragraphsIn } from './story';
import type { WordDocument } from './word-document';

/**
 * Emptying the whole body takes its tables along, as deleting everything does in Word's user interface. Tables with controls
 * stay: whether those may go is a matter of their locks. While changes are tracked nothing goes.
 */
export function removeTables(document: WordDocument): void {
  const heir = document.body.paragraphs.find((paragraph) => wAncestor(paragraph, 'tbl') === null);
  if (!heir || document.revisions.on) return;
  for (const table of [...childElements(document.body.root)]) {
    if (!isNamed(table, W, 'tbl') || [...descendants(table)].some((element) => isNamed(element, W, 'sdt'))) continue;
    for (const paragraph of paragraphsIn(table)) document.positions.vanished(paragraph, heir, 0);
    document.body.root.removeChild(table);
  }
  document.rearranged();
}

/**
 * Deletes a table with all that is in it. One that holds a control that cannot be deleted is refused, as in Word's user
 * interface; what the API does is not documented.
 */
export function deleteTable(document: WordDocument, table: XmlElement): void {
  const controls = [...descendants(table)].filter((element) => isNamed(element, W, 'sdt'));
  if (controls.some(isLocked))
    throw new OfficeError('AccessDenied', 'The table holds a content control that cannot be deleted.');
  const inside = paragraphsIn(table);
  const all = document.body.paragraphs;
  const last = all.indexOf(inside.at(-1) ?? document.firstParagraph);
  const heir = all[last + 1] ?? all[all.indexOf(inside[0] ?? document.firstParagraph) - 1];
  if (!heir) throw new OfficeError('AccessDenied', 'A document ends with a paragraph.');
  for (const paragraph of inside) document.positions.vanished(paragraph, heir, 0);
  table.parentNode?.removeChild(table);
  document.rearranged();
}
