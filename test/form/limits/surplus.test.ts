import { type FieldLine, wholeLine } from '../../../src/form/field-line';
import { growth } from '../../setup/growth';
import { amountOf } from '../../../src/form/limits/limit';
import { cutFrom, cutLines, surplusFrom } from '../../../src/form/limits/surplus';
import type { Limit } from '../../../src/notice/notice';

const line = (text: string, label = ''): FieldLine => ({ label, text });
const most = (max: number, unit: Limit['unit'] = 'words'): Limit => ({ max, unit });
const wordsOf = (lines: readonly FieldLine[]) => amountOf(lines.map(wholeLine), 'words');
const at = (lines: FieldLine[], limit: number) => {
  const place = surplusFrom(lines, most(limit));
  return place && lines[place.line]!.text.slice(0, place.offset);
};
const kept = (lines: FieldLine[], limit: number, unit?: Limit['unit']) => {
  const place = cutFrom(lines, most(limit, unit));
  return place && cutLines(lines, place);
};

describe('where the surplus begins', () => {
  test('nothing is beyond a limit that is kept', () => {
    expect(surplusFrom([line('救'.repeat(200))], most(200))).toBeNull();
    expect(cutFrom([], most(200))).toBeNull();
  });

  test.each([
    ['at the first 字 beyond', '救死扶伤', 2, '救死'],
    ['never within a number or a Latin word', '培训12345人次', 3, '培训12345'],
    ['a dash and its neighbours are one 字, as Word counts', '树——立', 2, '树——'],
    ['never within a surrogate pair', '𠮷野家𠮷', 1, '𠮷'],
    ['never within a combined emoji', '救👨‍👩‍👧人', 2, '救👨‍👩‍👧'],
  ])('%s', (_, text, limit, expected) => expect(at([line(text)], limit)).toBe(expected));

  test('automatic numbers count', () => {
    const lines = [line('甲乙', '1.'), line('丙丁', '2.')];
    expect(wordsOf(lines)).toBe(6);
    expect(surplusFrom(lines, most(5))).toEqual({ line: 1, offset: 1 });
    expect(surplusFrom(lines, most(3))).toEqual({ line: 1, offset: 0 });
  });
});

describe('where an answer is cut', () => {
  test.each([
    ['at the last sentence end', '甲甲。乙乙；丙丙丙丙。', 8, '甲甲。乙乙；'],
    ['behind the closing quotation mark', '他说：“谢谢。”丙丙丙丙', 9, '他说：“谢谢。”'],
    ['not within a quotation', '甲甲。“乙乙。丙丙”丁丁', 8, '甲甲。'],
    ['at a clause end where no sentence is over', '甲甲，乙乙丙丙丙', 5, '甲甲，'],
    ['in front of a bracket that is open at the limit', '甲甲甲甲（乙乙，乙乙）丙', 7, '甲甲甲甲'],
    ['not if that left next to nothing', '甲（乙乙乙乙乙乙）丙', 5, '甲（乙乙乙'],
    ['at the limit where there is no end at all', '甲甲乙乙丙丙', 4, '甲甲乙乙'],
  ])('%s', (_, text, limit, expected) => {
    expect(kept([line(text)], limit)?.kept).toEqual([line(expected)]);
  });

  test('between two paragraphs; a number is never left alone', () => {
    const lines = [line('1.甲甲。'), line('2.乙，乙乙乙。')];
    expect(kept(lines, 6)).toEqual({ kept: lines.slice(0, 1), moved: ['2.乙，乙乙乙。'], continues: false });
  });

  test('within a paragraph the rest goes on', () => {
    const lines = [line('甲甲。乙乙乙。', '1.'), line('丙。', '2.')];
    expect(kept(lines, 5)).toEqual({ kept: [line('甲甲。', '1.')], moved: ['乙乙乙。', '丙。'], continues: true });
  });

  test('by characters, with blanks or without', () => {
    const lines = [line('急救 AED。救护员 12 名。')];
    expect(kept(lines, 8, 'characters')?.kept).toEqual([line('急救 AED。')]);
    expect(kept(lines, 6, 'characters')?.kept).toEqual([line('急救 AED')]);
    expect(kept(lines, 6, 'characters-no-spaces')?.kept).toEqual([line('急救 AED。')]);
  });

  test('by items: whole ones go, with their marks and with what goes on below them', () => {
    const lines = [
      line('做法如下：'),
      line('1.教急救。'),
      line('在集市上教。'),
      line('量血压。', '2.'),
      line('共两件。'),
    ];
    expect(kept(lines, 2, 'items')).toBeNull();
    expect(kept(lines, 1, 'items')).toEqual({
      kept: lines.slice(0, 3),
      moved: ['量血压。', '共两件。'],
      continues: false,
    });
  });

  test('what stays is within the limit, and both together are the whole text, whatever the text', () => {
    const words = ['救', '护', '。', '，', '；', '“', '”', '（', '）', '12', 'AED', ' ', '——', '𠮷', '1.', '\u200b'];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    for (let run = 0; run < 2000; run += 1) {
      const lines = Array.from({ length: 1 + random(3) }, () =>
        line(
          Array.from({ length: random(25) }, () => words[random(words.length)]).join(''),
          random(3) === 0 ? '2.' : '',
        ),
      );
      const limit = 1 + random(20);
      const place = cutFrom(lines, most(limit));
      if (place === null) {
        expect(wordsOf(lines)).toBeLessThanOrEqual(limit);
        continue;
      }
      const { kept: stays, moved, continues } = cutLines(lines, place);
      expect(wordsOf(stays)).toBeLessThanOrEqual(limit);
      const texts = stays.map(({ text }) => text);
      const whole = continues
        ? [...texts.slice(0, -1), texts.at(-1)! + moved[0]!, ...moved.slice(1)]
        : [...texts, ...moved];
      expect(whole).toEqual(lines.map(({ text }) => text));
    }
  });
});

test('a whole article that was pasted into a section is counted and cut in linear time', async () => {
  const work = (sentences: number) => () => {
    const lines = [line('我县红十字会组织救护员进社区、进学校，“1+1>2”的效果——明显。'.repeat(sentences), '1.')];
    wordsOf(lines);
    cutFrom(lines, most(200));
  };
  // Fifteen times as long; squared growth would be two hundred and twenty-five.
  expect(await growth(work(20), work(300))).toBeLessThan(75);
});
