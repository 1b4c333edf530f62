import { wElement, insertInOrder, ensureProperties } from '../../src/ooxml/dom';
import { list, p, r, style, type RunLook } from '../builders/docx';
import { growth } from '../setup/growth';
import { formattingOf } from './formatting';

const normal = style('a', 'Normal', { default: true });

function look(direct: RunLook, styles = [normal], docDefaults = '', paragraphStyle?: string) {
  const paragraph = p(r('红', direct), paragraphStyle === undefined ? {} : { style: paragraphStyle });
  return formattingOf({ body: [paragraph], styles, docDefaults }).run();
}

test('where nothing is said, Word’s own defaults', () => {
  expect(look({})).toMatchObject({
    size: 20,
    bold: false,
    color: 'auto',
    underline: 'none',
    highlight: 'none',
    scale: 100,
    vertAlign: 'baseline',
    fonts: { ascii: null, eastAsia: null },
    hint: null,
  });
});

test('levels, each over the one before', () => {
  const defaults = '<w:rPrDefault><w:rPr><w:sz w:val="21"/><w:color w:val="333333"/></w:rPr></w:rPrDefault>';
  const styles = [
    style('a', 'Normal', { default: true, run: { fonts: '宋体' } }),
    style('b', 'Body', { basedOn: 'a', run: { size: 16 } }),
    style('e', 'Emphasis', { type: 'character', run: { fonts: { eastAsia: '楷体' }, color: 'FF0000' } }),
  ];
  expect(look({ style: 'e', underline: 'single' }, styles, defaults, 'b')).toMatchObject({
    size: 32,
    color: 'FF0000',
    underline: 'single',
    fonts: { ascii: '宋体', eastAsia: '楷体' },
  });
  expect(look({}, styles, defaults)).toMatchObject({ size: 21, color: '333333' });
});

describe('toggle properties (17.7.3)', () => {
  const styles = [
    normal,
    style('heading', 'Heading', { run: { bold: true } }),
    style('child', 'Child', { basedOn: 'heading', run: { bold: true } }),
    style('strong', 'Strong', { type: 'character', run: { bold: true } }),
  ];
  const defaults = '<w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault>';

  test.each<[about: string, direct: RunLook, docDefaults: string, paragraphStyle: string, expected: boolean]>([
    ['paragraph style', {}, '', 'heading', true],
    ['a style and its base do not cancel each other', {}, '', 'child', true],
    ['character style', { style: 'strong' }, '', 'a', true],
    ['both cancel each other', { style: 'strong' }, '', 'heading', false],
    ['direct formatting is absolute', { style: 'strong', bold: true }, '', 'heading', true],
    ['direct off', { bold: false }, '', 'heading', false],
    ['the defaults win over toggling', { style: 'strong' }, defaults, 'heading', true],
    ['direct off over the defaults', { bold: false }, defaults, 'a', false],
  ])('%s', (_, direct, docDefaults, paragraphStyle, expected) => {
    expect(look(direct, styles, docDefaults, paragraphStyle).bold).toBe(expected);
  });
});

describe('fonts', () => {
  const themed = style('a', 'Normal', {
    default: true,
    run: { fonts: { asciiTheme: 'minorHAnsi', eastAsiaTheme: 'minorEastAsia', hAnsiTheme: 'minorHAnsi' } },
  });

  test('of the theme, through the script of the language', () => {
    const { fonts, themeFonts } = look({}, [themed]);
    expect(fonts).toMatchObject({ ascii: '等线', eastAsia: '等线', cs: null });
    expect(themeFonts).toMatchObject({ ascii: 'minorHAnsi', eastAsia: 'minorEastAsia', cs: null });
  });

  test('in one place the theme counts before the name', () => {
    const { fonts, themeFonts } = look({ fonts: { eastAsia: '仿宋_GB2312', eastAsiaTheme: 'majorEastAsia' } });
    expect(fonts.eastAsia).toBe('等线 Light');
    expect(themeFonts.eastAsia).toBe('majorEastAsia');
  });

  test('a name on a nearer level counts before the theme, slot by slot', () => {
    const { fonts, themeFonts } = look({ fonts: { eastAsia: '仿宋_GB2312' } }, [themed]);
    expect(fonts).toMatchObject({ ascii: '等线', eastAsia: '仿宋_GB2312' });
    expect(themeFonts.eastAsia).toBeNull();
  });

  test('a hint counts in the run itself only', () => {
    const styles = [style('a', 'Normal', { default: true, run: { fonts: { hint: 'eastAsia' } } })];
    expect(look({}, styles).hint).toBeNull();
    expect(look({ fonts: { hint: 'eastAsia' } }, styles).hint).toBe('eastAsia');
  });
});

