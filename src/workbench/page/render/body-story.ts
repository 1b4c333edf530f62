import { isNamed } from '../../../ooxml/dom';
import { Formatting } from '../../../ooxml/effective';
import { W } from '../../../ooxml/namespaces';
import type { Package } from '../../../ooxml/package';
import type { XmlElement } from '../../../ooxml/xml';
import { drawBlock } from './blocks';
import { Labels } from './labels';
import { drawParagraph } from './paragraph';
import { Pictures } from './pictures';
import type { PageSetup } from './sections';
import { FieldStack, type Story } from './story';

/** The body as it is drawn, with the way from XML to HTML and back. */
export class BodyStory implements Story {
  readonly part: string;
  readonly formatting: Formatting;
  readonly labels: Labels;
  readonly fields = new FieldStack();
  gridPitch: number | null = null;
  private readonly blocks = new Map<XmlElement, readonly HTMLElement[]>();
  private readonly paragraphs = new Map<XmlElement, DrawnParagraph>();
  private readonly texts = new WeakMap<XmlElement, Text>();
  private readonly textSources = new WeakMap<Text, XmlElement>();
  private readonly sources = new WeakMap<HTMLElement, XmlElement>();

  constructor(
    readonly pkg: Package,
    readonly pictures = new Pictures(pkg),
  ) {
    this.part = pkg.mainPart;
    this.formatting = new Formatting(pkg);
    this.labels = new Labels(pkg, this.formatting.numbering);
  }

  elementOf(paragraph: XmlElement): HTMLElement | undefined {
    return this.paragraphs.get(paragraph)?.element;
  }

  paragraphOf(element: HTMLElement): XmlElement | undefined {
    return this.sources.get(element);
  }

  drawn(paragraph: XmlElement, element: HTMLElement, fields: FieldStack): void {
    this.paragraphs.set(paragraph, { element, fields, gridPitch: this.gridPitch });
    this.sources.set(element, paragraph);
  }

  drawnText(element: XmlElement, text: Text): void {
    this.texts.set(element, text);
    this.textSources.set(text, element);
  }

  /** The text that shows a w:t. */
  textOf(element: XmlElement): Text | undefined {
    return this.texts.get(element);
  }

  /** The w:t that a text shows. */
  sourceOf(text: Text): XmlElement | undefined {
    return this.textSources.get(text);
  }

  /** Draws a block of the body on a page, or gives what was drawn for it before. */
  draw(block: XmlElement, page: PageSetup): readonly HTMLElement[] {
    this.gridPitch = page.gridPitch;
    let drawn = this.blocks.get(block);
    if (drawn === undefined) this.blocks.set(block, (drawn = drawBlock(block, this)));
    return drawn;
  }

  /** Draws a paragraph again where it is shown; false if it is not a paragraph that is shown. */
  redrawParagraph(paragraph: XmlElement): boolean {
    const old = this.paragraphs.get(paragraph);
    if (!isNamed(paragraph, W, 'p') || !old?.element.isConnected) return false;
    const fields = this.fields.clone();
    this.gridPitch = old.gridPitch;
    this.fields.copy(old.fields);
    const drawn = drawParagraph(paragraph, this);
    this.fields.copy(fields);
    old.element.replaceWith(drawn);
    if (this.blocks.has(paragraph)) this.blocks.set(paragraph, [drawn]);
    return true;
  }

  /** The block has to be drawn anew the next time it is asked for. */
  forget(block: XmlElement): void {
    this.blocks.delete(block);
  }
}

interface DrawnParagraph {
  readonly element: HTMLElement;
  /** The fields that were open before the paragraph. */
  readonly fields: FieldStack;
  readonly gridPitch: number | null;
}
