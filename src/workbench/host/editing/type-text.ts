import { ensureProperties, isNamed, ownerDocument, wAncestor, wChild, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { editText, type Piece } from '../model/content';
import { markedInserted, withoutChange } from '../model/edit';
import { gapAt, gapOutside, type Gap } from '../model/split';
import type { WordDocument } from '../model/word-document';
import { surroundingsOf, type Caret, type Surroundings } from './caret';

/** Changes the look of what is being written: what the caret was told, or what a pasted text brings. */
export type LookChange = (rPr: XmlElement) => void;

/**
 * Types text without tabs and breaks. It grows into the text that it stands at; a run of its own it gets only where it
 * has to look or to be tracked otherwise.
 * @returns the caret behind it.
 */
export function typeText(document: WordDocument, caret: Caret, text: string, change?: LookChange): Caret {
  const around = surroundingsOf(caret);
  const target = change === undefined && around.anchor ? mergeable(document, around, around.anchor) : null;
  if (target === null) {
    return insertRun(document, caret, text.length, (run) => appendText(run, text), change);
  }
  const at = caret.offset - target.start;
  if (target.element.localName === 't') {
    editText(target.element, target.text.slice(0, at) + text + target.text.slice(at));
  } else {
    const made = newText(target.element);
    target.element.parentNode?.insertBefore(made, target.element.nextSibling);
    editText(made, text);
  }
  return finished(document, caret, text.length);
}

/** Inserts a w:tab or a w:br. */
export function insertMark(document: WordDocument, caret: Caret, name: 'tab' | 'br'): Caret {
  return insertRun(document, caret, 1, (run) => run.appendChild(wElement(ownerDocument(run), name)));
}

function insertRun(
  document: WordDocument,
  caret: Caret,
  length: number,
  fill: (run: XmlElement) => void,
  change?: LookChange,
): Caret {
  const { paragraph } = caret;
  const around = surroundingsOf(caret);
  const run = wElement(ownerDocument(paragraph), 'r');
  const look = lookFor(paragraph, around);
  if (look) run.appendChild(look);
  if (change) change(ensureProperties(run, 'rPr'));
  fill(run);
  const gap = gapFor(document, caret, around);
  const needsMark = document.revisions.on && !isInOwnInsertion(document, gap.parent);
  gap.parent.insertBefore(needsMark ? markedInserted(document, run) : run, gap.before);
  return finished(document, caret, length);
}

function finished(document: WordDocument, { paragraph, offset }: Caret, length: number): Caret {
  document.positions.inserted(paragraph, offset, length);
  document.changed(paragraph);
  return { paragraph, offset: offset + length, side: 'before' };
}

/** The piece that typed text can be added to, or null. */
function mergeable(document: WordDocument, around: Surroundings, anchor: Piece): Piece | null {
  const { element, run, deleted } = anchor;
  if (run === null || deleted || !GROWING.has(element.localName)) return null;
  if (element.localName !== 't' && anchor !== around.before) return null;
  if (leavesLink(around, anchor)) return null;
  const insertion = wAncestor(run, 'ins');
  if (!document.revisions.on) return insertion ? null : anchor;
  return insertion && document.revisions.isOwn(insertion) ? anchor : null;
}

/** Text behind these goes on in the same run. Behind a note mark it must not: that run is raised. */
const GROWING = new Set(['t', 'tab', 'br', 'cr']);

/** Whoever writes at the edge of a link writes outside of it, as in Word. */
function leavesLink({ before, after }: Surroundings, anchor: Piece): boolean {
  const link = wAncestor(anchor.element, 'hyperlink');
  if (link === null || before === after) return false;
  const other = anchor === before ? after : before;
  return !other || wAncestor(other.element, 'hyperlink') !== link;
}

function gapFor(document: WordDocument, { paragraph, offset }: Caret, around: Surroundings): Gap {
  const gap = nearestGap(paragraph, offset, around);
  const wrappers = [...REVISIONS];
  if (around.anchor && leavesLink(around, around.anchor)) wrappers.push('hyperlink');
  const own = document.revisions.on && isInOwnInsertion(document, gap.parent);
  return gapOutside(gap, own ? [] : wrappers);
}

/** New text is never part of somebody's insertion or deletion. */
const REVISIONS = ['ins', 'del', 'moveTo', 'moveFrom'];

function isInOwnInsertion(document: WordDocument, node: XmlNode): boolean {
  return isNamed(node, W, 'ins') && document.revisions.isOwn(node);
}

function nearestGap(paragraph: XmlElement, offset: number, { before, after, anchor }: Surroundings): Gap {
  const first = before?.run;
  if (anchor === null || before === after || (first && first === after?.run)) return gapAt(paragraph, offset);
  const node = anchor.run ?? anchor.element;
  const { parentNode } = node;
  if (parentNode === null) return gapAt(paragraph, offset);
  return { parent: parentNode, before: anchor === before ? node.nextSibling : node };
}

/** The look that new text takes: that of what it stands at, in an empty paragraph that of its mark. */
function lookFor(paragraph: XmlElement, around: Surroundings): XmlNode | null {
  const { anchor } = around;
  const model = anchor && !RAISED.has(anchor.element.localName) ? anchor.run : null;
  const mark = anchor ? null : wChild(wChild(paragraph, 'pPr') ?? paragraph, 'rPr');
  const properties = model ? wChild(model, 'rPr') : mark;
  if (!properties) return null;
  const look = withoutChange(properties.cloneNode(true)) as XmlElement;
  if (anchor && leavesLink(around, anchor)) withoutLinkStyle(look);
  return look.firstChild === null ? null : look;
}

const RAISED = new Set(['footnoteReference', 'endnoteReference', 'commentReference']);

function withoutLinkStyle(look: XmlElement): void {
  const style = wChild(look, 'rStyle');
  if (style) look.removeChild(style);
}

function newText(beside: XmlElement): XmlElement {
  return wElement(ownerDocument(beside), 't');
}

/** Adds a w:t to a run. */
export function appendText(run: XmlElement, text: string): void {
  const made = newText(run);
  run.appendChild(made);
  editText(made, text);
}
