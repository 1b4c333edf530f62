import { readDraft } from '../../src/draft/read';
import { adoptionTargets } from '../../src/form/adoption';
import { type Block, newDocument } from '../../src/form/blocks/new-document';
import { judgeForm } from '../../src/form/judge';
import { readForm } from '../../src/form/read/read-form';
import { readCaseFiles } from '../../src/form/summary/case-file';
import { rowOfCase } from '../../src/form/summary/summary-row';
import { findSummary } from '../../src/form/summary/summary-table';
import { planUpdate } from '../../src/form/summary/table-update';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { controlsOf } from '../../src/ooxml/controls';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { run } from '../../src/cli/program';
import { csvOf } from '../../src/cli/spreadsheet';
import { docx, p } from '../builders/docx';
import { FILLED, yunze2024 as notice } from './second-notice';
import { typed } from './second-notice-form';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));
const made = (blocks: readonly Block[], values: Readonly<Record<string, string>> = FILLED) =>
  newDocument(notice, { blocks, values, options: {} });
const valuesOf = (bytes: Uint8Array) =>
  Object.fromEntries(readForm(draftOf(bytes), notice)!.fields.map(({ name, value }) => [name, value]));

describe.each([
  ['made by the program', made(['form'])],
  ['typed by hand', typed],
])('a form %s', (_, bytes) => {
  test('is read and judged', () => {
    expect(valuesOf(bytes)).toEqual({ year: '2024', ...FILLED });
    expect(readForm(draftOf(bytes), notice)).toMatchObject({ ready: true, verdict: 'agree', warnings: [] });
  });
});

test('what is wrong is told in the words of this notice', () => {
  const wrong = {
    ...FILLED,
    level: '国家级',
    keeperPhone: '见面再说',
    facts: '渡'.repeat(61),
    'filled-on': '',
    'advised-on': '2023年1月1日',
  };
  const texts = Object.fromEntries(
    Object.entries(wrong).map(([name, text]) => [
      name,
      { lines: text === '' ? [] : text.split('\n'), promptLeft: false },
    ]),
  );
  const { fields, stages } = judgeForm({ source: 'controls', texts, warnings: [] }, null, notice);
  const messageOf = (name: string) => fields.find((field) => field.name === name)?.findings[0]?.message;
  expect(messageOf('level')).toBe('“现有等级”请从这几种里选一种：省级、市级、县级。');
  expect(messageOf('keeperPhone')).toBe('“管护人电话”里看不出电话号码，请核对。');
  expect(messageOf('facts')).toBe('“点位情况”有 61 字，超过 60 字的限制，请删去 1 字。');
  const short = { ...texts, facts: { lines: ['渡口有亭子。'], promptLeft: false } };
  const judged = judgeForm({ source: 'controls', texts: short, warnings: [] }, null, notice);
  expect(judged.fields.find(({ name }) => name === 'facts')).toMatchObject({
    state: 'attention',
    findings: [{ message: '“点位情况”有 6 字，少于通知要求的 10 字，请再写 4 字。' }],
  });
  expect(messageOf('filled-on')).toBe('填表日期没有填写。');
  expect(stages.map(({ name, done, total }) => [name, done, total])).toEqual([
    ['点位部分', 7, 11],
    ['县级部分', 2, 2],
  ]);
  const late = { ...texts, 'filled-on': { lines: ['2024年5月30日'], promptLeft: false } };
  const dated = { ...late, 'advised-on': { lines: ['2024年5月20日'], promptLeft: false } };
  const again = judgeForm({ source: 'controls', texts: dated, warnings: [] }, null, notice);
  expect(again.fields.at(-1)?.findings[0]?.message).toBe('推荐意见的日期早于填表日期，请核对。');
});

test('an empty box says how much may be written there; what is left of that beside an answer is told', () => {
  const draft = draftOf(made(['form'], {}));
  const shown = draft.paragraphs.map(({ text }) => text);
  expect(shown).toEqual(
    expect.arrayContaining([
      '请填写点位情况（10至60字）',
      '请填写服务故事（30个字符左右，不计空格）',
      '（分条填写，二至四条）',
    ]),
  );
  expect(controlsOf(draft.paragraphs.map(({ element }) => element)).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['点位情况（10至60字）', '示范点名称（限20个字符，计空格）', '服务项目（2至4条）']),
  );
  expect(
    readForm(draft, notice)!
      .fields.filter(({ value }) => value !== null)
      .map(({ name }) => name),
  ).toEqual(['year']);
  const left = made(['form'], { ...FILLED, facts: `${FILLED.facts}（10至60字）` });
  const { fields } = readForm(draftOf(left), notice)!;
  expect(fields.find(({ name }) => name === 'facts')).toMatchObject({ value: FILLED.facts, promptLeft: true });
});

