import { redcross2022 } from '../../src/notice/redcross-2022';
import { readDraft } from '../../src/draft/read';
import type { RoleCorrection } from '../../src/draft/roles';
import { formatPackage } from '../../src/format/format';
import { ownStyles } from '../../src/format/own-styles';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, r, style, type Xml } from '../builders/docx';
import { growth } from '../setup/growth';
import { BODY } from './support';

const STYLES = [
  style('a', 'Normal', { default: true }),
  style('k', '案例一级标题 v2215f0'),
  style('b', '案例正文 v0a1b2c'),
  style('n', '案例正文（列举） v0a1b2c'),
  style('s', '案例一级标题首句 v2215f0', { type: 'character' }),
  style('f', '案例正文（三级标题）（含图） v0a1b2c-1'),
  style('other', '案例正文'),
];

function roles(body: readonly Xml[], corrections: readonly RoleCorrection[] = []): string[] {
  const pkg = Package.open(docx({ body, styles: STYLES }), nodeXml);
  const { paragraphs } = readDraft(pkg, { corrections, ownStyles: ownStyles(redcross2022) });
  return paragraphs.map(({ role, lead, clean }) => (lead === null ? role : `${role} ${clean.slice(0, lead)}`));
}

test('text that a heading ran into is text when the lines are split after a first run', () => {
  const pkg = Package.open(
    docx({ body: [p('一、主要做法'), p(r('1.组织学员\n我会组织学员进村入户。')), p(BODY)] }),
    nodeXml,
  );
  formatPackage(pkg, redcross2022);
  const { draft } = formatPackage(pkg, redcross2022, { 'soft-returns': 'split' });
  expect(draft.paragraphs.map(({ role }) => role)).toEqual(['heading1', 'heading3', 'body', 'body']);
});

describe('a style of our own is the author’s word', () => {
  test('a line in a heading style is a heading, whatever it looks like', () => {
    expect(roles([p(BODY), p('把课堂搬到村口', { style: 'k' }), p(BODY)])).toEqual(['body', 'heading1', 'body']);
  });
  test('a heading that runs into its text is known by the style of its words', () => {
    expect(roles([p(r('救护进村。', { style: 's' }) + r(BODY), { style: 'b' })])).toEqual(['heading1 救护进村。']);
  });
  test('a heading that looks like its text is known by the style of the paragraph', () => {
    expect(roles([p(BODY), p(`1.救护进村。${BODY}`, { style: 'f' })])).toEqual(['body', 'heading3 1.救护进村。']);
  });
  test('what was judged an enumeration stays one', () => {
    const items = ['1.村村有救护员', '2.户户有明白人'].map((text) => p(text, { style: 'n' }));
    expect(roles([p('一、主要做法'), ...items, p(BODY)])).toEqual(['heading1', 'body', 'body', 'body']);
  });
  test('a heading typed into plain text later is found', () => {
    const body = [p('一、背景介绍', { style: 'k' }), p(BODY, { style: 'b' }), p('二、主要做法', { style: 'b' })];
    expect(roles([...body, p(BODY, { style: 'b' })])).toEqual(['heading1', 'body', 'heading1', 'body']);
  });
  test('its level follows from the headings that are there', () => {
    const body = [p('1. 背景介绍', { style: 'k' }), p(BODY, { style: 'b' }), p('2. 主要做法', { style: 'b' })];
    expect(roles([...body, p(BODY, { style: 'b' })])).toEqual(['heading1', 'body', 'heading1', 'body']);
  });
  test('a correction by hand comes before it', () => {
    const text = '把课堂搬到村口';
    expect(roles([p(BODY), p(text, { style: 'k' })], [{ index: 1, text, role: 'body' }])).toEqual(['body', 'body']);
  });
  test('and when it is taken back, the paragraph is judged as if it had no style of ours', () => {
    const text = '把课堂搬到村口';
    expect(roles([p(BODY), p(text, { style: 'k' })], [{ index: 1, text, role: null }])).toEqual(['body', 'body']);
  });
  test('text that got the style of a heading by Enter is text', () => {
    expect(roles([p('一、主要做法', { style: 'k' }), p(BODY + BODY, { style: 'k' })])).toEqual(['heading1', 'body']);
  });
  test('a style of somebody else’s with such a name says nothing', () => {
    expect(roles([p('一、主要做法', { style: 'other' }), p(BODY)])).toEqual(['heading1', 'body']);
  });
});

test('text that begins with a number has a style that says so, text that counts in words has not', () => {
  const body = [
    p('一、主要做法'),
    p('办好三件事：'),
    p('1.建队伍；'),
    p('2.进村庄；'),
    p('一是加强领导，二是落实经费。'),
  ];
  const { plan } = formatPackage(Package.open(docx({ body }), nodeXml), redcross2022);
  expect(plan.paragraphs.map(({ style }) => style?.name.replace(/ v.*$/u, ''))).toEqual([
    '案例一级标题',
    '案例正文',
    '案例正文（列举）',
    '案例正文（列举）',
    '案例正文',
  ]);
});

test('the lines of a long paragraph in a style of ours are read in linear time', async () => {
  const reading = (lines: number) => {
    const body = [p(r(`${BODY}\n`.repeat(lines)), { style: 'b' })];
    const pkg = Package.open(docx({ body, styles: STYLES }), nodeXml);
    return () => readDraft(pkg, { ownStyles: ownStyles(redcross2022) });
  };
  // Quadratic time would be a hundred times as much.
  expect(await growth(reading(2_500), reading(25_000), 2)).toBeLessThan(40);
});
