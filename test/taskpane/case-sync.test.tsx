import {
  type FieldSync,
  answered,
  canSend,
  composed,
  decided,
  heard,
  sent,
  startSync,
  typed,
} from '../../src/taskpane/case/store/field-sync';
import { caretAfter, mergeTexts, sameWords } from '../../src/taskpane/case/store/texts';

const lines = (...texts: string[]) => texts.map((text) => ({ label: '', text }));

describe('what the document says', () => {
  test('shows in a clean editor', () => {
    const sync = heard(startSync(['甲']), ['甲乙']);
    expect(sync.mine).toEqual(['甲乙']);
    expect(canSend(sync)).toBe(false);
  });

  test('blanks and empty paragraphs under the caret stay', () => {
    const sync = answered(sent(typed(startSync(['甲']), ['甲 ', ''])), { kind: 'written' });
    expect(heard(sync, ['甲']).mine).toEqual(['甲 ', '']);
  });

  test('waits while words are unsent, and is dropped if it is older than they are', () => {
    let sync = heard(typed(startSync(['甲']), ['甲乙']), ['甲']);
    expect(sync.mine).toEqual(['甲乙']);
    sync = answered(sent(sync), { kind: 'written' });
    expect(sync).toMatchObject({ mine: ['甲乙'], base: ['甲乙'], dirty: false, heard: null });
  });

  test('told during a write, it shows behind it', () => {
    const sync = answered(heard(sent(typed(startSync(['甲']), ['甲乙'])), ['甲乙丙']), { kind: 'written' });
    expect(sync.mine).toEqual(['甲乙丙']);
  });

  test('waits for an input method, and shows when it gives up', () => {
    let sync = heard(composed(startSync(['甲']), true), ['甲乙']);
    expect(sync.mine).toEqual(['甲']);
    sync = composed(sync, false);
    expect(sync.mine).toEqual(['甲乙']);
  });
});

describe('a write', () => {
  test('never begins while an input method composes', () => {
    const composing = typed(composed(startSync([]), true), ['红']);
    expect(canSend(composing)).toBe(false);
    expect(canSend(composed(composing, false))).toBe(true);
  });

  test('one at a time; words typed meanwhile are the next one', () => {
    let sync = sent(typed(startSync([]), ['红']));
    sync = typed(sync, ['红十']);
    expect(canSend(sync)).toBe(false);
    sync = answered(sync, { kind: 'written' });
    expect(canSend(sync)).toBe(true);
    expect(sync).toMatchObject({ base: ['红'], mine: ['红十'] });
  });

  test('refused, it keeps the words, says why, and can be tried again', () => {
    const sync = answered(sent(typed(startSync(['甲']), ['乙'])), { kind: 'refused', message: '文档受保护。' });
    expect(sync).toMatchObject({ mine: ['乙'], failure: '文档受保护。' });
    expect(canSend(sync)).toBe(true);
  });

  test('typed back to what the document says, nothing is written', () => {
    expect(canSend(typed(typed(startSync(['甲']), ['乙']), ['甲']))).toBe(false);
  });
});

