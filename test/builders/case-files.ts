import { newDocument } from '../../src/form/blocks/new-document';
import type { FieldValues } from '../../src/form/blocks/form-block';
import type { CaseFile } from '../../src/form/summary/case-file';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { BAD_FILES } from '../cli/bad-files';
import { type Answers, COMPLETE, type Shape, typedForm } from '../form/typed-form';
import { docx, p, type Xml } from './docx';
import type { InWords } from './findings';

/** Fields and year have tests of their own. */
export type ExpectedCase = InWords<Omit<CaseFile, 'fields' | 'year'>>;

/** A file as an office gets it by mail, and what must be read from it: written down here by hand, never computed. */
export interface CaseFileFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is read, or the sentence that tells why nothing is. */
  readonly expected: ExpectedCase | string;
}

/** What must be noticed among `caseFiles`, in the order in which it is told, and what is proposed. */
export const DUPLICATES = [
  {
    kind: 'same-file',
    files: ['03 云台县红十字会.docx', '03 云台县红十字会（副本）.docx'],
    what: '内容完全相同，请只留一份',
    proposal: { file: '03 云台县红十字会.docx', reason: '内容相同，另一份文件名里有“副本”' },
  },
  {
    kind: 'same-case',
    files: ['04 望川县红十字会.docx', '04 望川县红十字会（修改稿）.docx'],
    what: '是同一个单位的同一个案例（让急救课走进赶集日），请只留一份',
    proposal: { file: '04 望川县红十字会（修改稿）.docx', reason: '文件名里写着“修改稿”' },
  },
] as const;

/**
 * What the units of one city handed in, in the order of the files' names: by default 30 files, of which two cannot be read,
 * one is there twice, one is a later version of another, and nine have remarks, one of them a narrative without a form.
 * More than 30 are filled up with complete forms that are all different.
 */
