import { docx, p, r, type Xml } from '../builders/docx';
import { inWords } from '../builders/findings';
import { readDraft } from '../../src/draft/read';
import { type AdoptionTarget, adoptionTargets } from '../../src/form/adoption';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE } from './typed-form';

/** A row of a form: a text for each cell, `\n` for a new paragraph; `^` goes on with the cell above. The last cell takes the rest of the width. */
export type Row = readonly string[];

const COLUMNS = 4;

export function formTable(rows: readonly Row[]): Xml {
  const body = rows.map((cells, index) => {
    const below = rows[index + 1] ?? [];
    return `<w:tr>${cells
      .map((text, at) => cellOf(text, at === cells.length - 1 ? COLUMNS - at : 1, below[at] === '^'))
      .join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2100"/>'.repeat(COLUMNS)}</w:tblGrid>${body.join('')}</w:tbl>`;
}

function cellOf(text: string, span: number, isMerged: boolean): Xml {
  const merge = text === '^' ? '<w:vMerge/>' : isMerged ? '<w:vMerge w:val="restart"/>' : '';
  const content = text === '^' ? p() : text.split('\n').map(paragraph).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${2100 * span}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${content}</w:tc>`;
}

function paragraph(text: string): Xml {
  return text === '' ? p() : p(text.startsWith('<') ? text : r(text));
}

const TITLE = '2022年度全省红十字系统创新案例申报表';
export const HEAD = [TITLE, '申报单位名称（案例所在单位）：望川县红十字会      2022年9月5日'];

/** The parts of a case and its opinion, in lines. */
export const PARTS = [
  '背景介绍',
  ...COMPLETE.background,
  '主要做法',
  ...COMPLETE.practices,
  '工作成效',
  ...COMPLETE.results,
  '体会启示',
  ...COMPLETE.insights,
  '市州红十字会申报意见',
  '经研究，同意推荐。',
  '加盖公章',
  '2022年9月20日',
];

const lines = (name: 'background' | 'practices' | 'results' | 'insights') => COMPLETE[name].join('\n');

/** The rows of a complete form as the notice prints it. */
export const ROWS = {
  caseName: ['案例名称', COMPLETE.caseName],
  city: ['案例所在\n市州红十字会', COMPLETE.city],
  person: ['案例负责人\n姓名职务', COMPLETE.leader, '联系方式', COMPLETE.contact],
  background: ['背景介绍', lines('background')],
  practices: ['主要做法', lines('practices')],
  results: ['工作成效', lines('results')],
  insights: ['体会启示', lines('insights')],
  opinion: ['市州红十字会申报意见', '经研究，同意推荐。\n加盖公章\n2022年9月20日'],
} satisfies Record<string, Row>;

export interface Changes {
  /** Other rows in place of one, or none. */
  readonly rows?: Partial<Record<keyof typeof ROWS, readonly Row[]>>;
  /** What stands above the table. */
  readonly above?: readonly string[];
  /** Blocks after the table. */
  readonly below?: readonly Xml[];
}

export function rowsWith(rows: Changes['rows'] = {}): Row[] {
  return Object.entries(ROWS).flatMap(([name, row]): readonly Row[] => rows[name as keyof typeof ROWS] ?? [row]);
}

/** A complete form with some of it typed in another way. */
export function formWith({ rows, above = HEAD, below = [] }: Changes): Uint8Array {
  return docx({ body: [...above.map(paragraph), formTable(rowsWith(rows)), ...below] });
}

/** The same without a table. */
export function linesForm(texts: readonly string[]): Uint8Array {
  return docx({ body: texts.map(paragraph) });
}

export const NARRATIVE: readonly Xml[] = [
  '让急救课走进赶集日',
  '望川县红十字会',
  '背景介绍',
  '望川县山多路远，救护车到最远的村要五十分钟，群众要学会自救，也要学会互救。',
  '主要做法',
  '把课堂搬到集市，每村培训两名救护员，一年办了三十六期，群众到场就能学。',
].map((text) => p(text));

/** A typed form as it is read, and what adoption would take of it. */
export function read(bytes: Uint8Array) {
  const draft = readDraft(Package.open(bytes, nodeXml));
  const found = readForm(draft, redcross2022);
  if (!found) throw new Error('no form');
  const form = inWords(found);
  const { targets, missing } = adoptionTargets(draft, redcross2022);
  const wordsOf = (target: AdoptionTarget) =>
    target.kind === 'stretch'
      ? draft.paragraphs[target.paragraph]!.text.slice(target.start, target.end)
      : target.paragraphs.map((index) => draft.paragraphs[index]!.text).join('\n');
  return {
    form,
    values: Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
    states: Object.fromEntries(form.fields.map(({ name, state }) => [name, state])),
    messages: Object.fromEntries(form.fields.map(({ name, findings }) => [name, findings.join('')])),
    adopted: Object.fromEntries(targets.map((target) => [target.field, wordsOf(target)])) as Record<string, string>,
    missing: Object.fromEntries(missing.map(({ field, reason }) => [field, reason])) as Record<string, string>,
  };
}

/** Of the form in `typed-form`, field by field. */
export const expected = Object.fromEntries(
  redcross2022.form.fields.map(({ name }) => [name, [COMPLETE[name as keyof typeof COMPLETE]].flat().join('\n')]),
);
const { year: _, ...answers } = expected;

/** Read in whole, and adopted where adoption can be. */
export function expectWhole(bytes: Uint8Array, refused: readonly string[] = []) {
  const { form, values, adopted, missing } = read(bytes);
  expect(values).toEqual(expected);
  expect(form).toMatchObject({ ready: true, warnings: [] });
  expect(adopted).toEqual(Object.fromEntries(Object.entries(answers).filter(([name]) => !refused.includes(name))));
  expect(Object.keys(missing)).toEqual(refused);
}
