import { emoji, inserted, p, r, ruby } from '../builders/docx';
import { BODY, format, formatBlock, narrative, styleName } from './support';

const LOOK = { fonts: '宋体', size: 12 };

test('the character below a phonetic guide is formatted, the guide is not', () => {
  const formatted = formatBlock(p(r('志愿者杨', LOOK) + ruby('喆', 'zhé', LOOK) + r(BODY, LOOK)), BODY);
  expect(formatted).toContain('<w:rubyBase><w:r><w:t xml:space="preserve">喆</w:t></w:r></w:rubyBase>');
  expect(formatted).toContain('<w:rt><w:r><w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr>');
});

test('an emoji is formatted like the text beside it', () => {
  const formatted = formatBlock(p(r('学员说：', LOOK) + emoji('😊', LOOK) + r(BODY, LOOK)), BODY);
  expect(formatted).not.toContain('宋体');
  expect(formatted).toContain('w16se:char="1F60A"');
});

test('two paragraphs with a deleted mark between them look alike', () => {
  const { paragraph, styles } = format({
    body: narrative(p(r('（一）建立联席', LOOK), { markDeleted: true }), p(r('会商机制', LOOK)), p(BODY)),
  });
  expect(styleName(paragraph('（一）建立联席'), styles)).toBe('案例二级标题');
  expect(styleName(paragraph('会商机制'), styles)).toBe('案例二级标题');
  expect(paragraph('（一）建立联席')).toContain('<w:del ');
});

test('the rest of a joined paragraph does not lose its blanks: they stand between words', () => {
  const body = narrative(p(`${BODY}见 `, { markDeleted: true }), p('  附表'));
  expect(format({ body }).paragraph('附表')).toContain('>  附表<');
});

test('a heading before its text has its look in both parts of a joined paragraph', () => {
  const { paragraph, styles, pkg } = format({
    body: narrative(p(r('（一）健全', LOOK), { markDeleted: true }), p(r(`网络。${BODY}`, LOOK))),
  });
  const [first, second] = [paragraph('（一）健全'), paragraph(BODY)];
  expect([first, second].map((each) => styleName(each, styles))).toEqual(['案例正文', '案例正文']);
  expect([first, second].map((each) => styleName(each, styles, 'rStyle'))).toEqual([
    '案例二级标题首句',
    '案例二级标题首句',
  ]);
  expect(second.match(/<w:rStyle/gu)).toHaveLength(1);
  expect(format(pkg).result.changed).toEqual({});
});

test('a paragraph that is all hidden stays as it is, down to the last byte', () => {
  const hidden = p(r('说明', { ...LOOK, vanish: true }), { mark: { vanish: true } });
  expect(format({ body: narrative(hidden) }, { 'empty-paragraphs': 'remove' }).xml).toContain(hidden);
});

test('hidden words among others are kept, hidden', () => {
  const formatted = formatBlock(p(r('查', { ...LOOK, vanish: true }) + inserted(r(BODY, LOOK))), BODY);
  expect(formatted).toContain('<w:vanish/></w:rPr><w:t xml:space="preserve">查</w:t>');
});
