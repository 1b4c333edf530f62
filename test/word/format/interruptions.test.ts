import { descendants } from '../../../src/ooxml/dom';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { MAX_BATCHES, MAX_SYNCS } from '../../../src/word/host/sync-budget';
import type { FormatReport } from '../../../src/session/document';
import { docx, link, list, p, r, type Xml } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { format, openSession, reportOf, words } from '../open';
import { placesToFail } from '../places-to-fail';

/** Their own look takes the paragraphs into another list. */
const NUMBERS = list(1, [['chineseCounting', '（%1）']], { run: { fonts: '宋体', bold: true } });

const narrative = (paragraphs: number): Xml[] => [
  p(r('救在身边暖万家', { size: 36, bold: true }), { jc: 'center' }),
  p(r('一、背景介绍', { bold: true })),
  p(r('健全网络', { bold: true }), { list: [1, 0] }),
  p(`${r('由县红十字会牵头，见')}${link('工作方案')}${r('。')}`, { spacing: { line: 360, lineRule: 'auto' } }),
  p(r('培训师资', { bold: true }), { list: [1, 0] }),
  ...Array.from({ length: paragraphs }, (_, i) =>
    i % 5 === 0
      ? p(r(`（${i}）志愿服务延伸到村。第${i}次培训在社区广场举行，居民踊跃参加。`))
      : p(r(`　　第${i}场应急救护培训走进社区，居民学会了心肺复苏。`), { spacing: { line: 360, lineRule: 'auto' } }),
  ),
];

/** What the author is told of, but for what is always left. */
const wrong = ({ left }: FormatReport) => left.filter(({ id }) => id !== 'kept-empty').map(({ message }) => message);

const TRACKED = '<w:trackRevisions/>';

function isTracking(bytes: Uint8Array): boolean {
  const pkg = Package.open(bytes, nodeXml);
  const settings = pkg.document(pkg.related(pkg.mainPart, 'settings')!)!;
  return [...descendants(settings)].some(({ localName }) => localName === 'trackRevisions');
}

/** Actions of a batch before the one that fails: none of it, a little, much. */
const DEPTHS = [0, 2, 11];

const CASES = [
  ['web, while changes are tracked', { profile: 'web', quirks: { styleAssignment: 'keeps-direct' } }, TRACKED],
  ['web, numbers go with the style', { profile: 'web', quirks: { numberingOnStyle: 'removed' } }, ''],
  ['ltsc2021', { profile: 'ltsc2021', quirks: { styleAssignment: 'keeps-direct' } }, ''],
] as const satisfies readonly (readonly [string, OpenOptions, Xml])[];

describe('a run that fails half way', () => {
  it.each(CASES)(
    'keeps every word, restores tracking, and is completed by the next run, wherever it fails: %s',
    async (_, options, settings) => {
      const bytes = docx({ body: narrative(3), lists: [NUMBERS], settings });
      const undisturbed = await openSession(bytes, options);
      const places = placesToFail(undisturbed.host);
      const expected = wrong(reportOf(await format(undisturbed)));
      expect(undisturbed.host.traffic.batches).toBeLessThanOrEqual(MAX_SYNCS);
      for (const place of places(DEPTHS)) {
        const word = await openSession(bytes, { ...options, faults: [{ ...place, code: 'GeneralException' }] });
        const first = await format(word);
        expect([place, words(word.host.save())]).toEqual([place, words(bytes)]);
        expect([place, isTracking(word.host.save())]).toEqual([place, settings === TRACKED]);
        if (first.kind !== 'done') {
          const report = reportOf(await format(word));
          expect([place, wrong(report)]).toEqual([place, expected]);
          expect([place, words(word.host.save())]).toEqual([place, words(bytes)]);
          expect([place, isTracking(word.host.save())]).toEqual([place, settings === TRACKED]);
        }
        word.close();
      }
    },
    600_000,
  );

  it('leaves no sentinel behind that the next run would not remove', async () => {
    const bytes = docx({ body: narrative(3), lists: [NUMBERS] });
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
        const word = await openSession(docx({ body: narrative(length), lists: [NUMBERS] }), {
          profile,
          quirks: { styleAssignment: 'keeps-direct' },
        });
        const report = reportOf(await format(word));
        expect(report.left.filter(({ id }) => id.startsWith('deviation-') || id === 'text-changed')).toEqual([]);
        counts.push(word.host.traffic.batches);
        word.close();
      }
      expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_SYNCS);
      // The changes of a long document are spread over a few batches: those of styles and margins, and what is searched.
      expect(counts[1]! - counts[0]!).toBeLessThanOrEqual(3 * MAX_BATCHES);
    },
    300_000,
  );
});
