import { followed, formBytes, openCase, PROFILES, until, wait, words, wordsTold } from './support';

describe.each(PROFILES)('in %s', (profile) => {
  test('what is typed in a section is told within a second', async () => {
    const word = await openCase(formBytes(), { profile });
    const told = await followed(word);
    word.author.goTo('background');
    await until(() => told.some((change) => change.kind === 'cursor' && change.field === 'background'));
    for (const [text, total] of [
      [words(190), 190],
      ['再加上“十”个字的话呀。', 200],
    ] as const) {
      word.author.type(text);
      expect(await until(() => wordsTold(told, 'background') === total)).toBeLessThan(1000);
    }
  });
});
