import { composed, movesBetween, type Moves } from '../../src/format/moves';
import { bookmark, docx, p, picture, type Xml } from '../builders/docx';
import { draftOf } from '../word/open';

const draft = (...body: Xml[]) => draftOf(docx({ body }));
const moves = (before: Xml[], after: Xml[], split: number[], remove: number[]): Moves | null =>
  movesBetween(draft(...before), draft(...after), { unmark: [], split, remove });

describe('what became of the paragraphs', () => {
  it('a paragraph is split at all, some or none of its soft returns', () => {
    const before = [p('甲'), p('一\n二\n三'), p('乙')];
    expect(moves(before, [p('甲'), p('一'), p('二'), p('三'), p('乙')], [1], [])).toEqual([[0], [1, 2, 3], [4]]);
    expect(moves(before, [p('甲'), p('一\n二'), p('三'), p('乙')], [1], [])).toEqual([[0], [1, 2], [3]]);
    expect(moves(before, before, [1], [])).toEqual([[0], [1], [2]]);
  });

  it('soft returns in a row leave empty parts', () => {
    expect(moves([p('一\n\n二\n')], [p('一'), p(''), p('二'), p('')], [0], [])).toEqual([[0, 1, 2, 3]]);
  });

  it('empty paragraphs are removed, or not', () => {
    const before = [p('甲'), p(''), p(''), p('乙')];
    expect(moves(before, [p('甲'), p('乙')], [], [1, 2])).toEqual([[0], [], [], [1]]);
    expect(moves(before, [p('甲'), p(''), p('乙')], [], [1, 2])).toEqual([[0], [], [1], [2]]);
    expect(moves(before, [p('甲'), p(''), p('乙')], [], [1])).toEqual([[0], [], [1], [2]]);
    expect(moves(before, [p('甲'), p('乙')], [], [1])).toBeNull();
  });

  it.each([
    ['a word is different', [p('甲'), p('一'), p('三'), p('乙')]],
    ['a blank is gone', [p('甲'), p('一'), p('二'), p('乙')].map((xml) => xml.replace('甲', '甲 '))],
    ['a soft return is gone', [p('甲'), p('一二'), p('乙')]],
    ['a soft return became a blank', [p('甲'), p('一 二'), p('乙')]],
    ['a part is twice there', [p('甲'), p('一'), p('一'), p('二'), p('乙')]],
    ['parts changed places', [p('甲'), p('二'), p('一'), p('乙')]],
    ['a paragraph is more at the end', [p('甲'), p('一\n二'), p('乙'), p('')]],
    ['a paragraph is gone at the end', [p('甲'), p('一\n二')]],
    ['another one was split', [p('甲'), p('一\n二'), p('乙')].map((xml) => xml.replace('乙', '丙'))],
  ])('anything else is told: %s', (_, after) => {
    expect(moves([p('甲'), p('一\n二'), p('乙')], after, [1], [])).toBeNull();
  });

  it('a paragraph that only looks empty must still be there', () => {
    const holding = p(picture(20, 20, 'anchor'));
    const before = [p('甲'), p(''), holding, p(bookmark('乙', '')), p('丙')];
    expect(moves(before, [p('甲'), holding, p(bookmark('乙', '')), p('丙')], [], [1])).toEqual([
      [0],
      [],
      [1],
      [2],
      [3],
    ]);
    expect(moves(before, [p('甲'), p(''), p(bookmark('乙', '')), p('丙')], [], [1])).toBeNull();
    expect(moves(before, [p('甲'), p(''), holding, p('丙')], [], [1])).toBeNull();
  });
});

it('two moves make one', () => {
  expect(composed([[0], [1, 2], []], [[0], [], [1, 2]])).toEqual([[0], [1, 2], []]);
});
