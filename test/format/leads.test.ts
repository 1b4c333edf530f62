import { inserted, p, r } from '../builders/docx';
import { formatPackage } from '../../src/format/format';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { growth } from '../setup/growth';
import { BODY, format, formatBlock, narrative, openDocx, shown, styleName } from './support';

const LEAD = '（一）健全“县—乡—村”网络。';

/** The runs of a paragraph: text and name of the character style. */
function runs(paragraph: string, styles: string): [string, string | null][] {
  const found = paragraph.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu) ?? [];
  return found.filter((run) => shown(run) !== '').map((run) => [shown(run), styleName(run, styles, 'rStyle')]);
}

test('the lead takes the heading font, the rest is body text, and the paragraph is in no outline', () => {
  const { paragraph, styles } = format({ body: narrative(p(LEAD + BODY)) });
  expect(runs(paragraph(LEAD), styles)).toEqual([
    [LEAD, '案例二级标题首句'],
    [BODY, null],
  ]);
  expect(styleName(paragraph(LEAD), styles)).toBe('案例正文');
});

test('a lead over several runs ends inside the last of them', () => {
  const { paragraph, styles } = format({
    body: narrative(p(r('（一）健全', { bold: true }) + inserted(r('“县—乡—村”网络。县红')) + r(BODY))),
  });
  expect(runs(paragraph('（一）健全'), styles)).toEqual([
    ['（一）健全', '案例二级标题首句'],
    ['“县—乡—村”网络。', '案例二级标题首句'],
    ['县红', null],
    [BODY, null],
  ]);
  expect(paragraph('（一）健全')).toMatch(/<w:ins [^>]*><w:r>.*县红<\/w:t><\/w:r><\/w:ins>/u);
});

test('thousands of headings in one run are cut, at a cost that grows with their number', async () => {
  const cutting = (count: number) => {
    const pkg = openDocx({ body: narrative(p(r('一、健全网络\n村村有点。\n'.repeat(count)))) });
    const bytes = pkg.save();
    return () => formatPackage(Package.open(bytes, nodeXml), redcross2022);
  };
  // Quadratic time would be a hundred times as much.
  expect(await growth(cutting(150), cutting(1500), 2)).toBeLessThan(30);
});

test('both halves of a run keep its attributes and what means something', () => {
  const block = `<w:p><w:r w:rsidR="00A1B2C3"><w:rPr><w:noProof/><w:sz w:val="24"/></w:rPr><w:t>${LEAD}${BODY}</w:t></w:r></w:p>`;
  const formatted = formatBlock(block, LEAD);
  expect(formatted.match(/<w:r w:rsidR="00A1B2C3"><w:rPr>(?:(?!<\/w:rPr>).)*<w:noProof\/><\/w:rPr>/gu)).toHaveLength(2);
});

test('a superscript in the lead keeps its look and takes the fonts directly if it has a style of its own', () => {
  const reference =
    '<w:style w:type="character" w:styleId="Ref"><w:name w:val="引用号"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const block = p(r('（一）健全网络') + r('注', { style: 'Ref' }) + r(`。${BODY}`));
  const formatted = formatBlock(block, '健全网络', { styles: [reference] });
  expect(formatted).toMatch(/<w:rStyle w:val="Ref"\/><w:rFonts [^>]*w:eastAsia="楷体_GB2312"/u);
});

test('a level 3 lead looks like the body, so nothing is cut, unless it shall be bold', () => {
  const text = `1.建立队伍。${BODY}`;
  expect(
    format({ body: narrative(p(text)) })
      .paragraph('建立队伍')
      .match(/<w:r>/gu),
  ).toHaveLength(1);
  const bold = format({ body: narrative(p(text)) }, { 'bold-heading3': 'yes' });
  expect(runs(bold.paragraph('建立队伍'), bold.styles)).toEqual([
    ['1.建立队伍。', '案例三级标题首句'],
    [BODY, null],
  ]);
  expect(bold.result.deviations).toEqual([]);
});

test('lines of one paragraph look like what they are', () => {
  const { paragraph, result, styles } = format({ body: narrative(p(`（一）健全网络\n${BODY}`)) });
  expect(runs(paragraph('健全网络'), styles)).toEqual([
    ['（一）健全网络', '案例二级标题首句'],
    [BODY, null],
  ]);
  expect(result.left.map(({ id }) => id)).toContain('soft-return');
});
