import { countWords } from '../../src/text/word-count';

/** Text, 字数 and 字符数（不计空格） as Word shows them. */
const CASES: readonly (readonly [text: string, words: number, characters: number])[] = [
  ['', 0, 0],
  ['应急救护', 4, 4],
  ['救\u3000护 员', 3, 3],
  ['救\t护\n员', 3, 3],
  ['58个', 2, 3],
  ['99.5%', 1, 5],
  ['2022年6月1日', 6, 9],
  ['Hello 世界', 3, 7],
  ['foo\u200dbar', 1, 7],
  // “ ” — … are no East Asian characters for Word, whatever font shows them.
  ['“1+1>2”的', 2, 8],
  ['救——护', 3, 4],
  ['等等……', 3, 4],
  ['“人道”“博爱”', 7, 8],
  ['（一）建队伍，', 7, 7],
  ['１２', 2, 2],
  ['①②', 1, 2],
  ['◇', 1, 1],
  ['㎡㈱', 2, 2],
  ['「博爱」', 4, 4],
  ['안녕하세요', 5, 5],
  ['👍', 1, 1],
  ['1\ufe0f\u20e32\ufe0f\u20e3', 1, 4],
  // Characters beyond the first plane take two UTF-16 units and count one.
  ['𠮷野', 2, 2],
  ['救\u200b护\ufeff员', 3, 3],
  // The line separator is no break for Word, but a character like any other.
  ['\u2028', 1, 1],
];

describe('word count', () => {
  test.each(CASES)('%s', (text, words, characters) => {
    expect(countWords(text)).toMatchObject({ words, charactersNoSpaces: characters });
  });

  test('blanks and tabs are characters, ends of lines and paragraphs are not', () => {
    expect(countWords('救 护\u3000员\t\n1. 建\v队')).toMatchObject({ charactersNoSpaces: 7, charactersWithSpaces: 11 });
  });

  test('the strict figure is the largest of those in use', () => {
    expect(countWords('救——护')).toMatchObject({ words: 3, strict: 4 });
    expect(countWords('0000-1234567')).toMatchObject({ words: 1, strict: 12 });
  });

  test('parts do not count more than the whole where they are separated', () => {
    const lines = ['1. 建队伍。', '2. 建机制，覆盖58个村。'];
    const sum = lines.reduce((total, line) => total + countWords(line).words, 0);
    expect(countWords(lines.join('\n')).words).toBe(sum);
  });
});