describe('both sides changed', () => {
  const both = (base: string[], mine: string[], theirs: string[]): FieldSync =>
    answered(sent(typed(startSync(base), mine)), { kind: 'changed', lines: lines(...theirs) });

  test('different paragraphs: both changes stay, and the pane writes them', () => {
    const sync = both(['一', '二', '三'], ['一甲', '二', '三'], ['一', '二', '三乙']);
    expect(sync).toMatchObject({ mine: ['一甲', '二', '三乙'], base: ['一', '二', '三乙'], conflict: null });
    expect(canSend(sync)).toBe(true);
  });

  test('different places of one paragraph', () => {
    expect(both(['救护进校园'], ['应急救护进校园'], ['救护进校园了']).mine).toEqual(['应急救护进校园了']);
  });

  test('the same place: neither is lost, nothing is written until the author decides', () => {
    const sync = both(['救护'], ['救护一'], ['救护二']);
    expect(sync).toMatchObject({ mine: ['救护一'], conflict: ['救护二'] });
    expect(canSend(sync)).toBe(false);
    expect(decided(sync, 'mine')).toMatchObject({ base: ['救护二'], mine: ['救护一'], dirty: true, conflict: null });
    expect(decided(sync, 'theirs')).toMatchObject({ base: ['救护二'], mine: ['救护二'], dirty: false, conflict: null });
  });

  test('taken back in the document, there is nothing to decide any more', () => {
    const sync = heard(both(['救护'], ['救护一'], ['救护二']), ['救护']);
    expect(sync).toMatchObject({ conflict: null, mine: ['救护一'] });
    expect(canSend(sync)).toBe(true);
  });

  test('only blanks differ: the write goes ahead from what the document says', () => {
    const sync = both(['一 ', ''], ['一 ', '二'], ['一']);
    expect(sync).toMatchObject({ base: ['一'], mine: ['一 ', '二'], conflict: null });
    expect(canSend(sync)).toBe(true);
  });

  test('the answer comes while an input method composes: the editor is not touched', () => {
    let sync = sent(typed(startSync(['一', '二']), ['一甲', '二']));
    sync = answered(composed(sync, true), { kind: 'changed', lines: lines('一', '二乙') });
    expect(sync.mine).toEqual(['一甲', '二']);
    sync = composed(sync, false);
    expect(canSend(sync)).toBe(true);
    expect(answered(sent(sync), { kind: 'changed', lines: lines('一', '二乙') }).mine).toEqual(['一甲', '二乙']);
  });

  test.each([
    ['another paragraph', ['一', '二', '三'], ['一甲', '二', '三'], ['一甲', '二', '三乙']],
    ['another place of the paragraph', ['救护进校园'], ['应急救护进校园'], ['应急救护进校园了']],
    ['a paragraph that was taken out', ['一', '二', '三'], ['一', '三'], ['一', '三', '四']],
  ])('the write went through, and the author wrote in %s at once: nothing to decide', (_, base, mine, theirs) => {
    expect(both(base, mine, theirs)).toMatchObject({ mine: theirs, base: theirs, dirty: false, conflict: null });
    // Told after a write that could not be confirmed: it has come to a good end by itself.
    const failed = answered(sent(typed(startSync(base), mine)), { kind: 'refused', message: '请核对。' });
    expect(heard(failed, theirs)).toMatchObject({ mine: theirs, dirty: false, failure: null, heard: null });
  });

  test('a failed write stays failed where the document does not have it', () => {
    const failed = answered(sent(typed(startSync(['一']), ['一甲'])), { kind: 'refused', message: '请核对。' });
    expect(heard(failed, ['零', '一'])).toMatchObject({ mine: ['一甲'], dirty: true, failure: '请核对。' });
  });

  test('both wrote the same', () => {
    expect(both(['一'], ['一甲'], ['一甲'])).toMatchObject({ dirty: false, conflict: null, base: ['一甲'] });
  });
});

describe('merging', () => {
  test.each([
    ['one side only', ['一'], ['一'], ['二'], ['二']],
    ['insertions at both ends', ['一'], ['零', '一'], ['一', '二'], ['零', '一', '二']],
    ['insertions at one place', ['一'], ['一', '甲'], ['一', '乙'], null],
    ['removed here, changed there', ['一', '二'], ['一'], ['一', '二乙'], null],
    ['removed here, changed elsewhere', ['一', '二', '三'], ['二', '三'], ['一', '二', '三乙'], ['二', '三乙']],
    ['touching characters', ['救护课'], ['救治课'], ['救护班'], null],
    ['characters beyond the basic plane', ['𠮷野家'], ['𠮷野家店'], ['𡨴野家'], ['𡨴野家店']],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(mergeTexts(base, mine, theirs)).toEqual(expected);
    // Nobody has a better right than the other.
    expect(mergeTexts(base, theirs, mine)).toEqual(expected);
  });

  test('no character of either side is lost: five hundred random edits', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 0x7fffffff) % below;
    const base = ['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸'];
    const edit = (mark: string): string[] => {
      const texts = [...base];
      const line = random(texts.length);
      const at = random(11);
      texts[line] = texts[line]!.slice(0, at) + mark + texts[line]!.slice(at);
      return texts;
    };
    let merged = 0;
    for (let round = 0; round < 500; round += 1) {
      const result = mergeTexts(base, edit('X'), edit('Y'));
      if (result === null) continue;
      merged += 1;
      expect([...result.join('')].sort()).toEqual([...base.join(''), 'X', 'Y'].sort());
    }
    expect(merged).toBeGreaterThan(400);
  });
});

test.each([
  ['before the change', '救护课', '救护课程', 1, 1],
  ['behind the change', '救护课', '应急救护课', 3, 5],
  ['at the end of what is added to', '救护', '救护课', 2, 2],
  ['inside what is replaced', '一二三四', '一甲四', 2, 2],
  ['surrogates', '𠮷a', '𠮷ba', 3, 4],
])('the caret %s', (_, from, to, caret, expected) => {
  expect(caretAfter(from, to, caret)).toBe(expected);
});

test('what says the same', () => {
  expect(sameWords([' 一', '', '二　'], ['一', '二'])).toBe(true);
  expect(sameWords(['一\n二'], ['一', '二'])).toBe(true);
  expect(sameWords(['一二'], ['一', '二'])).toBe(false);
});
