import { InvalidOption, optionsOf, resolveOptions } from '../../src/notice/options';
import { redcross2022 as notice } from '../../src/notice/redcross-2022';

test('the defaults are the notice itself', () => {
  const resolved = resolveOptions(notice);
  expect(resolved.looks).toEqual(notice.typography.looks);
  expect(resolved).toMatchObject({
    fonts: {
      xiaobiaosong: { name: '方正小标宋简体' },
      heiti: { name: '黑体' },
      kaiti: { name: '楷体_GB2312' },
      fangsong: { name: '仿宋_GB2312' },
    },
    latinFont: null,
    pageMargins: null,
    splitSoftReturns: false,
    removeEmptyParagraphs: false,
    strictLimits: false,
  });
});

test('every choice of every option changes something, except the defaults', () => {
  const base = JSON.stringify({ ...resolveOptions(notice), values: null });
  for (const { choices, defaultValue, name } of optionsOf(notice)) {
    for (const { value } of choices) {
      const resolved = JSON.stringify({ ...resolveOptions(notice, { [name]: value }), values: null });
      expect([name, value, resolved === base]).toEqual([name, value, value === defaultValue]);
    }
  }
});

test.each([
  ['latin-font', 'times-new-roman', { latinFont: 'Times New Roman' }],
  ['fangsong-font', '仿宋', { fonts: { fangsong: { name: '仿宋' } } }],
  ['bold-heading3', 'yes', { looks: { heading3: { bold: true }, heading4: { bold: false } } }],
  ['body-alignment', 'justify', { looks: { body: { alignment: 'justify' }, title: { alignment: 'center' } } }],
  [
    'title-spacing',
    '33',
    { looks: { title: { lineSpacing: { points: 33 } }, body: { lineSpacing: { points: 28.5 } } } },
  ],
  ['byline', 'fangsong-centred', { looks: { byline: { font: 'fangsong' }, note: { font: 'fangsong' } } }],
  ['page-margins', 'gbt9704', { pageMargins: { top: 37, bottom: 35, left: 28, right: 26 } }],
  ['over-limit', 'move-out', { strictLimits: true }],
  ['table-text', 'format', { looks: { 'table-cell': { alignment: 'keep' } } }],
])('%s=%s', (name, value, expected) => {
  expect(resolveOptions(notice, { [name]: value })).toMatchObject(expected);
});

test('an unknown option or value is refused with a sentence that lists those there are', () => {
  expect(() => resolveOptions(notice, { font: '仿宋' })).toThrow(/没有名为“font”的选项.*latin-font/u);
  expect(() => resolveOptions(notice, { 'latin-font': 'arial' })).toThrow(/没有“arial”这个值.*times-new-roman/u);
  expect(() => resolveOptions(notice, { 'latin-font': '' })).toThrow(InvalidOption);
});
