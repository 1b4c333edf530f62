import type { DraftParagraph } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read';
import { applyPlan } from '../../src/format/apply';
import { listCopies } from '../../src/format/clean/list-copies';
import { listsPackage } from '../../src/format/clean/list-package';
import { ownStyles } from '../../src/format/own-styles';
import { planFormat } from '../../src/format/plan-format';
import { ResidentStyles } from '../../src/format/resident-styles';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { deleted, docx, list, listInstance, p, table, textBox, type RunLook, type Xml } from '../builders/docx';

const LOUD: RunLook = { fonts: '宋体', bold: true, size: 12 };
const LEVELS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
] as const;
const TITLE = p('以救护培训守护平安社区', { jc: 'center' });
const BODY = p('县红十字会面向社区居民开展应急救护培训，群众自救互救能力明显提高。');
const HEADINGS = [p('背景介绍', { list: [1, 0] }), BODY, p('建队伍', { list: [1, 1] }), BODY];

function copiesOf(lists: readonly Xml[], body: readonly Xml[]) {
  const pkg = Package.open(docx({ lists, body: [TITLE, ...body] }), nodeXml);
  const draft = readDraft(pkg, { ownStyles: ownStyles(redcross2022) });
  const plan = planFormat(draft, redcross2022);
  new ResidentStyles(pkg).ensure(plan.styles);
  const copies = listCopies(nodeXml, draft, plan);
  return copies && { ...copies, draft, plan, text: nodeXml.serialize(copies.numbering) };
}

const membersOf = (copies: ReturnType<typeof copiesOf>) =>
  copies?.lists.map(({ members }) =>
    members.map(({ index }) => (copies.draft.paragraphs[index] as DraftParagraph).text),
  );

test('a copy numbers all that its list numbers, and says nothing of how the numbers look', () => {
  const copies = copiesOf([list(1, LEVELS, { run: LOUD, nsid: '1A2B3C4D', styles: ['1', '2'] })], HEADINGS);
  expect(membersOf(copies)).toEqual([['背景介绍', '建队伍']]);
  expect(copies?.text).not.toMatch(/<w:b\/>|<w:sz |w:rFonts|w:pStyle|1A2B3C4D/);
});

test('where a list starts again another copy begins, at the number that it starts with', () => {
  const item = (id: number) => p('每季度演练一次，村民都参加。', { list: [id, 0] });
  const copies = copiesOf(
    [list(1, [['decimal', '%1.']], { run: LOUD }), listInstance(2, 1, { 0: 7 })],
    [p('一、主要做法'), item(1), item(1), p('二、工作成效'), item(2), item(2), item(1)],
  );
  expect(copies?.lists.map(({ members }) => members.length)).toEqual([2, 3]);
  expect(copies?.text).toContain('<w:start w:val="7"/>');
});

test('each definition has a name that no other has, in the document or among the copies', () => {
  const lists = [1, 2].map((id) => list(id, LEVELS, { run: LOUD }));
  const body = [...HEADINGS, p('工作成效', { list: [2, 0] }), BODY];
  const names = [...(copiesOf(lists, body)?.text.matchAll(/<w:nsid w:val="([0-9A-F]{8})"/g) ?? [])].map(
    ([, name]) => name,
  );
  expect(new Set(names).size).toBe(2);
  const taken = [list(3, LEVELS, { nsid: names[0]!.toLowerCase() }), ...lists];
  expect(copiesOf(taken, body)?.text).not.toContain(names[0]);
});

test.each<readonly [string, readonly Xml[], readonly Xml[]]>([
  ['that also numbers cells', [list(1, LEVELS, { run: LOUD })], [...HEADINGS, table([[p('项目', { list: [1, 0] })]])]],
  ['that also numbers a box', [list(1, LEVELS, { run: LOUD })], [...HEADINGS, p(textBox(p('项目', { list: [1, 0] })))]],
  [
    'of which a paragraph may come back',
    [list(1, LEVELS, { run: LOUD })],
    [...HEADINGS, p(deleted('旧的做法'), { list: [1, 0], markDeleted: true }), BODY],
  ],
  ['whose numbers look as their paragraphs', [list(1, LEVELS)], HEADINGS],
  [
    'that starts again below a level that goes on counting',
    [list(1, LEVELS, { run: LOUD }), listInstance(2, 1, { 1: 1 })],
    [...HEADINGS, p('抓培训', { list: [2, 1] }), BODY, p('工作成效', { list: [2, 0] }), BODY],
  ],
])('a list %s is not copied', (_, lists, body) => {
  expect(copiesOf(lists, body)).toBeNull();
});

test('once the levels are clean there is nothing to copy', () => {
  const copies = copiesOf([list(1, LEVELS, { run: LOUD })], HEADINGS);
  applyPlan(copies!.draft, copies!.plan);
  expect(listCopies(nodeXml, copies!.draft, copies!.plan)).toBeNull();
});

test('the package has a paragraph of each copy, at a level that nothing else stands at', () => {
  const copies = copiesOf([list(1, LEVELS, { run: LOUD })], HEADINGS)!;
  const xml = listsPackage(nodeXml, copies, 'mark');
  expect(xml).toMatch(/<w:numPr><w:ilvl w:val="8"\/><w:numId w:val="1"\/><\/w:numPr>.*<w:t>mark<\/w:t>/s);
  expect(xml).toMatch(/<w:lvl w:ilvl="8">/);
});
