import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { type ParagraphLook, type RunLook, docx, p, r, style } from '../builders/docx';

/** What a line must be read as: `role` or `role/lead`, then its text, then how it looks. */
export type Line = readonly [
  expected: string,
  text: string,
  look?: ParagraphLook & { readonly run?: RunLook; readonly xml?: string },
];

export const centred: ParagraphLook = { jc: 'center' };
export const BODY =
  '今年以来，县红十字会采取“一人领学、全家跟练”的办法，手把手教会居民心肺复苏，救护知识逐渐走进千家万户，受到群众欢迎。';
export const text: Line = ['body', BODY];
export const title: Line = ['title', '让救命神器就在群众身边', centred];

export const STYLES = [
  style('a', 'Normal', { default: true, run: { size: 16, fonts: '仿宋' } }),
  style('h1', 'heading 1', { paragraph: { outlineLvl: 0 } }),
  style('h2', '标题 2', { paragraph: { outlineLvl: 1 } }),
  style('t', 'Title'),
  style('st', 'Subtitle', { paragraph: { jc: 'center' } }),
  style('c', 'caption'),
  style('own', '公文二级标题'),
];

/** Reads a document of such lines, and compares their roles; every role has a reason in Chinese. */
export function check(lines: readonly Line[]): void {
  const body = lines.map(([, words, { run, xml, ...look } = {}]) => xml ?? p(words === '' ? '' : r(words, run), look));
  const draft = readDraft(Package.open(docx({ body, styles: STYLES }), nodeXml));
  const found = draft.paragraphs.map(
    ({ role, lead, clean }) => `${role}${lead === null ? '' : `/${String(lead)}`} ${clean}`,
  );
  expect(found).toEqual(lines.map(([expected, words]) => `${expected} ${words.replace(/^[ \t\u3000]+/u, '')}`));
  for (const { reason } of draft.paragraphs) {
    expect(reason.id).toMatch(/^[a-z-]+$/u);
    expect(reason.message).toMatch(/[\u4e00-\u9fff]/u);
  }
}
