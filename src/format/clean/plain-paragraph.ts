import { childElements, isNamed, wAttribute, wChild, wChildren, wValue } from '../../ooxml/dom';
import { R, W } from '../../ooxml/namespaces';
import type { Addresses } from '../../ooxml/package/addresses';
import type { XmlElement } from '../../ooxml/xml';

/**
 * Elements of a run that are nothing but text. Everything else (drawings, notes, fields, symbols, page breaks ...)
 * refers to another part or to another place of the document, which a rewritten paragraph could lose.
 */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set([
  ...['rPr', 't', 'tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'lastRenderedPageBreak'],
]);

/** Paragraph properties that tie the paragraph to a section, a frame, a revision or a table. */
const TYING_PROPERTIES = ['sectPr', 'framePr', 'pPrChange', 'cnfStyle'] as const;

/** Marks of a tracked insertion, deletion or move of the paragraph mark itself. */
const MARK_REVISIONS = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'] as const;

/**
 * Whether a paragraph is plain text that stands directly in the body, so that Word can be given a new paragraph with
 * the same text in its place and nothing is lost: no comment, revision, control, field, bookmark, note, drawing,
 * numbering, hyperlink or section break. A list of what is allowed, because an unknown element is not known to be safe.
 */
export function isPlainParagraph(paragraph: XmlElement): boolean {
  return isPlainOrNumbered(paragraph) && !hasNumber(paragraph);
}

/**
 * The same, but links to an address or a bookmark may stand in it: a new paragraph brings them along (`rewritePackage`).
 * Whoever writes it has to look whether they arrived. Bookmarks of its own may not: no source says whose counts when a package
 * brings one that the document has, and a reference to a lost one breaks silently.
 */
export function isPlainButForLinks(paragraph: XmlElement, addresses: Addresses): boolean {
  return !hasNumber(paragraph) && isWritable(paragraph, (element) => isLink(element, addresses));
}

/** Plain text, but the paragraph may be numbered by a list of its own, which it has to join again afterwards. */
export function isPlainOrNumbered(paragraph: XmlElement): boolean {
  return isWritable(paragraph, () => false);
}

function isWritable(paragraph: XmlElement, isBrought: (element: XmlElement) => boolean): boolean {
  const parent = paragraph.parentNode;
  if (!parent || !isNamed(parent, W, 'body')) return false;
  for (const element of childElements(paragraph)) {
    if (element.namespaceURI !== W) return false;
    if (element.localName === 'pPr') {
      if (!hasPlainProperties(element)) return false;
    } else if (element.localName === 'r') {
      if (!isPlainRun(element)) return false;
    } else if (!isSpellingMark(element) && !isBrought(element)) {
      return false;
    }
  }
  return true;
}

function hasNumber(paragraph: XmlElement): boolean {
  const pPr = wChild(paragraph, 'pPr');
  return pPr !== null && wChild(pPr, 'numPr') !== null;
}

function hasPlainProperties(pPr: XmlElement): boolean {
  if (TYING_PROPERTIES.some((name) => wChild(pPr, name) !== null)) return false;
  const mark = wChild(pPr, 'rPr');
  return mark === null || MARK_REVISIONS.every((name) => wChild(mark, name) === null);
}

function isPlainRun(run: XmlElement): boolean {
  for (const element of childElements(run)) {
    if (element.namespaceURI !== W || !TEXT_ELEMENTS.has(element.localName)) return false;
    // A page or column break is layout that the author asked for at this very place.
    if (element.localName === 'br' && !['', 'textWrapping'].includes(wAttribute(element, 'type') ?? '')) return false;
    if (element.localName === 'rPr' && wChild(element, 'rPrChange') !== null) return false;
  }
  return true;
}

/**
 * What Word leaves behind by itself: spelling marks, and the bookmark of the last edit if all of it is in the paragraph.
 * It is written anew with the paragraph, which moves it: a document has one bookmark of a name, and the last one inserted
 * counts ([MS-OE376] 2.1.362 d; typings, `Range.insertBookmark`).
 */
function isSpellingMark(element: XmlElement): boolean {
  if (element.localName === 'proofErr') return true;
  if (element.localName !== 'bookmarkStart' && element.localName !== 'bookmarkEnd') return false;
  const paragraph = element.parentNode;
  const id = wAttribute(element, 'id');
  if (paragraph === null) return false;
  const has = (name: string) => wChildren(paragraph, name).filter((end) => wAttribute(end, 'id') === id);
  // The end of a bookmark has no name: only its start tells whose it is.
  const [start] = has('bookmarkStart');
  return start !== undefined && wAttribute(start, 'name') === '_GoBack' && has('bookmarkEnd').length === 1;
}

/** A link whose words are plain, to an address or to a bookmark of the document. */
function isLink(element: XmlElement, addresses: Addresses): boolean {
  if (element.localName !== 'hyperlink') return false;
  const id = element.getAttributeNS(R, 'id');
  if (id !== null && !addresses.has(id)) return false;
  return [...childElements(element)].every(
    (inner) => isNamed(inner, W, 'proofErr') || (isNamed(inner, W, 'r') && isPlainRun(inner)),
  );
}

/** Style of a paragraph as its w:pPr names it. */
export function styleIdOf(paragraph: XmlElement): string | null {
  return wValue(wChild(paragraph, 'pPr'), 'pStyle');
}
