import { docx, p, r, table, type Xml } from '../builders/docx';

/** What a test fills in; a field that is missing stays blank. */
export interface Answers {
  readonly year?: string;
  readonly unit?: string;
  readonly headerDate?: string;
  readonly caseName?: string;
  readonly city?: string;
  readonly leader?: string;
  readonly contact?: string;
  readonly background?: readonly string[];
  readonly practices?: readonly string[];
  readonly results?: readonly string[];
  readonly insights?: readonly string[];
  readonly opinion?: readonly string[];
  readonly opinionDate?: string;
}

export const COMPLETE = {
  year: '2022',
  unit: '望川县红十字会',
  headerDate: '2022年9月5日',
  caseName: '让急救课走进赶集日',
  city: '岚山市红十字会',
  leader: '陆一鸣 常务副会长',
  contact: '0000-1234567',
  background: ['望川县山多路远，救护车到最远的村要五十分钟。'],
  practices: ['1. 把课堂搬到集市。', '2. 每村培训两名救护员。'],
  results: ['1. 持证救护员1200人。', '2. 成功施救9例。'],
  insights: ['1. 群众在哪里，课堂就在哪里。', '2. 贵在坚持。'],
  opinion: ['经研究，同意推荐。'],
  opinionDate: '2022年9月20日',
} as const satisfies Answers;

/** The labels as the notice prints them, and how a test may damage them. */
const LABELS = {
  unit: '申报单位名称（案例所在单位）：',
  caseName: '案例名称',
  city: '案例所在市州红十字会',
  leader: '案例负责人姓名职务',
  contact: '联系方式',
  background: '背景介绍',
  practices: '主要做法',
  results: '工作成效',
  insights: '体会启示',
  opinion: '市州红十字会申报意见',
} as const;

export interface Shape {
  /** Other labels. */
  readonly labels?: Partial<Record<keyof typeof LABELS, string | readonly string[]>>;
  /** Paragraphs above the answer in its cell. */
  readonly prompts?: boolean;
  /** Labels and answers in one cell, behind a colon. */
  readonly oneCell?: boolean;
  /** The whole row 背景介绍 … below its label instead of beside it. */
  readonly stacked?: boolean;
  /** The form stands in a cell of another table. */
  readonly inLayoutTable?: boolean;
  /** What follows in the same file. */
  readonly behind?: readonly Xml[];
  /** Fields whose answers are not snapped to the grid of the page. */
  readonly offGrid?: readonly (keyof typeof LABELS)[];
  /** Changes to the file are tracked. */
  readonly tracked?: boolean;
}

/** The form of annex 1 as offices type it: a table, the heading lines above it, no controls. */
export function typedForm(answers: Answers, shape: Shape = {}): Uint8Array {
  const label = (name: keyof typeof LABELS): string[] => [shape.labels?.[name] ?? LABELS[name]].flat();
  const row = (...cells: readonly (readonly [lines: readonly string[], span: number, offGrid?: boolean])[]): Xml =>
    `<w:tr>${cells.map(([lines, span, offGrid]) => cell(lines, span, offGrid)).join('')}</w:tr>`;
  const pair = (name: keyof typeof LABELS, lines: readonly string[]): Xml => {
    if (shape.oneCell) return row([[`${label(name).join('')}：${lines[0] ?? ''}`, ...lines.slice(1)], 4]);
    if (shape.stacked) return row([label(name), 4]) + row([lines, 4]);
    return row([label(name), 1], [lines, 3, shape.offGrid?.includes(name) ?? false]);
  };
  const section = (name: 'background' | 'practices' | 'results' | 'insights'): Xml =>
    pair(name, [
      ...(shape.prompts ? [name === 'background' ? '（简要介绍，限200字）' : '（条目式，限200字）'] : []),
      ...(answers[name] ?? []),
    ]);
  const person: Xml = shape.oneCell
    ? row(
        [[`${label('leader').join('')}：${answers.leader ?? ''}`], 2],
        [[`${label('contact').join('')}：${answers.contact ?? ''}`], 2],
      )
    : row([label('leader'), 1], [[answers.leader ?? ''], 1], [label('contact'), 1], [[answers.contact ?? ''], 1]);
  const rows = [
    pair('caseName', [answers.caseName ?? '']),
    pair('city', [answers.city ?? '']),
    person,
    section('background'),
    section('practices'),
    section('results'),
    section('insights'),
    pair('opinion', [
      ...(shape.prompts ? ['（应明确说明是否同意推荐）'] : []),
      ...(answers.opinion ?? []),
      '加盖公章',
      answers.opinionDate ?? '                    年   月   日',
    ]),
  ];
  const form: Xml = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2100"/>'.repeat(4)}</w:tblGrid>${rows.join('')}</w:tbl>`;
  return docx({
    ...(shape.tracked && { settings: '<w:trackRevisions/>' }),
    body: [
      p('附件1'),
      p(`${answers.year ?? '2022'}年度全省红十字系统创新案例申报表`, { jc: 'center' }),
      p(`${label('unit').join('')}${answers.unit ?? ''}                  ${answers.headerDate ?? '年  月  日'}`),
      shape.inLayoutTable ? table([[form + p()]]) : form,
      p('注：本表正反面打印。'),
      ...(shape.behind ?? []),
    ],
  });
}

function cell(lines: readonly string[], span: number, offGrid = false): Xml {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const paragraphs =
    lines.length === 0
      ? p()
      : lines.map((line) => p(line === '' ? '' : r(line), offGrid ? { snapToGrid: false } : {})).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${2100 * span}" w:type="dxa"/>${merged}</w:tcPr>${paragraphs}</w:tc>`;
}
