import { strToU8, unzipSync, zipSync } from 'fflate';
import type { OptionValues } from '../../src/notice/options';
import { docx } from '../builders/docx';
import { longTable } from '../builders/long-document';
import { list, p, r, style, type Xml } from '../builders/wordml';
import { FAMILY_NAMES, type Family, messyDraft } from '../drafts';

/** A document that grows in one respect: `of` makes one with so many of it. */
export interface Shape {
  readonly name: string;
  readonly of: (count: number) => Uint8Array;
  readonly options?: OptionValues;
}

const WORDS = '组织志愿者走进乡镇。';

const times = (count: number, xml: (index: number) => Xml): Xml[] =>
  Array.from({ length: count }, (_, index) => xml(index));

const lines = (count: number) => docx({ body: [p(times(count, (index) => r(`${index}${WORDS}\n`)).join(''))] });
const blanks = (count: number) => docx({ body: [p(r(WORDS)), ...times(count, () => p('')), p(r(WORDS))] });

/** In which ways real documents are long besides many paragraphs of text. */
const LONG: readonly Shape[] = [
  { name: '表格的行', of: longTable },
  {
    name: '一段里的文字块',
    of: (count) => docx({ body: [p(times(count, (index) => r(WORDS, { bold: index % 2 === 0 })).join(''))] }),
  },
  { name: '一段里的字', of: (count) => docx({ body: [p(r(WORDS.repeat(count)))] }) },
  { name: '一段里的换行', of: lines },
  { name: '一段里的换行，拆成几段', of: lines, options: { 'soft-returns': 'split' } },
  { name: '空段', of: blanks },
  { name: '空段，删去', of: blanks, options: { 'empty-paragraphs': 'remove' } },
  {
    name: '样式',
    of: (count) =>
      docx({
        styles: times(count, (index) =>
          style(`s${index}`, `样式${index}`, { ...(index > 0 && { basedOn: 's0' }), run: { size: 20 } }),
        ),
        body: times(count, (index) => p(r(WORDS), { style: `s${index}` })),
      }),
  },
  {
    name: '自动编号的列表',
    of: (count) =>
      docx({
        lists: times(count, (index) => list(index + 1, [['decimal', '%1、']])),
        body: times(count, (index) => p(r(WORDS), { list: [index + 1, 0] })),
      }),
  },
];

/** The body of a messy draft, over and over: about forty paragraphs a time. */
function longFamily(family: Family): Shape {
  const parts = unzipSync(messyDraft(family).bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('<w:sectPr');
  const body = (count: number) => xml.slice(start, end).repeat(Math.ceil(count / 40));
  return {
    name: family,
    of: (count) =>
      zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, start) + body(count) + xml.slice(end)) }),
  };
}

export const SHAPES: readonly Shape[] = [...LONG, ...FAMILY_NAMES.map(longFamily)];
