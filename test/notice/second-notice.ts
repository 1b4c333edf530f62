import { type Notice, type NoticeSource, parseNotice } from '../../src/notice/notice';

/**
 * Another notice, invented: another province, other fields, looks, limits and columns. What the program does for the built-in
 * one it has to do for this one, by this value alone.
 */

type Look = NoticeSource['form']['looks']['answer'];

const cell: Look = {
  clause: '附表一',
  font: 'song',
  size: '五号',
  bold: false,
  alignment: 'left',
  indent: 0,
  lineSpacing: { rule: 'at-least', points: 15 },
  outlineLevel: null,
  styleName: '推荐表文字',
  offered: 'in-use',
};

const sheetTitle: Look = { ...cell, font: 'hei', size: 20, alignment: 'center', styleName: '推荐表标题' };

const text: Look = {
  clause: '附表二的说明：小四宋体，1.5 倍行距',
  font: 'song',
  size: '小四',
  bold: false,
  alignment: 'justify',
  indent: { centimetres: 0.85 },
  lineSpacing: { rule: 'multiple', times: 1.5 },
  outlineLevel: null,
  styleName: '示范点正文',
};

const heading = (level: number, font: string): Look => ({
  ...text,
  font,
  size: 14,
  alignment: 'left',
  spaceBefore: 12,
  spaceAfter: 6,
  outlineLevel: level,
  styleName: `示范点标题${String(level)}`,
});

