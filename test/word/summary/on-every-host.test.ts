import { docx, list, p, r } from '../../builders/docx';
import { hostsFor } from '../case/hosts';
import { texts } from '../case/insert';
import { openSession } from '../open';
import { HEADS, numbered, ownTable, rows, tableRows, typedTable } from './table';

/** Three documents that follow each other meet every two answers of the switches once, see `hostsFor`. */

const WRITTEN = docx({
  body: [p(r('各县区汇总如下')), p(r('培训师资'), { list: [1, 0] }), p(r('建立站点'), { list: [1, 0] })],
  lists: [list(1, [['chineseCounting', '%1、']])],
});
const SUMMARY = { unit: '青岭市红十字会', date: '2022年6月1日', year: 2022, rows: rows(3) };

test.each(hostsFor(0))('annex 2 goes in with its rows: $name', async ({ profile, quirks }) => {
  const word = await openSession(WRITTEN, { profile, quirks });
  const desk = await word.session.openSummary();
  const outcome = await desk.insertTable(SUMMARY, { place: 'end', besideSelection: false });
  expect(texts(word.host.save())).toEqual([...texts(WRITTEN), ...texts(ownTable(SUMMARY))]);
  const left = quirks.insertedNumbering === 'lost' ? [expect.objectContaining({ id: 'block-typed-number' })] : [];
  expect(outcome).toEqual({ kind: 'done', left });
});

test.each(hostsFor(1))('annex 2 of ours is brought up to date: $name', async ({ profile, quirks }) => {
  const word = await openSession(ownTable({ ...SUMMARY, unit: null, date: null, rows: rows(1) }), { profile, quirks });
  const desk = await word.session.openSummary();
  expect(await desk.updateTable(SUMMARY)).toMatchObject({ kind: 'updated', added: 2, left: [] });
  expect(texts(word.host.save())).toEqual(texts(ownTable(SUMMARY)));
  expect(await desk.updateTable(SUMMARY)).toMatchObject({ kind: 'updated', added: 0, completed: 0, left: [] });
});

test.each(hostsFor(2))('a typed annex 2 is brought up to date: $name', async ({ profile, quirks }) => {
  const [first] = numbered(rows(1)) as [string[]];
  const bytes = typedTable([HEADS, [...first.slice(0, 3), ''], ['', '', '', '']], ['填报单位：____\t    年  月  日']);
  const word = await openSession(bytes, { profile, quirks });
  const desk = await word.session.openSummary();
  expect(await desk.updateTable(SUMMARY)).toMatchObject({ kind: 'updated', added: 2, completed: 1, left: [] });
  expect(tableRows(word.host.save())).toEqual([HEADS, ...numbered(rows(3))]);
  expect(texts(word.host.save())[1]).toBe('填报单位：青岭市红十字会\t2022年6月1日');
  expect(await desk.updateTable(SUMMARY)).toMatchObject({ kind: 'updated', added: 0, completed: 0, left: [] });
});
