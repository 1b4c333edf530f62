import { descendants, isNamed, wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';
import { NoResult } from '../no-result';

/** The XML of the laboratory's document as it was read once. */
export class LabXml {
  constructor(readonly pkg: Package) {}

  /** Every element of the main part, in order. */
  get elements(): XmlElement[] {
    const root = this.pkg.document(this.pkg.mainPart)?.documentElement;
    return root ? [...descendants(root)] : [];
  }

  get text(): string {
    return this.elements.flatMap((element) => (isNamed(element, W, 't') ? [element.textContent ?? ''] : [])).join('');
  }

  /** The paragraph with this text. @throws NoResult if there is none. */
  paragraph(text: string): LabParagraph {
    const found = this.elements.find((element) => isNamed(element, W, 'p') && textOf(element).includes(text));
    if (!found) throw new NoResult('paragraph-missing');
    return new LabParagraph(found);
  }

  /** The definition of a style. @throws NoResult if it is not there. */
  style(name: string): LabParagraph {
    const found = this.findStyle(name);
    if (!found) throw new NoResult('style-missing');
    return new LabParagraph(found);
  }

  hasStyle(name: string): boolean {
    return this.findStyle(name) !== undefined;
  }

  private findStyle(name: string): XmlElement | undefined {
    const part = this.pkg.related(this.pkg.mainPart, 'styles');
    const root = part === undefined ? undefined : this.pkg.document(part)?.documentElement;
    return root ? wChildren(root, 'style').find((style) => wValue(style, 'name') === name) : undefined;
  }
}

/** A w:p, or a w:style, which has the same properties. */
export class LabParagraph {
  constructor(private readonly element: XmlElement) {}

  /** An attribute of a child of w:pPr: `property('spacing', 'lineRule')`; null without it. */
  property(name: string, attribute = 'val'): string | null {
    const properties = wChild(this.element, 'pPr');
    const found = properties && wChild(properties, name);
    return found && wAttribute(found, attribute);
  }

  hasProperty(name: string): boolean {
    const properties = wChild(this.element, 'pPr');
    return properties !== null && wChild(properties, name) !== null;
  }

  /** The w:numId of its own w:numPr. */
  get listId(): string | null {
    const properties = wChild(this.element, 'pPr');
    return wValue(properties && wChild(properties, 'numPr'), 'numId');
  }

  /** Attributes of an element of w:rPr in any of the runs, by local name; the last run counts where they differ. */
  look(name: string): ReadonlyMap<string, string> | null {
    const found = this.runs.flatMap((run) => wChild(wChild(run, 'rPr') ?? run, name) ?? []);
    if (found.length === 0) return null;
    return new Map(found.flatMap(({ attributes }) => Array.from(attributes, (one) => [one.localName, one.value])));
  }

  /** Whether an element with this name is anywhere in it. */
  holds(name: string): boolean {
    return [...descendants(this.element)].some((element) => isNamed(element, W, name));
  }

  private get runs(): XmlElement[] {
    return [...descendants(this.element)].filter((element) => isNamed(element, W, 'r'));
  }
}

function textOf(paragraph: XmlElement): string {
  let text = '';
  for (const element of descendants(paragraph)) {
    if (isNamed(element, W, 't')) text += element.textContent ?? '';
  }
  return text;
}
