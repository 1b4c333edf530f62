import { newDocument } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { MAX_INSERTION_SYNCS } from '../../../src/word/case/insertion';
import { docx, list, p, r } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { openSession } from '../open';
import { placesToFail } from '../places-to-fail';
import { insert, tags, texts } from './insert';

const FORM = newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} });
const WRITTEN = docx({
  settings: '<w:trackRevisions/>',
  body: [p(r('救护培训进乡村')), p(r('培训师资'), { list: [1, 0] }), p(r('建立站点'), { list: [1, 0] })],
  lists: [list(1, [['chineseCounting', '%1、']])],
});
const EMPTY = docx({ body: [p('')] });

/** Actions of a batch before the one that fails. */
const DEPTHS = [0, 2, 5];

const CASES: readonly (readonly [string, Uint8Array, OpenOptions])[] = [
  ['a written one, web', WRITTEN, { profile: 'web' }],
  [
    'a written one whose end cannot be deleted',
    WRITTEN,
    { profile: 'mac365', quirks: { deletedLastParagraph: 'stays-empty' } },
  ],
  ['an empty one, ltsc2021', EMPTY, { profile: 'ltsc2021' }],
  ['an empty one, desktop', EMPTY, { profile: 'win365', quirks: { deletedLastParagraph: 'stays-empty' } }],
];

describe('an insertion that fails half way', () => {
  test.each(CASES)(
    'tells the truth, loses nothing, and is completed by the next one: %s',
    async (_, bytes, options) => {
      const undisturbed = await openSession(bytes, options);
      const places = placesToFail(undisturbed.host);
      await insert({ place: 'end' });
      expect(undisturbed.host.traffic.batches).toBeLessThanOrEqual(MAX_INSERTION_SYNCS);
      undisturbed.close();
      const author = bytes === EMPTY ? [] : texts(bytes);
      const whole = [...author, ...texts(FORM)];
      for (const place of places(DEPTHS)) {
        const word = await openSession(bytes, { ...options, faults: [{ ...place, code: 'GeneralException' }] });
        const first = await insert({ place: 'end' });
        const file = word.host.save();
        // Whatever happened, the author's words are there.
        expect([place, texts(file).slice(0, author.length)]).toEqual([place, author]);
        if (first.kind === 'refused') expect([place, texts(file)]).toEqual([place, texts(bytes)]);
        if (first.kind === 'done' && first.left.every(({ id }) => id === 'page-margins')) {
          expect([place, texts(file)]).toEqual([place, whole]);
        }
        expect([place, ['refused', 'done', 'interrupted']]).toEqual([place, expect.arrayContaining([first.kind])]);
        if (first.kind !== 'done') {
          const again = await insert({ place: 'end' });
          expect([place, ['done', 'exists']]).toEqual([place, expect.arrayContaining([again.kind])]);
        }
        expect([place, texts(word.host.save())]).toEqual([place, whole]);
        expect([place, tags(word.host.save())]).toEqual([place, tags(FORM)]);
        const settings = word.host.pkg.bytes('/word/settings.xml');
        if (bytes === WRITTEN) expect(new TextDecoder().decode(settings)).toContain('trackRevisions');
        word.close();
      }
    },
    300_000,
  );

  test('a Word that fails for a while leaves no sentinel that the next insertion would not remove', async () => {
    for (let start = 3; start <= 8; start += 1) {
      const word = await openSession(WRITTEN, {
        faults: Array.from({ length: 8 }, (_, at) => ({ batch: start + at, code: 'GeneralException' as const })),
      });
      for (let attempt = 0; attempt < 10; attempt += 1) {
        if (['done', 'exists'].includes((await insert({ place: 'end' })).kind)) break;
      }
      expect([start, texts(word.host.save())]).toEqual([start, [...texts(WRITTEN), ...texts(FORM)]]);
      word.close();
    }
  });
});
