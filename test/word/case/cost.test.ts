import { amountOf } from '../../../src/form/limits/limit';
import { growth } from '../../setup/growth';
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

test('counting a section costs no more than a few looks at each of its characters', async () => {
  const text = words(400);
  const looks = () => Array.from(text, (letter) => /\p{Script=Han}/u.test(letter)).filter(Boolean).length;
  expect(await growth(looks, () => amountOf([text], 'words'))).toBeLessThan(10);
});
