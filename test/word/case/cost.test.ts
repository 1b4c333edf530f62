import { countLines } from '../../../src/form/surplus';
import { followed, formBytes, openCase, PROFILES, until, wait, words } from './support';

test.each(PROFILES)('one look at a field that nothing happened to is one small sync (%s)', async (profile) => {
  const word = await openCase(formBytes({ background: words(200), practices: words(200), results: words(200) }), {
    profile,
    quirks: { controlDataEvents: 'on-exit' },
  });
  const told = await followed(word);
  word.author.goTo('background');
  await until(() => told.some((change) => change.kind === 'cursor' && change.field === 'background'));
  await wait(900);
  const before = word.host.traffic;
  await until(() => word.host.traffic.batches > before.batches);
  await wait(50);
  const after = word.host.traffic;
  expect(after.batches - before.batches).toBe(1);
  // Characters of request and reply together: a slow connection carries them in no time.
  expect(after.bytes - before.bytes).toBeLessThan(8_000);
});

test('a section is counted in less than 5 ms', () => {
  const lines = [{ label: '', text: words(400) }];
  countLines(lines);
  const start = performance.now();
  for (let time = 0; time < 20; time += 1) countLines(lines);
  expect((performance.now() - start) / 20).toBeLessThan(5);
});
