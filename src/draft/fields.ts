import { descendants, isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';

export interface FieldMarks {
  /** The w:fldChar elements of fields that have a beginning and an end. */
  readonly complete: ReadonlySet<XmlElement>;
  /** Number of beginnings and ends without a partner. */
  readonly broken: number;
}

/**
 * Pairs the marks of complex fields. A mark that has lost its partner (the rest of a field was deleted) would otherwise turn
 * all text after it into a field code.
 */
export function pairFieldMarks(body: XmlElement): FieldMarks {
  const complete = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  let strayEnds = 0;
  for (const element of descendants(body)) {
    if (!isNamed(element, W, 'fldChar')) continue;
    const type = element.getAttributeNS(W, 'fldCharType');
    if (type === 'begin') open.push([]);
    const field = open[open.length - 1];
    if (field === undefined) {
      if (type === 'end') strayEnds++;
      continue;
    }
    field.push(element);
    if (type === 'end') {
      for (const mark of field) complete.add(mark);
      open.pop();
    }
  }
  return { complete, broken: strayEnds + open.length };
}
