import { planFormat } from '../../../src/format/plan-format';
import { verify } from '../../../src/format/verify';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { PROFILES } from '../../../src/workbench/host/profile';
import type { OpenOptions } from '../../workbench/client';
import { quickly } from '../clock';
import { draftOf, format, openSession, reportOf, words } from '../open';
import { NUMBERED_DRAFTS } from './numbered-drafts';

const WORDS: readonly (readonly [name: string, options: OpenOptions])[] = Object.keys(PROFILES).map((name) => [
  name,
  { profile: name as keyof typeof PROFILES },
]);

describe.each(Object.entries(NUMBERED_DRAFTS))('%s', (_, { bytes, told }) => {
  it.each(WORDS)('have their look, every number is what it was, and nothing is left: %s', async (_, options) => {
    const word = await openSession(bytes, options);
    const report = reportOf(await format(word));
    const file = word.host.save();
    expect(words(file)).toEqual(words(bytes));
    expect(draftOf(file).leftovers).toEqual([]);
    const deviations = report.left.filter(({ id }) => id.startsWith('deviation-') || id === 'text-changed');
    expect(deviations.map(({ place }) => place?.text)).toEqual(told);
    expect(verify(draftOf(file), planFormat(draftOf(bytes), redcross2022)).map(({ index }) => index)).toHaveLength(
      told.length,
    );
  });
});

/** What Word may do with lists, or not. */
const STUBBORN: Readonly<Record<string, OpenOptions>> = {
  'no list comes in': { profile: 'ltsc2021', quirks: { insertedNumbering: 'lost' } },
  'a list item joins another list without leaving its own': {
    profile: 'ltsc2021',
    quirks: { attachOfListItem: 'moves' },
  },
  'lists of one name are two lists': { profile: 'ltsc2021', quirks: { insertedKnownList: 'new-list' } },
  'a level cannot be reset': { profile: 'win365', quirks: { levelFontReset: 'ignored' } },
};

it.each(Object.entries(STUBBORN))('keeps every number and says what is so where %s', async (_, options) => {
  for (const { bytes } of Object.values(NUMBERED_DRAFTS)) {
    const word = await openSession(bytes, options);
    const { left } = reportOf(await format(word));
    const file = word.host.save();
    expect(words(file)).toEqual(words(bytes));
    const wrong = verify(draftOf(file), planFormat(draftOf(bytes), redcross2022)).map(({ index }) => index);
    expect(left.filter(({ id }) => id === 'deviation-label').map(({ place }) => place?.index)).toEqual(wrong);
    word.close();
  }
});

it.each(['web', 'win365', 'mac365', 'ltsc2021'] as const)(
  'ends in a sentence and goes on with the next run, whichever reply is lost: %s',
  async (profile) => {
    // So that desktops go both ways.
    const options: OpenOptions = { profile, quirks: { levelFontReset: 'ignored' } };
    const { bytes } = NUMBERED_DRAFTS['items that start again']!;
    const undisturbed = await openSession(bytes, options);
    reportOf(await format(undisturbed));
    const { batches } = undisturbed.host.traffic;
    undisturbed.close();
    for (let batch = 1; batch <= batches; batch += 1) {
      const word = await openSession(bytes, { ...options, faults: [{ batch, drop: true }] });
      const { outcome } = await quickly(() => format(word));
      expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
      expect([batch, draftOf(word.host.save()).leftovers]).toEqual([batch, []]);
      if (outcome.kind !== 'done') {
        expect([batch, outcome.message]).toEqual([batch, expect.stringMatching(/。$/u)]);
        reportOf(await format(word));
      }
      const wrong = verify(draftOf(word.host.save()), planFormat(draftOf(bytes), redcross2022));
      expect([batch, wrong]).toEqual([batch, []]);
      expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
      word.close();
    }
  },
  300_000,
);
