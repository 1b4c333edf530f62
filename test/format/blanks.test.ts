import { bookmark, commented, field, inserted, p, picture, r } from '../builders/docx';
import { BODY, format, formatBlock, narrative, shown } from './support';

test.each([
  ['spaces', '    '],
  ['ideographic spaces', '\u3000\u3000'],
  ['tabs', '\t\t'],
  ['no-break spaces', '\u00a0\u00a0\u00a0'],
  ['a mixture', ' \u3000\t\u00a0'],
])('%s typed as an indent go', (_, blanks) => {
  const formatted = formatBlock(p(blanks + BODY), BODY);
  expect(shown(formatted)).toBe(BODY);
  expect(formatted).not.toContain('<w:tab/>');
});

test('and are told', () => {
  const { result } = format({ body: narrative(p(`\u3000\u3000${BODY}`), p(`  ${BODY}`)) });
  expect(result.notes).toEqual([
    expect.objectContaining({
      id: 'leading-blanks',
      place: expect.objectContaining({ index: 4 }) as object,
      message: expect.stringContaining('2 段') as string,
    }),
  ]);
});

test('in a run of their own, in an insertion, before a bookmark or a comment: nothing else goes', () => {
  const block = p(inserted(r('\u3000')) + r('  ') + bookmark('起点', commented(r(` ${BODY}`))));
  const formatted = formatBlock(block, BODY);
  expect(shown(formatted)).toBe(BODY);
  expect(formatted).toMatch(/<w:ins [^>]*\/>|<w:ins [^>]*><\/w:ins>/u);
  expect(formatted).toContain('w:name="起点"');
});

test('a run with a blank and a letter keeps the letter', () => {
  expect(shown(formatBlock(p(r(' 县') + r(BODY)), BODY))).toBe(`县${BODY}`);
});

test('at the beginning of a field result as well', () => {
  expect(shown(formatBlock(p(field('REF 甲', `\u3000\u3000${BODY}`)), BODY))).toBe(BODY);
});

const TICK_BOX =
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="框"/><w:enabled/><w:calcOnExit w:val="0"/>' +
  '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>' +
  '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

test.each([
  ['a picture', picture(20, 20)],
  ['a tick box', TICK_BOX],
  ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'],
])('blanks behind %s are no indent', (_, before) => {
  expect(shown(formatBlock(p(`${before}${r(`  ${BODY}`)}`), BODY))).toContain(`  ${BODY}`);
});

test('blanks inside of the text stay', () => {
  const text = `${BODY}   另见   附表`;
  expect(shown(formatBlock(p(text), '附表'))).toBe(text);
});
