import { isNamed } from '../../../ooxml/dom';
import { MC, W } from '../../../ooxml/namespaces';
import type { ListNumber, Numbering } from '../../../ooxml/numbering';
import type { Package } from '../../../ooxml/package';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';

/** The numbers that stand nowhere in the text: those of lists, footnotes and endnotes. */
export class Labels {
  private lists = new Map<XmlElement, ListNumber>();
  private notes = new Map<XmlElement, number>();

  constructor(
    private readonly pkg: Package,
    private readonly numbering: Numbering,
  ) {
    this.recompute();
  }

  ofParagraph(paragraph: XmlElement): ListNumber | undefined {
    return this.lists.get(paragraph);
  }

  /** The number of a footnote or endnote by the reference to it. */
  ofNote(reference: XmlElement): number | undefined {
    return this.notes.get(reference);
  }

  /** Counts again after a change; returns the paragraphs whose label is another one now. */
  recompute(): XmlElement[] {
    const before = this.lists;
    this.lists = new Map();
    this.notes = new Map();
    const body = this.pkg.document(this.pkg.mainPart)?.documentElement;
    if (!body) return [];

    const main = this.numbering.counter();
    const boxes = this.numbering.counter();
    const changed: XmlElement[] = [];
    for (const paragraph of Array.from(body.getElementsByTagNameNS(W, 'p'))) {
      const container = storyOf(paragraph);
      if (container === 'fallback') continue;
      const label = (container === 'body' ? main : boxes).next(paragraph);
      if (label) this.lists.set(paragraph, label);
      if (label?.text !== before.get(paragraph)?.text) changed.push(paragraph);
    }
    for (const kind of ['footnoteReference', 'endnoteReference']) {
      Array.from(body.getElementsByTagNameNS(W, kind)).forEach((reference, index) => {
        this.notes.set(reference, index + 1);
      });
    }
    return changed;
  }
}

/** Text boxes count for themselves; what stands in a mc:Fallback is there a second time, for older readers. */
function storyOf(paragraph: XmlElement): 'body' | 'box' | 'fallback' {
  let story: 'body' | 'box' = 'body';
  for (let node: XmlNode | null = paragraph.parentNode; node; node = node.parentNode) {
    if (isNamed(node, MC, 'Fallback')) return 'fallback';
    if (isNamed(node, W, 'txbxContent')) story = 'box';
  }
  return story;
}
