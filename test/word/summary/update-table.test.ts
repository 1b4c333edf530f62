import type { SummaryContent } from '../../../src/form/blocks/summary-block';
import { wAncestor, wChildren } from '../../../src/ooxml/dom';
import { docx, p, r, table } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { texts } from '../case/insert';
import { PROFILES } from '../case/support';
import { openSession, type OpenSession } from '../open';
import { MAX_UPDATE_SYNCS } from '../../../src/word/summary/update-table';
import { HEADS, numbered, ownTable, rows, tableRows, typedTable, wordXml } from './table';

const [A, B, C, D] = rows(4) as [Row, Row, Row, Row];
type Row = SummaryContent['rows'][number];
const content = (...cases: Row[]): SummaryContent => ({ unit: null, date: null, rows: cases });

async function update(word: OpenSession, what: SummaryContent) {
  const desk = await word.session.openSummary();
  return desk.updateTable(what);
}

/** The new rows are named one by one, each with the way to it, and so are those that are not on the list. */
const done = (added: number, completed = 0, unlisted = 0) => ({
  kind: 'updated',
  added,
  completed,
  news: ['summary-added', 'summary-unlisted'].flatMap((id, index) =>
    Array.from({ length: [added, unlisted][index] ?? 0 }, () =>
      expect.objectContaining({ id, place: expect.anything() }),
    ),
  ),
  differences: [],
  left: [],
});

/** What touches inserted rows, lists and reading back. */
const HOSTS: readonly (readonly [string, OpenOptions])[] = [
  ...PROFILES.map((profile) => [`${profile} as it is`, { profile }] as const),
  ...(
    [
      ['new rows without a list', { insertedRows: 'without-list' }],
      ['new rows without any look', { insertedRows: 'without-look' }],
      [
        'new rows without any look, styles take lists away',
        { insertedRows: 'without-look', numberingOnStyle: 'removed' },
      ],
      ['the file lags behind', { fileCopy: 'before-last-change', insertedRows: 'without-list' }],
      ['the file is as it was opened', { fileCopy: 'as-opened' }],
    ] as const
  ).flatMap(([name, quirks]) =>
    (['web', 'ltsc2021'] as const).map((profile) => [`${profile}, ${name}`, { profile, quirks }] as const),
  ),
];

describe('a table of ours', () => {
  test.each(HOSTS)('gets new rows with the next numbers and the same look: %s', async (_, options) => {
    const word = await openSession(ownTable(content(A, B)), options);
    expect(await update(word, content(A, B, C, D))).toEqual(done(2));
    expect(word.host.traffic.batches).toBeLessThanOrEqual(MAX_UPDATE_SYNCS);
    expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered([A, B, C, D])]);
    expect(wordXml(word).match(/<w:numPr>/gu)).toHaveLength(4);
    expect(wordXml(word).match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    const saved = word.host.save();
    expect(await update(word, content(A, B, C, D))).toEqual(done(0));
    expect(word.host.save()).toEqual(saved);
  });

  test.each(PROFILES)('that is empty is filled from its first row on, unit and date too: %s', async (profile) => {
    const word = await openSession(ownTable(content()), { profile });
    const before = texts(word.host.save());
    const what = { unit: '青岭市红十字会', date: '2022年6月1日', rows: [A, B, C] };
    expect(await update(word, what)).toEqual(done(3));
    const after = tableRows(word.host.save());
    expect(after).toEqual([HEADS, ...numbered([A, B, C]), ...Array.from({ length: 9 }, () => ['', '', '', ''])]);
    expect(texts(word.host.save())[2]).toBe('填报单位（市州红十字会）：青岭市红十字会\t2022年6月1日');
    expect(texts(word.host.save())).toHaveLength(before.length);
    expect(await update(word, what)).toEqual(done(0));
    expect(await update(word, { ...what, unit: '澜溪州红十字会', date: '2022年6月2日' })).toEqual({
      ...done(0),
      differences: [
        '填报单位，表上是“青岭市红十字会”，您填的是“澜溪州红十字会”，表上的没有改，请核对。',
        '日期，表上是“2022年6月1日”，您填的是“2022年6月2日”，表上的没有改，请核对。',
      ],
    });
  });

  test('that was sorted in Word keeps its order, and numbers count from 1', async () => {
    const word = await openSession(ownTable(content(A, B, C)), { profile: 'win365' });
    word.host.editWith((document) => {
      // The last row goes up, as sorting moves it.
      const last = wAncestor(document.body.paragraphs.filter((one) => wAncestor(one, 'tr')).at(-1)!, 'tr')!;
      const [, first] = wChildren(last.parentNode!, 'tr');
      last.parentNode!.insertBefore(last, first!);
      document.rearranged();
    });
    expect(await update(word, content(A, B, C, D))).toEqual(done(1));
    expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered([C, A, B, D])]);
  });

  test('more cases than prepared rows: the prepared ones are used first', async () => {
    const word = await openSession(ownTable(content()), { profile: 'web' });
    expect(await update(word, content(...rows(15)))).toEqual(done(15));
    expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered(rows(15))]);
  });

  test('200 new rows do not cost more round trips', async () => {
    const word = await openSession(ownTable(content(...rows(2))), {
      profile: 'web',
      quirks: { insertedRows: 'without-look' },
    });
    expect(await update(word, content(...rows(200)))).toEqual(done(198));
    expect(word.host.traffic.batches).toBeLessThanOrEqual(MAX_UPDATE_SYNCS);
    expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered(rows(200))]);
  });
});

