import { equation, fieldWithoutResult, p, picture, r, ruby, style, table, textBox } from '../builders/docx';
import { type Block, newDocument } from '../../src/form/blocks/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE, typedForm } from '../form/typed-form';
import { BODY, format, narrative, openDocx, styleName, textOf } from './support';

const CELL = p(r('培训期数', { fonts: '宋体', size: 10.5, bold: true }), { spacing: { line: 300, lineRule: 'auto' } });

test('tables and text boxes stay as they are, down to the last byte', () => {
  const cells = table([[CELL, CELL]]);
  const box = textBox(p(r('温馨提示', { fonts: '宋体', color: 'FF0000' }), { jc: 'center' }));
  const { result, xml } = format({ body: narrative(cells, p(r(BODY) + box)) });
  expect(xml).toContain(cells);
  expect(xml).toContain(box);
  expect(result.left).toContainEqual(expect.objectContaining({ id: 'kept-table-cell', severity: 'advice' }));
});

test('cells are formatted on request, with the alignment of their author', () => {
  const cell = p(r('培训期数', { fonts: '宋体' }), { jc: 'center', ind: { firstLine: 420 } });
  const { paragraph, styles } = format({ body: narrative(table([[cell]])) }, { 'table-text': 'format' });
  // Carried by the style: setting one may take away what the paragraph itself says.
  expect(styleName(paragraph('培训期数'), styles)).toBe('案例表格文字（居中）');
  expect(styles).toMatch(/案例表格文字（居中） v[^>]*>(?:(?!<\/w:style>).)*<w:jc w:val="center"\/>/u);
});

test.each([
  ['center', '居中'],
  ['right', '右对齐'],
] as const)('an alignment that came from the style of a cell is kept: %s', (jc, name) => {
  const own = style('cell', '单元格', { paragraph: { jc } });
  const body = narrative(table([[p('培训期数', { style: 'cell' }), p('一百二十期')]]));
  const { pkg, paragraph, styles } = format({ body, styles: [own] }, { 'table-text': 'format' });
  expect(styleName(paragraph('培训期数'), styles)).toBe(`案例表格文字（${name}）`);
  expect(styleName(paragraph('一百二十期'), styles)).toBe('案例表格文字（左对齐）');
  expect(format(pkg, { 'table-text': 'format' }).result.changed).toEqual({});
});

describe('forms are no text of tables', () => {
  const OPTIONS = { 'table-text': 'format', 'empty-paragraphs': 'remove', 'soft-returns': 'split' };
  const values = { caseName: '救在身边', unit: '望川县红十字会', practices: '1. 建队伍。\n2. 建机制。' };
  const rows = [{ category: '应急救护', caseName: '救在身边', unit: '望川县红十字会' }];
  const made = (blocks: readonly Block[]) =>
    newDocument(redcross2022, { blocks, values, options: {}, summary: { unit: null, date: null, rows } });

  test.each<[string, Uint8Array]>([
    ['ours', made(['form'])],
    ['our summary', made(['summary'])],
    ['typed by hand', typedForm(COMPLETE)],
    ['typed, in a table for the layout', typedForm(COMPLETE, { inLayoutTable: true })],
    ['typed, nothing filled in', typedForm({})],
  ])('%s: not a byte of it changes', (_, bytes) => {
    const before = Package.open(bytes, nodeXml);
    const { xml, result } = format(Package.open(bytes, nodeXml), OPTIONS);
    expect(xml).toBe(textOf(before, before.mainPart));
    expect(result.changed).toEqual({});
    expect(result.left).toEqual([]);
  });

  test('the tables of the narrative beside it are', () => {
    const behind = narrative(
      table([
        ['项目', '期数'],
        ['培训', '12'],
      ]),
    );
    const { result } = format(Package.open(typedForm(COMPLETE, { behind }), nodeXml), OPTIONS);
    expect(result.changed).toMatchObject({ 'table-cell': 4 });
  });
});

test('parts other than the body and the styles stay byte for byte', () => {
  const content = { body: narrative(p(picture())), header: [p(r('内部资料', { color: 'FF0000' }))] };
  const before = openDocx(content);
  const { pkg } = format(content);
  for (const part of before.partNames) {
    if (part !== '/word/document.xml' && part !== '/word/styles.xml') {
      expect([part, textOf(pkg, part)]).toEqual([part, textOf(before, part)]);
    }
  }
});

describe('lines grow with what stands in them', () => {
  test('a picture of its own has no exact pitch', () => {
    const { styles, xml } = format({ body: narrative(p(picture())) });
    const paragraph = /<w:p>(?:(?!<w:p>).)*<w:drawing>/su.exec(xml)?.[0] ?? '';
    expect(styleName(paragraph, styles)).toBe('案例图片');
  });

  test.each([
    ['a picture', picture(30, 30)],
    ['an equation', equation('x+1')],
    ['a phonetic guide', ruby('喆', 'zhé')],
    ['an EQ field', fieldWithoutResult('EQ \\f(1,2)')],
    ['an object', '<w:r><w:object><v:shape style="width:30pt;height:30pt"/></w:object></w:r>'],
  ])('with %s among the words 28.5 pt is the least', (_, content) => {
    const { paragraph, styles } = format({ body: narrative(p(r(BODY) + content)) });
    expect(styleName(paragraph(BODY), styles)).toBe('案例正文（含图）');
    expect(styles).toContain('w:line="570" w:lineRule="atLeast"');
  });
});

test('a leftover remark of the exemplar is not touched but told', () => {
  const text = '（一）健全网络（二级标题左对齐，首行缩进2字符，三号楷体）';
  const { result, xml } = format({ body: narrative(p(text)) });
  expect(xml).toContain(text);
  expect(result.left).toContainEqual(expect.objectContaining({ id: 'annotation', severity: 'advice' }));
});

test('resident styles are not changed', () => {
  const heading = style('1', 'heading 1', { run: { color: '2F5496', size: 16 }, paragraph: { outlineLvl: 0 } });
  const { styles } = format({ body: [p('背景介绍', { style: '1' }), p(BODY)], styles: [heading] });
  expect(styles).toContain(heading);
});

test('what stands in a frame stays as it is, down to the last byte: a drop cap', () => {
  const cap = p(r('县', { fonts: '宋体', size: 40 }), { frame: { dropCap: 'drop', lines: 3, wrap: 'around' } });
  const { result, xml } = format({ body: narrative(cap, p(BODY)) });
  expect(xml).toContain(cap);
  expect(result.left).toContainEqual(expect.objectContaining({ id: 'in-frame', severity: 'advice' }));
});

test.each([
  [
    'text among its properties',
    '<w:pPr><w:jc w:val="center"/>藏在属性里的字</w:pPr><w:r><w:t>志愿服务进社区。</w:t></w:r>',
  ],
  [
    'a paragraph among those of a run',
    '<w:r><w:rPr><w:p/><w:b/></w:rPr><w:t>一、志愿服务进社区。</w:t><w:br/><w:t>第二行</w:t></w:r>',
  ],
])('a paragraph of a broken file, with %s, stays as it is and is told; again, nothing changes', (_, content) => {
  const broken = `<w:p>${content}</w:p>`;
  const { pkg, result, xml } = format({ body: narrative(broken, p(BODY)) });
  expect(xml).toContain(broken);
  expect(result.left).toContainEqual(expect.objectContaining({ id: 'text-in-properties', severity: 'advice' }));
  expect(format(pkg).result.changed).toEqual({});
});
