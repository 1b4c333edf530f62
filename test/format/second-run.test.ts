import { redcross2022 } from '../../src/notice/redcross-2022';
import { readDraft } from '../../src/draft/read';
import { formatDocument } from '../../src/format/format-document';
import { ownStyles } from '../../src/format/own-styles';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, list, p, type ParagraphLook, picture, r, type RunLook, style, table, type Xml } from '../builders/docx';
import { Random } from '../drafts/random';

/**
 * Roles are judged by style names, alignment, size, heading styles and lists of the draft, and formatting replaces all of
 * them. Whatever a draft looks like, a second run finds the same and changes nothing.
 *
 * By hand, with more documents: `SECOND_RUN_SEEDS=5000 npx jest --selectProjects unit -- test/format/second-run`
 */
const SEEDS = Number(process.env['SECOND_RUN_SEEDS'] ?? 150);
const FIRST = Number(process.env['SECOND_RUN_FIRST'] ?? 1);

const STYLES: readonly Xml[] = [
  style('a', 'Normal', { default: true, run: { size: 12, fonts: '宋体' } }),
  style('t', 'Title', { paragraph: { jc: 'center' }, run: { size: 22 } }),
  style('st', 'Subtitle', { paragraph: { jc: 'center' }, run: { size: 15 } }),
  style('h1', 'heading 1', { paragraph: { outlineLvl: 0 }, run: { size: 16, bold: true } }),
  style('h2', 'heading 2', { paragraph: { outlineLvl: 1 }, run: { size: 16 } }),
  style('h3', 'heading 3', { paragraph: { outlineLvl: 2 } }),
  style('own', '公文二级标题', { run: { fonts: '楷体' } }),
  style('bt', 'Body Text', { paragraph: { jc: 'both' } }),
  style('c', 'caption', { paragraph: { jc: 'center' } }),
];
const PARAGRAPH_STYLES = ['a', 'a', 'a', 't', 'st', 'h1', 'h2', 'h3', 'own', 'bt', 'c'];

const LISTS: readonly Xml[] = [
  list(1, [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
  ]),
  list(2, [
    ['decimal', '%1.'],
    ['decimal', '%1.%2'],
  ]),
  list(3, [['bullet', '●']]),
];

const FRONT = [
  '把救护课堂搬到村口',
  '——清水县红十字会救护培训纪实',
  '清水县红十字会',
  '（清水县红十字会，2022年6月）',
  '作者：周明远',
  '周明远',
  '编号：清红案〔2022〕7号',
  '2022年6月1日',
  '（本案例获评全市十佳）',
  '前言',
];
const HEADS = [
  '背景介绍',
  '主要做法',
  '工作成效',
  '健全网络',
  '建立联席会议制度。每季度开一次会，通报进展。',
  '三支队伍是培训的主要力量。一是师资，二是骨干，三是志愿者。',
  '经验启示：',
];
const MARKS = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(三)',
  '1.',
  '2.',
  '3.',
  '1.1 ',
  '1.2 ',
  '（1）',
  '（2）',
  '①',
  '②',
];
const TEXTS = [
  '清水县地处山区，群众遇到意外时往往等不到专业救援，普及应急救护知识十分迫切，县红十字会由此办起流动课堂。',
  '全年培训救护员三千一百余人；',
  '一是加强领导，二是落实经费。',
  '做法如下：',
  '图1 培训现场',
  '联系人：周明远',
  '注：数据截至2022年5月。',
  '附件1',
  '谢谢！',
];

/** What changes the paragraphs themselves. */
const EVERYTHING = { markdown: 'remove', 'soft-returns': 'split', 'empty-paragraphs': 'remove' };

/** Marks of Markdown, and what is left of them. */
const PASTED: readonly ((text: string) => string)[] = [
  (text) => `# ${text}`,
  (text) => `### ${text}`,
  (text) => `- ${text}`,
  (text) => `**${text}**`,
  (text) => `- **${text.slice(0, 3)}**${text.slice(3)}`,
  (text) => `**${text}`,
  (text) => `***${text}** `,
];

function document(seed: number): Uint8Array {
  const random = new Random(seed);
  const body: Xml[] = [];
  const front = random.between(0, 4);
  for (let at = 0; at < front; at++) body.push(paragraph(random.pick(FRONT), random));
  const lines = random.between(4, 16);
  for (let at = 0; at < lines; at++) {
    const kind = random.between(0, 9);
    if (kind === 0) body.push(p());
    else if (kind === 1) body.push(p(picture()));
    else if (kind === 2) body.push(table([[p('项目'), p('人数')]]));
    else if (kind <= 5) body.push(paragraph(random.pick(MARKS) + random.pick(HEADS), random));
    else if (kind === 6) body.push(paragraph(random.pick(HEADS), random));
    else if (kind === 7) body.push(paragraph(`${random.pick(HEADS)}\n${random.pick(TEXTS)}`, random));
    else body.push(paragraph(random.pick(TEXTS), random));
  }
  if (random.between(0, 1) === 1) {
    body.push(paragraph('清水县红十字会', random), paragraph('2022年6月1日', random));
  }
  return docx({ body, styles: STYLES, lists: LISTS });
}

function paragraph(text: string, random: Random): Xml {
  const look: { -readonly [Key in keyof ParagraphLook]: ParagraphLook[Key] } = {};
  const run: { -readonly [Key in keyof RunLook]: RunLook[Key] } = {};
  if (random.between(0, 1) === 1) look.style = random.pick(PARAGRAPH_STYLES);
  if (random.between(0, 2) === 0) look.jc = random.pick(['center', 'right', 'left', 'both']);
  if (random.between(0, 5) === 0) look.list = [random.between(1, 3), random.between(0, 1)];
  if (random.between(0, 9) === 0) look.outlineLvl = random.between(0, 3);
  if (random.between(0, 2) === 0) run.size = random.pick([10, 12, 14, 16, 18, 22]);
  if (random.between(0, 3) === 0) run.bold = true;
  if (random.between(0, 3) === 0) run.fonts = random.pick(['黑体', '楷体', '仿宋', '宋体']);
  const blanks = random.between(0, 4) === 0 ? '　　' : '';
  const pasted = random.between(0, 9) === 0 ? random.pick(PASTED)(text) : text;
  return p(r(blanks + pasted, run), look);
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const pkg = Package.open(bytes, nodeXml);
  const decoder = new TextDecoder();
  return Object.fromEntries(
    [pkg.mainPart, '/word/styles.xml', '/word/numbering.xml'].map((part) => [part, decoder.decode(pkg.bytes(part))]),
  );
}

function rolesOf(bytes: Uint8Array): string[] {
  const draft = readDraft(Package.open(bytes, nodeXml), { ownStyles: ownStyles(redcross2022) });
  return draft.paragraphs.map(({ role, clean, reason }) => `${role} ${clean} (${reason.id})`);
}

test(`${String(SEEDS)} drafts of any look: a second run finds the same and changes nothing`, () => {
  const different: unknown[] = [];
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const original = document(seed);
    const options = seed % 3 === 0 ? EVERYTHING : {};
    const once = formatDocument(original, nodeXml, redcross2022, options).bytes;
    const twice = formatDocument(once, nodeXml, redcross2022, options).bytes;
    const [one, two] = [partsOf(once), partsOf(twice)];
    const parts = Object.keys(one).filter((part) => one[part] !== two[part]);
    if (parts.length > 0) different.push({ seed, options, parts, first: rolesOf(original), second: rolesOf(once) });
  }
  expect(different.slice(0, 2)).toEqual([]);
});