test('new rows are named and found; one that may be a row renamed by hand is told', async () => {
  const renamed = { ...B, caseName: B.caseName.replace('让', '') };
  const word = await openSession(ownTable(content(A, renamed, C)), { profile: 'web' });
  const outcome = await update(word, content(A, B, C, D));
  if (outcome.kind !== 'updated') throw new Error(outcome.kind);
  expect(outcome.news.map(({ message, place }) => [message, place?.text])).toEqual([
    ['添了第 4、5 行', B.caseName],
    ['添了第 4、5 行', D.caseName],
    ['第 4 行与第 2 行同一单位、名称相近，请核对：同一个案例只留一行。', B.caseName],
  ]);
  expect(texts(word.host.save())[outcome.news[1]!.place!.index]).toBe(D.caseName);
});

test.each(PROFILES)('rows that the list has no more are told with the way to each, and stay: %s', async (profile) => {
  const word = await openSession(ownTable(content(A, B, C)), { profile });
  const told = '第 1、3 行不在名单里，没有动：手工写的留着就行，名单里去掉了的请在表里删去整行';
  for (const [list, added] of [
    [content(B), []],
    [content(B, D), ['添了第 4 行']],
  ] as const) {
    const outcome = await update(word, list);
    if (outcome.kind !== 'updated') throw new Error(outcome.kind);
    expect(outcome.news.map(({ message }) => message)).toEqual([...added, told, told]);
    const gone = outcome.news.slice(added.length);
    expect(gone.map(({ severity, place }) => [severity, place?.shown])).toEqual([
      ['advice', `第 1 行 ${A.caseName}（${A.unit}）`],
      ['advice', `第 3 行 ${C.caseName}（${C.unit}）`],
    ]);
    expect(gone.map(({ place }) => texts(word.host.save())[place!.index])).toEqual([A.caseName, C.caseName]);
  }
  expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered([A, B, C, D])]);
});

test('a name that was typed into the row of a case without one is not doubled', async () => {
  const nameless = { ...B, caseName: '' };
  const word = await openSession(ownTable(content(A, B)), { profile: 'web' });
  expect(await update(word, content(A, nameless, C))).toEqual(done(1));
  expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered([A, B, C])]);
  expect(await update(word, content(A, nameless, C))).toEqual(done(0));
});

const WHOLE_ROW = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr><w:p/></w:tc></w:tr>';
const MERGED = docx({ body: [table([HEADS]).replace('</w:tbl>', `${WHOLE_ROW}</w:tbl>`), p('')] });

