import { docx } from '../builders/docx';
import { p } from '../builders/wordml';
import { findLibreOffice } from '../setup/libreoffice';
import { insert, leftBy } from '../word/case/insert';
import { openSession } from '../word/open';
import { standIns } from './faces';
import { render } from './pdf';

const soffice = findLibreOffice();
const fonts = process.platform === 'linux' && soffice !== undefined ? standIns() : null;
const measured = soffice !== undefined && fonts !== null ? test : test.skip;

/** A4 with these margins at the sides, in twips. */
const section = (left: number, right: number) =>
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  `<w:pgMar w:top="1440" w:right="${right}" w:bottom="1440" w:left="${left}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;

/** A document in two sections, with the form put behind its first paragraph or its last. */
async function withForm(place: 'cursor' | 'end'): Promise<Uint8Array> {
  const body = [p('送教下乡。'), p('第一站在集市。', { section: section(2400, 2000) }), p('后来又去了九个村。')];
  const word = await openSession(docx({ body, section: section(900, 700) }), { profile: 'win365' });
  leftBy(await insert({ place, besideSelection: true }));
  return word.host.save();
}

/** A form in an empty document, in a Word that keeps the page's margins. */
async function withKeptMargins(left: number, right: number): Promise<Uint8Array> {
  const word = await openSession(docx({ body: ['<w:p/>'], section: section(left, right) }), { profile: 'ltsc2021' });
  await insert();
  return word.host.save();
}

measured(
  'the date stands at the right margin where Word keeps the margins of the page',
  async () => {
    const pages = render(soffice!, fonts!, {
      wide: await withKeptMargins(900, 700),
      narrow: await withKeptMargins(2400, 2000),
    });
    for (const [page, margin] of [
      ['wide', 700],
      ['narrow', 2000],
    ] as const) {
      const header = pages[page]!.lines.find(({ text }) => /^申报单位.*日$/u.test(text.replace(/\s/gu, '')));
      expect(header).toBeDefined();
      expect(Math.abs(header!.pageWidth - header!.right - margin / 20)).toBeLessThan(1);
    }
  },
  120_000,
);

measured(
  'the date of a form stands at the right margin of the section it is put into',
  async () => {
    const pages = render(soffice!, fonts!, { cursor: await withForm('cursor'), end: await withForm('end') });
    for (const [place, margin] of [
      ['cursor', 2000],
      ['end', 700],
    ] as const) {
      const { lines } = pages[place]!;
      const header = lines.find(({ text }) => /^申报单位.*日$/u.test(text.replace(/\s/gu, '')));
      expect(header).toBeDefined();
      expect(Math.abs(header!.pageWidth - header!.right - margin / 20)).toBeLessThan(1);
    }
  },
  120_000,
);
