import type { FieldLine } from '../../src/form/field-line';
import { isItemised, itemRows, itemise, rowAfter, textsOfRows, toProse } from '../../src/form/items';

const lines = (...texts: string[]): FieldLine[] => texts.map((text) => ({ label: '', text }));

describe('prose as items', () => {
  test.each([
    ['一是建机制；二是抓培训；三是重实效。', ['1.建机制；', '2.抓培训；', '3.重实效。']],
    ['主要做法如下：一是建机制。二是抓培训。', ['主要做法如下：', '1.建机制。', '2.抓培训。']],
    ['（1）建机制；（2）抓培训。', ['1.建机制；', '2.抓培训。']],
    ['①建机制②抓培训', ['1.建机制', '2.抓培训']],
    ['1.建机制，配备2.5万元；2.抓培训。', ['1.建机制，配备2.5万元；', '2.抓培训。']],
    ['第一，建机制。第二，抓培训。', ['1.建机制。', '2.抓培训。']],
    ['（1）建机制（2）抓培训', ['1.建机制', '2.抓培训']],
    ['1.2022年起建机制。2.2023年抓培训。', ['1.2022年起建机制。', '2.2023年抓培训。']],
    ['1.建机制：（1）定人；（2）定岗。2.抓培训。', ['1.建机制：（1）定人；（2）定岗。', '2.抓培训。']],
    ['他说：“听好：一是快；二是准。”大家都记住了；', ['1.他说：“听好：一是快；二是准。”', '2.大家都记住了；']],
    ['一要建机制；二要抓培训。', ['1.要建机制；', '2.要抓培训。']],
    ['1.建机制；抓培训。', ['1.建机制；', '2.抓培训。']],
    ['比例1：2；覆盖1、2号楼，一、二级医院。', ['1.比例1：2；', '2.覆盖1、2号楼，一、二级医院。']],
    ['5次演练；1、2号楼改造。', ['1. 5次演练；', '2. 1、2号楼改造。']],
    ['建机制;抓培训;', ['1.建机制;', '2.抓培训;']],
    ['建机制；抓培训；重实效。', ['1.建机制；', '2.抓培训；', '3.重实效。']],
    ['建立了机制。培训了300人。', ['1.建立了机制。', '2.培训了300人。']],
    ['他说：“一起来；一起学。”群众都来了；课堂坐满了。', ['1.他说：“一起来；一起学。”群众都来了；', '2.课堂坐满了。']],
  ])('%s', (text, expected) => expect(itemise(lines(text))).toEqual(expected));

  test('several paragraphs become an item each', () => {
    expect(itemise(lines('建机制。', '抓培训。重实效。'))).toEqual(['1.建机制。', '2.抓培训。重实效。']);
    expect(itemise(lines('（1）建机制。', '抓培训。'))).toEqual(['1.建机制。', '2.抓培训。']);
    expect(itemise(lines('主要做法：', '建机制。', '', '抓培训。'))).toEqual([
      '主要做法：',
      '1.建机制。',
      '2.抓培训。',
    ]);
  });

  test.each([
    [lines('只有一句话，没有别的')],
    [lines('1. 建机制。', '2. 抓培训。')],
    [lines('主要做法：', '1.建机制。', '2.抓培训。')],
    [lines('一是建机制；', '二是抓培训。')],
    [lines('', '建机制', '')],
    [lines('')],
    [lines('该项目一是为群众、二是为社会。')],
    [lines('第二，这不是从头数的')],
    [[{ label: '1.', text: '建机制；抓培训。' }]],
  ])('%j stays as it is', (given: FieldLine[]) => expect(itemise(given)).toEqual(given.map(({ text }) => text)));

  test('what was split is itemised', () => {
    for (const text of ['一是建机制；二是抓培训。', '建机制；抓培训。', '建机制。抓培训。'])
      expect(isItemised(itemise(lines(text)))).toBe(true);
  });
});

describe('items as prose', () => {
  test('marks go, words stay, each item lets the next one follow', () => {
    expect(toProse(lines('1. 建机制', '2. 抓培训；', '3. 重实效'))).toBe('建机制；抓培训；重实效。');
    expect(
      toProse([
        { label: '（一）', text: '建机制。' },
        { label: '（二）', text: '抓培训。' },
      ]),
    ).toBe('建机制。抓培训。');
    expect(toProse(lines('一是建机制；', '二是抓培训。'))).toBe('一是建机制；二是抓培训。');
    expect(toProse(lines('1.打造“救在身边”', '2.他说：“谢谢。”', '3.完成（含乡镇）'))).toBe(
      '打造“救在身边”；他说：“谢谢。”完成（含乡镇）。',
    );
    expect(toProse([])).toBe('');
  });

  test('there and back again', () => {
    for (const text of ['建机制；抓培训；重实效。', '建立了机制。培训了300人。', '救“在身边”；暖在心里！'])
      expect(toProse(lines(...itemise(lines(text))))).toBe(text);
  });
});

