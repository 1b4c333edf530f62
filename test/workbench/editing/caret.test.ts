import { control, docx, p, r, table } from '../../builders/docx';
import { Typist } from './typist';

/** Where the caret comes to by so many presses of an arrow key. */
function way(
  author: Typist,
  direction: 'backward' | 'forward',
  presses: number,
  unit: 'character' | 'word' = 'character',
): string[] {
  return Array.from({ length: presses }, () => {
    author.host.moveCaret(direction, unit);
    return author.page.find((text) => /[|[]/.test(text)) ?? '';
  });
}

const typist = (...body: string[]): Typist => new Typist(docx({ body }));

it('goes by characters, through cells and paragraphs', () => {
  const author = typist(p('甲👍'), table([['乙', '']]), p('丙'));
  author.goTo('|甲👍');
  expect(way(author, 'forward', 7)).toEqual(['甲|👍', '甲👍|', '|乙', '乙|', '|', '|丙', '丙|']);
  expect(way(author, 'backward', 4)).toEqual(['|丙', '|', '乙|', '|乙']);
});

it('goes by words', () => {
  const author = typist(p('first aid，红十字会'));
  author.goTo('|first aid，红十字会');
  expect(way(author, 'forward', 2, 'word')).toEqual(['first |aid，红十字会', 'first aid|，红十字会']);
  expect(way(author, 'backward', 1, 'word')).toEqual(['first |aid，红十字会']);
});

it('stays at the ends of the document', () => {
  const author = typist(p('甲'));
  author.goTo('甲|');
  expect(way(author, 'forward', 2)).toEqual(['甲|', '甲|']);
});

it('goes into a control and out of it by steps of their own', () => {
  const author = typist(p(r('甲') + control('名', r('乙'))));
  author.goTo('|甲乙');
  const sides = Array.from({ length: 4 }, () => {
    author.host.moveCaret('forward', 'character');
    const { start } = author.host.selected;
    return `${start.offset} ${start.side}`;
  });
  expect(sides).toEqual(['1 before', '1 after', '2 before', '2 after']);
});

it('selects a prompt as a whole, and leaves it on either side', () => {
  const author = typist(p(r('甲') + control('名', r('请填写'), '<w:showingPlcHdr/>') + r('丙')));
  author.goTo('甲|请填写丙');
  expect(way(author, 'forward', 1)).toEqual(['甲[请填写]丙']);
  expect(way(author, 'forward', 1)).toEqual(['甲请填写|丙']);
  expect(way(author, 'backward', 2)).toEqual(['甲[请填写]丙', '甲|请填写丙']);
  author.type('子');
  expect(author.page).toEqual(['甲子|请填写丙']);
});

it('goes to the start and the end of the document', () => {
  const author = typist(p('甲'), p('乙'));
  author.host.moveToEdge('forward');
  expect(author.page).toEqual(['甲', '乙|']);
  author.host.moveToEdge('backward');
  expect(author.page).toEqual(['|甲', '乙']);
});
