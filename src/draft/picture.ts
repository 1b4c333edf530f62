import { descendants, isNamed } from '../ooxml/dom';
import { W, WP } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import type { ObjectKind } from './draft';

/** What a w:drawing, w:pict or w:object shows: a picture in or beside the text, an embedded object, a formula, a text box. */
export function pictureKinds(element: XmlElement): ReadonlySet<ObjectKind> {
  const inside = [...descendants(element)];
  const kinds = new Set<ObjectKind>();
  if (inside.some((inner) => isNamed(inner, W, 'txbxContent'))) kinds.add('text-box');
  if (element.localName === 'object') {
    kinds.add('object');
    if (inside.some(isEquation)) kinds.add('formula-display');
  } else {
    kinds.add(inside.some(isAnchored) ? 'anchored-picture' : 'inline-picture');
  }
  return kinds;
}

/** Beside the text, not in it: DrawingML says so by name, VML in its CSS. */
function isAnchored(element: XmlElement): boolean {
  const css = element.getAttributeNS(null, 'style') ?? '';
  return /position:\s*absolute/u.test(css) || isNamed(element, WP, 'anchor');
}

/** Equation editor 3.0 and MathType before Word 2007. */
function isEquation(element: XmlElement): boolean {
  return /^(?:equation|mathtype)/iu.test(element.getAttributeNS(null, 'ProgID') ?? '');
}
