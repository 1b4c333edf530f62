import { sameButEmpty } from '../../src/form/blocks/same-but-empty';

const WANTED = ['甲', '', '乙', '', ''];

test.each([
  ['the same', WANTED, true],
  ['one empty paragraph more at the end', [...WANTED, ''], true],
  ['one fewer at the end', WANTED.slice(0, -1), true],
  ['two more', [...WANTED, '', ''], false],
  ['two fewer', WANTED.slice(0, -2), false],
  ['all of them gone', ['甲', '乙'], false],
  ['a word fewer', ['', '', '乙', '', ''], false],
])('%s', (_, texts, is) => {
  expect(sameButEmpty(texts, WANTED)).toBe(is);
});
