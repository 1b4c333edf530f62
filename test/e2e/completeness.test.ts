import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import {
  commented,
  control,
  deleted,
  docx,
  equation,
  field,
  footnote,
  inserted,
  link,
  list,
  p,
  picture,
  r,
  SECTION,
  table,
  textBox,
} from '../builders/docx';
import { longDocument, longTable } from '../builders/long-document';
import { readFileText } from '../corpus/file-text';
import { checkOnPage, differences } from '../corpus/page-check';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const NESTED = table([['外', table([['内一', '内二']]) + p('内表之后')]]);
const CHECK_BOX =
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>' +
  '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const CONTENTS = [
  p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'),
  p(`<w:r><w:fldChar w:fldCharType="separate"/></w:r>${link('一、背景')}${r('\t1')}`),
  p(link('二、做法') + r('\t3')),
  p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
];
const RUBY =
  '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hóng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>红</w:t></w:r></w:rubyBase></w:ruby></w:r>';
const FRACTION =
  '<m:oMath><m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>';
const WORD_ART =
  '<w:r><w:pict><v:shape style="width:200pt;height:40pt"><v:textpath string="救在身边"/></v:shape></w:pict></w:r>';

const EVERYTHING = docx({
  header: [p('县红十字会')],
  lists: [list(1, [['chineseCounting', '%1、']])],
  body: [
    ...CONTENTS,
    p('背景', { list: [1, 0] }),
    p(r('正文') + inserted(r('插入')) + deleted('删除') + r('隐藏', { vanish: true }) + r(' 尾')),
    p(r('脚注') + footnote() + commented(r('批注')) + r('制表\t换行\n完')),
    NESTED,
    p(control('姓名', r('张某'))) + control('意见', p('同意申报') + p('请审核')),
    p(r('见') + textBox(p('框一') + table([['框中表']]))),
    p(
      field('PAGE', '7') +
        CHECK_BOX +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:t>连</w:t><w:softHyphen/><w:t>字</w:t></w:r>',
    ),
    p(r('算式') + equation('x=1') + FRACTION + RUBY + WORD_ART),
    p(picture()) + p('', { section: SECTION.replace('<w:sectPr>', '<w:sectPr><w:type w:val="nextPage"/>') }),
    p('第二节'),
  ],
});

describe('the page shows all text of a document', () => {
  it.each([
    ['with all there can be in it', EVERYTHING],
    [
      'in strict namespaces',
      docx({ strict: true, header: [p('页眉')], body: [p(r('严格') + equation('y=2')), NESTED] }),
    ],
    ['of 1,000 paragraphs', longDocument(1000)],
    ['of a table of 500 rows', longTable(500)],
  ])('%s, and saves it as it came', async (_, bytes) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'case-author-page-'));
    const workbench = await WorkbenchPage.open(browser);
    try {
      const file = path.join(folder, 'a.docx');
      writeFileSync(file, bytes);
      const { failures, paragraphs } = await checkOnPage(workbench, file);
      expect(failures).toEqual([]);
      expect(paragraphs).toBeGreaterThan(3);
    } finally {
      await workbench.page.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the check', () => {
  const written = readFileText(EVERYTHING);

  it('reads every kind of text of the file', () => {
    expect(written).toEqual({
      body: [
        '一、背景 1',
        '二、做法 3',
        '背景',
        '正文插入删除隐藏 尾',
        '脚注批注制表 换行 完',
        '外',
        '内一',
        '内二',
        '内表之后',
        '张某',
        '同意申报',
        '请审核',
        '见',
        '框一',
        '框中表',
        '7[sym F0FE]\u2011连 字',
        '算式[math 1=x][math +1ab]红hóng',
        '第二节',
      ],
      edges: ['县红十字会'],
      notes: ['数据来源：县红十字会年度统计。'],
      comments: ['审稿人', '请核实数据'],
      graphics: ['救在身边'],
    });
  });

  it('says which text is missing', () => {
    const shown = { ...written, body: written.body.filter((text) => text !== '框一'), comments: ['审稿人', '请核实'] };
    expect(differences(written, shown)).toEqual([
      'body 13 of 18: "框一" is shown as "框中表"',
      'comments 1 of 2: "请核实数据" is shown as "请核实"',
    ]);
  });
});
