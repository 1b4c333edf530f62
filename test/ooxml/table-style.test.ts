import { descendants, isNamed, wAncestor } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { p, r, style, table, textBox } from '../builders/docx';
import { growth } from '../setup/growth';
import { formattingOf } from './formatting';

const PARTS =
  '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr>' +
  '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>' +
  '<w:tblStylePr w:type="band1Horz"><w:rPr><w:color w:val="111111"/></w:rPr></w:tblStylePr>' +
  '<w:tblStylePr w:type="nwCell"><w:rPr><w:color w:val="222222"/></w:rPr></w:tblStylePr>';

const styles = [
  style('a', 'Normal', { default: true }),
  style('strong', 'Strong', { run: { bold: true } }),
  style('t', 'Table', { type: 'table', paragraph: { spacing: { after: 0, line: 300 } }, run: { size: 9 } }).replace(
    '</w:style>',
    `${PARTS}</w:style>`,
  ),
];
const docDefaults =
  '<w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>';

/** A 3 × 2 table in that style, with these attributes of w:tblLook. */
function cells(look: string, cell = '文') {
  const rows = Array.from({ length: 3 }, () => [p(r(cell)), p(r(cell))]);
  const xml = table(rows)
    .replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="t"/>')
    .replace('</w:tblPr>', `${look}</w:tblPr>`);
  return formattingOf({ body: [xml, p('外')], styles, docDefaults });
}

test('a table style goes over the defaults, inside the table only', () => {
  const document = cells('');
  expect(document.paragraph(0).spacing).toMatchObject({ after: 0, line: 300 });
  expect(document.run(0).size).toBe(18);
  expect(document.paragraph(6).spacing).toMatchObject({ after: 160, line: 240 });
  expect(document.run(6).size).toBe(21);
});

test('conditional parts, by name and by bits', () => {
  const named =
    '<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
  for (const look of [named, '<w:tblLook w:val="04A0"/>']) {
    const document = cells(look);
    const looks = Array.from({ length: 6 }, (_, i) => {
      const { bold, italic, color } = document.run(i);
      return [bold, italic, color];
    });
    expect(looks).toEqual([
      [true, true, '222222'],
      [true, false, 'auto'],
      [false, true, '111111'],
      [false, false, '111111'],
      [false, true, 'auto'],
      [false, false, 'auto'],
    ]);
    expect(document.paragraph(0).alignment).toBe('center');
    expect(document.paragraph(2).alignment).toBe('left');
  }
});

test('without a w:tblLook only the whole table’s look counts', () => {
  expect(cells('').run(0)).toMatchObject({ bold: false, italic: false, color: 'auto' });
});

test('bold of the table style and of the paragraph style cancel each other', () => {
  const xml = table([[p(r('文'), { style: 'strong' })]])
    .replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="t"/>')
    .replace('</w:tblPr>', '<w:tblLook w:firstRow="1"/></w:tblPr>');
  expect(formattingOf({ body: [xml], styles }).run().bold).toBe(false);
});

test('a text box in a cell is a story of its own', () => {
  const xml = table([[p(textBox('文'))]]).replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="t"/>');
  const document = formattingOf({ body: [xml], styles, docDefaults });
  expect(document.paragraph(0).spacing.line).toBe(300);
  expect(document.paragraph(1).spacing.line).toBe(240);
});

test('a default table style is for tables that name none', () => {
  const fallback = style('n', 'Normal Table', { type: 'table', default: true, run: { size: 7 } });
  expect(formattingOf({ body: [table([['文']])], styles: [...styles, fallback] }).run().size).toBe(14);
});

test('the cells of a long table without properties are read in linear time', async () => {
  const reading = (rows: number) => {
    const { formatting, paragraphElement } = formattingOf({
      body: [`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(rows)}</w:tbl>`],
      styles,
    });
    const table = wAncestor(paragraphElement(0), 'tbl')!;
    const cells = [...descendants(table)].filter((element) => isNamed(element, W, 'p'));
    return () => cells.forEach((cell) => formatting.paragraph(cell));
  };
  // Quadratic time would be a hundred times as much.
  expect(await growth(reading(1_000), reading(10_000), 2)).toBeLessThan(40);
});
