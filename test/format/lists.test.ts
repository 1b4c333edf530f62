import { bookmark, list, p, r, style, table, textBox } from '../builders/docx';
import { BODY, format, narrative, textOf } from './support';

const RUN = { fonts: '宋体', bold: true, color: 'FF0000', size: 12 } as const;
const numbers = list(1, [['chineseCounting', '%1、']], { paragraph: { ind: { left: 420, hanging: 420 } }, run: RUN });
const numbering = ({ pkg }: { pkg: Parameters<typeof textOf>[0] }) => textOf(pkg, '/word/numbering.xml');

function narrativeWithNumbers() {
  return [
    p('以救护培训守护平安社区', { jc: 'center' }),
    p('清河县红十字会', { jc: 'center' }),
    p('背景介绍', { list: [1, 0] }),
    p(BODY),
    p('主要做法', { list: [1, 0] }),
    p(BODY),
  ];
}

test('an automatic number stays automatic, with the look of its heading', () => {
  const formatted = format({ body: narrativeWithNumbers(), lists: [numbers] });
  expect(formatted.result.draft.paragraphs[2]).toMatchObject({ role: 'heading1', label: { text: '一、' } });
  expect(formatted.paragraph('背景介绍')).toContain('<w:numId w:val="1"/>');
  expect(numbering(formatted)).not.toContain('<w:rPr>');
  expect(formatted.result.deviations).toEqual([]);
});

test("the level's indent is overruled in the paragraph itself", () => {
  const { paragraph } = format({ body: narrativeWithNumbers(), lists: [numbers] });
  expect(paragraph('背景介绍')).toContain('w:firstLine="640" w:firstLineChars="200"');
  expect(paragraph('背景介绍')).not.toContain('hanging');
});

test('a number that came from the style is written into the paragraph', () => {
  const heading = style('H1', 'heading 1', { paragraph: { list: [1, 0], outlineLvl: 0 } });
  const { paragraph, result } = format({
    body: [
      p('以救护培训守护平安社区', { jc: 'center' }),
      p('背景介绍', { style: 'H1' }),
      p(BODY),
      p('主要做法', { style: 'H1' }),
      p(BODY),
    ],
    lists: [numbers],
    styles: [heading],
  });
  expect(paragraph('主要做法')).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(result.draft.paragraphs[3]?.label?.text).toBe('二、');
});

test('the number of a run-in heading looks like its lead', () => {
  const second = list(2, [['chineseCounting', '（%1）']], { run: RUN });
  const { paragraph, result } = format({ body: narrative(p(`健全网络。${BODY}`, { list: [2, 0] })), lists: [second] });
  expect(paragraph('健全网络')).toMatch(/<w:pPr>.*<w:rPr><w:rStyle w:val="CaseText[^"]*"\/><\/w:rPr><\/w:pPr>/u);
  expect(result.deviations).toEqual([]);
});

test.each([
  ['cells of a table', table([[p('项目', { list: [1, 0] })]])],
  ['a text box', p(textBox(p('提示', { list: [1, 0] })))],
])('a level that also numbers %s stays, and the number is told', (_, block) => {
  const formatted = format({ body: [...narrativeWithNumbers(), block], lists: [numbers] });
  expect(numbering(formatted)).toContain('<w:b/>');
  expect(formatted.result.deviations.map(({ kind }) => kind)).toContain('label');
});

test('bullets keep their font', () => {
  const bullets = list(3, [['bullet', '\uf0b7']], { run: { fonts: 'Symbol' } });
  const formatted = format({
    body: narrative(p(BODY.slice(1), { list: [3, 0] }), bookmark('甲', p(r(BODY)))),
    lists: [bullets],
  });
  expect(numbering(formatted)).toContain('Symbol');
  expect(formatted.result.deviations).toEqual([]);
});
