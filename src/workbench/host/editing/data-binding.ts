import { childElements, wAttribute, wChild } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { ControlModel } from '../model/control';
import type { WordDocument } from '../model/word-document';

/** Properties of the document that Word binds to as if they were custom XML (ECMA-376 part 2, 11). */
const CORE_PROPERTIES = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/**
 * Writes a control's text through to the XML that it is bound to (w:dataBinding, ISO/IEC 29500-1, 17.5.2.6). Only plain
 * paths are followed: steps by name, with or without a number, and an attribute at the end.
 * @returns whether a bound control was left behind its data; false for one that is not bound.
 */
export function writeThrough(document: WordDocument, control: XmlElement): boolean {
  const model = new ControlModel(document, control);
  const binding = wChild(model.properties, 'dataBinding');
  if (!binding) return false;
  const part = partOf(document, wAttribute(binding, 'storeItemID') ?? '');
  const root = part === undefined ? null : (document.pkg.document(part)?.documentElement ?? null);
  const place =
    root && follow(root, wAttribute(binding, 'xpath') ?? '', prefixes(wAttribute(binding, 'prefixMappings') ?? ''));
  if (part === undefined || !place) return true;
  const text = model.showsPlaceholder ? '' : model.range.text.replace(/[\r\v]/g, '\n');
  if (place.attribute === null) {
    if ((place.element.textContent ?? '') === text) return false;
    // An element with more inside is no plain text.
    if ([...childElements(place.element)].length > 0) return true;
    place.element.textContent = text;
  } else {
    if (place.element.getAttributeNS(null, place.attribute) === text) return false;
    place.element.setAttributeNS(null, place.attribute, text);
  }
  document.pkg.touch(part);
  return false;
}

function partOf({ pkg }: WordDocument, id: string): string | undefined {
  if (id.toUpperCase() === CORE_PROPERTIES) return pkg.related('', 'core-properties');
  return pkg
    .relationships(pkg.mainPart)
    .filter(({ type }) => type.endsWith('/customXml'))
    .map(({ target }) => target)
    .find((part) => {
      const properties = pkg.related(part, 'customXmlProps');
      const root = properties === undefined ? null : pkg.document(properties)?.documentElement;
      return root?.getAttributeNS(DATA_STORE, 'itemID')?.toUpperCase() === id.toUpperCase();
    });
}

type Prefixes = ReadonlyMap<string, string>;

function prefixes(mappings: string): Prefixes {
  return new Map(
    [...mappings.matchAll(/xmlns:([\w.-]+)\s*=\s*(['"])(.*?)\2/g)].map(([, prefix = '', , uri = '']) => [prefix, uri]),
  );
}

interface Place {
  readonly element: XmlElement;
  readonly attribute: string | null;
}

function follow(root: XmlElement, path: string, names: Prefixes): Place | null {
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
