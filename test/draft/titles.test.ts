import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, type ParagraphLook, type RunLook, p, picture, r } from '../builders/docx';
import { growth } from '../setup/growth';
import { BODY, type Line, centred, check, text, title } from './role-lines';

describe('title and what stands around it', () => {
  test('left, small, with typed blanks', () => {
    check([['title', '　　小小急救包：守护一座城', { run: { size: 10 } }], ['heading1', '一、背景介绍'], text]);
  });
  test('two lines, the first the name of the unit', () => {
    check([
      ['title', '望川县红十字会', centred],
      ['title', '“博爱驿站”建设案例', centred],
      ['byline', '（望川县红十字会）', centred],
      ['note', '（说明：本案例荣获全市金奖）'],
      ['heading1', '一、背景介绍'],
      text,
    ]);
  });
  test('the unit above a larger title is a byline', () => {
    check([
      ['byline', '望川县红十字会', { ...centred, run: { size: 14 } }],
      ['title', '把课堂搬到村口', { ...centred, run: { size: 22 } }],
      text,
    ]);
  });
  test('subtitle, author, date', () => {
    check([
      title,
      ['subtitle', '——望川县的实践', centred],
      ['byline', '望川县红十字会', centred],
      ['byline', '陆一鸣  周宁', centred],
      ['byline', '（2022年9月）', centred],
      text,
    ]);
  });
  test('whoever stands centred in small type between title and first heading', () => {
    const large: Line = ['title', '让救命神器就在群众身边', { ...centred, run: { size: 22 } }];
    const small: ParagraphLook & { run: RunLook } = { ...centred, run: { size: 16 } };
    for (const name of ['□□县红十字会', '本报记者　陆一鸣　通讯员　周宁', '望川县红十字会党组书记、常务副会长　周宁']) {
      check([large, ['byline', name, small], ['heading1', '一、背景介绍'], text]);
    }
    const bold = { ...centred, run: { size: 16, bold: true } };
    check([large, ['heading1', '山城之困', bold], text, ['heading1', '破题之举', bold], text]);
  });
  test('annex mark, remark and empty lines above', () => {
    check([
      ['annotation', '附件3'],
      ['empty', ''],
      ['title', '把课堂搬到村口（示例）', centred],
      ['annotation', '（标题居中，方正小标宋，二号）'],
      text,
    ]);
  });
  test('a logo above the title, a picture with its caption below', () => {
    check([
      ['picture', '', { xml: p(picture(), centred) }],
      title,
      ['byline', '望川县红十字会', centred],
      ['picture', '', { xml: p(picture(), centred) }],
      ['caption', '演练现场', centred],
      ['heading1', '一、背景介绍'],
      text,
    ]);
  });
  test('no title: the text begins at once', () => {
    check([text, ['heading1', '一、主要做法'], text]);
    check([['heading1', '一、背景介绍'], text]);
  });
  test('a first sentence is no title', () => {
    check([title, ['body', '望川县地处山区，救护力量薄弱。'], ['heading1', '一、主要做法'], text]);
  });
});

describe('a file with several texts', () => {
  const large: ParagraphLook & { run: RunLook } = { ...centred, run: { size: 22 } };
  const onNewPage = { ...large, pageBreakBefore: true };
  const pageBreak: Line = ['empty', '', { xml: p('<w:r><w:br w:type="page"/></w:r>') }];
  const section = (type: string): Line => [
    'empty',
    '',
    { xml: `<w:p><w:pPr><w:sectPr>${type && `<w:type w:val="${type}"/>`}</w:sectPr></w:pPr></w:p>` },
  ];
  const newSection = section('');
  const letter: readonly Line[] = [
    ['title', '推荐说明', large],
    text,
    ['signature', '望川县红十字会', { jc: 'right' }],
    ['date', '2022年9月1日', { jc: 'right' }],
  ];
  const narrative = (look: typeof large): readonly Line[] => [
    ['title', '让救命神器就在群众身边', look],
    ['title', '“五分钟救护圈”建设案例', large],
    ['byline', '望川县红十字会', centred],
    ['heading1', '一、背景介绍'],
    text,
  ];

  test('a letter, then the case on a page of its own', () => {
    check([...letter, ...narrative(onNewPage)]);
    check([...letter, pageBreak, ...narrative(large)]);
    check([...letter, newSection, ...narrative(large)]);
  });
  test('a cover with its title, unit and date, then the title again', () => {
    check([
      ['title', '红十字工作创新案例', large],
      ['byline', '望川县红十字会', centred],
      ['byline', '2022年9月', centred],
      pageBreak,
      ['empty', ''],
      ...narrative(large),
    ]);
  });
  test('two cases; small print above the title of the second', () => {
    const number: Line = ['note', '编号：02', { jc: 'left' }];
    check([...narrative(large), pageBreak, number, ...narrative(large)]);
  });
  test('a break before the words, in the paragraph of the title', () => {
    const title = p(`<w:r><w:br w:type="page"/></w:r>${r('守护一座城', { size: 22 })}`, centred);
    const unit: Line = ['byline', '望川县红十字会', { ...centred, run: { size: 16 } }];
    check([...narrative(large), ['title', '守护一座城', { xml: title }], unit, ['heading1', '一、背景介绍'], text]);
  });
  test('a part that begins on a new page is none, nor is what looks like text, nor a large line within a page', () => {
    check([...narrative(large), ['heading1', '二、主要做法', onNewPage], text]);
    check([title, ['heading1', '背景介绍', large], text, ['heading1', '工作成效', onNewPage], text]);
    check([...narrative(large), ['body', BODY, { pageBreakBefore: true }], text]);
    check([...narrative(large), text, ['body', '人道 博爱 奉献', large], text]);
    const slogan: Line = ['body', '人道博爱奉献', large];
    check([
      ...narrative(large),
      section(''),
      slogan,
      text,
      section('continuous'),
      ['title', '救在身边', large],
      text,
      newSection,
    ]);
  });
});

test('the pages of a long file are read in linear time', async () => {
  const reading = (pages: number) => {
    const body = Array.from({ length: pages }, () => p(r(BODY), { pageBreakBefore: true }));
    const pkg = Package.open(docx({ body }), nodeXml);
    return () => readDraft(pkg);
  };
  // Quadratic time would be a hundred times as much.
  expect(await growth(reading(300), reading(3_000), 2)).toBeLessThan(40);
});
