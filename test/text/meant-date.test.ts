import { findDate, findYear } from '../../src/text/chinese-date';
import { fullestDate, isOpenDate, meantDates } from '../../src/text/meant-date';

const states = (line: string) => meantDates(line).map(({ text, state }) => [text, state]);

describe('a whole date', () => {
  test.each([
    '2026年6月1日',
    '2026 年 06 月 01 日',
    '2026年六月一日',
    '二〇二六年六月一日',
    '二六年六月一日',
    '26年6月1日',
    '２０２６年６月１日',
    '2026.6.1',
    '2026-06-01',
    '20260601',
    '2026 6 1',
    '2026\u30006\u30001',
  ])('%s', (text) => {
    const date = { year: 2026, month: 6, day: 1 };
    expect(findDate(text)).toMatchObject({ text, date });
    expect(meantDates(`望川县  ${text}`)).toMatchObject([{ text, state: 'written', date, start: 5 }]);
  });

  test.each([
    '0571-20260601',
    '120260601',
    '20261301',
    '20260601-8',
    '126年6月1日',
    '12026 6 1',
    '2026 6 1份',
    '26年6月1',
  ])('part of another number: %s', (text) => expect(findDate(text)).toBeNull());

  test('a day that does not exist is written all the same', () => {
    for (const text of ['20260631', '2026 2 30', '26年6月31日'])
      expect(meantDates(text)).toMatchObject([{ text, state: 'written', date: null }]);
  });
});

test('all dates of a line, each once, and the last that says most', () => {
  const line = '日期：  年  月  日  2026年6月  2026年6月1日';
  expect(states(line)).toEqual([
    ['年  月  日', 'open'],
    ['2026年6月', 'partial'],
    ['2026年6月1日', 'written'],
  ]);
  expect(fullestDate(meantDates(line))?.state).toBe('written');
  expect(fullestDate(meantDates(line.slice(0, 22)))?.text).toBe('2026年6月');
  expect(fullestDate([])).toBeNull();
});

test('nothing but the year filled in is open; a month or a day makes it incomplete', () => {
  for (const text of ['年 月 日', '2026年\u3000月\u3000日', '____年__月__日', 'xxxx年 月 日'])
    expect(isOpenDate(text)).toBe(true);
  for (const text of ['2026年6月  日', '年6月1日', '年 月 日前', '2026年6月']) expect(isOpenDate(text)).toBe(false);
});

test.each([
  '第8中学',
  '五月花志愿队',
  '2026年救护先锋队',
  '2026年度',
  '年年有余',
  '经2026年6月会议',
  '2026',
  '共 2026',
  '评分：9.5',
])('no date: %s', (line) => expect(meantDates(line)).toEqual([]));

test('a long line is looked through once', () => {
  const lines = ['2026年6月', '2026年6月1日 ', '20260601 ', '年'].map((part) => part.repeat(40_000));
  for (const line of [...lines, `2026${' '.repeat(200_000)}6`]) expect(meantDates(line).length).toBeLessThan(40_001);
});

test.each(['2022年度', '2 0 2 2 年度', '（2022）年度', '〔二〇二二〕年度', '(2022) 年度'])(
  'the year of a title: %s',
  (text) => expect(findYear(`${text}全省红十字系统创新案例申报表`)?.year).toBe(2022),
);
