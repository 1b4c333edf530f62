import { newViolations } from '../../corpus/schema';
import { readContent } from '../../corpus/content';
import { docx, list, p, r } from '../../builders/docx';
import { PROFILES } from '../case/support';
import { openSession } from '../open';
import { HEADS, ownTable, rows, typedTable } from './table';
import path from 'node:path';

const SCHEMAS = process.env['CASE_AUTHOR_SCHEMAS'];
const checked = SCHEMAS === undefined ? test.skip : test;
const BEFORE = docx({
  body: [p(r('关于报送案例的函')), p(r('培训师资'), { list: [1, 0] })],
  lists: [list(1, [['chineseCounting', '%1、']])],
});

checked(
  'what is saved after annex 2 went in is valid by the schema (CASE_AUTHOR_SCHEMAS names its folder)',
  async () => {
    for (const profile of PROFILES) {
      const word = await openSession(BEFORE, { profile });
      const desk = await word.session.openSummary();
      const summary = { unit: '青岭市红十字会', date: '2022年6月1日', rows: rows(5) };
      await desk.insertTable(summary, { place: 'end', besideSelection: false });
      await desk.updateTable({ ...summary, rows: rows(8) });
      expect([profile, violations(BEFORE, word.host.save())]).toEqual([profile, []]);
      word.close();
    }
  },
);

checked('so is an updated table, ours and a typed one', async () => {
  const typed = typedTable([HEADS, ['1', '', rows(1)[0]!.caseName, '']], ['填报单位：\t    年  月  日']);
  for (const bytes of [
    ownTable({ unit: null, date: null, rows: rows(2) }),
    ownTable({ unit: null, date: null, rows: [] }),
    typed,
  ])
    for (const insertedRows of ['as-template', 'without-look'] as const) {
      const word = await openSession(bytes, { profile: 'win365', quirks: { insertedRows } });
      const desk = await word.session.openSummary();
      const outcome = await desk.updateTable({ unit: '青岭市红十字会', date: '2022年6月1日', rows: rows(15) });
      expect(outcome).toMatchObject({ kind: 'updated', left: [] });
      expect(violations(bytes, word.host.save())).toEqual([]);
      word.close();
    }
});

function violations(before: Uint8Array, after: Uint8Array): string[] | null {
  return newViolations(readContent(before), readContent(after), path.join(SCHEMAS!, 'ooxml'));
}
