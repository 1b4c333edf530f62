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
