import { numberRanges } from '../../src/text/number-ranges';

test.each([
  [[45], '45'],
  [[45, 46], '45、46'],
  [[3, 4, 7, 8, 9, 12], '3、4、7～9、12'],
])('%j are %s', (numbers, words) => {
  expect(numberRanges(numbers)).toBe(words);
});
