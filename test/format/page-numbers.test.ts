import { pageNumbersLeft } from '../../src/format/page-numbers';
import { formatPackage } from '../../src/format/format';
import type { Notice, PageNumbers } from '../../src/notice/notice';
import { resolveOptions } from '../../src/notice/options';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { type DocxContent, fieldMark, p, r } from '../builders/docx';
import { yunze2024 } from '../notice/second-notice';
import { openDocx } from './support';

const body = [p('渡口边的急救亭'), p('渡口街道红十字会'), p('一、建设经过'), p('建了。')];
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...codes: string[]) => p([fieldMark('begin'), ...codes.map(code), fieldMark('end')].join(''));
const left = (content: Partial<DocxContent>, notice: Notice = yunze2024) =>
  pageNumbersLeft(openDocx({ body, ...content }), notice, resolveOptions(notice));
const asked = (change: Partial<PageNumbers>) => {
  const { typography } = yunze2024;
  return left(
    {},
    { ...yunze2024, typography: { ...typography, pageNumbers: { ...typography.pageNumbers!, ...change } } },
  );
};

test('what the notice wants is said, with the steps in Word', () => {
  expect(left({})).toEqual([
    expect.objectContaining({
      severity: 'advice',
      clause: '附表二的说明',
      message:
        '通知要求有页码：在页脚外侧（单页居右、双页居左），四号宋体，写成“— 1 —”的样子，第一页不写。已有文档的页眉和页脚不改，还没有页码的，请在 Word 里加上。',
      steps: [
        '双击页脚，在“页眉和页脚”选项卡勾选“首页不同”和“奇偶页不同”',
        '光标放在第一页以外的单页上：“插入”选项卡 → 页码 → 页面底端，选居右的',
        '再放到双页上：同样插入，选居左的',
      ],
    }),
  ]);
  expect(asked({ position: 'center', format: 'plain', firstPage: true, size: '五号', font: 'hei' })).toEqual([
    expect.objectContaining({
      message: '通知要求有页码：在页脚居中，五号微软雅黑。已有文档的页眉和页脚不改，还没有页码的，请在 Word 里加上。',
      steps: ['“插入”选项卡 → 页码 → 页面底端'],
    }),
  ]);
  expect(asked({ position: 'center', firstPage: false })).toEqual([
    expect.objectContaining({
      steps: ['“插入”选项卡 → 页码 → 页面底端', '在“页眉和页脚”选项卡勾选“首页不同”'],
    }),
  ]);
});

test.each([
  ['a field in one piece', [field(' PAGE ')]],
  ['a field whose code is cut', [field(' PA', 'GE  \\* MERGEFORMAT ')]],
  ['a switch without a blank before it', [field('PAGE\\* MERGEFORMAT')]],
  ['a simple field', [`<w:p><w:fldSimple w:instr="page">${r('1')}</w:fldSimple></w:p>`]],
])('nothing is said of pages that are numbered: %s', (_, header) => {
  expect(left({ header })).toEqual([]);
});

test.each([
  ['the number of pages', [field(' NUMPAGES ')]],
  ['a reference', [field(' PAGEREF _Toc1 ')]],
  ['words', [p('PAGE 1')]],
])('what is no page number is none: %s', (_, header) => {
  expect(left({ header })).toHaveLength(1);
});

test('formatting says so, and leaves footers as they are; a notice without page numbers says nothing', () => {
  const format = (notice: Notice) => {
    const pkg = openDocx({ body, header: [p('内部资料')] });
    const { left: told } = formatPackage(pkg, notice);
    return {
      parts: pkg.partNames.filter((name) => /header|footer/u.test(name)),
      told: told.filter(({ id }) => id === 'page-numbers').length,
    };
  };
  expect(format(yunze2024)).toEqual({ parts: ['/word/header1.xml'], told: 1 });
  expect(format(redcross2022)).toEqual({ parts: ['/word/header1.xml'], told: 0 });
});
