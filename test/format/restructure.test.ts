import { formatDocument } from '../../src/format/format-document';
import { readDraft } from '../../src/draft/read';
import { splitAtSoftReturns } from '../../src/format/restructure';
import { planFormat } from '../../src/format/plan-format';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { childElements } from '../../src/ooxml/dom';
import { nodeXml } from '../../src/ooxml/xml-node';
import { sentinel } from '../../src/text/sentinel';
import { bookmark, docx, field, inserted, link, list, p, picture, r, table } from '../builders/docx';
import { growth } from '../setup/growth';
import { BODY, format, narrative, paragraphs, shown, styleName } from './support';

const texts = (xml: string) => paragraphs(xml).map(shown);

/** How often a split asks one of a paragraph's runs for the next one. */
function stepsOfSplit(lines: number): number {
  const body = [p(r(`${BODY}\n`).repeat(lines))];
  const [paragraph] = readDraft(Package.open(docx({ body }), nodeXml)).paragraphs;
  let steps = 0;
  for (const run of childElements(paragraph!.element)) {
    let next = run.nextSibling;
    const get = () => ((steps += 1), next);
    Object.defineProperty(run, 'nextSibling', { get, set: (node: typeof next) => (next = node) });
  }
  steps = 0;
  expect(splitAtSoftReturns(paragraph!)).toHaveLength(lines + 1);
  return steps;
}

describe('soft returns', () => {
  const split = { 'soft-returns': 'split' };

  test('of a paragraph of many lines are split without a look at all lines for each', () => {
    expect(stepsOfSplit(400) / stepsOfSplit(50)).toBeLessThan(12);
  });

  test('stay and are told unless the author asks', () => {
    const { result, xml } = format({ body: narrative(p(`（一）健全网络\n${BODY}`)) });
    expect(xml).toContain('<w:br/>');
    expect(result.left.filter(({ id }) => id === 'soft-return')).toEqual([
      expect.objectContaining({
        place: { index: 4, text: expect.any(String) as string },
        fix: { option: 'soft-returns', value: 'split', label: '拆成几段' },
      }),
    ]);
  });

  test('become paragraph ends, each with its own style', () => {
    const { paragraph, result, styles, xml } = format(
      { body: narrative(p(`（一）健全网络\n\u3000\u3000${BODY}\n县里统筹。`)) },
      split,
    );
    expect(xml).not.toContain('<w:br/>');
    expect(texts(xml).slice(4, 7)).toEqual(['（一）健全网络', BODY, '县里统筹。']);
    expect(styleName(paragraph('健全网络'), styles)).toBe('案例二级标题');
    expect(result.deviations).toEqual([]);
    expect(result.notes.map(({ id }) => id)).toContain('soft-returns-split');
  });

  test('in one run with the text on both sides, which keeps its look', () => {
    const { xml } = format({ body: narrative(p(r(`（一）健全网络\n${BODY}`, { italic: true }) + r('其他'))) }, split);
    expect(xml).toMatch(/<w:i\/><\/w:rPr><w:t[^>]*>县红十字会/u);
  });

  test('the number of a list stays with the first line, the section with the last', () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const body = narrative(p(`健全网络\n${BODY}`, { list: [1, 0], section }));
    const { paragraph, result, xml } = format({ body, lists: [list(1, [['chineseCounting', '（%1）']])] }, split);
    expect(result.draft.paragraphs.slice(4, 6).map(({ label }) => label?.text)).toEqual(['（一）', undefined]);
    expect(paragraph('健全网络')).not.toContain('sectPr');
    expect(xml.match(/<w:pgSz/gu)).toHaveLength(2);
  });

  test('in titles are meant', () => {
    const { xml } = format(
      { body: [p('以救护培训\n守护平安社区', { jc: 'center' }), p('一、背景介绍'), p(BODY)] },
      split,
    );
    expect(xml).toContain('<w:br/>');
  });

  test.each([
    ['an insertion', inserted(r(`（一）健全网络\n${BODY}`))],
    ['a field', field('REF 甲', `（一）健全网络\n${BODY}`)],
  ])('inside of %s stay, and are told', (_, content) => {
    const { result, xml } = format({ body: narrative(p(content)) }, split);
    expect(xml).toContain('<w:br/>');
    const [told] = result.left.filter(({ id }) => id === 'soft-return');
    expect(told?.fix).toBeUndefined();
    expect(told?.steps).toEqual([expect.stringContaining('光标'), expect.stringContaining('Enter')]);
  });
});

