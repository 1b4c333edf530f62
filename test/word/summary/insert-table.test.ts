import { newDocument } from '../../../src/form/blocks/new-document';
import type { SummaryContent } from '../../../src/form/blocks/summary-block';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { MAX_INSERTION_SYNCS } from '../../../src/word/case/insertion';
import { docx, list, p, r } from '../../builders/docx';
import { texts } from '../case/insert';
import { PROFILES } from '../case/support';
import { openSession, type OpenSession } from '../open';
import { placesToFail } from '../places-to-fail';
import { rows, wordXml } from './table';

const CONTENT: SummaryContent = { unit: '青岭市红十字会', date: '2022年6月1日', year: 2022, rows: rows(3) };
const WRITTEN = docx({
  body: [p(r('各县区汇总如下')), p(r('培训师资'), { list: [1, 0] }), p(r('建立站点'), { list: [1, 0] })],
  lists: [list(1, [['chineseCounting', '%1、']])],
});

async function insert(word: OpenSession, content = CONTENT) {
  const desk = await word.session.openSummary();
  return desk.insertTable(content, { place: 'end', besideSelection: false });
}

const tableOf = (content: SummaryContent) =>
  texts(newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary: content }));

describe('annex 2 with its rows', () => {
  test.each(PROFILES)('goes behind what is written, numbers and all: %s', async (profile) => {
    const word = await openSession(WRITTEN, { profile });
    expect(await insert(word)).toEqual({ kind: 'done', left: [] });
    expect(texts(word.host.save())).toEqual([...texts(WRITTEN), ...tableOf(CONTENT)]);
    expect(texts(word.host.save())).toContain('3');
    expect(wordXml(word)).toContain('<w:tblHeader/>');
    expect((await insert(word)).kind).toBe('exists');
  });

  test.each([
    ['lists are lost', { insertedNumbering: 'lost' }],
    ['the last paragraph stays', { lastInsertedParagraph: 'stays' }],
    ['the file lags behind', { fileCopy: 'before-last-change' }],
    ['the file is the one that was opened', { fileCopy: 'as-opened' }],
    ['the last mark stays', { deletedLastParagraph: 'stays-empty' }],
  ] as const)('says the same where %s', async (_, quirks) => {
    const word = await openSession(WRITTEN, { profile: 'win365', quirks });
    const outcome = await insert(word);
    expect(texts(word.host.save())).toEqual([...texts(WRITTEN), ...tableOf(CONTENT)]);
    const left = 'insertedNumbering' in quirks ? [expect.objectContaining({ id: 'block-typed-number' })] : [];
    expect(outcome).toEqual({ kind: 'done', left });
  });

  test('200 rows go in at once, with as few round trips as three', async () => {
    const trafficOf = async (count: number) => {
      const word = await openSession(WRITTEN, { profile: 'web' });
      const content = { ...CONTENT, rows: rows(count) };
      expect(await insert(word, content)).toEqual({ kind: 'done', left: [] });
      expect(texts(word.host.save())).toEqual([...texts(WRITTEN), ...tableOf(content)]);
      const { batches, actions } = word.host.traffic;
      word.close();
      return { batches, actions };
    };
    const three = await trafficOf(3);
    expect(three.batches).toBeLessThanOrEqual(MAX_INSERTION_SYNCS);
    // Not one operation more either: the table is one package.
    expect(await trafficOf(200)).toEqual(three);
  });

  test('wherever it fails, the next insertion or update brings it to its end', async () => {
    const options = { profile: 'win365', quirks: { insertedNumbering: 'lost' } } as const;
    const undisturbed = await openSession(WRITTEN, options);
    const places = placesToFail(undisturbed.host);
    await insert(undisturbed);
    undisturbed.close();
    for (const place of places([0, 2, 4])) {
      const word = await openSession(WRITTEN, { ...options, faults: [{ ...place, code: 'GeneralException' }] });
      const first = await insert(word);
      if (first.kind === 'refused') expect([place, texts(word.host.save())]).toEqual([place, texts(WRITTEN)]);
      if (first.kind !== 'done') expect(['done', 'exists']).toContain((await insert(word)).kind);
      const desk = await word.session.openSummary();
      expect([place, await desk.updateTable(CONTENT)]).toMatchObject([place, { kind: 'updated', added: 0, left: [] }]);
      expect([place, texts(word.host.save())]).toEqual([place, [...texts(WRITTEN), ...tableOf(CONTENT)]]);
      word.close();
    }
  });
});
