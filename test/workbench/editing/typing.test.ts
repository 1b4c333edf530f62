import { control, docx, footnote, inserted, link, list, p, r, style, table } from '../../builders/docx';
import { growth } from '../../setup/growth';
import { Typist } from './typist';

const typist = (...body: string[]): Typist => new Typist(docx({ body }));

describe('typing', () => {
  it('grows into the run that it stands in, whose look it takes', () => {
    const author = typist(p(r('红十', { bold: true }) + r('字会')));
    author.goTo('红十|字会').type('色').type('的');
    expect(author.page).toEqual(['红十色的|字会']);
    expect(author.xml).toBe(p(r('红十色的', { bold: true }) + r('字会')));
  });

  it('at the start of a paragraph joins what follows', () => {
    const author = typist(p(r('字会', { italic: true })));
    author.goTo('|字会').type('红十');
    expect(author.xml).toBe(p(r('红十字会', { italic: true })));
  });

  it('in an empty paragraph takes the look of its mark', () => {
    const author = typist(p('', { mark: { fonts: '仿宋', size: 16 } }));
    author.goTo('|').type('博爱').type('家园');
    expect(author.xml).toContain(r('博爱家园', { fonts: '仿宋', size: 16 }).replace(' xml:space="preserve"', ''));
  });

  it('replaces what is selected, across paragraphs too', () => {
    const author = typist(p('第一段'), p('第二段'), p('第三段'));
    author.goTo('第一[段\n第]三段').type('稿');
    expect(author.page).toEqual(['第一稿|三段']);
  });

  it('keeps blanks at the ends', () => {
    const author = typist(p('<w:r><w:t>甲</w:t></w:r>'));
    author.goTo('甲|').type(' ').type(' ').type('乙').type(' ');
    expect(author.page).toEqual(['甲  乙 |']);
    expect(author.xml).toContain('<w:t xml:space="preserve">甲  乙 </w:t>');
  });

  it('leaves a link at its end, and goes on in its middle', () => {
    const author = typist(p(link('网站')));
    author.goTo('网站|').type('上');
    expect(author.xml).toBe(p(link('网站') + '<w:r><w:t>上</w:t></w:r>'));
    author.goTo('网|站上').type('页');
    expect(author.xml).toContain(link('网页站'));
  });

  it('is not raised behind a note mark', () => {
    const author = typist(p(r('人次') + footnote()));
    author.goTo('人次\u0002|').type('。');
    expect(author.xml).toBe(p(r('人次') + footnote() + '<w:r><w:t>。</w:t></w:r>'));
  });

  it('stays out of an insertion that is not tracked any more', () => {
    const author = typist(p(inserted(r('甲乙'))));
    author.goTo('甲|乙').type('丙');
    expect(author.xml).toBe(p(inserted(r('甲')) + '<w:r><w:t>丙</w:t></w:r>' + inserted(r('乙'))));
  });

  it('costs no more than a paragraph is longer', async () => {
    const keysIn = (runs: number) => {
      const author = typist(p(Array.from({ length: runs }, (_, index) => r('字', { bold: index % 2 === 0 })).join('')));
      author.goTo(`${'字'.repeat(runs / 2)}|${'字'.repeat(runs / 2)}`);
      return () => {
        for (let key = 0; key < 10; key++) author.type('文');
      };
    };
    // Ten times as long; squared growth would be a hundred.
    expect(await growth(keysIn(300), keysIn(3000))).toBeLessThan(40);
  });

  it('leaves other parts and other paragraphs as they were', () => {
    const author = typist(p('甲'), p(r('乙', { highlight: 'yellow' })));
    const parts = author.host.pkg.partNames.filter((name) => name !== author.host.pkg.mainPart);
    const before = parts.map((name) => author.part(name));
    author.goTo('甲|').type('子\n丑');
    expect(parts.map((name) => author.part(name))).toEqual(before);
    expect(author.xml).toContain(p(r('乙', { highlight: 'yellow' })));
  });
});

