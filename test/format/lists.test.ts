import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { bookmark, list, listInstance, p, r, style, table, textBox, type Xml } from '../builders/docx';
import { Random } from '../drafts/random';
import { BODY, format, narrative, openDocx, textOf } from './support';

const RUN = { fonts: '宋体', bold: true, color: 'FF0000', size: 12 } as const;
const numbers = list(1, [['chineseCounting', '%1、']], { paragraph: { ind: { left: 420, hanging: 420 } }, run: RUN });
const numbering = ({ pkg }: { pkg: Parameters<typeof textOf>[0] }) => textOf(pkg, '/word/numbering.xml');

const labels = (pkg: Package) => readDraft(pkg).paragraphs.map(({ label }) => label?.text ?? '');

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

describe('a level that headings share with what is left as it is', () => {
  const cell = (text: string, place: readonly [number, number] = [1, 0]) => table([[p(text, { list: place })]]);

  test.each([
    ['cells of a table', cell('项目')],
    ['a text box', p(textBox(p('提示', { list: [1, 0] })))],
    ['a caption', p('图1 培训现场', { style: 'Caption', list: [1, 0] })],
  ])('stays for %s; the headings get a cleaned one in the same list', (_, block) => {
    const styles = [style('Caption', 'caption')];
    const content = { body: [...narrativeWithNumbers(), block], lists: [numbers], styles };
    const formatted = format(content);
    expect(formatted.result.deviations).toEqual([]);
    expect(numbering(formatted)).toMatch(/<w:abstractNum .*<w:b\/>.*<\/w:abstractNum>/su);
    expect(numbering(formatted)).toMatch(
      /<w:num w:numId="2"><w:abstractNumId w:val="1"\/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">(?:(?!rPr).)*<\/w:num>/su,
    );
    expect(formatted.paragraph('主要做法')).toContain('<w:numId w:val="2"/>');
    expect(labels(formatted.pkg)).toEqual(labels(openDocx(content)));
  });

  test('a second run changes nothing', () => {
    const first = format({ body: [...narrativeWithNumbers(), cell('项目')], lists: [numbers] });
    const second = format(Package.open(first.pkg.save(), nodeXml));
    expect(second.result.changed).toEqual({});
    expect(numbering(second)).toEqual(numbering(first));
  });

  const two = list(
    1,
    [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
    ],
    { run: RUN },
  );
  const heading = (text: string, numId: number, level = 0) => p(text, { list: [numId, level] });
  test.each<[string, readonly Xml[], readonly Xml[]]>([
    ['a cell between headings', [heading('背景', 1), cell('项目'), heading('做法', 1)], []],
    [
      'a list that starts again, used first by a heading',
      [heading('背景', 1), heading('做法', 2), cell('项目', [2, 0]), heading('成效', 2), cell('金额', [2, 0])],
      [listInstance(2, 1, { 0: 1 })],
    ],
    [
      'a list that starts again, used first by a cell',
      [heading('背景', 1), cell('项目', [2, 0]), heading('做法', 2), heading('成效', 1), cell('金额', [2, 0])],
      [listInstance(2, 1, { 0: 3 })],
    ],
    [
      'a lower level that starts at its override under every higher number',
      [
        ...[heading('背景', 2), heading('培训', 2, 1), cell('项目', [2, 1]), heading('宣传', 2, 1)],
        ...[heading('做法', 2), cell('金额', [2, 1]), heading('救护', 2, 1), heading('成效', 2), heading('急救', 2, 1)],
      ],
      [listInstance(2, 1, { 1: 5 })],
    ],
    [
      'two lists that count together',
      [heading('背景', 1), cell('项目', [2, 0]), heading('做法', 2), cell('金额', [1, 0]), heading('成效', 1)],
      [listInstance(2, 1)],
    ],
  ])('keeps every number: %s', (_, blocks, lists) => {
    const content = { body: narrative(...blocks.flatMap((block) => [block, p(BODY)])), lists: [two, ...lists] };
    const formatted = format(content);
    expect(numbering(formatted).match(/<w:num /gu)!.length).toBeGreaterThan(1 + lists.length);
    expect(formatted.result.deviations).toEqual([]);
    expect(labels(formatted.pkg)).toEqual(labels(openDocx(content)));
  });

  test('keeps every number, whoever uses which list where', () => {
    const random = new Random(9);
    for (let round = 0; round < 60; round += 1) {
      const restarts = Object.fromEntries(
        [0, 1].filter(() => random.chance(0.6)).map((level) => [level, random.between(0, 4)]),
      );
      const blocks = Array.from({ length: 14 }, (__, at): Xml => {
        const place = [random.between(1, 3), random.between(0, 1)] as const;
        return random.chance(0.4) ? cell(`格子${at}`, place) : heading(`标题${at}`, ...place);
      });
      const lists = [two, listInstance(2, 1, restarts), listInstance(3, 1)];
      const content = { body: narrative(...blocks.flatMap((block) => [block, p(BODY)])), lists };
      const formatted = format(content);
      expect([round, labels(formatted.pkg)]).toEqual([round, labels(openDocx(content))]);
      expect([round, formatted.result.deviations]).toEqual([round, []]);
    }
  });
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
