import { W, WP } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import type { ObjectKind } from './draft';
import { walk } from './walk';

/** What a w:drawing, w:pict or w:object shows: a picture in or beside the text, an embedded object, a formula, a text box. */
export function pictureKinds(element: XmlElement): ReadonlySet<ObjectKind> {
  const kinds = new Set<ObjectKind>();
  let anchored = false;
  let equation = false;
  walk(element, {
    enter(inner) {
      if (inner.namespaceURI === W && inner.localName === 'txbxContent') {
        kinds.add('text-box');
        return false;
      }
      if (inner.namespaceURI === WP && inner.localName === 'anchor') anchored = true;
      // VML: a shape beside the text says so in its CSS.
      if (/position:\s*absolute/u.test(inner.getAttributeNS(null, 'style') ?? '')) anchored = true;
      // Equation editor 3.0 and MathType before Word 2007.
      if (/^(?:equation|mathtype)/iu.test(inner.getAttributeNS(null, 'ProgID') ?? '')) equation = true;
      return true;
    },
  });
  if (element.localName === 'object') {
    kinds.add('object');
    if (equation) kinds.add('formula-display');
  } else {
    kinds.add(anchored ? 'anchored-picture' : 'inline-picture');
  }
  return kinds;
}
