import { urgentLines, verdictOf } from '../../../src/session/format-verdict';
import { docx, p, r } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { format, openSession, reportOf } from '../open';

const bytes = docx({
  body: [p(r('让急救课走进赶集日', { size: 22 }), { jc: 'center' }), p('一、背景介绍'), p('居民学会了心肺复苏。')],
});
const WINDOWS = ['宋体', 'SimHei', '楷体', 'FangSong', 'Times New Roman'];
const MISSING = /^这台电脑没有装“方正小标宋简体”，Word 会用别的字体代替/u;

async function told(options: OpenOptions) {
  const word = await openSession(bytes, options);
  const { warnings } = await word.session.describe();
  const before = word.host.traffic.batches;
  const outcome = await format(word);
  const report = reportOf(outcome);
  const left = report.left.filter(({ id }) => id === 'font-missing').map(({ message }) => message);
  return { word, warnings, left, outcome, report, batches: word.host.traffic.batches - before };
}

test('a font that this computer lacks is told before formatting and in the result, and is no fault of the document', async () => {
  const { warnings, left, outcome, report } = await told({ profile: 'win365', fonts: WINDOWS });
  expect(warnings).toEqual([expect.stringMatching(MISSING)]);
  expect(left).toEqual(warnings);
  expect(verdictOf(report)).toEqual({ tone: 'good', headline: '排版完成' });
  // The ribbon button opens no window for it.
  expect(urgentLines(outcome)).toBeNull();
});

test('nothing is said where every font is there', async () => {
  expect(await told({ profile: 'win365', fonts: [...WINDOWS, 'FZXiaoBiaoSong-B05S'] })).toMatchObject({
    warnings: [],
    left: [],
  });
});

test.each<[string, OpenOptions]>([
  ['on the web', { profile: 'web' }],
  ['in Word 2021', { profile: 'ltsc2021' }],
  ['on a Mac that stops at WordApiDesktop 1.3', { profile: 'mac365' }],
  ['where Word names no font at all', { profile: 'win365', fonts: [] }],
])('nothing is said where it cannot be known: %s', async (_, options) => {
  expect(await told({ fonts: WINDOWS, ...options })).toMatchObject({ warnings: [], left: [] });
});

test('a Word that fails at the question formats all the same, and nothing is said', async () => {
  const undisturbed = await told({ profile: 'win365', fonts: WINDOWS });
  undisturbed.word.close();
  const silent: number[] = [];
  for (const batch of [1, 2, 3, 4, 5]) {
    const word = await openSession(bytes, {
      profile: 'win365',
      fonts: WINDOWS,
      faults: [{ batch, code: 'GeneralException' }],
    });
    const outcome = await format(word);
    if (outcome.kind === 'done' && !outcome.report.left.some(({ id }) => id === 'font-missing')) {
      silent.push(batch);
      expect(outcome.report.changed).toEqual(undisturbed.report.changed);
    }
    word.close();
  }
  // How many fonts there are, and their names.
  expect(silent).toHaveLength(2);
});

test('the fonts are asked for once while the pane is open', async () => {
  const fresh = await openSession(bytes, { profile: 'win365' });
  await format(fresh);
  const { batches } = fresh.host.traffic;
  fresh.close();
  expect((await told({ profile: 'win365' })).batches).toBe(batches - 2);
});
