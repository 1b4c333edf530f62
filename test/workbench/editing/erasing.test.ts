import { control, docx, equation, inserted, list, p, picture, r, table } from '../../builders/docx';
import { Typist } from './typist';

const typist = (...body: string[]): Typist => new Typist(docx({ body }));
const tracking = (...body: string[]): Typist => new Typist(docx({ settings: '<w:trackRevisions/>', body }));
const erase = (direction: 'backward' | 'forward', unit: 'character' | 'word') =>
  ({ kind: 'erase', direction, unit }) as const;

describe('Backspace and Delete', () => {
  it('take a character as a reader counts', () => {
    const author = typist(p('红👨‍👩‍👧é字'));
    author.goTo('红👨‍👩‍👧é|字').backspace();
    expect(author.page).toEqual(['红👨‍👩‍👧|字']);
    author.backspace();
    expect(author.page).toEqual(['红|字']);
    author.delete();
    expect(author.page).toEqual(['红|']);
  });

  it('take pictures and formulas', () => {
    const author = typist(p(r('图') + picture() + equation('x')));
    author.goTo('图￼￼|').backspace(2);
    expect(author.xml).toBe(p('图'));
  });

  it('leave no empty runs and no divided ones behind', () => {
    const author = typist(p(r('甲乙丙') + r('丁', { bold: true })));
    author.goTo('甲乙|丙丁').backspace();
    author.goTo('甲丙丁|').backspace();
    expect(author.xml).toBe(p('甲丙'));
  });

  it('by words take the blanks with them', () => {
    const author = typist(p('first aid 红十字会'));
    author.goTo('first aid |红十字会').does(erase('backward', 'word'));
    expect(author.page).toEqual(['first |红十字会']);
    author.goTo('|first 红十字会').does(erase('forward', 'word'));
    expect(author.page).toEqual(['|红十字会']);
  });

  it('join paragraphs; the first one keeps its look', () => {
    const author = typist(p('标题', { jc: 'center' }), p(r('正文', { italic: true })));
    author.goTo('|正文').backspace();
    expect(author.page).toEqual(['标题|正文']);
    expect(author.xml).toBe(p(r('标题') + r('正文', { italic: true }), { jc: 'center' }));
  });

  it('an empty first one goes without a trace', () => {
    const author = typist(p('', { jc: 'center' }), p('正文'));
    author.goTo('|正文').backspace();
    expect(author.xml).toBe(p('正文'));
    author.goTo('正文|').delete();
    expect(author.page).toEqual(['正文|']);
  });

  it('at the start of a list item take its number first', () => {
    const author = new Typist(
      docx({ lists: [list(1, [['decimal', '%1.']])], body: [p('前'), p('项', { list: [1, 0] })] }),
    );
    author.goTo('|项').backspace();
    expect(author.page).toEqual(['前', '|项']);
    expect(author.xml).not.toContain('numPr');
    author.backspace();
    expect(author.page).toEqual(['前|项']);
  });

  it('do not go out of a cell or over a table', () => {
    const author = typist(p('前'), table([['甲', '乙']]), p('后'));
    for (const place of ['|乙', '|后']) author.goTo(place).backspace();
    for (const place of ['甲|', '前|']) author.goTo(place).delete();
    expect(author.page).toEqual(['前|', '甲', '乙', '后']);
  });

  it('at the outer edge of a control go into it first', () => {
    const author = typist(p(r('甲') + control('姓名', r('李明')) + r('乙')));
    author.goTo('甲李明|乙', 'after').backspace();
    expect(author.page).toEqual(['甲李明|乙']);
    author.backspace();
    expect(author.page).toEqual(['甲李|乙']);
    expect(author.xml).toContain('<w:sdtContent>');
  });
});

it('a word is erased up to the edge of a control', () => {
  const author = typist(p(r('first') + control('锁', r('aid'), '<w:lock w:val="contentLocked"/>') + r('kit')));
  author.goTo('firstaidkit|').does(erase('backward', 'word'));
  expect(author.page).toEqual(['firstaid|']);
  author.goTo('|firstaid').does(erase('forward', 'word'));
  expect(author.page).toEqual(['|aid']);
});