export function caseFiles(total = 30): CaseFileFixture[] {
  const files = [...READY, ...TO_BE_RETURNED, ...UNREADABLE];
  const more = Array.from({ length: total - files.length }, (_, index) => further(index + 1));
  return [...files, ...more].sort((one, other) => collator.compare(one.name, other.name));
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const CITY = '岚山市红十字会';

/** An answer of 250 字. */
const TOO_LONG = '山多路远，'.repeat(50);

const ANSWERS = {
  background: ['山多路远，救护车到最远的村要五十分钟，群众要学会自救。'],
  practices: ['1. 每村培训两名救护员。', '2. 每季度练一次，年底比一次。'],
  results: ['1. 持证救护员1200人。', '2. 成功施救9例。'],
  insights: ['1. 群众在哪里，课堂就在哪里。', '2. 贵在坚持。'],
  opinion: ['经研究，同意推荐。'],
} as const;

/** A form typed by hand in a table of the office's own, without controls. */
function typed(unit: string, caseName: string, changes: Answers = {}, shape: Shape = {}): Uint8Array {
  return typedForm({ ...COMPLETE, ...ANSWERS, unit, caseName, city: CITY, ...changes }, shape);
}

/** A form that was put in by the add-in. */
function ours(unit: string, caseName: string, changes: FieldValues = {}, withNarrative = false): Uint8Array {
  const values: FieldValues = {
    unit,
    caseName,
    city: CITY,
    headerDate: '2022年9月5日',
    leader: '陆一鸣 常务副会长',
    contact: '0000-1234567',
    background: ANSWERS.background.join('\n'),
    practices: ANSWERS.practices.join('\n'),
    results: ANSWERS.results.join('\n'),
    insights: ANSWERS.insights.join('\n'),
    opinion: ANSWERS.opinion.join('\n'),
    opinionDate: '2022年9月20日',
    ...changes,
  };
  return newDocument(redcross2022, { blocks: withNarrative ? ['form', 'narrative'] : ['form'], values, options: {} });
}

/** A narrative as it follows the form in the same file. */
function narrative(caseName: string, unit: string): Xml[] {
  return [
    p(caseName, { jc: 'center' }),
    p(unit, { jc: 'center' }),
    p('一、背景介绍'),
    p('　　山多路远，救护车到最远的村要五十分钟，群众要学会自救。'),
    p('二、主要做法'),
    p('　　每村培训两名救护员，每季度练一次，年底比一次。'),
  ];
}

function ready(name: string, unit: string, caseName: string, bytes: Uint8Array): CaseFileFixture {
  return {
    name,
    bytes,
    expected: { caseName, unit, city: CITY, kind: 'form', state: 'ready', remarks: [], pending: null },
  };
}

function returned(
  name: string,
  unit: string | null,
  caseName: string,
  bytes: Uint8Array,
  ...remarks: string[]
): CaseFileFixture {
  return {
    name,
    bytes,
    expected: { caseName, unit, city: CITY, kind: 'form', state: 'not-ready', remarks, pending: null },
  };
}

/** The unit has done its part; what is left is for the prefecture to look at. */
function doubtful(
  name: string,
  unit: string,
  caseName: string,
  bytes: Uint8Array,
  ...remarks: string[]
): CaseFileFixture {
  const read = { caseName, unit, city: CITY, kind: 'form', state: 'opinion' } as const;
  return { name, bytes, expected: { ...read, remarks: [], pending: { mark: '请核对意见', remarks } } };
}

function refused({ expected, ...file }: CaseFileFixture): CaseFileFixture {
  return { ...file, expected: typeof expected === 'string' ? expected : { ...expected, isRefused: true } };
}

function further(number: number): CaseFileFixture {
  const [unit, caseName] = [`岚山市第${number}小学红十字会`, `红十字少年在行动（${number}）`];
  const bytes = number % 2 === 0 ? typed(unit, caseName) : ours(unit, caseName);
  return ready(`60 ${unit}.docx`, unit, caseName, bytes);
}

const YUNTAI = typed('云台县红十字会', '茶园里的救护站');

const READY: readonly CaseFileFixture[] = [
  ready(
    '01 临江区红十字会.docx',
    '临江区红十字会',
    '博爱家园里的老年食堂',
    ours('临江区红十字会', '博爱家园里的老年食堂'),
  ),
  ready('02 青禾区红十字会.docx', '青禾区红十字会', '“救”在身边', typed('青禾区红十字会', '“救”在身边')),
  ready('03 云台县红十字会.docx', '云台县红十字会', '茶园里的救护站', YUNTAI),
  ready('03 云台县红十字会（副本）.docx', '云台县红十字会', '茶园里的救护站', YUNTAI),
  ready('04 望川县红十字会.docx', '望川县红十字会', '让急救课走进赶集日', ours('望川县红十字会', '让急救课走进赶集日')),
  // Typed with a full-width blank in the name, and another phone number: another file, the same case.
  ready(
    '04 望川县红十字会（修改稿）.docx',
    '望川县红十字会',
    '让急救课　走进赶集日',
    typed('望川县红十字会', '让急救课　走进赶集日', { contact: '13000000000' }),
  ),
  ready(
    '05 松岭区红十字会.docx',
    '松岭区红十字会',
    '渡口边的救生员',
    typed('松岭区红十字会', '渡口边的救生员', {}, { behind: narrative('渡口边的救生员', '松岭区红十字会') }),
  ),
  // The narrative that was put in with the form still shows its prompts.
  returned(
    '06 白沙县红十字会.docx',
    '白沙县红十字会',
    '一张献血证的旅行',
    ours('白沙县红十字会', '一张献血证的旅行', {}, true),
    '案例正文还没有写。',
  ),
  ready(
    '07 石桥镇红十字会.docx',
    '石桥镇红十字会',
    '三献工作进企业：从“要我献”到“我要献”',
    ours('石桥镇红十字会', '三献工作进企业：从“要我献”到“我要献”'),
  ),
  // The answers stand below their labels.
  ready(
    '08 长风街道红十字会.docx',
    '长风街道红十字会',
    '楼道里的急救箱',
    typed('长风街道红十字会', '楼道里的急救箱', {}, { stacked: true }),
  ),
  // Labels and answers share a cell.
  ready(
    '09 岚山市中心血站红十字会.docx',
    '岚山市中心血站红十字会',
    '夜间献血屋',
    typed('岚山市中心血站红十字会', '夜间献血屋', {}, { oneCell: true }),
  ),
  // The form stands in a cell of another table.
  ready(
    '10 北坡县红十字会.docx',
    '北坡县红十字会',
    '马背上的救护队',
    typed('北坡县红十字会', '马背上的救护队', {}, { inLayoutTable: true }),
  ),
  ready(
    '11 岚山市第一人民医院红十字会.docx',
    '岚山市第一人民医院红十字会',
    'AED 地图与“4分钟”响应圈',
    typed('岚山市第一人民医院红十字会', 'AED 地图与“4分钟”响应圈'),
  ),
  ready(
    '12 岚山市红十字应急救援队.docx',
    '岚山市红十字应急救援队',
    '=SUM(爱心)：公益集市怎样算账',
    ours('岚山市红十字应急救援队', '=SUM(爱心)：公益集市怎样算账'),
  ),
  ready('13 南浦区红十字会.docx', '南浦区红十字会', '银发课堂', typed('南浦区红十字会', '银发课堂')),
  ready('14 西林县红十字会.docx', '西林县红十字会', '护航校园最后一公里', ours('西林县红十字会', '护航校园最后一公里')),
  ready('15 东山县红十字会.docx', '东山县红十字会', '一村一名“博爱管家”', ours('东山县红十字会', '一村一名“博爱管家”')),
  ready('16 古渡县红十字会.docx', '古渡县红十字会', '汛期里的热水站', typed('古渡县红十字会', '汛期里的热水站')),
  ready('17 平野县红十字会.docx', '平野县红十字会', '麦收时节的中暑急救', ours('平野县红十字会', '麦收时节的中暑急救')),
];

const TO_BE_RETURNED: readonly CaseFileFixture[] = [
  returned(
    '20 红枫县红十字会.docx',
    '红枫县红十字会',
    '山里的心肺复苏',
    typed('红枫县红十字会', '山里的心肺复苏', { contact: '', background: [TOO_LONG] }),
    '“联系方式”没有填写。',
    '“背景介绍”有 250 字，超过 200 字的限制，请删去 50 字。',
  ),
  returned(
    '21 清溪县红十字会.docx',
    '清溪县红十字会',
    '书包里的创可贴',
    ours('清溪县红十字会', '书包里的创可贴', { leader: '', results: '救了很多人，群众都说好。' }),
    '“案例负责人姓名职务”没有填写。',
    '“工作成效”应分条写，每条单独一行并编号。',
  ),
  doubtful(
    '22 大湾区红十字会.docx',
    '大湾区红十字会',
    '码头义工队',
    typed('大湾区红十字会', '码头义工队', { opinion: ['情况属实。'], opinionDate: '2022年9月1日' }),
    '申报意见没有明确说明是否同意推荐，请写明“同意推荐”或“不同意推荐”。',
    '申报意见下方的日期早于表头的日期，请核对。',
  ),
  refused(
    doubtful(
      '23 高原县红十字会.docx',
      '高原县红十字会',
      '雪线上的氧气站',
      ours('高原县红十字会', '雪线上的氧气站', { opinion: '经审核，该案例尚不符合申报要求，不同意推荐。' }),
      '申报意见是“不同意推荐”，这份案例不应上报。',
    ),
  ),
  // The dates of all forms are of 2022.
  {
    name: '24 柳河县红十字会.docx',
    bytes: typed('柳河县红十字会', '河长也是救护员', { year: '2021' }),
    expected: {
      caseName: '河长也是救护员',
      unit: '柳河县红十字会',
      city: CITY,
      kind: 'form',
      state: 'not-ready',
      pending: { mark: '请核对意见', remarks: ['日期不在 2021 年内，与表上的年度不符，请核对。'] },
      remarks: ['表上的年度是 2021，通知是 2022 年的，请核对。', '日期不在 2021 年内，与表上的年度不符，请核对。'],
    },
  },
  // No unit on the form.
  returned(
    '25 未写单位.docx',
    null,
    '梯田上的博爱超市',
    ours('', '梯田上的博爱超市'),
    '“申报单位名称（案例所在单位）”没有填写。',
  ),
  // The form alone is right; what stands above the narrative says something else.
  {
    name: '26 秋浦县红十字会.docx',
    bytes: typed(
      '秋浦县红十字会',
      '急救培训进茶馆',
      {},
      { behind: narrative('急救知识进茶馆', '秋浦县红十字会应急救护培训中心') },
    ),
    expected: {
      caseName: '急救培训进茶馆',
      unit: '秋浦县红十字会',
      city: CITY,
      kind: 'form',
      state: 'not-ready',
      pending: null,
      remarks: [
        '案例名称前后不一致：申报表上是“急救培训进茶馆”，正文前是“急救知识进茶馆”，请改成一样的。',
        '申报单位前后不一致：申报表上是“秋浦县红十字会”，正文前是“秋浦县红十字会应急救护培训中心”，请改成一样的。',
      ],
    },
  },
  {
    name: '27 杏花区红十字会（只有正文）.docx',
    bytes: docx({ body: narrative('社区里的哀伤陪伴', '杏花区红十字会') }),
    expected: {
      caseName: '社区里的哀伤陪伴',
      unit: '杏花区红十字会',
      city: null,
      kind: 'text',
      state: 'not-ready',
      pending: null,
      remarks: ['文件里没有找到申报表，只有案例正文。请把附件1的申报表填好，单独存一个文件，或放在正文前面。'],
    },
  },
  {
    name: '28 竹溪县红十字会.docx',
    bytes: ours('竹溪县红十字会', '双语急救广播', { insights: '', contact: '', opinion: '', opinionDate: '' }),
    expected: {
      caseName: '双语急救广播',
      unit: '竹溪县红十字会',
      city: CITY,
      kind: 'form',
      state: 'not-ready',
      pending: {
        mark: '待填意见',
        remarks: ['“市州红十字会申报意见”没有填写。', '申报意见下方的日期没有填写。'],
      },
      remarks: ['“联系方式”没有填写。', '“体会启示”没有填写。'],
    },
  },
];

const UNREADABLE: readonly CaseFileFixture[] = [
  {
    name: '30 下载中断.docx',
    bytes: YUNTAI.slice(0, Math.floor(YUNTAI.length * 0.6)),
    expected: '这份文件不完整（可能没有下载完或复制中断），请重新获取一份完整的文件再试。',
  },
  {
    name: '31 旧版改名.docx',
    bytes: BAD_FILES['old.doc']?.() ?? new Uint8Array(),
    expected:
      '这是旧版的 .doc 或 .wps 文件（Word 97-2003 格式），本程序只读 .docx，请在 Word 或 WPS 中打开并另存为 .docx 后再试。',
  },
];
