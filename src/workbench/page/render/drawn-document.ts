import { Formatting } from '../../../ooxml/effective';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';
import { Pictures } from './pictures';
import { Preceding } from './preceding';
import type { Story } from './story';
import type { Stretch } from './stretch';
import type { Viewport } from './viewport';

/** What all stories of an open document share while they are drawn, and the way from XML to HTML and back. */
export class DrawnDocument {
  readonly formatting: Formatting;
  private readonly precedings = new Map<string, Preceding>();
  private readonly paragraphs = new WeakMap<XmlElement, DrawnParagraph>();
  private readonly sources = new WeakMap<HTMLElement, XmlElement>();
  private readonly stretches = new WeakMap<XmlElement, Stretch>();
  private readonly strips = new WeakMap<XmlElement, DrawnStrip>();

  constructor(
    readonly pkg: Package,
    readonly viewport: Viewport,
    readonly pictures = new Pictures(pkg),
  ) {
    this.formatting = new Formatting(pkg);
  }

  /** What the paragraphs of a part owe to those before them. */
  preceding(part: string): Preceding {
    const known = this.precedings.get(part);
    if (known) return known;
    const made = new Preceding(this.pkg, part, this.formatting.numbering);
    this.precedings.set(part, made);
    return made;
  }

  /** Headers, footers, notes or comments are to be read again. */
  forgetEdges(): void {
    for (const part of this.precedings.keys()) if (part !== this.pkg.mainPart) this.precedings.delete(part);
  }

  story(part: string, gridPitch: number | null): Story {
    return { document: this, part, preceding: this.preceding(part), gridPitch };
  }

  /** Called with each paragraph that was drawn. */
  drawnParagraph(paragraph: XmlElement, element: HTMLElement, story: Story): void {
    this.paragraphs.set(paragraph, { element, story });
    this.sources.set(element, paragraph);
  }

  /** Where and how a paragraph is drawn; undefined if it is not, or not any more. */
  drawnAs(paragraph: XmlElement): DrawnParagraph | undefined {
    const drawn = this.paragraphs.get(paragraph);
    return drawn?.element.isConnected === true ? drawn : undefined;
  }

  paragraphOf(element: HTMLElement): XmlElement | undefined {
    return this.sources.get(element);
  }

  /** The stretch that a block or a row of a table is drawn in, or will be. */
  stretchOf(item: XmlElement): Stretch | undefined {
    const stretch = this.stretches.get(item);
    return stretch?.element.isConnected === true && stretch.items.includes(item) ? stretch : undefined;
  }

  setStretch(item: XmlElement, stretch: Stretch): void {
    this.stretches.set(item, stretch);
  }

  /** The children of an element are drawn as a strip. @param arrange lays them out again when they are others. */
  setStrip(container: XmlElement, holder: HTMLElement, arrange: () => void): void {
    this.strips.set(container, { holder, arrange });
  }

  /** How to lay out the children of an element again; undefined if they are not a strip. */
  arrangerOf(container: XmlElement): (() => void) | undefined {
    const strip = this.strips.get(container);
    return strip?.holder.isConnected === true ? strip.arrange : undefined;
  }
}

interface DrawnParagraph {
  readonly element: HTMLElement;
  readonly story: Story;
}

interface DrawnStrip {
  readonly holder: HTMLElement;
  readonly arrange: () => void;
}
