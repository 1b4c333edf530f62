import { ENGINE } from './engine';
import { docx, p, r } from '../builders/docx';
import { insertBlock } from '../../src/word/case/insertion';
import { format, openSession, reportOf, words } from './open';

const LOOK = { fonts: '宋体', size: 10, bold: true } as const;
const tracked = docx({
  settings: '<w:trackRevisions/>',
  body: [
    p(r('以救护培训守护平安社区', LOOK), { jc: 'center' }),
    p(r('一、背景介绍', LOOK)),
    p(r('　　全县居民学会了心肺复苏，群众自救互救能力明显提高。', LOOK), { spacing: { line: 360, lineRule: 'auto' } }),
  ],
});

const settingsOf = ({ host }: Awaited<ReturnType<typeof openSession>>) =>
  new TextDecoder().decode(host.pkg.bytes('/word/settings.xml'));
const bodyOf = ({ host }: Awaited<ReturnType<typeof openSession>>) =>
  new TextDecoder().decode(host.pkg.bytes(host.pkg.mainPart));

describe('where Word lets tracking be switched off', () => {
  test('nothing is recorded, and tracking is on again', async () => {
    const word = await openSession(tracked, { profile: 'web' });
    const settings = settingsOf(word);
    expect((await word.session.describe()).tracking).toBe('on');
    expect(reportOf(await format(word)).left).toEqual([]);
    expect(settingsOf(word)).toBe(settings);
    expect(bodyOf(word)).not.toMatch(/<w:(?:ins|del|pPrChange|rPrChange)\b/u);
  });

  test('a Word that refuses once to take the mode back is asked again; one that always refuses is told of', async () => {
    const trial = await openSession(tracked, { profile: 'web' });
    await format(trial);
    const last = trial.host.traffic.batches;
    trial.close();
    for (const refusals of [1, 3]) {
      const faults = Array.from({ length: refusals }, (_, at) => ({
        batch: last + at,
        code: 'GeneralException' as const,
      }));
      const word = await openSession(tracked, { profile: 'web', faults });
      const { left } = reportOf(await format(word));
      expect(left.map(({ id }) => id)).toEqual(refusals === 3 ? ['tracking-not-restored'] : []);
      expect(settingsOf(word).includes('trackRevisions')).toBe(refusals !== 3);
      word.close();
    }
  });
});

describe('where Word takes the mode and does nothing', () => {
  test.each(['web', 'win365', 'mac365'] as const)(
    'the author is asked before anything is changed: %s',
    async (profile) => {
      const word = await openSession(tracked, { profile, quirks: { trackingWrite: 'ignored' } });
      const before = word.host.save();
      expect(await format(word)).toMatchObject({ kind: 'ask-tracking' });
      expect(word.host.save()).toEqual(before);
      // An author who agrees gets the looks, recorded as revisions.
      expect(words(tracked)).toEqual(words((await format(word, { acceptTracking: true }), word.host.save())));
      expect(bodyOf(word)).toMatch(/<w:(?:pPrChange|rPrChange)\b/u);
    },
  );

  test('what must never be recorded is refused', async () => {
    const word = await openSession(tracked, { profile: 'win365', quirks: { trackingWrite: 'ignored' } });
    const before = word.host.save();
    const outcome = await insertBlock(ENGINE, { block: 'form', place: 'end', besideSelection: true });
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('关闭“修订”，再插入') as string,
    });
    expect(word.host.save()).toEqual(before);
  });
});

describe('where it cannot be switched off (WordApi 1.3)', () => {
  test('the author is asked before anything is changed', async () => {
    const word = await openSession(tracked, { profile: 'ltsc2021' });
    const before = word.host.save();
    expect((await word.session.describe()).tracking).toBe('on-cannot-switch');
    const outcome = await format(word);
    expect(outcome).toMatchObject({ kind: 'ask-tracking', message: expect.stringContaining('修订') as string });
    expect(word.host.save()).toEqual(before);
  });

  test.each([{}, { styleAssignment: 'keeps-direct' }] as const)(
    'an author who agrees gets the looks; no paragraph stands there twice, and tracking stays on: %p',
    async (quirks) => {
      const word = await openSession(tracked, { profile: 'ltsc2021', quirks });
      const settings = settingsOf(word);
      const report = reportOf(await format(word, { acceptTracking: true }));
      expect(words(word.host.save())).toEqual(words(tracked));
      expect(report.left.filter(({ id }) => id === 'text-changed')).toEqual([]);
      expect(settingsOf(word)).toBe(settings);
      // What direct formatting keeps from the style is told, never rewritten as a deletion and an insertion.
      expect(report.left.every(({ id, place }) => id.startsWith('deviation-') && place !== null)).toBe(true);
    },
  );
});
