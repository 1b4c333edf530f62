import { holdsSentinel, isSentinel, sentinel, sentinelsIn, withoutSentinel } from '../../src/text/sentinel';
import { cleanText } from '../../src/text/blanks';
import { countWords } from '../../src/text/word-count';

test('a sentinel shows nothing, counts as nothing, and is known by its number', () => {
  expect(sentinel(3)).toMatch(/^[\u200c\u200d]+$/u);
  expect(cleanText(sentinel(3))).toBe('');
  expect(countWords(sentinel(3))).toEqual(countWords(''));
  expect(new Set([0, 1, 2, 255, 65_535].map(sentinel)).size).toBe(5);
  expect(sentinel(65_536)).toBe(sentinel(0));
});

test('it is found wherever it stands, and taken out without a trace', () => {
  const text = `甲${sentinel(1)}${sentinel(2)}乙`;
  expect(sentinelsIn(text)).toEqual([sentinel(1), sentinel(2)]);
  expect(withoutSentinel(text)).toBe('甲乙');
  expect(isSentinel(text)).toBe(false);
  expect(isSentinel(` ${sentinel(1)}\t`)).toBe(true);
});

test('what earlier versions wrote in words is still known', () => {
  expect(isSentinel('【案例申报助手临时段落12】')).toBe(true);
  expect(withoutSentinel('甲【案例申报助手临时段落0】乙')).toBe('甲乙');
});

test.each([
  ['a blank line from a web page', '\u200b'],
  ['a Persian word', 'می\u200cخواهم'],
  ['an Emoji family', '👩\u200d👩\u200d👧\u200d👦'],
  ['joiners alone', '\u200d\u200c\u200d\u200c'],
  ['nothing', ''],
])('%s is no sentinel', (_, text) => expect(holdsSentinel(text)).toBe(false));