describe('a selection', () => {
  it('over several paragraphs leaves the ends as one', () => {
    const author = typist(p('第一', { jc: 'center' }), p('第二'), p('第三'));
    author.goTo('第[一\n第]三').backspace();
    expect(author.xml).toBe(p(r('第') + r('三'), { jc: 'center' }));
  });

  it('of whole paragraphs with their marks leaves the next as it is', () => {
    const author = typist(p('第一', { jc: 'center' }), p('第二'));
    author.goTo('[第一]');
    const { start } = author.host.selection;
    author.host.select(start, { ...start, offset: 3 });
    author.backspace();
    expect(author.xml).toBe(p('第二'));
  });

  it('across cells empties them', () => {
    const author = typist(
      table([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    );
    author.goTo('[甲\n丙]').backspace();
    expect(author.page).toEqual(['|', '', '', '丁']);
    expect(author.xml.match(/<w:tc>/g)).toHaveLength(4);
  });

  it('around a table takes it', () => {
    const author = typist(p('前面'), table([['甲']]), p('后面'));
    author.goTo('前[面\n后]面').backspace();
    expect(author.page).toEqual(['前|面']);
    expect(author.xml).toBe(p(r('前') + r('面')));
  });

  it('of the whole document leaves an empty paragraph', () => {
    const author = typist(p('一'), table([['甲']]), control('背景', p('二')), p('三'));
    author.host.selectAll();
    author.backspace();
    expect(author.page).toEqual(['|']);
  });
});

describe('with changes tracked', () => {
  it('typed text is an insertion, one for a stretch', () => {
    const author = tracking(p('甲乙'));
    author.goTo('甲|乙').type('子').type('丑');
    expect(author.page).toEqual(['甲子丑|乙']);
    expect(author.xml.match(/<w:ins /g)).toHaveLength(1);
    expect(author.xml).toMatch(/甲<.*<w:ins [^>]*><w:r><w:t>子丑<\/w:t><\/w:r><\/w:ins>.*乙</);
  });

  it('what is erased stays, marked; own insertions really go', () => {
    const author = tracking(p('甲乙丙'));
    author.goTo('甲乙|丙').type('子').backspace(2);
    expect(author.page).toEqual(['甲|乙丙']);
    expect(author.xml).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>乙<\/w:delText><\/w:r><\/w:del>/);
    expect(author.xml).not.toContain('<w:ins ');
    author.backspace();
    expect(author.page).toEqual(['|甲乙丙']);
    expect(author.xml.match(/<w:delText/g)).toHaveLength(2);
    expect(author.xml.match(/<w:del /g)).toHaveLength(1);
  });

  it('Delete goes on behind what it has marked', () => {
    const author = tracking(p('甲乙丙'));
    author.goTo('|甲乙丙').delete(2);
    expect(author.page).toEqual(['甲乙|丙']);
    expect(author.xml.match(/<w:delText/g)).toHaveLength(2);
  });

  it('typing in the middle of a deletion divides it', () => {
    const author = tracking(p('甲乙丙丁'));
    author.goTo('甲[乙丙]丁').backspace();
    author.goTo('甲乙|丙丁').type('子');
    expect(author.xml).toMatch(/乙<\/w:delText><\/w:r><\/w:del><w:ins .*子.*<\/w:ins><w:del .*丙</);
  });

  it('paragraph marks are marked as well', () => {
    const author = tracking(p('甲乙'));
    author.goTo('甲|乙').type('\n');
    expect(author.page).toEqual(['甲', '|乙']);
    expect(author.xml).toMatch(/<w:pPr><w:rPr><w:ins /);
    author.goTo('|乙').backspace();
    expect(author.page).toEqual(['甲|乙']);
    expect(author.xml).not.toContain('<w:ins ');
  });

  it('Enter in an insertion divides it', () => {
    const author = tracking(p(inserted(r('甲乙'))));
    author.goTo('甲|乙').type('\n');
    expect(author.page).toEqual(['甲', '|乙']);
  });

  it('an own new paragraph goes with its mark', () => {
    const author = tracking(p('甲'), p('乙'));
    author.goTo('|乙').type('\n');
    author.goTo('|');
    author.host.select(author.host.selection.start, { ...author.host.selection.end, offset: 1 });
    author.backspace();
    expect(author.page).toEqual(['甲', '|乙']);
  });

  it('a selection over paragraphs stays, marked', () => {
    const author = tracking(p('第一'), p('第二'));
    author.goTo('第[一\n第]二').backspace();
    expect(author.page).toEqual(['第|一', '第二']);
    expect(author.xml.match(/<w:delText/g)).toHaveLength(2);
    expect(author.xml).toMatch(/<w:rPr><w:del /);
  });
});
