import { readDraft } from '../../src/draft/read';
import { formatDocument } from '../../src/format/format-document';
import { planFormat } from '../../src/format/plan-format';
import { verify } from '../../src/format/verify';
import { type Block, newDocument } from '../../src/form/blocks/new-document';
import { type Notice, type PageNumbers, parseNotice } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { descendants } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { Formatting } from '../../src/ooxml/effective';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, r } from '../builders/docx';
import { FILLED, yunze2024 as notice } from './second-notice';

const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));
const made = (blocks: readonly Block[]) => newDocument(notice, { blocks, values: FILLED, options: {} });

describe('pages', () => {
  const footersOf = (bytes: Uint8Array) => {
    const pkg = Package.open(bytes, nodeXml);
    return pkg
      .relationships(pkg.mainPart)
      .filter(({ type }) => type.endsWith('/footer'))
      .map(({ target }) => {
        const root = pkg.document(target)!.documentElement!;
        const [first] = [...descendants(root)].filter(({ localName }) => localName === 'r');
        const { fonts, size } = new Formatting(pkg).run(first!);
        const alignment = [...descendants(root)].find(({ localName }) => localName === 'jc')?.getAttributeNS(W, 'val');
        return [root.textContent, alignment, fonts.eastAsia, size / 2];
      });
  };
  const withNumbers = (change: Partial<PageNumbers>): Notice => {
    const { typography } = notice;
    return { ...notice, typography: { ...typography, pageNumbers: { ...typography.pageNumbers!, ...change } } };
  };
  const main = (bytes: Uint8Array) =>
    new TextDecoder().decode(Package.open(bytes, nodeXml).bytes('/word/document.xml'));

  test('of a new narrative are numbered at the outside, but for the first', () => {
    const bytes = made(['narrative']);
    expect(footersOf(bytes)).toEqual([
      ['— 1 —', 'right', '宋体', 14],
      ['— 1 —', 'left', '宋体', 14],
    ]);
    expect(main(bytes)).toContain('<w:titlePg/>');
    expect(formatDocument(bytes, nodeXml, notice, {}).left.map(({ id }) => id)).not.toContain('page-numbers');
  });

  test('or in the middle, from the first on', () => {
    const other = withNumbers({ position: 'center', format: 'plain', firstPage: true, font: 'hei', size: '五号' });
    const bytes = newDocument(other, { blocks: ['narrative'], values: FILLED, options: {} });
    expect(footersOf(bytes)).toEqual([['1', 'center', '微软雅黑', 10.5]]);
    expect(main(bytes)).not.toContain('titlePg');
  });

  test('of forms, and of what the built-in notice makes, are not', () => {
    const redcross = newDocument(redcross2022, { blocks: ['narrative'], values: {}, options: {} });
    for (const bytes of [made(['form']), made(['form', 'narrative']), redcross]) expect(footersOf(bytes)).toEqual([]);
  });

  test('have a font that the notice has', () => {
    expect(() => parseNotice(withNumbers({ font: 'kai' }))).toThrow('“kai”不在 typography.fonts 里');
  });
});

test('a narrative is formatted as this notice wants it', () => {
  const bytes = docx({
    body: [
      p('渡口边的急救亭'),
      p('渡口街道红十字会'),
      p('一、建设经过'),
      p('渡口人来人往。'),
      p('二、服务群众'),
      p('每周教急救。'),
    ],
  });
  const { bytes: formatted, left } = formatDocument(bytes, nodeXml, notice, {});
  expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
  const draft = draftOf(formatted);
  const formatting = new Formatting(draft.pkg);
  const spacingOf = (index: number) => formatting.paragraph(draft.paragraphs[index]!.element).spacing;
  expect(spacingOf(3)).toMatchObject({ line: 360, lineRule: 'auto', before: 0, after: 0 });
  expect(spacingOf(2)).toMatchObject({ before: 240, after: 120 });
  const { indent } = formatting.paragraph(draft.paragraphs[3]!.element);
  // 0.85 cm, in twips.
  expect(indent).toMatchObject({ firstLineChars: 0, firstLine: 482 });
  const looks = draft.paragraphs.map(({ pieces: [piece] }) => {
    const { fonts, size } = formatting.run(piece!.run);
    return [fonts.eastAsia, size / 2];
  });
  const [hei, song] = ['微软雅黑', '宋体'];
  expect(looks).toEqual([
    [hei, 20],
    [song, 12],
    [hei, 14],
    [song, 12],
    [hei, 14],
    [song, 12],
  ]);
  const again = formatDocument(formatted, nodeXml, notice, {});
  expect(again.changed).toEqual({});
});

test.each([
  ['SimSun', 'Microsoft YaHei', []],
  ['宋体', '微软雅黑', []],
  ['楷体', '黑体', ['标题', '正文']],
])('text in %s and titles in %s: wrong is what is no name of the face', (text, title, wrong) => {
  const body = [p(r('渡口边的急救亭', { fonts: title })), p(r('渡口人来人往，亭子里备了急救箱。', { fonts: text }))];
  const draft = draftOf(docx({ body }));
  const told = verify(draft, planFormat(draft, notice, {})).filter(({ kind }) => kind === 'font');
  expect(told.map(({ message }) => message.split('的')[0])).toEqual(wrong);
});