describe('rows', () => {
  test('typed and automatic marks apart from the words; 一是 and quantities are words', () => {
    expect(
      itemRows([
        ...lines('1. 建机制', '（二）抓培训', '③重实效', '一是说到做到', '2.5万人受益', '● 有人管'),
        { label: '4.', text: '自动编号' },
      ]),
    ).toEqual([
      { mark: '1. ', automatic: false, text: '建机制' },
      { mark: '（二）', automatic: false, text: '抓培训' },
      { mark: '③', automatic: false, text: '重实效' },
      { mark: '', automatic: false, text: '一是说到做到' },
      { mark: '', automatic: false, text: '2.5万人受益' },
      { mark: '● ', automatic: false, text: '有人管' },
      { mark: '4.', automatic: true, text: '自动编号' },
    ]);
  });

  test.each([
    ['1. ', ['1. 甲', '2. 乙', '3. 丙']],
    ['１．', ['１．甲', '２．乙', '３．丙']],
    ['（一）', ['（一）甲', '（二）乙', '（三）丙']],
    ['①', ['①甲', '②乙', '③丙']],
    ['● ', ['● 甲', '● 乙', '● 丙']],
  ])('numbers like %s go on in their manner when rows are added and moved', (mark, expected) => {
    const first = { mark, automatic: false, text: '甲' };
    const rows = [first, { ...rowAfter(first), text: '乙' }, { ...rowAfter(first), text: '丙' }];
    expect(textsOfRows(rows)).toEqual(expected);
  });

  test('a row without a mark keeps none, automatic numbers are left to Word', () => {
    const rows = itemRows([...lines('要点如下：', '1.甲', '3.乙'), { label: '1.', text: '丙' }]);
    expect(textsOfRows(rows)).toEqual(['要点如下：', '1.甲', '2.乙', '丙']);
    expect(textsOfRows([{ ...rowAfter(undefined), text: '甲' }])).toEqual(['1.甲']);
  });
});

describe('whatever the words', () => {
  const WORDS = [
    '建立机制',
    '（含乡镇）',
    '“救在身边”',
    '2.5万人',
    '3、4月份',
    '2022年6月1日',
    '5次演练',
    '一、二级医院',
    '1：2',
  ];
  const MARKS = [
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
    (n: number) => `（${n}）`,
    (n: number) => `（${'一二三四五'.charAt(n - 1)}）`,
    (n: number) => `${'一二三四五'.charAt(n - 1)}是`,
    (n: number) => `第${'一二三四五'.charAt(n - 1)}，`,
    (n: number) => String.fromCodePoint(0x2460 + n - 1),
  ];
  let seed = 11;
  const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
  const words = () => Array.from({ length: 1 + random(3) }, () => WORDS[random(WORDS.length)]).join('与');

  test('what is numbered in prose comes out as it was written, number by number', () => {
    for (let run = 0; run < 1000; run += 1) {
      const mark = MARKS[run % MARKS.length]!;
      const items = Array.from({ length: 2 + random(4) }, () => `开展${words()}${'；。'.charAt(random(2))}`);
      const intro = random(2) === 0 ? '' : '做法如下：';
      const prose = intro + items.map((item, index) => mark(index + 1) + item).join('');
      const split = itemise(lines(prose));
      expect(split).toEqual([...(intro === '' ? [] : [intro]), ...items.map((item, index) => `${index + 1}.${item}`)]);
      expect(toProse(lines(...split))).toBe(intro + items.join(''));
    }
  });

  test('prose without numbers loses nothing, and comes back', () => {
    for (let run = 0; run < 1000; run += 1) {
      const prose = Array.from({ length: 1 + random(5) }, () => words() + '，；。'.charAt(random(3))).join('');
      const items = itemise(lines(prose));
      expect(
        items.length === 1
          ? items.join('')
          : itemRows(lines(...items))
              .map(({ text }) => text)
              .join(''),
      ).toBe(prose);
    }
  });

  test('rows say what they said after a round through the document', () => {
    for (let run = 0; run < 1000; run += 1) {
      const mark = ['1.', '１．', '1、', '（一）', '一、', '①', '● ', '1. '][run % 8]!;
      const rows = Array.from({ length: 1 + random(5) }, () => ({ mark, automatic: false, text: words() }));
      const again = itemRows(lines(...textsOfRows(rows)));
      expect(again.map(({ text }) => text)).toEqual(rows.map(({ text }) => text));
      expect(textsOfRows(again)).toEqual(textsOfRows(rows));
    }
  });
});
