import {
  alternatives,
  bookmark,
  commented,
  field,
  fieldWithoutResult,
  footnote,
  deleted,
  inserted,
  p,
  picture,
  r,
  type RunLook,
  style,
  symbol,
} from '../builders/docx';
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

test('in a run of their own, before a bookmark or a comment: nothing else goes', () => {
  const block = p(r('\u3000') + r('  ') + bookmark('起点', commented(r(` ${BODY}`))));
  const formatted = formatBlock(block, BODY);
  expect(shown(formatted)).toBe(BODY);
  expect(formatted).toContain('w:name="起点"');
});

test('in a tracked insertion they stay: taking them away would not be tracked', () => {
  const block = p(r(' ') + inserted(r('\u3000')) + r(`  ${BODY}`));
  expect(shown(formatBlock(block, BODY))).toBe(`\u3000  ${BODY}`);
});

test('a run with a blank and a letter keeps the letter', () => {
  expect(shown(formatBlock(p(r(' 县') + r(BODY)), BODY))).toBe(`县${BODY}`);
});

test('in a choice: the fallback does not come in its place', () => {
  const block = p(`<w:r>${alternatives('wps', '<w:tab/>', '<w:t>旧</w:t>')}<w:t>${BODY}</w:t></w:r>`);
  const { result, paragraph } = format({ body: narrative(block) });
  expect(result.draft.paragraphs[4]?.text).toBe(BODY);
  expect(paragraph(BODY)).toContain('<mc:Choice Requires="wps"/><mc:Fallback><w:t>旧</w:t></mc:Fallback>');
});

test('in a field they stay: the next update would bring them back', () => {
  expect(shown(formatBlock(p(field('REF 甲', `\u3000\u3000${BODY}`)), BODY))).toBe(`\u3000\u3000${BODY}`);
});

test('a soft hyphen that was typed as a character is drawn, as the dash of a list', () => {
  expect(shown(formatBlock(p(`\u3000\u00ad ${BODY}`), BODY))).toBe(`\u00ad ${BODY}`);
});

const TICK_BOX =
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="框"/><w:enabled/><w:calcOnExit w:val="0"/>' +
  '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>' +
  '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

test.each([
  ['a picture', picture(20, 20)],
  ['a tick box', TICK_BOX],
  ['a symbol', symbol('Wingdings', 'F0A8')],
  ['a field without a result', fieldWithoutResult('EQ \\o\\ac(○,1)')],
  ['a field that moves what follows', fieldWithoutResult('ADVANCE \\r 12')],
  ['a simple field', '<w:fldSimple w:instr="PAGE"/>'],
  ['a tab at a place of its own', '<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>'],
  ['the number of the page', '<w:r><w:pgNum/></w:r>'],
  ['the day', '<w:r><w:dayShort/></w:r>'],
  ['the mark of a note', footnote()],
  ['words that a rejected change brings back', deleted('删去的')],
  ['ink', '<w:r><w:contentPart r:id="rIdInk"/></w:r>'],
])('blanks behind %s are no indent', (_, before) => {
  expect(shown(formatBlock(p(`${before}${r(`  ${BODY}`)}`), BODY))).toContain(`  ${BODY}`);
});

test('blanks inside of the text stay', () => {
  const text = `${BODY}   另见   附表`;
  expect(shown(formatBlock(p(text), '附表'))).toBe(text);
});

describe('underlined blanks are a line to write on', () => {
  const LINE = r('      ', { underline: 'single' });

  test.each([
    ['at the beginning', LINE + r(BODY), `      ${BODY}`],
    ['after an indent, which goes', r('　　') + LINE + r(BODY), `      ${BODY}`],
    ['after a label', r(BODY) + LINE, `${BODY}      `],
    ['by a character style', r('      ', { style: 'line' }) + r(BODY), `      ${BODY}`],
  ])('%s', (_, content, text) => {
    const styles = [
      style('a', 'Normal', { default: true }),
      style('line', '填写', { type: 'character', run: { underline: 'single' } }),
    ];
    const first = format({ body: narrative(p(content)), styles });
    expect(shown(first.paragraph(BODY))).toBe(text);
    expect(format(first.pkg).result.changed).toEqual({});
  });

  test('filled in by underlined words as well: the underline stays', () => {
    const formatted = formatBlock(p(r(`${BODY}      `, { underline: 'single' })), BODY);
    expect(formatted).toContain('<w:u w:val="single"/>');
  });

  test('where all of a paragraph is underlined, its indent too, that is but its look', () => {
    const formatted = formatBlock(p(r(`　　${BODY}`, { underline: 'single' })), BODY);
    expect(shown(formatted)).toBe(BODY);
    expect(formatted).not.toContain('<w:u ');
  });

  test('nor is a paragraph of nothing else an empty one', () => {
    const { xml } = format({ body: narrative(p(BODY), p(LINE), p(BODY)) }, { 'empty-paragraphs': 'remove' });
    expect(xml).toContain(LINE);
  });
});

describe('blanks that are seen for their ground are no indent', () => {
  test.each<[string, RunLook]>([
    ['highlighted', { highlight: 'yellow' }],
    ['shaded', { shade: 'D9D9D9' }],
  ])('%s: they stay as they are', (_, look) => {
    const blanks = r('      ', look);
    const first = format({ body: narrative(p(r('　　') + blanks + r(BODY))) });
    expect(first.paragraph(BODY)).toContain(blanks);
    expect(shown(first.paragraph(BODY))).toBe(`      ${BODY}`);
    expect(first.result.deviations).toEqual([]);
    expect(format(first.pkg).result.changed).toEqual({});
  });

  test.each([
    ['with a border', '<w:bdr w:val="single" w:sz="4"/>'],
    ['struck through', '<w:strike/>'],
  ])('%s', (_, look) => {
    const blanks = `<w:r><w:rPr>${look}</w:rPr><w:tab/><w:tab/></w:r>`;
    expect(formatBlock(p(blanks + r(BODY)), BODY)).toContain(blanks);
  });

  test('not where the words beside them have it too, nor a single blank', () => {
    const look: RunLook = { highlight: 'yellow' };
    expect(shown(formatBlock(p(r('    ', look) + r('县红十字会', look) + r(BODY)), BODY))).toBe(`县红十字会${BODY}`);
    expect(formatBlock(p(r('县红十字会') + r(' ', look) + r(BODY)), BODY)).not.toContain('highlight');
  });
});
