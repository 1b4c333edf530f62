import { FormatJob } from '../../src/format/format-job';
import { missingFonts, missingFontsFindings } from '../../src/format/missing-fonts';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { OptionValues } from '../../src/notice/options';
import { docx, p, r } from '../builders/docx';
import { draftOf } from '../word/open';

const TITLE = p(r('让急救课走进赶集日', { size: 22 }), { jc: 'center' });
const BODY = p('居民学会了心肺复苏。');
const whole = [TITLE, p('一、背景介绍'), p('（一）主要做法'), BODY];

const missing = (installed: readonly string[], body: readonly string[] = whole, options: OptionValues = {}) =>
  missingFonts(new FormatJob(draftOf(docx({ body })), redcross2022, options, null).planned, installed);

const ALL = ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'];

test('fonts that a computer has are not missing', () => {
  expect(missing(ALL)).toEqual([]);
});

test('those that it has not are named as they are written, each once', () => {
  expect(missing(['宋体', 'Arial'])).toEqual(ALL);
  expect(missing(ALL.slice(1))).toEqual(['方正小标宋简体']);
});

test.each([
  ['English names', ['FZXiaoBiaoSong-B05S', 'SimHei', 'KaiTi_GB2312', 'FangSong_GB2312']],
  ['the same fonts as Windows brings them', ['方正小标宋_GBK', '黑体', '楷体', '仿宋']],
  ['in English', ['方正小标宋简体', 'SimHei', 'KaiTi', 'FangSong']],
  ['those of a Mac', ['方正小标宋简体', 'Heiti SC', 'Kaiti SC', 'STFangsong']],
  ['in another case', ['fzxiaobiaosong b05s', 'simhei', 'kaiti', 'fang song']],
])('a font under another of its names is not missing: %s', (_, installed) => {
  expect(missing(installed)).toEqual([]);
});

test('fonts that the document does not use are not looked for', () => {
  expect(missing(['仿宋'], [BODY])).toEqual([]);
  expect(missing([], [BODY])).toEqual(['仿宋_GB2312']);
});

test('the name that an option chooses counts, and the font of digits and letters', () => {
  expect(missing(['黑体'], [BODY], { 'fangsong-font': '仿宋', 'latin-font': 'times-new-roman' })).toEqual([
    '仿宋',
    'Times New Roman',
  ]);
});

test('it is advice, of the whole document, with what to do', () => {
  expect(missingFontsFindings([])).toEqual([]);
  expect(missingFontsFindings(['方正小标宋简体', '仿宋'])).toEqual([
    {
      id: 'font-missing',
      severity: 'advice',
      message:
        '这台电脑没有装“方正小标宋简体”、“仿宋”，Word 会用别的字体代替它显示和打印，看到的不是真正的样子。文档里的字体名没有错；请装上字体、重新启动 Word，或在装有它的电脑上打印。',
      place: null,
      general: true,
    },
  ]);
});
