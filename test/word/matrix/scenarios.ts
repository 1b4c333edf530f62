import {
  bookmark,
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
  listInstance,
  p,
  picture,
  r,
  style,
  table,
  textBox,
  type ParagraphLook,
  type RunLook,
} from '../../builders/docx';

const TITLE = p(r('救在身边 守护社区', { size: 22, bold: true, fonts: '宋体' }), { jc: 'center' });
const FIRST = p(r('一、背景介绍', { size: 14, bold: true, fonts: '微软雅黑' }));
const SECOND = p(r('（一）主要做法', { fonts: '宋体', color: '1F4E79' }));

/** What drafts have as direct formatting, and the notice does not want. */
const WEB: RunLook = { fonts: 'Arial', size: 12, color: '333333' };
const LOOSE: ParagraphLook = {
  spacing: { before: 120, after: 120, line: 360, lineRule: 'auto' },
  ind: { firstLine: 420 },
};

const body = (content: string) => p(content, LOOSE);

const NUMBERS = list(1, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
]);

/**
 * Small drafts, each with one kind of thing that formatting has to live with. Few paragraphs: each is formatted in many
 * hundreds of hosts.
 */
export const SCENARIOS: Readonly<Record<string, Uint8Array>> = {
  'mixed fonts, typed indents and a signature': docx({
    body: [
      TITLE,
      FIRST,
      p(r('　　红十字会组织') + r('应急救护', { ...WEB, bold: true }) + r('培训12场，惠及3.5万人。', WEB), LOOSE),
      p(
        r('\t志愿者', { fonts: { eastAsiaTheme: 'minorEastAsia', ascii: 'Times New Roman' }, size: 12 }) +
          r('“走进”社区。', { scale: 90 }),
      ),
      SECOND,
      p(
        r('以点带面。', { bold: true, size: 15 }) +
          r('每个乡镇建立一支队伍，随时出动。', { size: 15, highlight: 'yellow' }),
        LOOSE,
      ),
      p(r('红十字会', WEB), { jc: 'right' }),
      p(r('2022年5月10日', WEB), { jc: 'right', spacing: { line: 360, lineRule: 'auto' } }),
    ],
  }),
  'automatic numbers': docx({
    body: [
      TITLE,
      p(r('背景介绍', WEB), { list: [1, 0], ind: { left: 420, hanging: 420 } }),
      p(r('社区居民多，急救知识少。', WEB), LOOSE),
      p(r('主要做法', WEB), { list: [1, 1] }),
      p(r('建队伍', { bold: true }), { style: 'numbered' }),
      p(commented(r('定制度', WEB)), { list: [1, 0] }),
      p(r('成效显著。', WEB), LOOSE),
    ],
    lists: [NUMBERS, list(2, [['decimal', '%1.']])],
    styles: [
      style('a', 'Normal', { default: true }),
      style('numbered', '编号标题', { basedOn: 'a', paragraph: { list: [2, 0] } }),
    ],
  }),
  'automatic numbers with a look of their own': docx({
    body: [
      TITLE,
      p(r('背景介绍', WEB), { list: [3, 0] }),
      p(r('社区居民多，急救知识少。', WEB), LOOSE),
      p(r('主要做法', WEB), { style: 'heading' }),
      p(r('每季度演练一次，村民都参加。', WEB), { list: [4, 0] }),
      p(commented(r('工作成效', WEB)), { list: [3, 0] }),
      p(r('群众满意，志愿者越来越多。', WEB), { list: [5, 0] }),
    ],
    lists: [
      list(3, [['chineseCounting', '%1、']], { run: WEB, nsid: '00C0FFEE', styles: ['heading'] }),
      list(4, [['decimal', '%1.']], { run: { bold: true, size: 9 }, nsid: '00C0FFEE' }),
      listInstance(5, 4, { 0: 1 }),
    ],
    styles: [
      style('a', 'Normal', { default: true }),
      style('heading', '编号标题', { basedOn: 'a', paragraph: { list: [3, 0] } }),
    ],
  }),
  'comments, notes, links, fields and bookmarks': docx({
    body: [
      TITLE,
      FIRST,
      body(r('培训覆盖', WEB) + commented(r('3.5万人', WEB)) + r('，反响良好。', WEB)),
      body(r('经费来自捐赠', { ...WEB, italic: true }) + footnote() + r('，公开透明。', WEB)),
      body(r('详见', WEB) + link('工作通知', '_Link', { color: '0563C1', underline: 'single' }) + r('的要求。', WEB)),
      body(r('见第', WEB) + field('PAGE', '3', WEB) + r('页。', WEB)),
      body(bookmark('成效', r('救护站', WEB)) + r('建成12个。', WEB)),
      SECOND,
      p(footnote() + r('最后一段也有脚注。', WEB), LOOSE),
    ],
  }),
  'content controls': docx({
    body: [
      control('标题', TITLE),
      FIRST,
      control('背景', body(r('控件里的段落，', WEB) + r('重点', { ...WEB, bold: true }) + r('突出。', WEB))),
      body(r('单位：', WEB) + control('单位', r('市红十字会', WEB)) + r('。', WEB)),
      body(control('提示', r('请填写', { color: '808080' }), '<w:showingPlcHdr/>') + r('人次。', WEB)),
      body(r('姓名：', WEB) + control('姓名', r('张三', WEB), '<w:text/>')),
    ],
  }),
  'tables, pictures, boxes and formulas': docx({
    body: [
      TITLE,
      FIRST,
      table([
        ['场次', '人数'],
        ['12', p(r('3500', WEB), { spacing: { line: 400, lineRule: 'exact' } })],
      ]),
      p(picture(), { jc: 'center', spacing: { line: 400, lineRule: 'exact' } }),
      p(r('图1 培训现场', WEB), { jc: 'center' }),
      body(r('现场', WEB) + picture(20, 20) + r('如图。', WEB)),
      body(r('覆盖率', WEB) + equation('a+b') + r('达到九成。', WEB)),
      p(textBox('框里的话') + r('旁边的正文。', WEB), LOOSE),
      table([['表后']]),
      p(r('结尾一段。', WEB), LOOSE),
    ],
  }),
  'tracked changes': docx({
    body: [
      TITLE,
      FIRST,
      body(r('培训', WEB) + inserted(r('三', WEB)) + deleted('二', WEB) + r('场。', WEB)),
      p(deleted('删去的一项', WEB), { list: [1, 0], mark: WEB }).replace(
        '<w:rPr>',
        '<w:rPr><w:del w:id="91" w:author="审稿人" w:date="2022-05-01T09:00:00Z"/>',
      ),
      p(r('留下的一项', WEB), { list: [1, 0] }),
      body(r('没有改动的正文。', WEB)),
    ],
    lists: [NUMBERS],
  }),
};
