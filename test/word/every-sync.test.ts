import type { Fault } from '../../src/workbench/host/faults';
import { quickly } from './clock';
import { PROFILES } from './case/support';
import { texts } from './case/insert';
import { type Begun, OPERATIONS, type OperationCase } from './operations';

type Profile = (typeof PROFILES)[number];

/** What may become of one synchronisation with Word; replies are lost everywhere, the others where Word differs most. */
const FAULTS: readonly (readonly [name: string, profiles: readonly Profile[], faultAt: (batch: number) => Fault])[] = [
  ['an error', ['web', 'ltsc2021'], (batch) => ({ batch, code: 'GeneralException' })],
  ['a lost reply', PROFILES, (batch) => ({ batch, drop: true })],
  ['a reply that comes when all was given up', ['web'], (batch) => ({ batch, delay: 130_000 })],
];

/** A person waits no longer than this, in seconds, for a sentence. */
const PATIENCE = 70;

const SENTENCE = /[。？]$/u;

async function keptWords({ words }: OperationCase, { word, state }: Begun): Promise<readonly string[]> {
  const there = JSON.stringify([
    texts(word.host.save()),
    [...(((await state()) as { tray?: Set<string> }).tray ?? [])],
  ]);
  return words.filter((text) => there.includes(JSON.stringify(text).slice(1, -1)));
}

describe.each(OPERATIONS)('$name', (operation) => {
  describe.each(FAULTS)('%s', (_, profiles, faultAt) => {
    test.each(profiles)(
      'whichever synchronisation has it, the operation ends in a sentence, loses nothing, and is completed by the next try: %s',
      async (profile) => {
        const undisturbed = await operation.begin({ profile });
        const first = undisturbed.word.host.traffic.batches;
        expect((await quickly(undisturbed.run)).outcome.kind).toMatch(operation.done);
        const batches = undisturbed.word.host.traffic.batches - first;
        const end = await undisturbed.state();
        undisturbed.word.close();
        expect(batches).toBeGreaterThan(0);
        for (let batch = 1; batch <= batches; batch += 1) {
          const begun = await operation.begin({ profile });
          const { host } = begun.word;
          const before = texts(host.save());
          host.faults.order(faultAt(host.traffic.batches + batch));
          const { outcome, seconds } = await quickly(begun.run);
          expect([batch, seconds <= PATIENCE]).toEqual([batch, true]);
          if (outcome.message != null)
            expect([batch, outcome.message]).toEqual([batch, expect.stringMatching(SENTENCE)]);
          // A reply that comes now changes nothing any more.
          const told = texts(host.save());
          await quickly(() => new Promise((resolve) => setTimeout(resolve, 150_000)));
          expect([batch, texts(host.save())]).toEqual([batch, told]);
          if (outcome.kind === 'refused' && operation.maybeChanged?.test(outcome.message ?? '') !== true)
            expect([batch, outcome.message, texts(host.save())]).toEqual([batch, outcome.message, before]);
          expect([batch, await keptWords(operation, begun)]).toEqual([batch, operation.words]);
          if (!operation.done.test(outcome.kind)) {
            const again = (await quickly(begun.run)).outcome;
            expect([batch, again.kind, again.message]).toEqual([
              batch,
              expect.stringMatching(operation.done),
              again.message,
            ]);
          }
          expect([batch, await begun.state()]).toEqual([batch, end]);
          begun.word.close();
        }
      },
      600_000,
    );
  });
});