export const yunze2024: Notice = parseNotice({
  id: 'yunze-2024',
  name: '云泽省“博爱家园”示范点推荐',
  year: 2024,
  form: {
    annex: '附表一',
    title: '{year}年云泽省“博爱家园”示范点推荐表',
    clause: '附表一',
    stages: [
      {
        id: 'site',
        name: '点位部分',
        filledBy: '示范点所在单位',
        clause: '第三条',
        doneMessage: '已填好，可以交县红十字会',
        openMessage: '还没有填完',
        wrongMessage: '有要改的',
      },
      {
        id: 'county',
        name: '县级部分',
        filledBy: '县红十字会',
        clause: '第四条',
        doneMessage: '已填好',
        openMessage: '待填意见',
        wrongMessage: '请核对意见',
      },
    ],
    fields: [
      { name: 'year', stage: 'site', label: '年份', clause: '标题', kind: 'year' },
      {
        name: 'county',
        stage: 'site',
        label: '推荐县（市、区）红十字会',
        clause: '附表一',
        kind: 'line',
        means: 'branch',
      },
      {
        name: 'filled-on',
        stage: 'site',
        label: '填表日期',
        called: '填表日期',
        clause: '附表一',
        kind: 'date',
        means: 'filled-on',
      },
      {
        name: 'site-name',
        stage: 'site',
        label: '示范点名称',
        called: '示范点名称',
        clause: '附表一',
        kind: 'line',
        means: 'case-name',
        bound: true,
        limit: { max: 20, unit: 'characters' },
      },
      {
        name: 'host',
        stage: 'site',
        label: '建设单位',
        called: '建设单位',
        clause: '附表一',
        kind: 'line',
        means: 'unit',
        bound: true,
      },
      {
        name: 'level',
        stage: 'site',
        label: '现有等级',
        clause: '附表一',
        kind: 'choice',
        choices: ['省级', '市级', '县级'],
      },
      { name: 'opened-on', stage: 'site', label: '启用时间', clause: '附表一', kind: 'date' },
      { name: 'keeper', stage: 'site', label: '管护人', clause: '附表一', kind: 'line' },
      { name: 'keeperPhone', stage: 'site', label: '管护人电话', clause: '附表一', kind: 'phone' },
      { name: 'facts', stage: 'site', label: '点位情况', clause: '附表一', kind: 'prose', limit: { min: 10, max: 60 } },
      {
        name: 'story',
        stage: 'site',
        label: '服务故事',
        clause: '附表一',
        kind: 'prose',
        limit: { about: 30, unit: 'characters-no-spaces' },
      },
      {
        name: 'services',
        stage: 'site',
        label: '服务项目',
        clause: '附表一',
        kind: 'itemised',
        prompt: '（分条填写，二至四条）',
        limit: { min: 2, max: 4, unit: 'items' },
      },
      { name: 'advice', stage: 'county', label: '县红十字会推荐意见', clause: '附表一', kind: 'opinion' },
      {
        name: 'advised-on',
        stage: 'county',
        label: '推荐日期',
        called: '推荐意见的日期',
        clause: '附表一',
        kind: 'date',
        notBefore: 'filled-on',
      },
    ],
    header: ['county', 'filled-on'],
    rows: [
      ['site-name'],
      ['host', 'level'],
      ['opened-on'],
      ['keeper', 'keeperPhone'],
      ['facts'],
      ['story'],
      ['services'],
      ['advice'],
    ],
    seal: { text: '（公章）', date: 'advised-on', clause: '附表一' },
    looks: {
      annex: { ...cell, font: 'hei', styleName: '推荐表附表号' },
      title: sheetTitle,
      header: { ...cell, styleName: '推荐表表头' },
      rowLabel: { ...cell, font: 'hei', alignment: 'center', styleName: '推荐表栏目' },
      answer: cell,
      seal: { ...cell, alignment: 'right', styleName: '推荐表落款' },
      note: { ...cell, styleName: '推荐表注' },
    },
    verdicts: {
      agree: '同意推荐',
      disagree: '不同意推荐',
      clause: '第四条',
      wordings: { agree: '情况属实，同意推荐。', disagree: '条件不符，不同意推荐。' },
    },
    notes: [],
    sheets: 1,
  },
  narrative: {
    clause: '附表二',
    stage: 'site',
    parts: [
      { title: '建设经过', field: 'facts', clause: '附表二', hint: '写怎么建起来的。' },
      { title: '服务群众', field: 'services', clause: '附表二', hint: '写为群众做了什么。' },
    ],
    front: [
      { role: 'title', field: 'site-name', text: '示范点名称', clause: '附表二', required: true },
      { role: 'byline', field: 'host', text: '建设单位', clause: '附表二', required: true },
    ],
  },
  summary: {
    annex: '附表三',
    title: '{year}年云泽省“博爱家园”示范点推荐汇总表',
    titleLook: { ...sheetTitle, styleName: '推荐汇总表标题' },
    clause: '附表三',
    lines: [{ label: '推荐县（市、区）红十字会', field: 'county', clause: '附表三' }],
    columns: [
      { label: '编号', content: 'number', width: 8, clause: '附表三' },
      { label: '建设单位', content: 'field', field: 'host', width: 30, clause: '附表三' },
      { label: '示范点名称', content: 'field', field: 'site-name', width: 32, clause: '附表三' },
      { label: '等级', content: 'field', field: 'level', width: 10, clause: '附表三' },
      { label: '管护人', content: 'field', field: 'keeper', width: 20, clause: '附表三' },
    ],
    notes: [],
  },
  typography: {
    clause: '附表二的说明',
    fonts: {
      song: { name: '宋体', aliases: ['SimSun', '新宋体'] },
      hei: { name: '微软雅黑', aliases: ['Microsoft YaHei'] },
    },
    pageNumbers: {
      clause: '附表二的说明',
      position: 'outside',
      format: 'dashes',
      font: 'song',
      size: 14,
      firstPage: false,
    },
    margins: { clause: '附表二的说明', top: 25, bottom: 25, left: 30, right: 20 },
    looks: {
      title: { ...text, font: 'hei', size: 20, alignment: 'center', indent: 0, styleName: '示范点名称' },
      byline: { ...text, alignment: 'center', indent: 0, styleName: '示范点单位' },
      heading1: heading(1, 'hei'),
      heading2: heading(2, 'song'),
      body: text,
    },
    kept: { 'table-cell': '表格里的文字保持原样。' },
    leadStyleNames: {},
  },
  options: [],
} satisfies NoticeSource);

/** All that the form asks for, in order. */
export const FILLED = {
  county: '青浦渡县红十字会',
  'filled-on': '2024年5月10日',
  'site-name': '渡口边的急救亭',
  host: '渡口街道红十字会',
  level: '市级',
  'opened-on': '2024年3月1日',
  keeper: '江小满',
  keeperPhone: '0000-7654321',
  facts: '渡口人来人往，亭子里备了急救箱和除颤仪。',
  story: '五月初三，船工老夏在渡口晕倒，亭里的救护员用除颤仪救回了他。',
  services: '1. 每周教一次急救。\n2. 为过渡的老人量血压。',
  advice: '情况属实，同意推荐。',
  'advised-on': '2024年5月20日',
} as const;
