import { descendants, isNamed } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { addressesOf } from '../../src/ooxml/package/addresses';
import { isPlainButForLinks, isPlainParagraph } from '../../src/format/clean/plain-paragraph';
import {
  bookmark,
  commented,
  control,
  deleted,
  docx,
  equation,
  field,
  footnote,
  inserted,
  link,
  list,
  p,
  picture,
  r,
  table,
  textBox,
  webLink,
  type Xml,
} from '../builders/docx';

/** Whether each w:p of the body, in document order, may be written anew. */
function plain(...body: Xml[]): boolean[] {
  const pkg = Package.open(docx({ body, lists: [list(1, [['decimal', '%1.']])] }), nodeXml);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  return [...descendants(root)].filter((element) => isNamed(element, W, 'p')).map(isPlainParagraph);
}

describe('paragraphs that may be written anew', () => {
  it('are text with any look, blanks, tabs and soft returns', () => {
    expect(plain(p('　　救护培训进社区'), p(r('全年', { bold: true }) + r('42期', { size: 30 })))).toEqual([
      true,
      true,
    ]);
    expect(plain(p('<w:r><w:t>志愿服务</w:t><w:br/><w:tab/><w:t>持续开展</w:t></w:r>'))).toEqual([true]);
    expect(plain(p(''))).toEqual([true]);
  });

  it('may hold what Word writes by itself', () => {
    const marks =
      '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>';
    expect(plain(p(marks + r('人道救助')))).toEqual([true]);
  });

  it('do not hold one end of a bookmark whose other end is elsewhere', () => {
    const start = '<w:bookmarkStart w:id="9" w:name="_GoBack"/>';
    expect(plain(p(start + r('人道救助')), p(`${r('应急救护')}<w:bookmarkEnd w:id="9"/>`))).toEqual([false, false]);
  });

  it.each([
    ['a picture', p(picture())],
    ['an equation', p(equation('a+b'))],
    ['a footnote', p(footnote())],
    ['a comment', p(commented('核对'))],
    ['an insertion', p(inserted('新增'))],
    ['a deletion', p(deleted('删去'))],
    ['a field', p(field('PAGE', '1'))],
    ['a hyperlink', p(link('中国红十字会'))],
    ['a bookmark', p(bookmark('成效', '工作成效'))],
    ['a number', p('应急救护', { list: [1, 0] })],
    ['a page break', p('<w:r><w:br w:type="page"/></w:r>')],
    ['a tracked paragraph mark', '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="甲"/></w:rPr></w:pPr></w:p>'],
    ['a section break', p('段', { section: '<w:sectPr/>' })],
    ['an unknown element', p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')],
  ])('are not those with %s', (_, paragraph) => {
    expect(plain(paragraph)).toEqual([false]);
  });

  it('are not those in a table, a control or a text box', () => {
    expect(plain(table([['单元格']]))).toEqual([false]);
    expect(plain(control('unit', p('某市红十字会')))).toEqual([false]);
    expect(plain(p(textBox('文本框'))).every((allowed) => !allowed)).toBe(true);
  });
});

describe('links that a new paragraph brings along', () => {
  const brought = (paragraph: Xml, lists: readonly Xml[] = [list(1, [['decimal', '%1.']])]): boolean => {
    const pkg = Package.open(docx({ body: [paragraph], lists }), nodeXml);
    const root = pkg.document(pkg.mainPart)!.documentElement!;
    return isPlainButForLinks(
      [...descendants(root)].find((element) => isNamed(element, W, 'p'))!,
      addressesOf(pkg),
    );
  };

  it.each([
    ['words alone', p('志愿服务')],
    ['a link to an address', p(r('详见') + webLink('志愿服务网'))],
    ['a link to a bookmark', p(link('第三部分'))],
  ])('%s', (_, paragraph) => {
    expect(brought(paragraph)).toBe(true);
  });

  it.each([
    ['a link to a part of the package', p('<w:hyperlink r:id="rId1"><w:r><w:t>样式</w:t></w:r></w:hyperlink>')],
    ['a picture in a link', p(`<w:hyperlink r:id="rIdWeb1">${picture()}</w:hyperlink>`)],
    ['one end of a bookmark', p('<w:bookmarkStart w:id="9" w:name="成效"/><w:r><w:t>字</w:t></w:r>')],
    ['a bookmark', p(bookmark('成效', r('工作成效')))],
    ['a field', p(field('REF 成效', '工作成效'))],
    ['a number', p(webLink('志愿服务网'), { list: [1, 0] })],
  ])('not %s', (_, paragraph) => {
    expect(brought(paragraph)).toBe(false);
  });
});
