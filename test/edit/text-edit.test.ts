import { edited, isPartlyEdited, type TextEdit } from '../../src/edit/text-edit';

const TEXT = '**先学**后教（一）.*';
const edits: TextEdit[] = [
  { paragraph: 0, start: 0, end: 2, text: '' },
  { paragraph: 0, start: 4, end: 6, text: '' },
  { paragraph: 0, start: 11, end: 13, text: '。' },
];

test('edits are told in the text before, whatever their order', () => {
  expect(edited(TEXT, edits)).toBe('先学后教（一）。');
  expect(edited(TEXT, [...edits].reverse())).toBe('先学后教（一）。');
  expect(edited('县会', [{ paragraph: 0, start: 1, end: 1, text: '红十字' }])).toBe('县红十字会');
});

test.each([
  [TEXT, true],
  ['先学**后教（一）.*', true],
  ['先学后教（一）。', true],
  ['先学后教（一）', false],
  ['先学后教（二）。', false],
  ['**先学**后教（一）.* ', false],
])('%s: may have been made by some of them', (after, may) => {
  expect(isPartlyEdited(TEXT, edits, after)).toBe(may);
});

test('thousands of edits, and edits that touch each other, are told apart at once', () => {
  const count = 4000;
  const before = '**甲**'.repeat(count);
  const marks = Array.from({ length: 2 * count }, (_, at): TextEdit => {
    const start = at % 2 === 0 ? (at / 2) * 5 : ((at - 1) / 2) * 5 + 3;
    return { paragraph: 0, start, end: start + 2, text: '' };
  });
  expect(isPartlyEdited(before, marks, '甲'.repeat(count))).toBe(true);
  const some = marks.slice(0, 400);
  expect(isPartlyEdited('**甲**'.repeat(200), some, `${'**甲**'.repeat(100)}${'甲'.repeat(100)}`)).toBe(true);
  expect(isPartlyEdited('**甲**'.repeat(200), some, `${'**甲**'.repeat(100)}${'甲'.repeat(99)}乙`)).toBe(false);
});
