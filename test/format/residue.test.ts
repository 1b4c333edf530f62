import {
  bookmark,
  commented,
  control,
  deleted,
  field,
  footnote,
  inserted,
  link,
  p,
  r,
  type RunLook,
  style,
} from '../builders/docx';
import { BODY, format, formatBlock, narrative, styleName } from './support';

const NOTHING_LEFT = /<w:r><w:t(?: xml:space="preserve")?>/u;

describe('run formatting that would beat the style goes', () => {
  test.each<[string, RunLook]>([
    ['a font', { fonts: '宋体' }],
    ['theme fonts', { fonts: { asciiTheme: 'minorHAnsi', eastAsiaTheme: 'minorEastAsia' } }],
    ['a size', { size: 12 }],
    ['fake bold', { bold: true }],
    ['a colour', { color: 'FF0000' }],
    ['scaling', { scale: 90 }],
    ['spacing', { spacing: 10 }],
    ['kerning', { kern: 2 }],
    ['a raised position', { position: 6 }],
    ['a highlight', { highlight: 'yellow' }],
    ['shading', { shade: 'FFFF00' }],
    ['italics of the whole paragraph', { italic: true }],
    ['an underline of the whole paragraph', { underline: 'single' }],
  ])('%s', (_, look) => {
    expect(formatBlock(p(r(BODY, look)), BODY)).toMatch(NOTHING_LEFT);
    const mark = formatBlock(p(BODY, { mark: look }), BODY);
    if (!look.italic && !look.underline) expect(mark).not.toContain('<w:rPr>');
  });

  test('in controls, links, insertions and field results as well', () => {
    const look: RunLook = { fonts: '宋体', size: 12 };
    const block = p(
      r('县红十字会', look) +
        control('单位', r('联合社区', look)) +
        link('开展培训', '_Link', look) +
        inserted(r('走进校园', look)) +
        field('PAGE', '12', look) +
        bookmark('书签', r('，群众满意度不断提高，志愿者队伍日益壮大，成效明显。', look)),
    );
    expect(formatBlock(block, '县红十字会')).not.toMatch(/宋体|w:sz /u);
  });

  test('with a character style that names fonts or bold', () => {
    const strong = style('Strong', 'Strong', { type: 'character', run: { bold: true, underline: 'single' } });
    const block = p(r(BODY) + r('重点推进', { style: 'Strong' }));
    const formatted = formatBlock(block, '重点推进', { styles: [strong] });
    expect(formatted).not.toMatch(/rStyle|<w:b\b/u);
    // What else the style said is kept.
    expect(formatted).toContain('<w:u w:val="single"/>');
  });
});

describe('what means something stays', () => {
  test.each<[string, RunLook, string]>([
    ['superscript', { vertAlign: 'superscript' }, '<w:vertAlign w:val="superscript"/>'],
    ['italics of some words', { italic: true }, '<w:i/>'],
    ['an underline of some words', { underline: 'single' }, '<w:u w:val="single"/>'],
    ['hidden text', { vanish: true }, '<w:vanish/>'],
    ['a hint', { fonts: { eastAsia: '宋体', hint: 'eastAsia' } }, '<w:rFonts w:hint="eastAsia"/>'],
  ])('%s', (_, look, kept) => {
    expect(formatBlock(p(r(BODY) + r('其中', look)), '其中')).toContain(kept);
  });

  test('the colour and the style of a link', () => {
    const hyperlink = style('Hyperlink', 'Hyperlink', {
      type: 'character',
      run: { color: '0563C1', underline: 'single' },
    });
    const block = p(r(BODY) + link('活动报道', '_Link', { style: 'Hyperlink', size: 12 }));
    expect(formatBlock(block, '活动报道', { styles: [hyperlink] })).toContain(
      '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">活动报道',
    );
  });

  test('deleted text, notes, comments and their marks', () => {
    const gone = deleted('旧的说法', { fonts: '宋体', size: 12 });
    const block = p(commented(r(BODY)) + gone + footnote());
    const formatted = formatBlock(block, BODY);
    expect(formatted).toContain(gone);
    expect(formatted).toContain(footnote());
    expect(formatted).toContain('<w:commentRangeStart w:id="0"/>');
    expect(formatted).toContain('<w:r><w:commentReference w:id="0"/></w:r>');
  });

  test('tracked changes of formatting', () => {
    const change =
      '<w:rPrChange w:id="5" w:author="审稿人" w:date="2022-05-01T09:00:00Z"><w:rPr><w:b/></w:rPr></w:rPrChange>';
    const block = `<w:p><w:r><w:rPr><w:color w:val="FF0000"/>${change}</w:rPr><w:t>${BODY}</w:t></w:r></w:p>`;
    expect(formatBlock(block, BODY)).toContain(`<w:r><w:rPr>${change}</w:rPr>`);
  });
});

describe('paragraph formatting that would beat the style goes', () => {
  test.each([
    ['indents in characters', { ind: { leftChars: 100, hangingChars: 200, left: 210 } }],
    ['a hanging indent', { ind: { hanging: 420, left: 420 } }],
    ['spacing in lines', { spacing: { beforeLines: 50, afterLines: 50, line: 360, lineRule: 'auto' } }],
    ['alignment', { jc: 'both' }],
    ['grid snapping', { snapToGrid: true }],
    ['an outline level', { outlineLvl: 2, keepNext: true }],
  ])('%s', (_, look) => {
    expect(formatBlock(p(BODY, look), BODY)).toMatch(/<w:pPr><w:pStyle w:val="[^"]*"\/><\/w:pPr>/u);
  });

  test('page breaks, sections and tab stops stay', () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const formatted = formatBlock(p(BODY, { pageBreakBefore: true, section }), BODY);
    expect(formatted).toContain('<w:pageBreakBefore/>');
    expect(formatted).toContain(section);
  });
});

test('each role gets its own style', () => {
  const { paragraph, styles } = format({
    body: narrative(p('（一）健全网络'), p('1.建立队伍'), p('（1）选拔骨干')),
  });
  const nameOf = (text: string) => styleName(paragraph(text), styles);
  expect(nameOf('以救护培训')).toBe('案例标题');
  expect(nameOf('清河县')).toBe('案例单位署名');
  expect(nameOf('背景介绍')).toBe('案例一级标题');
  expect(nameOf('健全网络')).toBe('案例二级标题');
  expect(nameOf('建立队伍')).toBe('案例三级标题');
  expect(nameOf('选拔骨干')).toBe('案例四级标题');
  expect(nameOf('地处山区')).toBe('案例正文');
});
