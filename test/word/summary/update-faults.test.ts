import type { SummaryContent } from '../../../src/form/blocks/summary-block';
import type { UpdateOutcome } from '../../../src/session/summary';
import { insertText } from '../../../src/workbench/host/model/edit';
import { insertRows } from '../../../src/workbench/host/model/insert-rows';
import { wAncestor } from '../../../src/ooxml/dom';
import type { XmlElement } from '../../../src/ooxml/xml';
import type { OpenOptions } from '../../workbench/client';
import { texts } from '../case/insert';
import { until } from '../case/support';
import { openSession, type OpenSession } from '../open';
import { placesToFail } from '../places-to-fail';
import { HEADS, numbered, ownTable, rows, tableRows, typedTable } from './table';

const [A, B, C] = rows(3) as [Row, Row, Row];
type Row = SummaryContent['rows'][number];
const WHAT: SummaryContent = { unit: '青岭市红十字会', date: '2022年6月1日', rows: [A, B, C] };

const TYPED = typedTable(
  [HEADS, ['1', '', A.caseName, ''], ['5', '人道救助', '纸质报送的案例', '澄水县红十字会'], ['', '', '', '']],
  ['填报单位：\t    年  月  日'],
);
const TYPED_AFTER = [
  HEADS,
  ['1', A.category, A.caseName, A.unit],
  ['2', '人道救助', '纸质报送的案例', '澄水县红十字会'],
  ['3', B.category, B.caseName, B.unit],
  ['4', C.category, C.caseName, C.unit],
];
const OWN = ownTable({ unit: null, date: null, rows: [B] });

const CASES: readonly (readonly [string, Uint8Array, readonly string[][], OpenOptions])[] = [
  ['a typed one, web', TYPED, TYPED_AFTER, { profile: 'web' }],
  [
    'ours, desktop, new rows without any look',
    OWN,
    [HEADS, ...numbered([B, A, C])],
    { profile: 'win365', quirks: { insertedRows: 'without-look' } },
  ],
  [
    'ours, ltsc2021, the file lags behind',
    OWN,
    [HEADS, ...numbered([B, A, C])],
    { profile: 'ltsc2021', quirks: { fileCopy: 'before-last-change', insertedRows: 'without-list' } },
  ],
];

async function update(word: OpenSession): Promise<UpdateOutcome> {
  const desk = await word.session.openSummary();
  return desk.updateTable(WHAT);
}

/** Actions of a batch before the one that fails. */
const DEPTHS = [0, 1, 6];

describe('an update that fails half way', () => {
  test.each(CASES)(
    'tells the truth, loses nothing, and is completed by the next one: %s',
    async (_, bytes, whole, options) => {
      const undisturbed = await openSession(bytes, options);
      const places = placesToFail(undisturbed.host);
      expect(await update(undisturbed)).toMatchObject({ kind: 'updated', left: [] });
      const saved = texts(undisturbed.host.save());
      undisturbed.close();
      const author = tableRows(bytes)
        .flat()
        // Digits are counted anew.
        .filter((text) => !/^\d*$/u.test(text));
      for (const place of places(DEPTHS)) {
        const word = await openSession(bytes, { ...options, faults: [{ ...place, code: 'GeneralException' }] });
        const first = await update(word);
        expect([place, ['refused', 'updated', 'interrupted']]).toEqual([place, expect.arrayContaining([first.kind])]);
        expect([place, tableRows(word.host.save()).flat()]).toEqual([place, expect.arrayContaining(author)]);
        if (first.kind === 'refused') expect([place, texts(word.host.save())]).toEqual([place, texts(bytes)]);
        if (first.kind !== 'updated') expect(await update(word)).toMatchObject({ kind: 'updated', left: [] });
        else expect([place, first.left]).toEqual([place, []]);
        expect([place, tableRows(word.host.save())]).toEqual([place, whole]);
        expect([place, texts(word.host.save())]).toEqual([place, saved]);
        word.close();
      }
    },
    300_000,
  );
});

describe('somebody else in the same table', () => {
  const CELL = 5;
  const EDITS: readonly (readonly [string, (word: OpenSession) => void, string])[] = [
    ['types into a cell that is to be filled', (word) => typeInto(word, CELL, '由县会填写'), '由县会填写'],
    ['types beside a number that is to be written anew', (word) => typeInto(word, 8, '（待核）'), '（待核）'],
    ['adds a row', (word) => addRow(word, '新来的案例'), '新来的案例'],
    ['types above the table', (word) => typeInto(word, -1, '（急件）'), '（急件）'],
  ];

  test.each(EDITS)(
    '%s: nothing of it is lost, whenever it happens',
    async (_, edit, words) => {
      const undisturbed = await openSession(TYPED, { profile: 'web' });
      await update(undisturbed);
      const { batches } = undisturbed.host.traffic;
      undisturbed.close();
      for (let batch = 1; batch <= batches; batch += 1) {
        const word = await openSession(TYPED, { profile: 'web', faults: [{ batch, delay: 60 }] });
        const outcome = update(word);
        await until(() => word.host.traffic.batches >= batch);
        edit(word);
        const { kind } = await outcome;
        expect([batch, ['refused', 'updated', 'interrupted']]).toEqual([batch, expect.arrayContaining([kind])]);
        const said = texts(word.host.save()).join('\n');
        expect([batch, said]).toEqual([batch, expect.stringContaining(words)]);
        expect(said).toContain('纸质报送的案例');
        const again = await update(word);
        expect([batch, again.kind]).toEqual([batch, 'updated']);
        const names = tableRows(word.host.save()).map((row) => row[2]);
        for (const { caseName } of [A, B, C]) expect(names.filter((name) => name === caseName)).toHaveLength(1);
        expect(texts(word.host.save()).join('\n')).toContain(words);
        word.close();
      }
    },
    120_000,
  );
});

/** The place of a cell among all, row by row; -1 is the paragraph above the table. */
function typeInto({ host }: OpenSession, cell: number, text: string): void {
  host.editRemotely('同事', (document) => {
    const first = document.body.paragraphs.findIndex((paragraph) => wAncestor(paragraph, 'tc'));
    insertText(document, document.body.paragraphs[cell < 0 ? 0 : first + cell]!, 0, text);
  });
}

function addRow({ host }: OpenSession, name: string): void {
  host.editRemotely('同事', (document) => {
    const inTable = document.body.paragraphs.filter((paragraph) => wAncestor(paragraph, 'tc'));
    const row: XmlElement = wAncestor(inTable[4]!, 'tr')!;
    insertRows(document, row, 'After', 1, [['', '', name, '']]);
  });
}
