import { OwnWork, stopIfGivenUp } from '../../../src/word/case/own-work';
import { formBytes, openCase, PROFILES, wait, words } from './support';

test.each(PROFILES)('a write waits for what is under way instead of being turned away (%s)', async (profile) => {
  const word = await openCase(formBytes({ background: words(230), practices: '甲。' }), { profile, latency: 20 });
  await word.desk.read();
  const [moved, written, kept] = await Promise.all([
    word.desk.moveSurplusOut('background'),
    word.desk.write('practices', ['乙。'], ['甲。']),
    word.desk.keep('results', ['一句话。']),
  ]);
  expect([moved.kind, written.kind, kept.kind]).toEqual(['done', 'written', 'done']);
  expect(word.author.texts('practices')).toEqual(['乙。']);
  expect((await word.desk.read()).tray.map(({ field }) => field)).toEqual(['background', 'results']);
});

test('work whose reply is lost is given up, changes nothing when it wakes up late, and holds up no other', async () => {
  await openCase(formBytes(), { profile: 'win365' });
  const own = new OwnWork();
  let wake: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (wake = resolve));
  const done: string[] = [];
  const first = own.run(
    async (givenUp) => {
      await lost;
      stopIfGivenUp(givenUp);
      done.push('first');
      return 'written';
    },
    (message) => message,
  );
  const second = own.run(
    () => Promise.resolve(done.push('second') && 'written'),
    (message) => message,
  );
  await wait(29_000);
  expect(done).toEqual([]);
  await wait(1_000);
  expect(await first).toMatch(/^Word 半分钟没有回应/);
  expect(await second).toBe('written');
  wake();
  await wait(1_000);
  expect(done).toEqual(['second']);
});