describe('empty paragraphs', () => {
  const remove = { 'empty-paragraphs': 'remove' };

  test('stay and are told unless the author asks', () => {
    const { result, xml } = format({ body: narrative(p(''), p('  ')) });
    expect(texts(xml)).toHaveLength(8);
    const told = result.left.filter(({ id }) => id === 'empty-paragraph');
    expect(told.map(({ place }) => place?.index)).toEqual([4, 5]);
    // Both are one sentence with one button.
    expect(new Set(told.map(({ message }) => message)).size).toBe(1);
    expect(told[0]?.fix).toEqual({ option: 'empty-paragraphs', value: 'remove', label: '删去空段' });
  });

  test('between body paragraphs go', () => {
    const { result, xml } = format({ body: narrative(p(''), p('  ')) }, remove);
    expect(texts(xml)).toHaveLength(6);
    expect(result.notes.map(({ id }) => id)).toContain('empty-paragraphs-removed');
  });

  test.each([
    ['a bookmark', p(bookmark('甲', ''))],
    ['a section break', p('', { section: '<w:sectPr/>' })],
    ['a floating picture', p(picture(20, 20, 'anchor'))],
    ['a page break', p('<w:r><w:br w:type="page"/></w:r>')],
  ])('with %s stay', (_, block) => {
    expect(paragraphs(format({ body: narrative(block) }, remove).xml)).toHaveLength(7);
  });

  test('between two tables, in cells and above the first heading stay', () => {
    const cells = table([[p('')]]);
    const { xml } = format(
      { body: [p('标题'), p(''), p('一、背景介绍'), p(BODY), cells, p(''), cells, p(BODY)] },
      remove,
    );
    expect(paragraphs(xml)).toHaveLength(8);
  });
});

test('two soft returns in a row leave no empty paragraph behind, and a second run finds nothing to do', () => {
  const options = { 'soft-returns': 'split', 'empty-paragraphs': 'remove' };
  const { result, xml } = format({ body: narrative(p(`（一）健全网络\n\n${BODY}`)) }, options);
  expect(texts(xml).slice(4, 6)).toEqual(['（一）健全网络', BODY]);
  expect(planFormat(result.draft, redcross2022, options).restructures).toEqual({ unmark: [], split: [], remove: [] });
});

test('page margins of GB/T 9704 on request, not on landscape sections', () => {
  const wide =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const body = narrative(p(BODY, { section: wide }));
  expect(format({ body }).xml).toContain('w:top="1440" w:right="1800"');
  const { xml } = format({ body }, { 'page-margins': 'gbt9704' });
  expect(xml).toContain(
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>',
  );
  expect(xml).toContain(wide);
});

describe('temporary paragraphs of the add-in that have come back', () => {
  const MARK = sentinel(2);

  test('go, and that is told; what the author wrote stays', () => {
    const body = narrative(
      p(r(MARK)),
      p(r(`${BODY.slice(0, 3)}${MARK}${BODY.slice(3)}`)),
      p(r('【案例申报助手临时段落1】')),
    );
    const { result, xml } = format({ body });
    expect(texts(xml)).toEqual(texts(format({ body: narrative(p(BODY)) }).xml));
    expect(result.notes.map(({ message }) => message).join('')).toMatch(/3 处临时空段/u);
    expect(result.deviations).toEqual([]);
  });

  test('go out of as many runs as Word has put one into', () => {
    const spread = r(`${BODY.slice(0, 3)}${MARK.slice(0, 5)}`) + r(MARK.slice(5, 9)) + r(MARK.slice(9) + BODY.slice(3));
    const { result, xml } = format({ body: narrative(p(spread)) });
    expect(texts(xml)).toEqual(texts(format({ body: narrative(p(BODY)) }).xml));
    expect(result.notes.map(({ message }) => message).join('')).toMatch(/1 处临时空段/u);
    expect(result.draft.leftovers).toEqual([]);
  });

  test('the only paragraph of a cell stays, empty', () => {
    const { xml } = format({ body: narrative(table([[p(r(MARK)), '乙']])) });
    expect(xml).toMatch(/<w:tc>.*?<w:p[ >]/u);
    expect(xml).not.toContain(MARK);
  });

  test('one behind the last table of a cell stays too, empty: a cell ends with a paragraph', () => {
    const inner = table([['乙']]);
    const { xml } = format({
      body: narrative(table([[p('甲'), '丙']]).replace('</w:p></w:tc>', `</w:p>${inner}${p(r(MARK))}</w:tc>`)),
    });
    expect(xml).toMatch(/<\/w:tbl><w:p[ >](?:(?!<w:tbl>).)*?<\/w:tc>/u);
    expect(xml).not.toContain(MARK);
  });

  test("and one that has become the end of a section: the section is the author's", () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const { xml } = format({ body: narrative(p(BODY), p(r(MARK), { section }), p(BODY)) });
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).not.toContain(MARK);
  });

  test('what earlier versions wrote is not missed as words of the author', () => {
    const bytes = docx({ body: narrative(p(r('【案例申报助手临时段落1】'))) });
    expect(formatDocument(bytes, nodeXml, redcross2022, {}).notes.map(({ id }) => id)).toContain('leftover-removed');
  });
});

