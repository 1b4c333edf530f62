import { type Element, Node, parseXmlDocument, type Text } from 'slimdom';
import {
  alternatives,
  control,
  deleted,
  emoji,
  equation,
  field,
  fieldMark,
  footnote,
  inserted,
  link,
  NAMESPACES,
  p,
  r,
  ruby,
  symbol,
  table,
  textBox,
} from '../builders/docx';
import type { Random } from '../drafts/random';
import { descend, NOBODYS } from './content';

/** Changes something at or below an element; whether there was anything to change. */
export type Mutation = (at: Element, random: Random) => boolean;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Values that no attribute expects, or only some. */
const ODD_VALUES = [
  ...['', ' ', '-1', '0', '1', '1.5', '-720', '31680', '2147483648', '-99999999999', '1e9', 'NaN', '50%', '12pt'],
  ...['true', 'none', 'auto', 'nil', 'FFFFFF', '一', 'Normal', 'a', '../../x', 'x'.repeat(300), '\u00ad', '%1%9、'],
];

const ODD_TEXTS = [
  ...['\u00ad', '\u200b', '\u200d\u200d', '\u202e', '\uf0fe', '\u2028', '\u3000', '\ufeff', '😀', '\u00a0\t ', '\r'],
  ...['一、', '（一）', '附件1', '案例名称：', '填报单位', '。'.repeat(40), '字'.repeat(5000), '1. 2. 3. 4.'],
];

const BLOCKS = [
  p('清水县红十字会', { jc: 'center' }),
  p(r('　　一、背景介绍', { bold: true, underline: 'single' }), { list: [1, 0], outlineLvl: 0 }),
  p(r('（一）主要做法。') + deleted('旧的说法') + inserted(r('新的说法')), { markDeleted: true }),
  p(field('EQ \\o(山,水)', '') + r('\t应急救护')),
  p(textBox(p('框里的一段'))),
  p('', { section: '<w:sectPr/>' }),
  table([['案例名称', p('把救护课堂搬到村口')], ['单位']]),
  control('unit', p('清水县红十字会'), '<w:showingPlcHdr/>'),
  alternatives('wps', p('新程序看到的'), p('旧程序看到的')),
];
const INLINES = [
  r('\t　\n'),
  symbol('Wingdings', 'F0FE'),
  emoji('😀'),
  ruby('救', 'jiu'),
  equation('a+b'),
  field('DATE', '2022年6月1日'),
  fieldMark('begin'),
  fieldMark('end'),
  footnote(),
  link('网址'),
  control('x', r('控件里的字')),
  '<w:r><w:softHyphen/><w:noBreakHyphen/><w:ptab w:alignment="left"/><w:pgNum/><w:cr/><w:br w:type="page"/></w:r>',
  '<w:bookmarkStart w:id="7" w:name="x"/>',
  '<w:bookmarkEnd w:id="7"/>',
  '<w:moveFrom w:id="8"><w:r><w:t>移走的</w:t></w:r></w:moveFrom>',
  '<w:proofErr w:type="spellStart"/>',
];
const PROPERTIES = [
  '<w:vanish/>',
  '<w:rStyle w:val="a"/>',
  '<w:sz w:val="0"/>',
  '<w:numPr><w:ilvl w:val="12"/><w:numId w:val="99"/></w:numPr>',
  '<w:framePr w:dropCap="drop" w:lines="3"/>',
  '<w:pPrChange w:id="9" w:author="x"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>',
  '<w:rPrChange w:id="9" w:author="x"><w:rPr><w:b/></w:rPr></w:rPrChange>',
  '<w:rPr><w:specVanish/></w:rPr>',
  '<w:pPr><w:ind w:firstLine="480"/></w:pPr>',
];

const COVERS: readonly (readonly string[])[] = [
  ['sdt', 'sdtContent'],
  ['tbl', 'tr', 'tc'],
  ['ins'],
  ['del'],
  ['smartTag'],
  ['txbxContent'],
  ['fldSimple'],
  ['p'],
  ['r'],
];

