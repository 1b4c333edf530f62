import { childElements, descendants, isNamed, wAncestor } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
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
