import { planFormat } from '../../src/format/plan-format';
import type { Draft } from '../../src/draft/draft';
import { verify } from '../../src/format/verify';
import { readDraft } from '../../src/draft/read';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { p, r, type ParagraphLook, type RunLook } from '../builders/docx';
import { BODY, format, narrative, openDocx, textOf } from './support';

const LINES: ParagraphLook = {
  snapToGrid: false,
  spacing: { line: 570, lineRule: 'exact' },
  ind: { firstLineChars: 200, firstLine: 640 },
  jc: 'left',
};
const LETTERS: RunLook = { fonts: '仿宋', size: 16 };

/** Kinds of deviation of a body paragraph that is formatted directly. */
function deviations(lines: ParagraphLook, letters: RunLook, text = BODY): string[] {
  const draft = readDraft(openDocx({ body: narrative(p(r(text, letters), lines)) }));
  return verify(draft, planFormat(draft, redcross2022))
    .filter(({ index }) => index === 4)
    .map(({ kind }) => kind);
}

test('the right look is right by any means, and a font under any of its names', () => {
  expect(deviations(LINES, LETTERS)).toEqual([]);
  expect(deviations(LINES, { ...LETTERS, fonts: 'FangSong_GB2312' })).toEqual([]);
});

test.each<[string, ParagraphLook]>([
  ['line', { spacing: { line: 570, lineRule: 'auto' } }],
  ['line', { spacing: { line: 570, lineRule: 'atLeast' } }],
  ['line', { spacing: { line: 560, lineRule: 'exact' } }],
  ['indent', { ind: { firstLine: 640 } }],
  ['indent', { ind: { firstLineChars: 200, firstLine: 640, leftChars: 100 } }],
  ['alignment', { jc: 'both' }],
  ['spacing', { spacing: { line: 570, lineRule: 'exact', beforeLines: 50 } }],
  ['grid', { snapToGrid: true }],
])('%s', (kind, wrong) => {
  expect(deviations({ ...LINES, ...wrong }, LETTERS)).toEqual([kind]);
});

test.each<[string, RunLook]>([
  ['font', { fonts: '宋体' }],
  ['font', { fonts: { eastAsiaTheme: 'minorEastAsia', ascii: '仿宋', hAnsi: '仿宋' } }],
  ['size', { size: 15 }],
  ['bold', { bold: true }],
  ['color', { color: 'FF0000' }],
  ['color', { highlight: 'yellow' }],
  ['scale', { scale: 90 }],
  ['scale', { position: 6 }],
])('%s', (kind, wrong) => {
  expect(deviations(LINES, { ...LETTERS, ...wrong })).toEqual([kind]);
});

test('only the fonts that characters are set in count', () => {
  const fonts = { eastAsia: '仿宋', ascii: 'Arial', hAnsi: '仿宋' };
  expect(deviations(LINES, { ...LETTERS, fonts })).toEqual([]);
  expect(deviations(LINES, { ...LETTERS, fonts }, `${BODY}共120期。`)).toEqual(['font']);
});

test('quotation marks are in the East Asian font only with a hint', () => {
  const fonts = { eastAsia: '仿宋', ascii: '仿宋', hAnsi: 'Arial' };
  const text = `${BODY}形成“红十字”品牌。`;
  expect(deviations(LINES, { ...LETTERS, fonts }, text)).toEqual(['font']);
  expect(deviations(LINES, { ...LETTERS, fonts: { ...fonts, hint: 'eastAsia' } }, text)).toEqual([]);
});

test('a deviation says what is and what should be', () => {
  const draft = readDraft(openDocx({ body: narrative(p(r(BODY, { ...LETTERS, size: 12 }), LINES)) }));
  const found = verify(draft, planFormat(draft, redcross2022)).find(({ index }) => index === 4);
  expect(found).toMatchObject({
    kind: 'size',
    is: '小四',
    should: '三号',
    message: '正文的字号：现在是小四，应为三号。',
  });
});

test('a heading that may be the last line of a page', () => {
  const heading = p('三、工作成效', { keepNext: false });
  const pages = (draft: Draft) =>
    verify(draft, planFormat(draft, redcross2022)).flatMap(({ kind, index }) => (kind === 'page' ? [index] : []));
  const pkg = openDocx({ body: narrative(heading) });
  const draft = readDraft(pkg);
  expect(pages(draft)).toEqual([0, 1, 2, 4, 5]);
  format(pkg);
  expect(pages(readDraft(pkg))).toEqual([]);
  expect(textOf(pkg, pkg.mainPart)).not.toContain('keepNext');
});

describe('what nobody sees on paper', () => {
  const unseen = (lines: ParagraphLook, letters: RunLook, body = p(r(BODY, letters), lines)) => {
    const draft = readDraft(openDocx({ body: narrative(body) }));
    return verify(draft, planFormat(draft, redcross2022))
      .filter(({ index }) => index === 4)
      .map(({ kind, unseen: isUnseen }) => [kind, isUnseen === true]);
  };

  test('is marked: the grid, an indent in points that is as wide', () => {
    expect(unseen({ ...LINES, snapToGrid: true }, LETTERS)).toEqual([['grid', true]]);
    expect(unseen({ ...LINES, ind: { firstLine: 640 } }, LETTERS)).toEqual([['indent', true]]);
  });

  test('is not what can be seen', () => {
    expect(unseen({ ...LINES, ind: { firstLine: 480 } }, LETTERS)).toEqual([['indent', false]]);
    expect(unseen(LINES, { ...LETTERS, fonts: '宋体' })).toEqual([['font', false]]);
    expect(unseen(LINES, { ...LETTERS, color: 'FF0000' })).toEqual([['color', false]]);
  });

  test('gives way to what can be seen in the same respect', () => {
    const black =
      '<w:r><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋" w:cs="仿宋"/><w:color w:val="000000" w:themeColor="text1"/><w:sz w:val="32"/></w:rPr><w:t>县里统筹</w:t></w:r>';
    expect(unseen(LINES, LETTERS, p(black + r(BODY, LETTERS), LINES))).toEqual([['color', true]]);
    const red = r('红字', { ...LETTERS, color: 'FF0000' });
    expect(unseen(LINES, LETTERS, p(black + red + r(BODY, LETTERS), LINES))).toEqual([['color', false]]);
  });
});
