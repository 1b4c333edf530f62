import { p, r, style } from '../builders/docx';
import { verify } from '../../src/format/verify';
import { BODY, format, formatBlock, narrative, shown } from './support';

/** The text of each run that names a font, with the font of its first slot. */
function fontsOf(paragraph: string): string[] {
  const runs = paragraph.match(/<w:r>.*?<\/w:r>/gsu) ?? [];
  return runs.flatMap((run) => {
    const fonts = /<w:rFonts [^>]*?w:(?:ascii|hAnsi|eastAsia)="([^"]*)"/u.exec(run)?.[1];
    return fonts === undefined ? [] : [`${shown(run)} ${fonts}`];
  });
}

test.each([
  ['a letter that is a ticked box', 'R', 'Wingdings 2'],
  ['a letter of Latin-1 that is an empty box', '£', 'Wingdings 2'],
  ['a code of private use that is a tick', '\uf0fc', 'Wingdings'],
  ['a bullet', '\uf0b7', 'Symbol'],
  ['a rare character of a name', '\ue5cf', '方正超大字符集'],
])('%s keeps the font by which it is one', (_, glyph, font) => {
  const formatted = formatBlock(p(r(glyph, { fonts: font, size: 12 }) + r(BODY, { fonts: '宋体' })), BODY);
  expect(fontsOf(formatted)).toEqual([`${glyph} ${font}`]);
  expect(formatted).not.toContain('<w:sz ');
});

test('among the words of a run: they alone', () => {
  const fonts = { ascii: 'Wingdings 2', hAnsi: 'Wingdings 2', eastAsia: '宋体' };
  const formatted = formatBlock(p(r(`R 同意，${BODY}`, { fonts })), BODY);
  expect(shown(formatted)).toBe(`R 同意，${BODY}`);
  expect(fontsOf(formatted)).toEqual(['R Wingdings 2']);
});

test.each([
  ['a character style', 'character', 'Marks'],
  ['the style of the paragraph', 'paragraph', undefined],
] as const)('by %s', (_, type, runStyle) => {
  const marks = style('Marks', 'Marks', { type, run: { fonts: 'Wingdings', size: 12, bold: true } });
  const mark = r('\uf0d8', runStyle === undefined ? {} : { style: runStyle });
  const block = p(mark + r(BODY, { fonts: '宋体' }), runStyle === undefined ? { style: 'Marks' } : {});
  const formatted = formatBlock(block, BODY, { styles: [marks] });
  expect(fontsOf(formatted)).toEqual(['\uf0d8 Wingdings']);
});

test('in the heading part of a paragraph, whose style gives another font', () => {
  const block = p(r('（一）强化') + r('\ue5cf', { fonts: '方正超大字符集' }) + r(`镇阵地。${BODY}`));
  const { paragraph } = format({ body: narrative(p('二、主要做法'), block) });
  expect(fontsOf(paragraph('强化'))).toEqual(['\ue5cf 方正超大字符集']);
});

test('it is as planned, and a second run changes nothing', () => {
  const body = narrative(p(r('R', { fonts: 'Wingdings 2' }) + r(BODY)), p(r(`张\ue5cf，${BODY}`)));
  const { pkg, result } = format({ body });
  expect(verify(result.draft, result.plan)).toEqual([]);
  expect(format(pkg).result.changed).toEqual({});
});
