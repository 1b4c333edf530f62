import {
  childElements,
  isNamed,
  ownerDocument,
  removeChildren,
  wChild,
  wChildren,
  wElement,
  wValue,
} from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { lengthOf, piecesOf } from '../model/content';
import { ControlModel } from '../model/control';
import { contentOf, markedInserted, withoutChange } from '../model/edit';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';
import type { Caret } from './caret';
import { appendText } from './type-text';

/** What Word shows in an empty control that has no prompt of its own. */
const DEFAULT_PROMPT = '单击或点击此处输入文字。';

/**
 * The prompt of an empty content control (w:showingPlcHdr, ISO/IEC 29500-1, 17.5.2.39): it goes when something is written,
 * and comes back when the control is emptied.
 */
export class Placeholders {
  /** The prompts that went, as they were. */
  private readonly gone = new WeakMap<XmlElement, readonly XmlNode[]>();

  constructor(private readonly document: WordDocument) {}

  /**
   * Puts a first run where the prompt stood.
   * @returns the caret behind it.
   */
  replace(control: XmlElement, fill: (run: XmlElement) => void): Caret {
    const { document } = this;
    const places = placesOf(document, control);
    const model = new ControlModel(document, control);
    const look = lookOf(control, model.showsPlaceholder, places);
    const { holder, paragraph, from } = this.emptied(control, places);
    const run = wElement(ownerDocument(control), 'r');
    if (look) run.appendChild(withoutChange(look.cloneNode(true)));
    fill(run);
    holder.appendChild(document.revisions.on ? markedInserted(document, run) : run);
    removeChildren(model.properties, 'showingPlcHdr');
    const length = lengthOf(holder);
    document.positions.inserted(paragraph, from, length);
    document.changed(paragraph);
    // w:temporary (17.5.2.43): the control goes when its content is first changed.
    if (wChild(model.properties, 'temporary')) dissolve(document, control);
    return { paragraph, offset: from + length, side: 'before' };
  }

  /** Takes the prompt out of a control that somebody is about to fill. */
  remove(control: XmlElement): void {
    const { document } = this;
    const { paragraph } = this.emptied(control, placesOf(document, control));
    removeChildren(new ControlModel(document, control).properties, 'showingPlcHdr');
    document.changed(paragraph);
  }

  /** Puts a text in the place of all that is in a control; `\n` and `\v` are line breaks. */
  write(control: XmlElement, text: string): Caret {
    return this.replace(control, (run) => {
      for (const part of text.split(/([\t\n\v])/)) {
        if (part === '\t') run.appendChild(wElement(ownerDocument(run), 'tab'));
        else if (part === '\n' || part === '\v') run.appendChild(wElement(ownerDocument(run), 'br'));
        else if (part !== '') appendText(run, part);
      }
    });
  }

  /**
   * Shows the prompt in a control that was emptied.
   * @returns where it stands, for the caret.
   */
  show(control: XmlElement): { readonly start: Caret; readonly end: Caret } {
    const { document } = this;
    const { holder, paragraph, from } = this.emptied(control, placesOf(document, control));
    for (const node of this.promptOf(control)) holder.appendChild(node);
    insertFlag(new ControlModel(document, control).properties);
    const length = lengthOf(holder);
    document.positions.inserted(paragraph, from, length);
    document.changed(paragraph);
    return {
      start: { paragraph, offset: from, side: 'after' },
      end: { paragraph, offset: from + length, side: 'before' },
    };
  }

  /** Removes all that is in a control but one paragraph. */
  private emptied(control: XmlElement, { paragraphs, paragraph, from, to }: Places): Places & { holder: XmlElement } {
    const { document } = this;
    const prompts = new ControlModel(document, control).showsPlaceholder;
    const [first, ...others] = paragraphs;
    const holder = first ?? contentElement(control);
    const nodes = first ? contentOf(first) : contentNodes(holder);
    if (prompts && nodes.length > 0)
      this.gone.set(
        control,
        nodes.map((node) => node.cloneNode(true)),
      );
    for (const node of nodes) holder.removeChild(node);
    document.positions.removed(paragraph, from, to);
    for (const other of others) {
      document.positions.vanished(other, paragraph, from);
      other.parentNode?.removeChild(other);
    }
    if (others.length > 0) document.rearranged();
    return { paragraphs, paragraph, from, to: from, holder };
  }

  private promptOf(control: XmlElement): readonly XmlNode[] {
    const { ownPrompt, promptWithoutPart } = this.document.quirks;
    const own = this.promptInGlossary(control);
    if (own.length > 0 && ownPrompt === 'shown') return own;
    const before = own.length === 0 && promptWithoutPart === 'as-before' ? this.gone.get(control) : undefined;
    if (before && before.length > 0) return before.map((node) => node.cloneNode(true));
    const run = wElement(ownerDocument(control), 'r');
    run.appendChild(this.promptLook(control));
    appendText(run, DEFAULT_PROMPT);
    return [run];
  }

  /** The text of the document part that w:placeholder names, in the glossary document. */
  private promptInGlossary(control: XmlElement): XmlNode[] {
    const { pkg } = this.document;
    const name = wValue(wChild(new ControlModel(this.document, control).properties, 'placeholder'), 'docPart');
    const glossary = pkg.related(pkg.mainPart, 'glossaryDocument');
    if (name === null || glossary === undefined) return [];
    const parts = pkg.document(glossary)?.documentElement?.getElementsByTagNameNS(W, 'docPart');
    const part = Array.from(parts ?? []).find((candidate) => wValue(wChild(candidate, 'docPartPr'), 'name') === name);
    const body = part && wChild(part, 'docPartBody');
    const [paragraph] = body ? paragraphsIn(body) : [];
    if (!paragraph) return [];
    return wChildren(paragraph, 'r').map((run) => {
      const copy = ownerDocument(control).importNode(run, true) as XmlElement;
      const old = wChild(copy, 'rPr');
      // Styles of the glossary are not those of the document.
      if (old) copy.removeChild(old);
      copy.insertBefore(this.promptLook(control), copy.firstChild);
      return copy;
    });
  }