describe('a table that somebody typed', () => {
  test.each(HOSTS)('keeps every word; more columns in another order: %s', async (_, options) => {
    const bytes = typedTable(
      [
        ['序 号', '案例名称', '备注', '案例申报单位', '案例类别'],
        ['1', A.caseName, '已电话核对', A.unit, ''],
        ['2', '纸质报送的案例', '原件在办公室', '澄水县红十字会', '人道救助'],
        ['', '', '', '', ''],
      ],
      ['填报单位：青岭市红十字会', '2022年  月  日'],
    );
    const word = await openSession(bytes, options);
    const what = { unit: '青岭市红十字会', date: '2022年6月1日', rows: [B, A, C] };
    expect(await update(word, what)).toEqual(done(2, 1, 1));
    expect(tableRows(word.host.save())).toEqual([
      ['序 号', '案例名称', '备注', '案例申报单位', '案例类别'],
      ['1', A.caseName, '已电话核对', A.unit, A.category],
      ['2', '纸质报送的案例', '原件在办公室', '澄水县红十字会', '人道救助'],
      ['3', B.caseName, '', B.unit, B.category],
      ['4', C.caseName, '', C.unit, C.category],
    ]);
    expect(texts(word.host.save()).slice(0, 3)).toEqual([
      '关于报送案例的函',
      '填报单位：青岭市红十字会',
      '2022年6月1日',
    ]);
    expect(await update(word, what)).toEqual(done(0, 0, 1));
  });

  test('digits are right again after rows were sorted; what says something else is told and stays', async () => {
    const bytes = typedTable([
      HEADS,
      ['2', '应急救护', A.caseName, '望川县民政局'],
      ['1', B.category, B.caseName, B.unit],
      ['合计', '', '2 个', ''],
    ]);
    const word = await openSession(bytes, { profile: 'mac365' });
    expect(await update(word, content(A, B, C))).toEqual({
      ...done(1),
      differences: [`“${A.caseName}”的案例申报单位，表里是“望川县民政局”，文件里是“${A.unit}”，表里的没有改，请核对。`],
    });
    expect(tableRows(word.host.save())).toEqual([
      HEADS,
      ['1', '应急救护', A.caseName, '望川县民政局'],
      ['2', B.category, B.caseName, B.unit],
      ['3', C.category, C.caseName, C.unit],
      ['合计', '', '2 个', ''],
    ]);
  });

  test('numbers that are no digits are left alone, and that is told', async () => {
    const word = await openSession(typedTable([HEADS, ['甲-1', A.category, A.caseName, A.unit]]), { profile: 'web' });
    const outcome = await update(word, content(A, B));
    expect(outcome).toMatchObject({
      kind: 'updated',
      added: 1,
      left: [{ message: expect.stringContaining('没有编号') }],
    });
    expect(tableRows(word.host.save()).slice(1)).toEqual([
      ['甲-1', A.category, A.caseName, A.unit],
      ['', B.category, B.caseName, B.unit],
    ]);
  });

  test.each([
    ['merged cells', MERGED, '合并'],
    ['two tables', docx({ body: [table([HEADS]), p(''), table([HEADS]), p('')] }), '不止一张'],
    [
      'a table in a cell',
      docx({ body: [table([HEADS, ['1', '', `${table([['甲']])}<w:p/>`, '']]), p('')] }),
      '套着表格',
    ],
  ])('with %s is refused, untouched', async (_, bytes, why) => {
    const word = await openSession(bytes, { profile: 'web' });
    const before = word.host.save();
    expect(await update(word, content(A))).toMatchObject({ kind: 'refused', message: expect.stringContaining(why) });
    expect(word.host.save()).toEqual(before);
  });

  test('that is not there is absent', async () => {
    const word = await openSession(docx({ body: [p(r('通知'))] }), { profile: 'web' });
    expect(await update(word, content(A))).toEqual({ kind: 'absent' });
  });
});

describe.each(['web', 'ltsc2021'] as const)('a document that may not be changed stays as it is: %s', (profile) => {
  const body = [table([HEADS, ['1', A.category, A.caseName, A.unit]]), p('')];
  const guarded = (edit: string) => `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>`;

  test.each([
    ['opened for reading only', docx({ body }), { readOnly: true }, /只读方式打开/u],
    ['marked as final', docx({ body, final: true }), {}, /最终状态/u],
    ['protected', docx({ body, settings: guarded('forms') }), {}, /停止保护后再更新/u],
  ])('%s', async (_, bytes, options, sentence) => {
    const word = await openSession(bytes, { ...options, profile });
    const before = word.host.save();
    const refused = { kind: 'refused', message: expect.stringMatching(sentence) };
    expect(await update(word, content(A, B))).toEqual(refused);
    expect(word.host.save()).toEqual(before);
  });
});

describe('while changes are tracked', () => {
  const TRACKING = docx({
    settings: '<w:trackRevisions/>',
    body: [table([HEADS, ['1', A.category, A.caseName, A.unit]]), p('')],
  });

  test('the update leaves no revisions, and tracking is on again', async () => {
    const word = await openSession(TRACKING, { profile: 'win365' });
    expect(await update(word, content(A, B))).toEqual(done(1));
    expect(wordXml(word)).not.toMatch(/<w:ins |<w:del /u);
    expect(new TextDecoder().decode(word.host.pkg.bytes('/word/settings.xml'))).toContain('trackRevisions');
  });

  test('a Word that cannot switch it off refuses', async () => {
    const word = await openSession(TRACKING, { profile: 'ltsc2021' });
    expect(await update(word, content(A, B))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('修订'),
    });
  });
});
