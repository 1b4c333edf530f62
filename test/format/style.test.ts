import { BlockStyles } from '../../src/form/blocks/block-styles';
import { paragraphLook, textLook } from '../../src/format/look';
import { characterStyle, paragraphStyle } from '../../src/format/style';
import { stylesPackage, styleXml } from '../../src/format/style-xml';
import { resolveOptions, type OptionValues } from '../../src/notice/options';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { childElements, descendants, wAttribute, wChild, wChildren } from '../../src/ooxml/dom';
import { Package } from '../../src/ooxml/package/package';
import { CHILD_ORDER } from '../../src/ooxml/schema-order';
import type { XmlElement } from '../../src/ooxml/xml';
import { nodeXml } from '../../src/ooxml/xml-node';

function styleOf(role: 'title' | 'heading1' | 'heading2' | 'body' | 'picture', values: OptionValues = {}) {
  const options = resolveOptions(redcross2022, values);
  const look = options.looks[role];
  if (look === undefined) throw new Error(role);
  return paragraphStyle(look.styleName, paragraphLook(look), textLook(look, options), look.offered);
}

const lead = (values: OptionValues = {}) => characterStyle('案例二级标题首句', styleOf('heading2', values).text);

describe('names', () => {
  test('are the same for the same definition and different for any other', () => {
    expect(styleOf('body').name).toBe(styleOf('body').name);
    const names = [
      styleOf('body'),
      styleOf('body', { 'fangsong-font': '仿宋' }),
      styleOf('body', { 'latin-font': 'times-new-roman' }),
      styleOf('body', { 'body-alignment': 'justify' }),
    ].map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^案例正文 v[0-9a-f]{6}$/u);
  });

  test('ids are ASCII and differ where names differ', () => {
    const styles = [styleOf('title'), styleOf('heading1'), styleOf('heading2'), styleOf('body'), lead()];
    expect(new Set(styles.map(({ styleId }) => styleId)).size).toBe(styles.length);
    for (const { styleId } of styles) expect(styleId).toMatch(/^[A-Za-z0-9]+$/u);
  });
});

describe('a paragraph style says', () => {
  test('that a heading stays with what it heads, and text does not', () => {
    for (const role of ['title', 'heading1', 'heading2'] as const)
      expect(styleXml(styleOf(role))).toContain('<w:keepNext w:val="1"/>');
    expect(body).toContain('<w:keepNext w:val="0"/>');
  });

  test('where Word offers it: what is applied by hand in the gallery, behind the styles of the author', () => {
    const look = redcross2022.form.looks.answer;
    const options = resolveOptions(redcross2022);
    const answer = new BlockStyles(options).of(look);
    expect(styleXml(styleOf('heading1'))).toContain('<w:uiPriority w:val="99"/><w:qFormat/><w:pPr>');
    expect(styleXml(styleOf('picture'))).toContain('<w:uiPriority w:val="99"/><w:pPr>');
    expect(styleXml(answer)).toContain('<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:pPr>');
    expect(styleXml(lead())).toContain('<w:uiPriority w:val="99"/><w:rPr>');
  });

  const body = styleXml(styleOf('body'));

  test('exactly 28.5 pt, off the grid, nothing before or behind', () => {
    expect(body).toContain('<w:snapToGrid w:val="0"/>');
    expect(body).toContain(
      '<w:spacing w:before="0" w:beforeLines="0" w:beforeAutospacing="0" w:after="0" w:afterLines="0" ' +
        'w:afterAutospacing="0" w:line="570" w:lineRule="exact"/>',
    );
  });

  test('two characters in both units, and no other indent', () => {
    expect(body).toContain(
      '<w:ind w:left="0" w:leftChars="0" w:right="0" w:rightChars="0" w:firstLine="640" w:firstLineChars="200"/>',
    );
    expect(styleXml(styleOf('title'))).toContain('w:firstLine="0" w:firstLineChars="0"/>');
  });

  test('all four fonts by name, never by theme', () => {
    const name = '仿宋_GB2312';
    expect(body).toContain(`<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`);
    expect(body).not.toContain('Theme');
  });

  test('Latin digits on request, in ascii alone, so that quotation marks stay Chinese', () => {
    expect(styleXml(styleOf('body', { 'latin-font': 'times-new-roman' }))).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"',
    );
  });

  test('an outline level for headings only, and no base', () => {
    expect(styleXml(styleOf('heading2'))).toContain('<w:outlineLvl w:val="1"/>');
    expect(body).not.toContain('outlineLvl');
    expect(body).not.toContain('basedOn');
  });

  test('no exact line for pictures', () => {
    expect(styleXml(styleOf('picture'))).toContain('w:line="240" w:lineRule="auto"');
  });
});

test('a character style says fonts and size, and bold only where it is wanted', () => {
  expect(styleXml(lead())).toContain('w:eastAsia="楷体_GB2312"');
  expect(styleXml(lead())).not.toMatch(/<w:b\b|<w:pPr/u);
  expect(styleXml(characterStyle('案例三级标题首句', { ...lead().text, bold: true }))).toContain('<w:b/><w:bCs/>');
});

describe('the package of styles', () => {
  const styles = [styleOf('title'), styleOf('body'), lead()];
  const pkg = Package.open(new TextEncoder().encode(stylesPackage(styles, (style) => `<${style.name}>`)), nodeXml);
  const body = [...descendants(pkg.document(pkg.mainPart)!)].find(({ localName }) => localName === 'body')!;

  test('uses each style on a paragraph with its sentinel, and ends with an empty paragraph', () => {
    const [...paragraphs] = wChildren(body, 'p');
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual([...styles.map(({ name }) => `<${name}>`), '']);
    expect(wAttribute(wChild(wChild(paragraphs[0]!, 'pPr')!, 'pStyle')!, 'val')).toBe(styles[0]?.styleId);
    expect(wChild(wChild(paragraphs[2]!, 'pPr')!, 'pStyle')).toBeNull();
    expect(wChild(paragraphs[2]!, 'r')!.textContent).toBe(`<${styles[2]!.name}>`);
  });

  test('brings no defaults and no Normal style', () => {
    const root = pkg.document('/word/styles.xml')!.documentElement!;
    expect([...childElements(root)].map((style) => wAttribute(style, 'styleId'))).toEqual(
      styles.map(({ styleId }) => styleId),
    );
  });

  test('has all elements in the order of the schema', () => {
    for (const element of descendants(pkg.document('/word/styles.xml')!)) expectSchemaOrder(element);
  });
});

function expectSchemaOrder(element: XmlElement): void {
  const order = CHILD_ORDER[element.localName];
  if (order === undefined) return;
  const places = [...childElements(element)].map((child) => order.get(child.localName) ?? -1);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
