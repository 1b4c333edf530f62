import { childElements } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { chosenOf } from './content';

/** Block containers that a reader looks through. */
const TRANSPARENT = new Set(['tbl', 'tr', 'tc', 'sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveTo', 'moveFrom']);

/**
 * The paragraphs of one story (the body, a header) or of a part of it (a table cell, a control) in document order:
 * those in tables and controls included, those in text boxes not (typings of `Body.paragraphs`; #2945).
 */
export function paragraphsIn(container: XmlElement): XmlElement[] {
  const paragraphs: XmlElement[] = [];
  collect(container, paragraphs);
  return paragraphs;
}

function collect(container: XmlElement, paragraphs: XmlElement[]): void {
  for (const element of childElements(container)) {
    const chosen = chosenOf(element);
    if (chosen) collect(chosen, paragraphs);
    if (element.namespaceURI !== W) continue;
    if (element.localName === 'p') paragraphs.push(element);
    else if (TRANSPARENT.has(element.localName)) collect(element, paragraphs);
  }
}

/** A story with its paragraphs at hand. */
export class Story {
  private paragraphList: readonly XmlElement[] | null = null;
  private places: ReadonlyMap<XmlElement, number> | null = null;

  constructor(readonly root: XmlElement) {}

  get paragraphs(): readonly XmlElement[] {
    this.paragraphList ??= paragraphsIn(this.root);
    return this.paragraphList;
  }

  /** Position of a paragraph among `paragraphs`; -1 if it is not in the story (any more). */
  indexOf(paragraph: XmlElement): number {
    this.places ??= new Map(this.paragraphs.map((element, index) => [element, index]));
    return this.places.get(paragraph) ?? -1;
  }

  /** To be called when paragraphs came, went or moved. */
  rearranged(): void {
    this.paragraphList = null;
    this.places = null;
  }
}
