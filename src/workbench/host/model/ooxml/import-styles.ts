import { childElements, descendants, wAttribute, wChildren, wSetAttribute, wValue } from '../../../../ooxml/dom';
import { W } from '../../../../ooxml/namespaces';
import type { Package } from '../../../../ooxml/package/package';
import type { XmlElement } from '../../../../ooxml/xml';
import { styleId, typeOf, type StyleSheet } from '../style-sheet';
import type { WordDocument } from '../word-document';

/** Elements that name a style by its id. */
const REFERENCES = new Set(['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'link', 'next', 'styleLink', 'numStyleLink']);

/** Style ids of an inserted package and what they are called in the document. */
export type StyleIds = ReadonlyMap<string, string>;

/**
 * Brings the styles that inserted blocks use, with those that they are based on. On a name that the document has, its
 * own definition counts if it is in use (docs: create-better-add-ins-for-word-with-office-open-xml: “the content takes
 * on the resident definition”); otherwise the package's definition replaces it. Document defaults and Normal of the
 * package are never taken over.
 */
export function importStyles(
  document: WordDocument,
  from: Package,
  blocks: readonly XmlElement[],
): { readonly ids: StyleIds; readonly added: readonly XmlElement[] } {
  const part = from.related(from.mainPart, 'styles');
  const root = part === undefined ? undefined : from.document(part)?.documentElement;
  const brought = new Map((root ? wChildren(root, 'style') : []).map((style) => [styleId(style), style]));
  const ids = new Map<string, string>();
  const added: XmlElement[] = [];
  const queue = blocks.flatMap(referencedStyles);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const style = brought.get(id);
    if (!style || ids.has(id)) continue;
    const placed = place(document, style);
    ids.set(id, placed.id);
    if (!placed.added) continue;
    added.push(placed.added);
    queue.push(...referencedStyles(placed.added));
  }
  for (const style of added) renameReferences(style, ids);
  if (added.length > 0) document.styles.changed();
  return { ids, added };
}

/** Puts the document's ids where the package's stood; what names an unknown style names none. */
export function renameReferences(element: XmlElement, ids: StyleIds): void {
  for (const reference of [...descendants(element)]) {
    if (!isReference(reference)) continue;
    const id = ids.get(wAttribute(reference, 'val') ?? '');
    if (id === undefined) reference.parentNode?.removeChild(reference);
    else wSetAttribute(reference, 'val', id);
  }
}

/** Style ids that an element and what is in it name. */
export function referencedStyles(element: XmlElement): string[] {
  return [...descendants(element)].flatMap((reference) =>
    isReference(reference) ? [wAttribute(reference, 'val') ?? ''] : [],
  );
}

function place(document: WordDocument, style: XmlElement): { id: string; added: XmlElement | null } {
  const { styles } = document;
  const resident = residentOf(styles, style);
  if (resident && (document.quirks.styleClash === 'resident-always' || isInUse(document, resident))) {
    return { id: styleId(resident), added: null };
  }
  const root = styles.ensureRoot();
  const copy = root.ownerDocument?.importNode(style, true) as XmlElement;
  copy.removeAttributeNS(W, 'default');
  if (resident) {
    wSetAttribute(copy, 'styleId', styleId(resident));
    root.insertBefore(copy, resident);
    root.removeChild(resident);
  } else {
    wSetAttribute(copy, 'styleId', freeId(styles, styleId(style)));
    root.appendChild(copy);
  }
  return { id: styleId(copy), added: copy };
}

function residentOf(styles: StyleSheet, style: XmlElement): XmlElement | undefined {
  const name = (wValue(style, 'name') ?? '').toLowerCase();
  return styles.all.find((own) => typeOf(own) === typeOf(style) && wValue(own, 'name')?.toLowerCase() === name);
}

function freeId(styles: StyleSheet, wanted: string): string {
  let id = wanted;
  for (let n = 1; styles.byId(id); n += 1) id = `${wanted}${n}`;
  return id;
}

/** A style is in use if text has it, or if a style in use is based on or linked with it; the default style always is. */
export function isInUse(document: WordDocument, style: XmlElement): boolean {
  const ids = withDependants(document.styles, styleId(style));
  for (const type of STYLE_TYPES) {
    const standard = document.styles.defaultOf(type);
    if (standard && ids.has(styleId(standard))) return true;
  }
  // Asked for every insertion: the text is read only as far as the first place that has one of them.
  return ['main', ...STORIES].flatMap((kind) => storyRoots(document.pkg, kind)).some((root) => names(root, ids));
}

/** The ids of a style and of all that are based on it or linked with it, however many steps away. */
function withDependants({ all }: StyleSheet, id: string): ReadonlySet<string> {
  const ids = new Set([id]);
  for (let before = 0; before < ids.size;) {
    before = ids.size;
    for (const style of all) {
      if (ids.has(wValue(style, 'basedOn') ?? '') || ids.has(wValue(style, 'link') ?? '')) ids.add(styleId(style));
    }
  }
  return ids;
}

function names(root: XmlElement, ids: ReadonlySet<string>): boolean {
  for (const element of descendants(root)) {
    if (isReference(element) && ids.has(wAttribute(element, 'val') ?? '')) return true;
  }
  return false;
}

function isReference(element: XmlElement): boolean {
  return REFERENCES.has(element.localName) && element.namespaceURI === W;
}

/** Ids of the styles that text has, of those that these are based on or linked with, and of the default styles. */
export function stylesUsedBy(document: WordDocument, text: readonly XmlElement[]): ReadonlySet<string> {
  const used = new Set<string>();
  const queue = text.flatMap(referencedStyles);
  for (const type of STYLE_TYPES) {
    const standard = document.styles.defaultOf(type);
    if (standard) queue.push(styleId(standard));
  }
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    const found = document.styles.byId(id);
    for (const element of found ? childElements(found) : []) {
      if (['basedOn', 'link'].includes(element.localName)) queue.push(wAttribute(element, 'val') ?? '');
    }
  }
  return used;
}

const STYLE_TYPES = ['paragraph', 'character', 'table', 'numbering'] as const;
const STORIES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function storyRoots(pkg: Package, kind: string): XmlElement[] {
  const names =
    kind === 'main'
      ? [pkg.mainPart]
      : pkg
          .relationships(pkg.mainPart)
          .flatMap(({ type, target, external }) => (!external && type.endsWith(`/${kind}`) ? [target] : []));
  return names.flatMap((name) => pkg.document(name)?.documentElement ?? []);
}
