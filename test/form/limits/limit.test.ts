import { amountOf, figures, limitFinding, limitPhrase, strictExcess } from '../../../src/form/limits/limit';
import type { FormField, Limit } from '../../../src/notice/notice';
import { fieldOf } from '../../../src/notice/fields';
import { parseNotice } from '../../../src/notice/notice';
import { yunze2024 } from '../../notice/second-notice';

const limited = (limit: Partial<Limit>): Limit => ({ unit: 'words', ...limit });
const told = (limit: Partial<Limit>, amount: number) =>
  limitFinding({ ...field, limit: limited(limit) }, amount)?.message ?? null;
const field: FormField = { ...fieldOf(yunze2024, 'facts'), label: '背景' };

test.each<[Limit['unit'], number]>([
  ['words', 7],
  ['characters', 12],
  ['characters-no-spaces', 11],
  ['items', 2],
])('an answer in %s', (unit, amount) => {
  expect(amountOf(['1.教 AED', '2.量血压'], unit)).toBe(amount);
});

test('items: words without a mark are one, a mark without words is none', () => {
  expect(amountOf(['教急救。', '量血压。'], 'items')).toBe(1);
  expect(amountOf(['1.教急救。', '2.'], 'items')).toBe(1);
  expect(amountOf([], 'items')).toBe(0);
});

test.each<[Partial<Limit>, string, string]>([
  [{ max: 200 }, '限 200 字', '150/200'],
  [{ min: 100 }, '不少于 100 字', '150/至少 100'],
  [{ min: 100, max: 200 }, '100 至 200 字', '150/100–200'],
  [{ min: 200, max: 200 }, '200 字', '150/200'],
  [{ about: 150 }, '150 字左右', '150/约 150'],
  [{ about: 150, max: 200 }, '150 字左右，限 200 字', '150/200'],
  [{ max: 5, unit: 'items' }, '限 5 条', '150/5 条'],
  [{ max: 200, unit: 'characters' }, '限 200 个字符，计空格', '150/200 个字符'],
])('%j is said', (limit, phrase, figure) => {
  expect([limitPhrase(limited(limit)), figures(150, limited(limit))]).toEqual([phrase, figure]);
});

test.each<[Partial<Limit>, number, string | null]>([
  [{ max: 200 }, 200, null],
  [{ max: 200 }, 201, '“背景”有 201 字，超过 200 字的限制，请删去 1 字。'],
  [{ min: 100, max: 200 }, 99, '“背景”有 99 字，少于通知要求的 100 字，请再写 1 字。'],
  [{ min: 2, unit: 'items' }, 1, '“背景”有 1 条，少于通知要求的 2 条，请再写 1 条。'],
  [
    { max: 60, unit: 'characters-no-spaces' },
    61,
    '“背景”有 61 个字符（不计空格），超过 60 个字符的限制，请删去 1 个字符。',
  ],
  [{ about: 200 }, 180, null],
  [{ about: 200 }, 220, null],
  [{ about: 200 }, 179, '“背景”有 179 字，通知要求 200 字左右，可以再写一些。'],
  [{ about: 200, max: 300 }, 221, '“背景”有 221 字，通知要求 200 字左右，可以再精简一些。'],
  [{ about: 200, max: 300 }, 301, '“背景”有 301 字，超过 300 字的限制，请删去 1 字。'],
])('%j, %i written', (limit, amount, message) => {
  expect(told(limit, amount)).toBe(message);
});

test('far from about is advice, a broken bound is an error', () => {
  const severity = (limit: Partial<Limit>, amount: number) =>
    limitFinding({ ...field, limit: limited(limit) }, amount)?.severity;
  expect([severity({ about: 200 }, 20), severity({ min: 200 }, 20), severity({ max: 200 }, 220)]).toEqual([
    'advice',
    'error',
    'error',
  ]);
});

test('the strict figure is of account only where the notice does not say how to count', () => {
  const excess = (limit: Partial<Limit>) => strictExcess({ limit: limited(limit), amount: 58, strict: 64 });
  expect([
    excess({ max: 60 }),
    excess({ max: 60, unit: 'characters' }),
    excess({ min: 60 }),
    excess({ max: 50 }),
  ]).toEqual([4, 0, 0, 0]);
});

test.each<[string, object, string]>([
  ['facts', {}, '至少要有一个'],
  ['facts', { min: 60, max: 10 }, 'min 大于 max'],
  ['facts', { about: 90, max: 60 }, 'about 不在 min 和 max 之间'],
  ['facts', { max: 3, unit: 'items' }, '只有 kind 为 itemised'],
])('a notice with a limit that cannot be kept is refused: %s %j', (name, limit, problem) => {
  const fields = yunze2024.form.fields.map((one) => (one.name === name ? { ...one, limit } : one));
  expect(() => parseNotice({ ...yunze2024, form: { ...yunze2024.form, fields } })).toThrow(problem);
});
