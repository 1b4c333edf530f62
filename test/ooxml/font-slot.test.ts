import { slotOf } from '../../src/ooxml/font-slot';

const plain = { hint: null, complexScript: false };
const hinted = { hint: 'eastAsia', complexScript: false };

test.each([
  ['红', 'eastAsia', 'eastAsia'],
  ['，', 'eastAsia', 'eastAsia'],
  ['。', 'eastAsia', 'eastAsia'],
  ['（', 'eastAsia', 'eastAsia'],
  ['１', 'eastAsia', 'eastAsia'],
  ['𠮷', 'eastAsia', 'eastAsia'],
  ['A', 'ascii', 'ascii'],
  ['5', 'ascii', 'ascii'],
  ['%', 'ascii', 'ascii'],
  ['“', 'hAnsi', 'eastAsia'],
  ['”', 'hAnsi', 'eastAsia'],
  ['‘', 'hAnsi', 'eastAsia'],
  ['—', 'hAnsi', 'eastAsia'],
  ['…', 'hAnsi', 'eastAsia'],
  ['·', 'hAnsi', 'eastAsia'],
  ['①', 'hAnsi', 'eastAsia'],
  ['℃', 'hAnsi', 'eastAsia'],
  ['α', 'hAnsi', 'eastAsia'],
  ['é', 'hAnsi', 'eastAsia'],
  ['ñ', 'hAnsi', 'hAnsi'],
  ['\ue000', 'hAnsi', 'eastAsia'],
  ['א', 'ascii', 'ascii'],
])('%s is set in %s, with a hint in %s', (character, without, withHint) => {
  expect(slotOf(character, plain)).toBe(without);
  expect(slotOf(character, hinted)).toBe(withHint);
});

test('a complex script run is set in one font', () => {
  expect(slotOf('红', { hint: 'eastAsia', complexScript: true })).toBe('cs');
});