describe('marks of Markdown', () => {
  const pasted = [
    p('# 把急救课送到家门口'),
    p('## 一、主要做法'),
    p(
      r('**（一）培训骨干。**每村选两名骨干，') +
        r('先学后教，**全县二十六个村**都有了自己的救护员，群众遇险时身边就有人会救。'),
    ),
    p('- 进校园：开学第一课讲心肺复苏，全县四十所学校都开了课。'),
    p(`${link('**县红十字会**')}${r('的网页上有全部课程。')}`),
  ];
  const marked = ['# 把急救课', '## 一、', '**（一）', '- 进校园', '**县红十字会**'];

  test('stay and are told unless the author asks; a dash alone is the author’s own', () => {
    const { result, xml } = format({ body: pasted });
    for (const words of marked) expect(texts(xml).join('\n')).toContain(words);
    const told = result.left.filter(({ id }) => id === 'markdown');
    expect(told.map(({ place }) => place?.index)).toEqual([0, 1, 2, 3, 4]);
    expect(told[0]?.fix).toEqual({ option: 'markdown', value: 'remove', label: '去掉记号' });
    expect(format({ body: narrative(pasted[3]!) }).result.left.filter(({ id }) => id === 'markdown')).toEqual([]);
  });

  test('go if the author asks, and nothing else; what a link holds stays', () => {
    const { paragraph, result, styles, xml } = format({ body: pasted }, { markdown: 'remove' });
    expect(texts(xml)).toEqual([
      '把急救课送到家门口',
      '一、主要做法',
      '（一）培训骨干。每村选两名骨干，先学后教，全县二十六个村都有了自己的救护员，群众遇险时身边就有人会救。',
      '进校园：开学第一课讲心肺复苏，全县四十所学校都开了课。',
      '**县红十字会**的网页上有全部课程。',
    ]);
    expect(styleName(paragraph('一、主要做法'), styles)).toBe('案例一级标题');
    expect(result.notes.map(({ message }) => message)).toContain('去掉了 4 段里粘贴带来的记号（如 ##、**）。');
    expect(result.left.filter(({ id }) => id === 'markdown')).toHaveLength(1);
    expect(result.deviations).toEqual([]);
  });

  test('the whole document keeps every other word', () => {
    const bytes = docx({ body: pasted });
    const { bytes: saved } = formatDocument(bytes, nodeXml, redcross2022, { markdown: 'remove' });
    const again = formatDocument(saved, nodeXml, redcross2022, { markdown: 'remove' });
    expect(again.changed).toEqual({});
    expect(again.bytes).toEqual(saved);
  });

  test('a paragraph of many marks costs no more than its length', async () => {
    const marked = (count: number) => docx({ body: [p(`一、甲`), p('**先学**后教。'.repeat(count))] });
    const [short, long] = [marked(200), marked(1600)];
    const run = (bytes: Uint8Array) => () => formatDocument(bytes, nodeXml, redcross2022, { markdown: 'remove' });
    expect(await growth(run(short), run(long), 3)).toBeLessThan(24);
  });
});
