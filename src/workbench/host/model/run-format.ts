import {
  ensureChild,
  ensureProperties,
  insertInOrder,
  ownerDocument,
  removeChildren,
  wElement,
  type WordAttributes,
} from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import type { DocRange } from './range';
import { runsBetween, runsOf } from './split';
import type { WordDocument } from './word-document';

/** Changes the w:rPr of every run of a range, and of the paragraph marks that are in it. */
export function formatRuns(document: WordDocument, range: DocRange, change: (rPr: XmlElement) => void): void {
  for (const { paragraph, from, to, mark, whole } of range.portions) {
    const runs = whole ? runsOf(paragraph) : runsBetween(paragraph, from, to);
    const holders = runs.map((run) => ensureProperties(run, 'rPr'));
    // A paragraph that is wholly in the range is formatted with its mark, so that a list number follows.
    if (mark || whole) holders.push(ensureChild(ensureProperties(paragraph, 'pPr'), 'rPr'));
    for (const holder of holders) {
      document.revisions.rememberRun(holder);
      change(holder);
    }
    document.changed(paragraph);
  }
}

/** A toggle such as w:b, written out both ways so that it also overrides the style. */
export function setToggle(rPr: XmlElement, names: readonly string[], on: boolean): void {
  for (const name of names) setElement(rPr, name, on ? {} : { val: '0' });
}

export function setElement(rPr: XmlElement, name: string, attributes: WordAttributes): void {
  insertInOrder(rPr, wElement(ownerDocument(rPr), name, attributes));
}

/** The theme attribute that overrides each slot of w:rFonts (ISO/IEC 29500-1, 17.3.2.26). */
const FONT_SLOTS = { ascii: 'asciiTheme', hAnsi: 'hAnsiTheme', eastAsia: 'eastAsiaTheme', cs: 'cstheme' } as const;

export type FontSlot = keyof typeof FONT_SLOTS;

export function setFont(rPr: XmlElement, slots: readonly FontSlot[], name: string): void {
  const fonts = ensureChild(rPr, 'rFonts');
  for (const slot of slots) {
    fonts.removeAttributeNS(fonts.namespaceURI, FONT_SLOTS[slot]);
    fonts.setAttributeNS(fonts.namespaceURI, `w:${slot}`, name);
  }
}

/** Removes the direct formatting of runs but their style, language and change marks. */
export function clearRun(rPr: XmlElement): void {
  const kept = new Set(['rStyle', 'lang', 'ins', 'del', 'rPrChange', 'rtl', 'specVanish']);
  for (let node = rPr.firstChild; node !== null;) {
    const next = node.nextSibling;
    if (!kept.has(node.nodeName.replace(/^.*:/, ''))) rPr.removeChild(node);
    node = next;
  }
}

export function removeElement(rPr: XmlElement, name: string): void {
  removeChildren(rPr, name);
}
