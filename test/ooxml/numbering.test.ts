import { wAttribute, wChild, wChildren, wValue } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Numbering, type ParagraphStyles } from '../../src/ooxml/numbering';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { XmlDocument } from '../../src/ooxml/xml';

/** `1@0` is a paragraph with numId 1 at level 0; `#Name` one of the style Name; `-` one outside lists. */
function labels(paragraphs: string, numbering: string, styles = ''): (string | null)[] {
  const styleDocument = parse('styles', styles);
  const lists = new Numbering(parse('numbering', numbering), stylesOf(styleDocument));
  const counter = lists.counter();
  const body = parse('body', paragraphs.trim().split(/\s+/).map(paragraph).join(''));
  return wChildren(root(body), 'p').map((p) => counter.next(p)?.text ?? null);
}

function paragraph(code: string): string {
  const numbered = /^(\d+)@(\d)$/.exec(code);
  if (numbered) {
    const [, numId, level] = numbered;
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr></w:p>`;
  }
  return code.startsWith('#') ? `<w:p><w:pPr><w:pStyle w:val="${code.slice(1)}"/></w:pPr></w:p>` : '<w:p/>';
}

function parse(name: string, content: string): XmlDocument {
  return nodeXml.parse(`<w:${name} xmlns:w="${W}">${content}</w:${name}>`);
}

function root(document: XmlDocument) {
  if (document.documentElement === null) throw new Error('empty document');
  return document.documentElement;
}

function stylesOf(document: XmlDocument): ParagraphStyles {
  const byId = (id: string) => wChildren(root(document), 'style').find((style) => wAttribute(style, 'styleId') === id);
  return {
    byId,
    paragraphChain: (id) => {
      const style = id === null ? undefined : byId(id);
      const base = style && wValue(style, 'basedOn');
      const baseStyle = base ? byId(base) : undefined;
      return style === undefined ? [] : baseStyle ? [baseStyle, style] : [style];
    },
  };
}

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}${more}</w:abstractNum>`;
const num = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

const OUTLINE = list(
  0,
  level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
);

test('levels count on and start again below a higher one', () => {
  expect(labels('1@0 1@1 1@1 1@2 1@0 - 1@1 1@2', OUTLINE + num(1, 0))).toEqual([
    '一、',
    '（一）',
    '（二）',
    '1.',
    '二、',
    null,
    '（一）',
    '1.',
  ]);
});

test('instances of one abstract list count together', () => {
  expect(labels('1@0 2@0 1@0', OUTLINE + num(1, 0) + num(2, 0))).toEqual(['一、', '二、', '三、']);
});

test('startOverride restarts once, where the instance first appears', () => {
  const restarted = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  expect(labels('1@0 1@0 2@0 2@0 1@0', OUTLINE + num(1, 0) + restarted)).toEqual([
    '一、',
    '二、',
    '一、',
    '二、',
    '三、',
  ]);
});

test('startOverride also counts when a higher level starts the level again', () => {
  const third = num(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>');
  expect(labels('2@0 2@1 2@1 2@0 2@1', OUTLINE + third)).toEqual(['一、', '（三）', '（四）', '二、', '（三）']);
});

test('a level of the instance replaces the abstract one', () => {
  const own = num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`);
  expect(labels('1@0 1@0', OUTLINE + own)).toEqual(['①', '②']);
});

test('lvlRestart 0 never starts again, another value only after that level', () => {
  const levels = (restart: string) =>
    list(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '(%3)', restart)) +
    num(1, 0);
  expect(labels('1@0 1@2 1@0 1@2', levels('<w:lvlRestart w:val="0"/>'))).toEqual(['1.', '(1)', '2.', '(2)']);
  expect(labels('1@0 1@2 1@1 1@2 1@0 1@2', levels('<w:lvlRestart w:val="1"/>'))).toEqual([
    '1.',
    '(1)',
    '1.1',
    '(2)',
    '2.',
    '(1)',
  ]);
});

test('isLgl shows every number of the label in Arabic digits', () => {
  const lists = list(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
  expect(labels('1@0 1@1', lists)).toEqual(['第一章', '1.1']);
});

test('a missing higher number shows its start value', () => {
  const lists = list(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) + num(1, 0);
  expect(labels('1@1 1@1', lists)).toEqual(['1.1', '1.2']);
});

test('a style brings its list and the level that names it', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr/></w:pPr></w:style>';
  const lists =
    list(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
        level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
    ) + num(1, 0);
  expect(labels('#H1 #H2 #H2 #H1', lists, styles)).toEqual(['一、', '1.', '2.', '二、']);
});

test('numId 0 in the paragraph takes it out of the list of its style', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const lists = new Numbering(parse('numbering', OUTLINE + num(1, 0)), stylesOf(parse('styles', styles)));
  const out = parse('body', '<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>');
  const p = wChild(root(out), 'p');
  expect(p && lists.placeOf(p)).toBeNull();
});

test('numStyleLink leads through the numbering style to the list that has the levels', () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  const linked = list(5, '', '<w:numStyleLink w:val="Outline"/>');
  expect(labels('1@0 2@0', OUTLINE + linked + num(1, 5) + num(2, 0), styles)).toEqual(['一、', '二、']);
});

test('links that lead in a circle give no label instead of hanging', () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="Round"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  expect(labels('1@0', list(0, '', '<w:numStyleLink w:val="Round"/>') + num(1, 0), styles)).toEqual([null]);
});

test('an unknown list gives no label', () => {
  expect(labels('9@0', OUTLINE + num(1, 0))).toEqual([null]);
});

test('a bullet is marked as one and does not count', () => {
  const lists = new Numbering(
    parse('numbering', list(0, level(0, 'bullet', '●')) + num(1, 0)),
    stylesOf(parse('styles', '')),
  );
  const p = wChild(root(parse('body', paragraph('1@0'))), 'p');
  expect(p && lists.counter().next(p)).toEqual({ numId: '1', level: 0, source: 'paragraph', text: '●', bullet: true });
});
