import {
  ensureChild,
  insertInOrder,
  ownerDocument,
  wAttribute,
  wChild,
  wElement,
  type WordAttributes,
} from '../../../ooxml/dom';
import type { XmlDocument, XmlElement } from '../../../ooxml/xml';

const AUTHOR = '工作台';

/** Marks of tracked changes (ISO/IEC 29500-1, 17.13.5). */
export class Revisions {
  private last = 9000;
  private author = '工作台';

  constructor(
    private readonly isOn: () => boolean,
    private readonly now: () => Date = () => new Date(),
  ) {}

  get on(): boolean {
    return this.isOn();
  }

  /** Changes that `edit` makes are somebody else's. */
  by(author: string, edit: () => void): void {
    const before = this.author;
    this.author = author;
    try {
      edit();
    } finally {
      this.author = before;
    }
  }

  /** A new w:ins, w:del, w:pPrChange or w:rPrChange that is in no tree yet. */
  mark(document: XmlDocument, kind: 'ins' | 'del' | 'pPrChange' | 'rPrChange'): XmlElement {
    return wElement(document, kind, this.attributes());
  }

  /** Keeps what w:pPr held before it is changed; nothing happens when tracking is off or it is already kept. */
  rememberParagraph(pPr: XmlElement): void {
    if (!this.on || wChild(pPr, 'pPrChange')) return;
    const old = wElement(ownerDocument(pPr), 'pPr');
    for (let node = pPr.firstChild; node !== null; node = node.nextSibling) {
      if (!['rPr', 'sectPr'].includes(localName(node))) old.appendChild(node.cloneNode(true));
    }
    insertInOrder(pPr, this.mark(ownerDocument(pPr), 'pPrChange')).appendChild(old);
  }

  /** Keeps what w:rPr held before it is changed. */
  rememberRun(rPr: XmlElement): void {
    if (!this.on || wChild(rPr, 'rPrChange')) return;
    const old = wElement(ownerDocument(rPr), 'rPr');
    for (let node = rPr.firstChild; node !== null; node = node.nextSibling) {
      if (!['ins', 'del'].includes(localName(node))) old.appendChild(node.cloneNode(true));
    }
    insertInOrder(rPr, this.mark(ownerDocument(rPr), 'rPrChange')).appendChild(old);
  }

  /** Says that a paragraph mark was inserted or deleted. */
  markParagraphMark(pPr: XmlElement, kind: 'ins' | 'del'): void {
    insertInOrder(ensureChild(pPr, 'rPr'), this.mark(ownerDocument(pPr), kind));
  }

  /** Whether a mark is of this session's author. */
  isOwn(mark: XmlElement): boolean {
    return wAttribute(mark, 'author') === AUTHOR;
  }

  private attributes(): WordAttributes {
    this.last += 1;
    const date = this.now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    return { id: this.last, author: this.author, date };
  }
}

function localName(node: { readonly nodeName: string }): string {
  return node.nodeName.replace(/^.*:/, '');
}
