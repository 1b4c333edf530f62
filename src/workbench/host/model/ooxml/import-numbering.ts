import { descendants, isNamed, wAttribute, wChild, wChildren, wSetAttribute, wValue } from '../../../../ooxml/dom';
import { W } from '../../../../ooxml/namespaces';
import type { Package } from '../../../../ooxml/package/package';
import type { XmlElement } from '../../../../ooxml/xml';
import type { WordDocument } from '../word-document';
import { renameReferences, type StyleIds } from './import-styles';

/**
 * Brings the lists that inserted blocks and styles name. Each becomes a new list with a new definition: it never
 * continues one of the document's, and definitions pile up (#5381). Or none arrives (quirk `insertedNumbering`), or one whose
 * definition the document knows by its name goes on there (quirk `insertedKnownList`).
 */
export function importNumbering(
  document: WordDocument,
  from: Package,
  elements: readonly XmlElement[],
  styleIds: StyleIds,
): void {
  const source = document.quirks.insertedNumbering === 'lost' ? null : numberingRoot(from);
  const newIds = new Map<string, string>();
  for (const element of elements) {
    for (const reference of [...descendants(element)]) {
      if (!isNamed(reference, W, 'numId')) continue;
      const id = wAttribute(reference, 'val') ?? '0';
      // 0 means: no list.
      if (id === '0') continue;
      const newId = newIds.get(id) ?? (source ? bring(document, source, id, styleIds) : null);
      if (newId === null) {
        reference.parentNode?.parentNode?.removeChild(reference.parentNode);
      } else {
        newIds.set(id, newId);
        wSetAttribute(reference, 'val', newId);
      }
    }
  }
}

function bring(document: WordDocument, source: XmlElement, id: string, styleIds: StyleIds): string | null {
  const list = wChildren(source, 'num').find((num) => wAttribute(num, 'numId') === id);
  const abstractId = list && wValue(list, 'abstractNumId');
  const definition = wChildren(source, 'abstractNum').find((one) => wAttribute(one, 'abstractNumId') === abstractId);
  if (!list || !definition) return null;
  const root = ensureNumbering(document);
  const known = document.quirks.insertedKnownList === 'resident-list' ? listNamed(root, nameOf(definition)) : null;
  if (known !== null) return known;
  const newDefinition = copyInto(root, definition);
  const newAbstractId = nextId(root, 'abstractNum', 'abstractNumId');
  wSetAttribute(newDefinition, 'abstractNumId', newAbstractId);
  renameReferences(newDefinition, styleIds);
  insertBeforeLists(root, newDefinition);

  const newList = copyInto(root, list);
  const newId = nextId(root, 'num', 'numId');
  wSetAttribute(newList, 'numId', newId);
  const link = wChild(newList, 'abstractNumId');
  if (link) wSetAttribute(link, 'val', newAbstractId);
  root.insertBefore(newList, wChild(root, 'numIdMacAtCleanup'));
  document.changedPart(document.pkg.related(document.pkg.mainPart, 'numbering') ?? document.pkg.mainPart);
  return String(newId);
}

const nameOf = (definition: XmlElement) => wValue(definition, 'nsid')?.toUpperCase() ?? null;

/** The first list of the definition with that name. */
function listNamed(root: XmlElement, name: string | null): string | null {
  const definition = name === null ? undefined : wChildren(root, 'abstractNum').find((one) => nameOf(one) === name);
  const id = definition && wAttribute(definition, 'abstractNumId');
  const list = wChildren(root, 'num').find((num) => wValue(num, 'abstractNumId') === id);
  return list ? wAttribute(list, 'numId') : null;
}

function copyInto(root: XmlElement, element: XmlElement): XmlElement {
  return root.ownerDocument?.importNode(element, true) as XmlElement;
}

function insertBeforeLists(root: XmlElement, definition: XmlElement): void {
  root.insertBefore(definition, wChild(root, 'num') ?? wChild(root, 'numIdMacAtCleanup'));
}

function nextId(root: XmlElement, element: string, attribute: string): number {
  return Math.max(0, ...wChildren(root, element).map((one) => Number(wAttribute(one, attribute)))) + 1;
}

function numberingRoot(pkg: Package): XmlElement | null {
  const part = pkg.related(pkg.mainPart, 'numbering');
  return (part === undefined ? undefined : pkg.document(part))?.documentElement ?? null;
}

function ensureNumbering({ pkg }: WordDocument): XmlElement {
  if (!numberingRoot(pkg)) {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
    pkg.addPart('/word/numbering.xml', type, new TextEncoder().encode(`<w:numbering xmlns:w="${W}"/>`));
    pkg.relate(pkg.mainPart, 'numbering', '/word/numbering.xml');
  }
  const root = numberingRoot(pkg);
  if (!root) throw new Error('The numbering part was not made');
  return root;
}
