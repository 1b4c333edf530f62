import { isElement, isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import type { DrawnDocument } from './drawn-document';
import type { Stretch } from './stretch';

/** What has to be drawn again after changes of the XML: as little as is certain to be enough. */
export class Changes {
  /** Drawn paragraphs that are not shown as they are now. */
  readonly paragraphs = new Set<XmlElement>();
  /** Blocks or rows that are not shown as they are now, with the stretch they are drawn in. */
  readonly items = new Map<XmlElement, Stretch>();
  /** Tables, cells and controls drawn piece by piece that have got other rows or blocks. */
  readonly arrangers = new Set<() => void>();
  /** The body has got other blocks. */
  order = false;
  /** Headers, footers, notes or comments. */
  edges = false;
  /** Numbers of lists or notes, or fields that reach over several paragraphs. */
  counts = false;
  /** Everything: styles, lists, theme, page set-up. */
  all = false;

  /** Whether there is nothing to do. */
  get isEmpty(): boolean {
    const drawn = this.paragraphs.size + this.items.size + this.arrangers.size;
    return drawn === 0 && !this.order && !this.edges && !this.counts && !this.all;
  }

  /** A change in the main part. */
  noteBody(record: MutationRecord, document: DrawnDocument): void {
    const moved = elementsOf(record);
    if (moved.some((element) => holds(element, 'sectPr'))) this.all = true;
    if (!this.counts) {
      const preceding = document.preceding(document.pkg.mainPart);
      this.counts = moved.some((element) => preceding.counts(element)) || isCounted(record.target);
    }
    const target: XmlNode = record.target;
    for (let node: XmlNode | null = target; node; node = node.parentNode) {
      if (!isElement(node)) continue;
      if (isNamed(node, W, 'sectPr')) this.all = true;
      if (isNamed(node, W, 'body')) this.order = true;
      if (this.noteElement(node, node === target, document)) return;
    }
  }

  /** A change in a header, a footer, the notes or the comments. */
  noteEdge(record: MutationRecord, document: DrawnDocument): void {
    for (let node: XmlNode | null = record.target; node; node = node.parentNode) {
      if (isElement(node) && isNamed(node, W, 'p') && document.drawnAs(node) && !isCounted(record.target)) {
        this.paragraphs.add(node);
        return;
      }
    }
    this.edges = true;
  }

  /** Whether a change in, or of, this element is dealt with by drawing something here again. */
  private noteElement(element: XmlElement, isTarget: boolean, document: DrawnDocument): boolean {
    if (isNamed(element, W, 'p') && document.drawnAs(element)) {
      this.paragraphs.add(element);
      return true;
    }
    const arrange = isTarget ? document.arrangerOf(element) : undefined;
    if (arrange) {
      this.arrangers.add(arrange);
      return true;
    }
    const stretch = document.stretchOf(element);
    if (stretch) this.items.set(element, stretch);
    return stretch !== undefined;
  }
}

/** Elements that came or went. */
function elementsOf({ addedNodes, removedNodes }: MutationRecord): XmlElement[] {
  return [...addedNodes, ...removedNodes].filter((node) => node instanceof Element);
}

function holds(element: XmlElement, name: string): boolean {
  return element.localName === name || element.getElementsByTagNameNS(W, name).length > 0;
}

/** Whether numbering or fields may be other ones when something in this element has changed. */
function isCounted(target: XmlNode): boolean {
  for (let node: XmlNode | null = target; node !== null && !isNamed(node, W, 'p'); node = node.parentNode) {
    if (!isElement(node)) continue;
    if (node.localName === 'rPr') return false;
    if (['pPr', 'fldChar'].includes(node.localName)) return true;
  }
  return false;
}
