import {
  bookmark,
  commented,
  docx,
  field,
  link,
  list,
  listInstance,
  p,
  r,
  style,
  table,
  type RunLook,
  type Xml,
} from '../../builders/docx';

/** What lists of real drafts say of their numbers, and what beats the paragraph mark. */
const LOUD: RunLook = { fonts: '宋体', bold: true, color: 'FF0000', size: 12 };
const THEMED: RunLook = { fonts: { eastAsiaTheme: 'majorEastAsia', asciiTheme: 'majorHAnsi' }, size: 15 };

const CHAPTERS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
] as const;
const ITEMS = [['decimal', '%1.']] as const;

const TITLE = p('以救护培训守护平安社区', { jc: 'center' });
const BODY = p('县红十字会面向社区居民开展应急救护培训，群众自救互救能力明显提高。');
const heading = (text: Xml, level = 0, id = 1) => p(text, { list: [id, level] });

interface NumberedDraft {
  readonly bytes: Uint8Array;
  /** The paragraphs whose numbers have to be told, because their list cannot be left. */
  readonly told: readonly string[];
}

const draft = (content: Parameters<typeof docx>[0], told: readonly string[] = []): NumberedDraft => ({
  bytes: docx({ ...content, body: [TITLE, ...content.body] }),
  told,
});

/** Small drafts in which a list makes its numbers look otherwise than their paragraphs. */
export const NUMBERED_DRAFTS: Readonly<Record<string, NumberedDraft>> = {
  'headings of one level': draft({
    lists: [list(1, CHAPTERS, { run: LOUD })],
    body: [heading('背景介绍'), BODY, heading('主要做法'), BODY, heading('工作成效'), BODY],
  }),
  'headings of three levels, indented by their list': draft({
    lists: [list(1, CHAPTERS, { run: THEMED, paragraph: { ind: { left: 720, hanging: 720 } } })],
    body: [
      ...[heading('背景介绍'), BODY, heading('主要做法'), heading('建队伍', 1), heading('选骨干', 2), BODY],
      ...[heading('定制度', 2), BODY, heading('抓培训', 1), heading('进学校', 2), BODY, heading('工作成效'), BODY],
    ],
  }),
  'headings numbered by their styles': draft({
    styles: [
      style('a', 'Normal', { default: true }),
      style('1', 'heading 1', { basedOn: 'a', paragraph: { list: [1, 0], outlineLvl: 0 }, run: { size: 22 } }),
      style('2', 'heading 2', { basedOn: 'a', paragraph: { list: [1, 1], outlineLvl: 1 }, run: { size: 16 } }),
    ],
    lists: [list(1, CHAPTERS, { run: LOUD, nsid: '1A2B3C4D', styles: ['1', '2'] })],
    body: [
      ...[p('背景介绍', { style: '1' }), BODY, p('主要做法', { style: '1' }), p('建队伍', { style: '2' }), BODY],
      ...[p('抓培训', { style: '2' }), BODY, p('工作成效', { style: '1' }), BODY],
    ],
  }),
  'items that start again': draft({
    lists: [list(1, ITEMS, { run: LOUD }), listInstance(2, 1, { 0: 1 }), listInstance(3, 1, { 0: 5 })],
    body: [
      ...[p('一、背景介绍'), heading('山区多，路程远，救护车到得慢。'), heading('老人多，年轻人少，会急救的少。')],
      ...[p('二、主要做法'), heading('每村培训两名救护员，配发急救包。', 0, 2), heading('每季度演练一次。', 0, 2)],
      ...[p('三、工作成效'), heading('救护员到场平均六分钟，比过去快一半。', 0, 3), heading('群众满意。', 0, 3), BODY],
    ],
  }),
  'instances that go on counting': draft({
    lists: [list(1, CHAPTERS, { run: LOUD }), listInstance(2, 1)],
    body: [heading('背景介绍'), BODY, heading('主要做法', 0, 2), BODY, heading('工作成效'), BODY],
  }),
  'two lists of one name': draft({
    lists: [list(1, CHAPTERS, { run: LOUD, nsid: '0BADCAFE' }), list(2, ITEMS, { run: THEMED, nsid: '0BADCAFE' })],
    body: [
      ...[heading('背景介绍'), heading('山区多，路程远，救护车到得慢。', 0, 2), heading('会急救的人少。', 0, 2)],
      ...[heading('主要做法'), BODY, heading('工作成效'), BODY],
    ],
  }),
  'numbers without text': draft({
    lists: [list(1, CHAPTERS, { run: LOUD })],
    body: [heading('背景介绍'), BODY, heading(''), heading('主要做法'), BODY, heading('工作成效'), BODY],
  }),
  'references, comments and links': draft({
    lists: [list(1, CHAPTERS, { run: LOUD })],
    body: [
      ...[heading(bookmark('_Ref1', r('背景介绍'))), BODY, heading(commented(r('主要做法')))],
      ...[p(`${r('如第')}${field('REF _Ref1 \\r \\h', '一、')}${r('部分所说，急救知识少。')}`)],
      ...[heading(`${r('工作成效')}${link('（附表）')}`), BODY],
    ],
  }),
  'the only number, in the last paragraph': draft({
    lists: [list(1, ITEMS, { run: LOUD })],
    body: [BODY, heading('每季度演练一次，救护员轮流讲解。')],
  }),
  'headings that run into their text': draft({
    lists: [list(1, CHAPTERS, { run: LOUD })],
    body: [
      ...[
        p('一、主要做法'),
        p(`${r('建队伍。', { bold: true })}${r('每村培训两名救护员，配发急救包，登记在册。')}`, { list: [1, 1] }),
      ],
      ...[
        p(`${r('抓培训。', { bold: true })}${r('每季度在村委会演练一次，由骨干轮流讲解。')}`, { list: [1, 1] }),
        BODY,
      ],
    ],
  }),
  'numbers with the number above in them, and bullets': draft({
    lists: [
      list(
        1,
        [
          ['decimal', '%1'],
          ['decimal', '%1.%2'],
          ['bullet', '·'],
        ],
        { run: LOUD },
      ),
    ],
    body: [
      ...[heading('背景介绍'), heading('当地情况', 1), BODY, heading('存在困难', 1), BODY],
      ...[heading('路程远，救护车到得慢。', 2), heading('主要做法'), heading('建立队伍', 1), BODY],
    ],
  }),
  'cells with numbers of the same list': draft(
    {
      lists: [list(1, CHAPTERS, { run: LOUD })],
      body: [heading('背景介绍'), BODY, table([[heading('项目')]]), heading('主要做法'), BODY],
    },
    ['背景介绍', '主要做法'],
  ),
};
