import { descendants } from '../../src/ooxml/dom';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { MAX_SYNCS } from '../../src/word/sync-budget';
import { docx, p, r, type Xml } from '../builders/docx';
import { format, openSession, reportOf, words } from './open';

const narrative = (paragraphs: number): Xml[] => [
  p(r('救在身边暖万家', { size: 36, bold: true }), { jc: 'center' }),
  p(r('一、背景介绍', { bold: true })),
  ...Array.from({ length: paragraphs }, (_, i) =>
    i % 5 === 0
      ? p(r(`（${i}）志愿服务延伸到村。第${i}次培训在社区广场举行，居民踊跃参加。`))
      : p(r(`　　第${i}场应急救护培训走进社区，居民学会了心肺复苏。`), { spacing: { line: 360, lineRule: 'auto' } }),
  ),
];

const TRACKED = '<w:trackRevisions/>';

function isTracking(bytes: Uint8Array): boolean {
  const pkg = Package.open(bytes, nodeXml);
  const settings = pkg.document(pkg.related(pkg.mainPart, 'settings')!)!;
  return [...descendants(settings)].some(({ localName }) => localName === 'trackRevisions');
}

describe('a run that fails half way', () => {
  it('keeps every word, restores tracking, and is completed by the next run, wherever it fails', async () => {
    const bytes = docx({ body: narrative(6), settings: TRACKED });
    for (let batch = 1; batch <= MAX_SYNCS; batch += 1) {
      const word = await openSession(bytes, {
        profile: 'web',
        quirks: { styleAssignment: 'keeps-direct' },
        faults: [{ batch, code: 'GeneralException' }],
      });
      const first = await format(word);
      const completed = first.kind === 'done' && word.host.traffic.batches < batch;

      expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
      expect([batch, isTracking(word.host.save())]).toEqual([batch, true]);
      const report = reportOf(await format(word));
      expect([batch, report.left.filter(({ id }) => id !== 'kept-empty')]).toEqual([batch, []]);
      expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
      word.close();
      if (completed) return;
    }
    throw new Error(`a run needs more than ${MAX_SYNCS} batches`);
  }, 300_000);

  it('leaves no sentinel behind that the next run would not remove', async () => {
    const bytes = docx({ body: narrative(3) });
    const word = await openSession(bytes, {
      faults: [5, 6, 7, 8, 9, 10].map((batch) => ({ batch, code: 'GeneralException' as const })),
    });
    let outcome = await format(word);
    expect(outcome.kind).not.toBe('done');
    for (let attempt = 0; attempt < 6 && outcome.kind !== 'done'; attempt += 1) outcome = await format(word);
    reportOf(outcome);
    expect(words(word.host.save())).toEqual(words(bytes));
  });
});

describe('the number of round trips', () => {
  it.each(['web', 'ltsc2021'] as const)(
    'does not grow with the document: %s',
    async (profile) => {
      const counts: number[] = [];
      for (const length of [20, 2000]) {
        const word = await openSession(docx({ body: narrative(length) }), {
          profile,
          quirks: { styleAssignment: 'keeps-direct' },
        });
        const report = reportOf(await format(word));
        expect(report.left.filter(({ id }) => id === 'not-as-planned' || id === 'text-changed')).toEqual([]);
        counts.push(word.host.traffic.batches);
        word.close();
      }
      expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_SYNCS);
      // The changes of a long document are spread over a few batches, see MAX_BATCHES.
      expect(counts[1]! - counts[0]!).toBeLessThanOrEqual(8);
    },
    300_000,
  );
});