  private promptLook(control: XmlElement): XmlElement {
    const xml = ownerDocument(control);
    const look = wElement(xml, 'rPr');
    const style = this.document.styles.byName('Placeholder Text');
    const id = style?.getAttributeNS(W, 'styleId');
    look.appendChild(id != null ? wElement(xml, 'rStyle', { val: id }) : wElement(xml, 'color', { val: '808080' }));
    return look;
  }
}

/** Whether there is nothing in a control any more. */
export function isEmptied(document: WordDocument, control: XmlElement): boolean {
  const { paragraphs, from, to } = placesOf(document, control);
  return from === to && paragraphs.length <= 1;
}

interface Places {
  /** The paragraphs in the control; none if it stands in a line. */
  readonly paragraphs: readonly XmlElement[];
  /** The paragraph that its content begins in. */
  readonly paragraph: XmlElement;
  /** The places of that paragraph which are in the control. */
  readonly from: number;
  readonly to: number;
}

/** Where a control's content stands. */
export function placesOf(document: WordDocument, control: XmlElement): Places {
  const paragraphs = paragraphsIn(control);
  const [first] = paragraphs;
  if (first) return { paragraphs, paragraph: first, from: 0, to: lengthOf(first) };
  let paragraph: XmlNode | null = control.parentNode;
  while (paragraph !== null && !isNamed(paragraph, W, 'p')) paragraph = paragraph.parentNode;
  if (paragraph === null) return { paragraphs, paragraph: document.firstParagraph, from: 0, to: 0 };
  const before = placesBefore(paragraph, control);
  return { paragraphs, paragraph, from: before, to: before + lengthOf(contentElement(control)) };
}

/** How many places of a paragraph stand before a node in it, which may be empty itself. */
function placesBefore(paragraph: XmlElement, node: XmlNode): number {
  const pieces = piecesOf(paragraph);
  const inside = pieces.find(({ element }) => isInside(element, node));
  if (inside) return inside.start;
  const order = [...pieces.map(({ element }) => element)];
  const next = order.findIndex((element) => comesBefore(node, element, paragraph));
  return next < 0 ? lengthOf(paragraph) : (pieces[next]?.start ?? 0);
}

/** Document order, by the branches below the nearest common ancestor. */
function comesBefore(a: XmlNode, b: XmlNode, root: XmlNode): boolean {
  const [pathA, pathB] = [a, b].map((node) => pathTo(node, root));
  if (!pathA || !pathB) return false;
  let depth = 0;
  while (depth < pathA.length && pathA[depth] === pathB[depth]) depth += 1;
  for (let node = pathA[depth]?.nextSibling ?? null; node !== null; node = node.nextSibling) {
    if (node === pathB[depth]) return true;
  }
  return false;
}

function pathTo(node: XmlNode, root: XmlNode): XmlNode[] {
  const path: XmlNode[] = [];
  for (let at: XmlNode | null = node; at !== null && at !== root; at = at.parentNode) path.unshift(at);
  return path;
}

function isInside(node: XmlNode, container: XmlNode): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at === container) return true;
  return false;
}

/** What is written instead takes the look of the control, of its text or of its paragraph, never that of the prompt. */
function lookOf(control: XmlElement, prompts: boolean, { paragraphs, paragraph, from }: Places): XmlElement | null {
  const own = wChild(wChild(control, 'sdtPr') ?? control, 'rPr');
  if (own) return own;
  const first = prompts ? undefined : piecesOf(paragraph).find(({ start }) => start >= from)?.run;
  const text = first && isInside(first, control) ? wChild(first, 'rPr') : null;
  return text ?? (paragraphs.length > 0 ? markLook(paragraph) : null);
}

/** Takes a control away; what is in it stays. */
export function dissolve(document: WordDocument, control: XmlElement): void {
  const content = wChild(control, 'sdtContent');
  for (let node = content?.firstChild ?? null; node !== null; node = content?.firstChild ?? null) {
    control.parentNode?.insertBefore(node, control);
  }
  control.parentNode?.removeChild(control);
  document.rearranged();
}

function contentElement(control: XmlElement): XmlElement {
  const content = wChild(control, 'sdtContent');
  if (content) return content;
  const made = wElement(ownerDocument(control), 'sdtContent');
  control.appendChild(made);
  return made;
}

function contentNodes(container: XmlElement): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let node = container.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function markLook(holder: XmlElement): XmlElement | null {
  return wChild(wChild(holder, 'pPr') ?? holder, 'rPr');
}

/** w:showingPlcHdr stands behind these in w:sdtPr (ISO/IEC 29500-4, CT_SdtPr). */
const BEFORE_FLAG = new Set(['rPr', 'alias', 'tag', 'id', 'lock', 'placeholder', 'temporary']);

function insertFlag(properties: XmlElement): void {
  const last = [...childElements(properties)].filter(({ localName }) => BEFORE_FLAG.has(localName)).at(-1);
  const flag = wElement(ownerDocument(properties), 'showingPlcHdr');
  properties.insertBefore(flag, last ? last.nextSibling : properties.firstChild);
}
