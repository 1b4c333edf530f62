import { childElements, isNamed, wAttribute, wChild } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { placesOf } from '../editing/placeholder';
import { ControlModel } from './control';
import { customXmlNames, itemId } from './custom-xml/custom-xml-parts';
import type { WordDocument } from './word-document';

/** Properties of the document that Word binds to as if they were custom XML (ECMA-376 part 2, 11). */
const CORE_PROPERTIES = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';

/**
 * Controls that are bound to XML (w:dataBinding, ISO/IEC 29500-1, 17.5.2.6): what is written in one goes into its data, and
 * what is in the data is shown by every control of the body that is bound to it. Only plain paths are followed: steps by
 * name, with or without a number, and an attribute at the end.
 */
export class DataBindings {
  constructor(private readonly document: WordDocument) {}

  /**
   * Carries the text of a control over into its data, and from there into the other controls that are bound to it.
   * @returns whether a bound control was left behind its data; false for one that is not bound.
   */
  write(control: XmlElement): boolean {
    const binding = bindingOf(control);
    if (!binding) return false;
    const bound = this.dataOf(binding);
    if (!bound) return true;
    const { part, data } = bound;
    const model = new ControlModel(this.document, control);
    const text = model.showsPlaceholder ? '' : model.range.text.replace(/[\r\v]/g, '\n');
    if (valueOf(data) === text || (showsText(model) && shownIn(model, valueOf(data)) === text)) return false;
    if (data.attribute === null) {
      // An element with more inside is no plain text.
      if ([...childElements(data.element)].length > 0) return true;
      data.element.textContent = text;
    } else {
      data.element.setAttributeNS(null, data.attribute, text);
    }
    this.document.pkg.touch(part);
    this.refresh(this.boundTo(part).filter((other) => other !== control));
    return false;
  }

  /** The data of a part is another than before: the controls that are bound to it show it. */
  partChanged(part: string): void {
    this.refresh(this.boundTo(part));
  }

  /** Lets bound controls show their data, as they do when a file is opened or a package inserted. */
  refreshIn(container: XmlNode): void {
    this.refresh(boundIn(container));
  }

  private refresh(controls: readonly XmlElement[]): void {
    for (const control of controls) {
      const model = new ControlModel(this.document, control);
      const binding = bindingOf(control);
      // What stands in a text box belongs to no paragraph of the body, and is shown as the file has it.
      const inBody = this.document.body.indexOf(placesOf(this.document, control).paragraph) >= 0;
      const bound = binding && inBody && showsText(model) ? this.dataOf(binding) : null;
      if (!bound || [...childElements(bound.data.element)].length > 0) continue;
      this.show(model, shownIn(model, valueOf(bound.data)));
    }
  }

  private show(model: ControlModel, text: string): void {
    const { placeholders } = this.document;
    // The properties of a file that was laid out by hand hold its line breaks: no text.
    if (text.trim() === '') {
      if (!model.showsPlaceholder) placeholders.show(model.element);
    } else if (model.showsPlaceholder || model.range.text.replace(/[\r\v]/g, '\n') !== text) {
      placeholders.write(model.element, text);
    }
  }

  private boundTo(part: string): XmlElement[] {
    return boundIn(this.document.body.root).filter((control) => {
      const binding = bindingOf(control);
      return binding !== null && this.partOf(wAttribute(binding, 'storeItemID') ?? '') === part;
    });
  }

  private dataOf(binding: XmlElement): { readonly part: string; readonly data: Data } | null {
    const part = this.partOf(wAttribute(binding, 'storeItemID') ?? '');
    const root = part === undefined ? null : this.document.pkg.document(part)?.documentElement;
    const names = prefixes(wAttribute(binding, 'prefixMappings') ?? '');
    const data = root ? follow(root, wAttribute(binding, 'xpath') ?? '', names) : null;
    return part !== undefined && data ? { part, data } : null;
  }

  private partOf(id: string): string | undefined {
    const { pkg } = this.document;
    const wanted = id.toUpperCase();
    if (wanted === CORE_PROPERTIES) return pkg.related('', 'core-properties');
    return customXmlNames(pkg).find((part) => itemId(pkg, part)?.toUpperCase() === wanted);
  }
}

function bindingOf(control: XmlElement): XmlElement | null {
  const properties = wChild(control, 'sdtPr');
  return properties && wChild(properties, 'dataBinding');
}

function boundIn(container: XmlNode): XmlElement[] {
  const within =
    'getElementsByTagNameNS' in container
      ? Array.from((container as XmlElement).getElementsByTagNameNS(W, 'dataBinding'))
      : [];
  return within.flatMap(({ parentNode }) => {
    const control = parentNode?.parentNode;
    return control && isNamed(control, W, 'sdt') ? [control] : [];
  });
}

/** The other kinds show something else than the text of their data: an item of a list, a date in words, a box. */
function showsText({ kind }: ControlModel): boolean {
  return kind === 'PlainText' || kind === 'RichText';
}

/** A control of one line has no place for the line breaks of its data (w:multiLine, 17.5.2.41). */
function shownIn({ properties, kind }: ControlModel, value: string): string {
  const text = wChild(properties, 'text');
  const takesLines =
    kind === 'RichText' || (text !== null && ['1', 'true', 'on'].includes(wAttribute(text, 'multiLine') ?? ''));
  return takesLines ? value.replace(/\r\n?/g, '\n') : value.replace(/\r\n?|\n/g, ' ');
}

interface Data {
  readonly element: XmlElement;
  readonly attribute: string | null;
}

function valueOf({ element, attribute }: Data): string {
  return attribute === null ? (element.textContent ?? '') : (element.getAttributeNS(null, attribute) ?? '');
}

type Prefixes = ReadonlyMap<string, string>;

function prefixes(mappings: string): Prefixes {
  return new Map(
    [...mappings.matchAll(/xmlns:([\w.-]+)\s*=\s*(['"])(.*?)\2/g)].map(([, prefix = '', , uri = '']) => [prefix, uri]),
  );
}

function follow(root: XmlElement, path: string, names: Prefixes): Data | null {
  const steps = path.split('/').slice(1);
  let element: XmlElement | null = null;
  for (const step of steps) {
    const attribute = /^@([\w.-]+)$/u.exec(step)?.[1];
    if (attribute !== undefined) return element && step === steps.at(-1) ? { element, attribute } : null;
    const [, prefix, name, place = '1'] = /^(?:([\w.-]+):)?([\p{L}_][\p{L}\w.-]*)(?:\[(\d+)\])?$/u.exec(step) ?? [];
    if (name === undefined) return null;
    const namespace = prefix === undefined ? null : names.get(prefix);
    if (namespace === undefined) return null;
    const candidates: XmlElement[] = (element ? [...childElements(element)] : [root]).filter(
      (candidate) => candidate.localName === name && candidate.namespaceURI === namespace,
    );
    element = candidates[Number(place) - 1] ?? null;
    if (element === null) return null;
  }
  return element && { element, attribute: null };
}
