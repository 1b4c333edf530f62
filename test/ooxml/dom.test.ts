import {
  descendants,
  ensureChild,
  ensureProperties,
  insertInOrder,
  removeChildren,
  wAncestor,
  wElement,
  wValue,
} from '../../src/ooxml/dom';
import { W, W14 } from '../../src/ooxml/namespaces';
import { PPR_ORDER, RPR_ORDER } from '../../src/ooxml/schema-order';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { XmlElement } from '../../src/ooxml/xml';

function parse(xml: string): XmlElement {
  const declared = xml.replace(/^<([\w:]+)/u, `<$1 xmlns:w="${W}" xmlns:w14="${W14}"`);
  return nodeXml.parse(declared).documentElement!;
}

const names = (element: XmlElement): string[] => Array.from(descendants(element), (found) => found.nodeName);
const make = (parent: XmlElement, name: string, val?: string): XmlElement =>
  wElement(parent.ownerDocument!, name, { val });

describe('insertInOrder', () => {
  test.each([
    ['w:pPr', PPR_ORDER],
    ['w:rPr', RPR_ORDER],
  ])('keeps the schema order of %s, whatever the order of insertion', (parent, order) => {
    const wanted = [...order.keys()];
    const element = parse(`<${parent}/>`);
    for (const name of [...wanted].sort()) insertInOrder(element, make(element, name));
    expect(names(element)).toEqual(wanted.map((name) => `w:${name}`));
  });

  test('replaces what was there', () => {
    const pPr = parse('<w:pPr><w:jc w:val="center"/><w:jc w:val="right"/><w:outlineLvl w:val="0"/></w:pPr>');
    insertInOrder(pPr, make(pPr, 'jc', 'left'));
    expect(names(pPr)).toEqual(['w:jc', 'w:outlineLvl']);
    expect(wValue(pPr, 'jc')).toBe('left');
  });

  test('adds another where the schema allows several', () => {
    const styles = parse('<w:styles><w:docDefaults/><w:style w:styleId="a"/></w:styles>');
    insertInOrder(styles, make(styles, 'style'));
    insertInOrder(styles, make(styles, 'latentStyles'));
    expect(names(styles)).toEqual(['w:docDefaults', 'w:latentStyles', 'w:style', 'w:style']);
  });

  test('keeps extensions behind the standard elements and before the change record', () => {
    const rPr = parse('<w:rPr><w:b/><w14:ligatures/><w:rPrChange/></w:rPr>');
    insertInOrder(rPr, make(rPr, 'lang'));
    expect(names(rPr)).toEqual(['w:b', 'w:lang', 'w14:ligatures', 'w:rPrChange']);
  });

  test('does not guess an order that the schema does not have', () => {
    const run = parse('<w:r/>');
    expect(() => insertInOrder(run, make(run, 't'))).toThrow('w:r');
  });
});

test('ensureProperties and ensureChild make what is missing, once', () => {
  const paragraph = parse('<w:p><w:r/></w:p>');
  const pPr = ensureProperties(paragraph, 'pPr');
  expect(ensureProperties(paragraph, 'pPr')).toBe(pPr);
  expect(ensureChild(pPr, 'ind')).toBe(ensureChild(pPr, 'ind'));
  expect(names(paragraph)).toEqual(['w:pPr', 'w:ind', 'w:r']);
  removeChildren(pPr, 'ind');
  expect(names(pPr)).toEqual([]);
});

test('descendants come in document order and do not leave the root', () => {
  const body = parse('<w:body><w:tbl><w:tr/></w:tbl>文<w:p><w:r/></w:p></w:body>');
  expect(names(body)).toEqual(['w:tbl', 'w:tr', 'w:p', 'w:r']);
  const [table, row] = descendants(body);
  expect(names(table!)).toEqual(['w:tr']);
  expect(names(row!)).toEqual([]);
  expect(wAncestor(row!, 'tbl')).toBe(table);
  expect(wAncestor(row!, 'p')).toBeNull();
});