describe('Enter', () => {
  it('goes on with the look of the caret', () => {
    const author = typist(p(r('小标题', { bold: true }), { jc: 'center' }));
    author.goTo('小标题|').type('\n接着');
    expect(author.page).toEqual(['小标题', '接着|']);
    expect(author.xml).toContain(
      '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>接着',
    );
  });

  it('in the middle divides', () => {
    const author = typist(p(r('甲', { italic: true }) + r('乙丙')));
    author.goTo('甲乙|丙').type('\n');
    expect(author.page).toEqual(['甲乙', '|丙']);
  });

  it('behind a heading goes on in the style that follows it', () => {
    const heading = style('1', 'heading 1', { basedOn: 'a', paragraph: { outlineLvl: 0 } });
    const author = new Typist(
      docx({
        styles: [style('a', 'Normal', { default: true }), heading.replace('<w:pPr>', '<w:next w:val="a"/><w:pPr>')],
        body: [p('背景', { style: '1', jc: 'center' })],
      }),
    );
    author.goTo('背景|').type('\n正文');
    expect(author.xml).toBe(p('背景', { style: '1', jc: 'center' }) + '<w:p><w:r><w:t>正文</w:t></w:r></w:p>');
    author.goTo('背|景').type('\n');
    expect(author.xml.match(/w:pStyle w:val="1"/g)).toHaveLength(2);
  });

  it('goes on in a list, and leaves it from an empty item', () => {
    const author = new Typist(docx({ lists: [list(1, [['decimal', '%1.']])], body: [p('选得准', { list: [1, 0] })] }));
    author.goTo('选得准|').type('\n留得住\n');
    expect(author.xml.match(/<w:numId w:val="1"\/>/g)).toHaveLength(3);
    author.type('\n');
    expect(author.page).toEqual(['选得准', '留得住', '|']);
    expect(author.xml.match(/<w:numId w:val="1"\/>/g)).toHaveLength(2);
  });

  it('moves the section break to the second half', () => {
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    const author = typist(p('甲乙', { section }), p('丙'));
    author.goTo('甲|乙').type('\n');
    expect(author.part(author.host.pkg.mainPart).match(/nextPage/g)).toHaveLength(1);
    author.undo();
    author.goTo('|丙').backspace();
    expect(author.page).toEqual(['甲乙|丙']);
    expect(author.part(author.host.pkg.mainPart)).not.toContain('nextPage');
  });

  it('with Shift breaks the line', () => {
    const author = typist(p('甲乙'));
    author.goTo('甲|乙').does({ kind: 'break-line' }).type('丙');
    expect(author.page).toEqual(['甲\v丙|乙']);
  });
});

describe('Tab', () => {
  it('types a tab, and goes on in its run', () => {
    const author = typist(p('姓名'));
    author.goTo('姓名|').does({ kind: 'tab', back: false }).type('李明').type('华');
    expect(author.xml).toBe(p('<w:r><w:t xml:space="preserve">姓名</w:t></w:r><w:r><w:tab/><w:t>李明华</w:t></w:r>'));
  });

  it('goes from cell to cell, and makes a row behind the last', () => {
    const author = typist(table([['甲', '乙']]), p());
    author.goTo('|甲').does({ kind: 'tab', back: false });
    expect(author.page).toEqual(['甲', '[乙]', '']);
    author.type('丙').does({ kind: 'tab', back: false });
    expect(author.page).toEqual(['甲', '丙', '|', '', '']);
    author.type('丁').does({ kind: 'tab', back: true });
    expect(author.page).toEqual(['甲', '[丙]', '丁', '', '']);
  });

  it('at the start of a list item changes its level', () => {
    const author = new Typist(
      docx({
        lists: [
          list(1, [
            ['decimal', '%1.'],
            ['decimal', '%2)'],
          ]),
        ],
        body: [p('项', { list: [1, 0] })],
      }),
    );
    author.goTo('|项').does({ kind: 'tab', back: false });
    expect(author.xml).toContain('<w:ilvl w:val="1"/>');
    author.does({ kind: 'tab', back: true }).does({ kind: 'tab', back: true });
    expect(author.xml).toContain('<w:ilvl w:val="0"/>');
  });
});

describe('Ctrl+B, Ctrl+I, Ctrl+U', () => {
  it('switch the selection, and back', () => {
    const author = typist(p('红十字'));
    author.goTo('红[十]字').does({ kind: 'toggle', toggle: 'bold' });
    expect(author.xml).toMatch(/红<.*<w:b\/><w:bCs\/>.*十<.*字</s);
    author.does({ kind: 'toggle', toggle: 'bold' });
    expect(author.xml).toContain('<w:b w:val="0"/>');
  });

  it('without a selection hold for what is typed next', () => {
    const author = typist(p('甲'));
    author.goTo('甲|').does({ kind: 'toggle', toggle: 'underline' }).type('乙').type('丙');
    expect(author.xml).toContain('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>乙丙</w:t></w:r>');
  });
});

test('typing in a control at the edge of text depends on the side of the caret', () => {
  const author = typist(p(control('姓名', r('李明')) + r('同志')));
  author.goTo('李明|同志', 'before').type('华');
  expect(author.xml).toContain('李明华</w:t></w:r></w:sdtContent>');
  author.goTo('李明华|同志', 'after').type('老');
  expect(author.xml).toContain('老同志');
});
