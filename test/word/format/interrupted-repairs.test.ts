import { MAX_SYNCS } from '../../../src/word/host/sync-budget';
import { SCENARIOS } from '../matrix/scenarios';
import { format, openSession, reportOf, words } from '../open';

/** Hosts in which each of the restructures is made, so that each is interrupted once at every round trip. */
it.each([
  ['direct formatting is reset', 'win365', 'comments, notes, links, fields and bookmarks'],
  ['the last mark has to stay', 'ltsc2021', 'mixed fonts, typed indents and a signature'],
  ['numbers leave and join again', 'mac365', 'automatic numbers'],
  ['numbers join another list', 'ltsc2021', 'automatic numbers with a look of their own'],
] as const)('keeps every word and number wherever it is interrupted while %s', async (_, profile, scenario) => {
  const bytes = SCENARIOS[scenario]!;
  for (let batch = 1; batch <= MAX_SYNCS; batch += 1) {
    const word = await openSession(bytes, {
      profile,
      quirks: { styleAssignment: 'keeps-direct', deletedLastParagraph: 'stays-empty' },
      faults: [{ batch, code: 'GeneralException' }],
    });
    const first = await format(word);
    expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
    // The fault was not reached: every round trip of a run has been interrupted.
    if (first.kind === 'done' && word.host.traffic.batches < batch) return;
    const { left } = reportOf(await format(word));
    expect([batch, left.filter(({ id }) => id === 'text-changed')]).toEqual([batch, []]);
    expect([batch, words(word.host.save())]).toEqual([batch, words(bytes)]);
    word.close();
  }
  throw new Error(`a run needs more than ${MAX_SYNCS} batches`);
});