test('controls find their places in a form that was typed', () => {
  const { targets, missing } = adoptionTargets(draftOf(typed), notice);
  expect(missing).toEqual([]);
  expect(targets.map(({ field }) => field)).toEqual(Object.keys(FILLED));
});

test('the narrative is written, known, and held against the form', () => {
  const form = readForm(draftOf(made(['form', 'narrative'])), notice);
  expect(form?.narrative).toMatchObject({
    isBlank: true,
    front: { 'site-name': FILLED['site-name'], host: FILLED.host },
    follows: ['site-name', 'host'],
    unwritten: ['建设经过', '服务群众'],
  });
});

test('files are read for the summary, and its table is filled and brought up to date', () => {
  const [file] = readCaseFiles(made(['form']), nodeXml, notice);
  expect(file).toMatchObject({
    caseName: FILLED['site-name'],
    unit: FILLED.host,
    city: FILLED.county,
    filledOn: FILLED['filled-on'],
    state: 'ready',
    remarks: [],
  });
  const row = rowOfCase(file, '', notice);
  expect(new TextDecoder().decode(csvOf(notice, [row]))).toContain(
    `1,${FILLED.host},${FILLED['site-name']},${FILLED.level},${FILLED.keeper}`,
  );
  const content = { unit: FILLED.county, date: null, rows: [row] };
  const bytes = newDocument(notice, { blocks: ['summary'], values: {}, options: {}, summary: content });
  const found = findSummary(draftOf(bytes), notice);
  if (found?.kind !== 'table') throw new Error('no table');
  expect(planUpdate(found.table, content, notice)).toMatchObject({ edits: [], added: [], differences: [] });
  const moved = { ...row, others: { ...row.others, keeper: '江大满' } };
  const next = { ...row, caseName: '集市上的急救亭' };
  const update = planUpdate(found.table, { ...content, rows: [moved, next] }, notice);
  expect(update.differences).toEqual([expect.stringContaining('的管护人，表里是“江小满”，文件里是“江大满”')]);
  expect(update.newRows.texts).toEqual([['', FILLED.host, '集市上的急救亭', FILLED.level, FILLED.keeper]]);
});

test('a document of this notice is told by whoever works by another', () => {
  expect(
    readCaseFiles(made(['form', 'narrative']), nodeXml, redcross2022)[0]
      .remarks.map(({ message }) => message)
      .join(''),
  ).toContain(notice.name);
});

describe('the terminal', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-notice-'));
  const at = (name: string) => path.join(folder, name);
  const said = async (...args: string[]) => {
    const lines: string[] = [];
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      jest.spyOn(process[stream], 'write').mockImplementation((text) => lines.push(String(text)) > 0),
    );
    try {
      return { code: await run(args, notice), text: lines.join('') };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };

  test('makes, reads, formats, and gathers', async () => {
    const set = Object.entries(FILLED).flatMap(([name, value]) => [
      '--set',
      `${name}=${value.replaceAll('\n', '\\n')}`,
    ]);
    expect(await said('new', 'form', '-o', at('form.docx'), '--year', '2024', ...set)).toMatchObject({ code: 0 });
    expect(await said('read', at('form.docx'))).toMatchObject({
      code: 0,
      text: expect.stringMatching(/点位部分 11\/11，已填好，可以交县红十字会\n县级部分 2\/2，已填好/u) as string,
    });
    const figures = [
      /示范点名称 +合格 +7\/20 个字符/u,
      /点位情况 +合格 +20\/10–60/u,
      /服务故事 +合格 +30\/约 30 个字符/u,
      /服务项目 +合格 +2\/2–4 条/u,
    ];
    const { text: read } = await said('read', at('form.docx'));
    for (const figure of figures) expect(read).toMatch(figure);
    const { text: counted } = await said('count', at('form.docx'));
    expect(counted).toMatch(/点位情况 +20 +20 +10–60\n服务故事 +\d+ +\d+ +30\/约 30 个字符\n/u);
    expect(await said('read', at('form.docx'), '--stage', 'county')).toMatchObject({ code: 0 });
    expect(await said('count', at('form.docx'), '--json')).toMatchObject({ code: 0 });
    expect(await said('summary', at('form.docx'), '-o', at('summary.docx'), '--csv')).toMatchObject({ code: 0 });
    writeFileSync(
      at('case.docx'),
      docx({ body: [p('渡口边的急救亭'), p('渡口街道红十字会'), p('一、建设经过'), p('建了。')] }),
    );
    expect(await said('format', at('case.docx'), '-o', at('out.docx'))).toMatchObject({ code: 0 });
    expect(await said('new', 'narrative', '-o', at('narrative.docx'))).toEqual({
      code: 0,
      text: expect.not.stringContaining('页码') as string,
    });
    expect((await said('new', 'all', '-o', at('all.docx'))).text).toContain('通知要求有页码');
    expect((await said('--help')).code).toBe(0);
  });
});
