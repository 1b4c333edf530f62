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