/** What can happen to the elements of any part. */
export const TREE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  drop: (at) => isInside(at) && (at.remove(), true),
  unwrap: (at) => isInside(at) && (at.replaceWith(...at.childNodes), true),
  double: (at) => isInside(at) && (at.after(at.cloneNode(true)), true),
  move: (at, random) => {
    const target = random.pick([...descend(root(at))].filter((each) => !at.contains(each)).concat(root(at)));
    if (!isInside(at)) return false;
    target.insertBefore(at, random.pick([null, ...target.childNodes]));
    return true;
  },
  reorder: (at, random) => {
    const children = [...at.childNodes];
    at.append(...random.some(children, children.length));
    return children.length > 1;
  },
  oddValue: (at, random) =>
    withAttribute(at, random, (owner, name) => {
      owner.setAttributeNS(name.namespaceURI, name.name, random.pick(ODD_VALUES));
    }),
  valueOfAnother: (at, random) =>
    withAttribute(at, random, (owner, { namespaceURI, localName, name }) => {
      const values = [...descend(root(at))].flatMap((each) => each.getAttributeNS(namespaceURI, localName) ?? []);
      owner.setAttributeNS(namespaceURI, name, random.pick(values));
    }),
  noAttribute: (at, random) =>
    withAttribute(at, random, (owner, { namespaceURI, localName }) => {
      owner.removeAttributeNS(namespaceURI, localName);
    }),
  rename: (at, random) => {
    const name = random.pick([...descend(root(at))]);
    return isInside(at) && replaced(at, name.namespaceURI, name.nodeName);
  },
  foreign: (at) => isInside(at) && replaced(at, NOBODYS, `x:${at.localName}`),
  coverInForeign: (at) => isInside(at) && (cover(at, NOBODYS, 'x:cover'), true),
  ignorable: (at) => {
    const known = root(at).getAttribute('mc:Ignorable') ?? '';
    if (!isInside(at) || root(at).lookupNamespaceURI('mc') === null) return false;
    root(at).setAttributeNS(XMLNS, 'xmlns:x', NOBODYS);
    root(at).setAttributeNS(root(at).lookupNamespaceURI('mc'), 'mc:Ignorable', `${known} x`.trim());
    cover(at, NOBODYS, 'x:cover');
    return true;
  },
  nest: (at, random) => {
    if (!isInside(at)) return false;
    const names = random.pick(COVERS);
    const depth = random.chance(0.1) ? random.between(300, 1100) : random.between(1, 30);
    for (let level = 0; level < depth; level += names.length) {
      for (const name of [...names].reverse()) cover(at, W, `w:${name}`);
    }
    return true;
  },
  text: (at, random) => {
    const texts = [...descend(root(at))].flatMap((each) => [...each.childNodes]).filter(isText);
    if (texts.length === 0) return false;
    const text = random.pick(texts);
    const place = random.between(0, text.data.length);
    text.data = text.data.slice(0, place) + random.pick(ODD_TEXTS) + text.data.slice(place);
    return true;
  },
  looseText: (at, random) => {
    at.insertBefore(at.ownerDocument!.createTextNode(random.pick(ODD_TEXTS)), random.pick([null, ...at.childNodes]));
    return true;
  },
};

/** What can happen in a story besides. */
export const STORY_MUTATIONS: Readonly<Record<string, Mutation>> = {
  fieldMarks: (at, random) => withOne(at, random, (each) => each.localName === 'fldChar'),
  rangeMarks: (at, random) => withOne(at, random, (each) => /(?:Start|End)$/u.test(each.localName)),
  block: (at, random) => insertedAmong(at, random, ['p', 'tbl'], random.pick(BLOCKS)),
  inline: (at, random) => insertedAmong(at, random, ['r'], random.pick(INLINES)),
  property: (at, random) => insertedInto(at, random, ['pPr', 'rPr'], random.pick(PROPERTIES)),
  mixed: (at, random) =>
    insertedInto(at, random, ['p', 'r', 'tc', 'tbl', 'sdt', 't'], random.pick([...BLOCKS, ...INLINES])),
};

function root(at: Element): Element {
  return at.ownerDocument!.documentElement!;
}

function isInside(at: Element): boolean {
  return at.parentElement !== null;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

type Name = { readonly namespaceURI: string | null; readonly localName: string; readonly name: string };

function withAttribute(at: Element, random: Random, change: (owner: Element, name: Name) => void): boolean {
  const owners = [at, ...at.children].filter((each) => ownAttributes(each).length > 0);
  if (owners.length === 0) return false;
  const owner = random.pick(owners);
  change(owner, random.pick(ownAttributes(owner)));
  return true;
}

function ownAttributes(element: Element): Name[] {
  return element.attributes.filter(({ namespaceURI }) => namespaceURI !== XMLNS);
}

function replaced(at: Element, namespace: string | null, name: string): boolean {
  const made = at.ownerDocument!.createElementNS(namespace, name);
  for (const each of at.attributes) made.setAttributeNS(each.namespaceURI, each.name, each.value);
  made.append(...at.childNodes);
  at.replaceWith(made);
  return true;
}

function cover(at: Element, namespace: string, name: string): void {
  const made = at.ownerDocument!.createElementNS(namespace, name);
  at.replaceWith(made);
  made.append(at);
}

/** One of those that mean something in pairs is dropped, doubled or moved. */
function withOne(at: Element, random: Random, isOne: (element: Element) => boolean): boolean {
  const all = [...descend(root(at))].filter(isOne);
  if (all.length === 0) return false;
  const change = TREE_MUTATIONS[random.pick(['drop', 'double', 'move', 'valueOfAnother'])]!;
  return change(random.pick(all), random);
}

function insertedAmong(at: Element, random: Random, neighbours: readonly string[], xml: string): boolean {
  const places = [...descend(root(at))].filter((each) => isInside(each) && neighbours.includes(each.localName));
  if (places.length === 0) return false;
  random.pick(places).before(...parsed(at, xml));
  return true;
}

function insertedInto(at: Element, random: Random, holders: readonly string[], xml: string): boolean {
  const places = [...descend(root(at))].filter((each) => holders.includes(each.localName));
  if (places.length === 0) return false;
  const place = random.pick(places);
  for (const node of parsed(at, xml)) place.insertBefore(node, random.pick([null, ...place.childNodes]));
  return true;
}

function parsed(at: Element, xml: string): Node[] {
  const symbols = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"';
  const made = parseXmlDocument(`<made ${NAMESPACES} ${symbols}>${xml}</made>`).documentElement!;
  return made.childNodes.map((node) => at.ownerDocument!.importNode(node, true));
}
