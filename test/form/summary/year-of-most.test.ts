import { yearOfMost } from '../../../src/form/summary/year-of-most';

test('a table is of the year that most of its forms are of, else of this year', () => {
  expect(yearOfMost([{ year: 2025 }, { year: 2026 }, {}, { year: 2026 }])).toBe(2026);
  expect(yearOfMost([{ year: 2025 }, { year: 2026 }])).toBe(2026);
  expect(yearOfMost([{}])).toBe(new Date().getFullYear());
});
