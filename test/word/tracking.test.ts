import { docx, p, r } from '../builders/docx';
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
      expect(report.left.every(({ id, place }) => id === 'not-as-planned' && place !== null)).toBe(true);
    },
  );
});
