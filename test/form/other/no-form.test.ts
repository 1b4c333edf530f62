import { docx, p, picture, r, table, textBox, type Xml } from '../../builders/docx';
import { readDraft } from '../../../src/draft/read';
import { type KindWithoutForm, withoutForm } from '../../../src/form/other/no-form';
import { readForm } from '../../../src/form/read/read-form';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';

const lines = (...texts: readonly string[]): Xml[] => texts.map((text) => p(text));

const FOUR_PARTS = [
  '让急救课走进赶集日',
  '一、背景介绍',
  '山多路远。',
  '二、主要做法',
  '课堂搬到集市。',
  '三、工作成效',
  '救了九人。',
];
const ONLY_NARRATIVE = '，只有案例正文。请把附件1的申报表填好，单独存一个文件，或放在正文前面。';

test.each<[string, KindWithoutForm, readonly Xml[], string]>([
  ['nothing', 'text', lines('', ''), '：里面没有文字。请用填好的附件1的申报表。'],
  ['a picture', 'text', [p(picture())], '：里面只有图片，没有文字。请用填好的附件1的申报表。'],
  [
    'a text box',
    'text',
    [p(textBox(p('案例名称：让急救课走进赶集日')))],
    '：文字都在文本框里，框里的字读不到，也不会排版。请把字从框里剪切到正文中，删去文本框，再试一次。',
  ],
  ['a narrative', 'text', lines(...FOUR_PARTS), ONLY_NARRATIVE],
  ['a narrative of two parts', 'text', lines(...FOUR_PARTS.slice(0, 5)), ONLY_NARRATIVE],
  [
    'a roster',
    'text',
    [
      p('2022年9月值班表'),
      table([
        ['日期', '值班人员'],
        ['9月1日', '陆一鸣'],
      ]),
    ],
    '，这是另一张表（“2022年9月值班表”）。请用附件1的申报表。',
  ],
  [
    'a roster with its title in the table',
    'text',
    [
      table([
        ['救护员培训班签到表', ''],
        ['姓名', '电话'],
      ]),
    ],
    '，这是另一张表（“救护员培训班签到表”）。请用附件1的申报表。',
  ],
  [
    'a table without a title',
    'text',
    [
      table([
        ['姓名', '电话'],
        ['陆一鸣', '0000-1234567'],
      ]),
    ],
    '，看来是另一份文件。请用附件1的申报表。',
  ],
  [
    'a report',
    'text',
    [p(r('2022年\n应急救护工作总结')), p('一年来，我会开展培训三十六期。')],
    '，看来是另一份文件（“2022年 应急救护工作总结”）。请用附件1的申报表。',
  ],
  [
    'the form with labels of its own',
    'text',
    [
      p('2022年度全省红十字系统创新案例申报表'),
      table([
        ['做了什么', '课堂搬到集市。'],
        ['结果怎样', '救了九人。'],
      ]),
    ],
    '的栏目。请照附件1写栏目名（案例名称、案例所在市州红十字会、案例负责人姓名职务……），一栏一格。',
  ],
  [
    'an official document',
    'official',
    lines('关于报送创新案例的通知', '各县（市、区）红十字会：', '请于九月底前报送。', '岚山市红十字会', '2022年9月1日'),
    '，这是一份公文。请用附件1的申报表。',
  ],
])('no form, and what it is instead: %s', (_name, kind, body, rest) => {
  const draft = readDraft(Package.open(docx({ body }), nodeXml));
  expect(readForm(draft, redcross2022)).toBeNull();
  expect(withoutForm(draft, redcross2022)).toEqual({ kind, message: `文件里没有找到申报表${rest}` });
});