test('everything that can be set directly is read', () => {
  expect(
    look({
      italic: true,
      vanish: true,
      spacing: -10,
      scale: 90,
      position: 6,
      kern: 2,
      highlight: 'yellow',
      shade: 'D9D9D9',
      vertAlign: 'superscript',
    }),
  ).toMatchObject({
    italic: true,
    vanish: true,
    spacing: -10,
    scale: 90,
    position: 6,
    kern: 2,
    highlight: 'yellow',
    shading: 'D9D9D9',
    vertAlign: 'superscript',
  });
});

test('the fill of Word 2010 is seen beside the colour', () => {
  const fill = '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="C00000"/></w14:solidFill></w14:textFill>';
  const xml = r('红', { color: '000000' }).replace('</w:rPr>', `${fill}</w:rPr>`);
  expect(formattingOf({ body: [p(xml)], styles: [normal] }).run()).toMatchObject({
    color: '000000',
    textFill: 'C00000',
  });
});

test('a theme colour of a style does not survive a direct colour', () => {
  const themed = style('a', 'Normal', { default: true }).replace(
    '</w:style>',
    '<w:rPr><w:color w:val="4472C4" w:themeColor="accent1"/></w:rPr></w:style>',
  );
  expect(look({}, [themed])).toMatchObject({ color: '4472C4', themeColor: 'accent1' });
  expect(look({ color: '000000' }, [themed])).toMatchObject({ color: '000000', themeColor: null });
});

describe('paragraph mark and list label', () => {
  const lists = [list(1, [['decimal', '%1.']], { run: { size: 14 } }), list(2, [['decimal', '%1.']])];
  const document = formattingOf({
    body: [
      p(r('文', { size: 22 }), { list: [1, 0], mark: { bold: true, size: 16 } }),
      p('文', { list: [2, 0], mark: { bold: true, size: 16 } }),
    ],
    styles: [style('a', 'Normal', { default: true, run: { color: '00B050' } })],
    lists,
  });

  test('the mark has its own look', () => {
    expect(document.mark()).toMatchObject({ bold: true, size: 32, color: '00B050' });
  });

  test('the label takes the mark’s look, and over it that of its level', () => {
    expect(document.label()).toMatchObject({ bold: true, size: 28, color: '00B050' });
    expect(document.label(1)).toMatchObject({ bold: true, size: 32, color: '00B050' });
  });
});

test('where each property comes from', () => {
  const { formatting, runElement } = formattingOf({
    body: [p(r('红', { style: 'e', size: 16 }))],
    styles: [
      style('a', 'Normal', { default: true, run: { fonts: { eastAsia: '宋体' } } }),
      style('e', 'Emphasis', { type: 'character', run: { italic: true } }),
    ],
    docDefaults: '<w:rPrDefault><w:rPr><w:kern w:val="2"/></w:rPr></w:rPrDefault>',
  });
  expect(formatting.runOrigins(runElement(0))).toEqual({
    kern: 'defaults',
    eastAsia: 'style',
    italic: 'character-style',
    size: 'direct',
  });
  expect(formatting.directRun(runElement(0))).toEqual({ size: 32 });
});

test('a style given to the paragraph later shows in its runs', () => {
  const { formatting, paragraphElement, runElement } = formattingOf({
    body: [p(r('一') + r('二'))],
    styles: [normal, style('h', 'Heading', { run: { bold: true } })],
  });
  expect(formatting.run(runElement(0)).bold).toBe(false);
  const pPr = ensureProperties(paragraphElement(0), 'pPr');
  insertInOrder(pPr, wElement(pPr.ownerDocument!, 'pStyle', { val: 'h' }));
  expect(formatting.run(runElement(1)).bold).toBe(true);
  paragraphElement(0).removeChild(pPr);
  expect(formatting.run(runElement(0)).bold).toBe(false);
});

test('a paragraph of many runs is read in linear time', async () => {
  const reading = (count: number) => () => {
    const { formatting, paragraphElement } = formattingOf({ body: [p(r('救').repeat(count))], styles: [normal] });
    for (let run = paragraphElement(0).firstChild; run !== null; run = run.nextSibling) {
      formatting.run(run as ReturnType<typeof paragraphElement>);
    }
  };
  // Quadratic time would be a hundred times as much.
  expect(await growth(reading(2_000), reading(20_000), 2)).toBeLessThan(40);
});
