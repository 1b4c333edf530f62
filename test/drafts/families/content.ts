import {
  type Xml,
  bookmark,
  commented,
  control,
  deleted,
  equation,
  field,
  footnote,
  inserted,
  link,
  p,
  picture,
  r,
  table,
  textBox,
} from '../../builders/docx';
import { Manuscript, type MessyDraft } from '../manuscript';
import { passage } from '../prose';
import type { Random } from '../random';
import { type Block, tellStory } from '../story';
import { type, typed, usualLooks } from '../typing';

/** Writes a block in pieces: `markup` turns each piece into runs that show it. */
function writePieces(manuscript: Manuscript, block: Block, random: Random, markup: (piece: string) => Xml): void {
  const { text, lead } = typed(block);
  const looks = usualLooks(block);
  let content = '';
  for (let at = 0; at < text.length;) {
    const length = random.between(2, 25);
    content += markup(text.slice(at, at + length));
    at += length;
  }
  manuscript.write(block.role, text, { ...looks, lead, content });
}

/** Tracked changes of all kinds, half of a number among them; a paragraph of which nothing is left. */
export function trackedChanges(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const markup = (piece: string): Xml => {
    const plain = r(piece);
    if (random.chance(0.2)) return inserted(plain);
    if (random.chance(0.2)) return deleted('二、（三）删去的话。') + plain;
    return plain;
  };
  for (const block of tellStory(random, { deepPoints: true })) {
    writePieces(manuscript, block, random, markup);
    if (random.chance(0.15)) {
      manuscript.write('empty', '', { content: deleted('三、这一段已经整段删除。') });
    }
    if (random.chance(0.1)) {
      manuscript.write('empty', '', {
        content: '<w:moveFrom w:id="7" w:author="审稿人"><w:r><w:t>四、这一段已经移走</w:t></w:r></w:moveFrom>',
      });
    }
  }
  return manuscript.finish({ settings: '<w:trackRevisions/>' });
}

/** Controls, links, fields, smart tags, custom XML, ruby, and alternatives that say everything twice. */
export function wrappedText(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const wraps: readonly ((piece: string) => Xml)[] = [
    (piece) => r(piece),
    (piece) => control('字段', r(piece)),
    (piece) => link(piece),
    (piece) => field('REF 单位', piece),
    (piece) => `<w:fldSimple w:instr=" DOCPROPERTY 单位 ">${r(piece)}</w:fldSimple>`,
    (piece) => `<w:smartTag w:uri="urn:x" w:element="place">${r(piece)}</w:smartTag>`,
    (piece) => `<w:customXml w:uri="urn:x" w:element="name">${r(piece)}</w:customXml>`,
    (piece) =>
      `<mc:AlternateContent><mc:Choice Requires="w14">${r(piece)}</mc:Choice><mc:Fallback>${r(piece)}</mc:Fallback></mc:AlternateContent>`,
    (piece) => `<w:r><w:ruby><w:rubyPr/><w:rt>${r('zhù')}</w:rt><w:rubyBase>${r(piece)}</w:rubyBase></w:ruby></w:r>`,
    (piece) => bookmark('_GoBack', r(piece)),
    (piece) => `<w:proofErr w:type="spellStart"/>${r(piece)}<w:proofErr w:type="spellEnd"/>`,
  ];
  const blocks = tellStory(random, { deepPoints: true });
  for (const block of blocks.slice(0, 6)) writePieces(manuscript, block, random, (piece) => random.pick(wraps)(piece));
  // A whole part inside block controls, one in the other.
  const inside = blocks.slice(6, 9).map((block) => ({ block, ...typed(block) }));
  manuscript.raw(
    control(
      '主要做法',
      control(
        '',
        inside.map(({ block, text }) => p(r(text, usualLooks(block).run), usualLooks(block).paragraph)).join(''),
      ),
    ),
  );
  for (const { block, text, lead } of inside) manuscript.note(block.role, text, { lead });
  for (const block of blocks.slice(9)) writePieces(manuscript, block, random, (piece) => random.pick(wraps)(piece));
  return manuscript.finish();
}

/** Pictures with titles below, tables with titles above, pictures inside text, tables in tables, formulas. */
export function picturesAndTables(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const centred = { jc: 'center' } as const;
  let figure = 0;
  for (const block of tellStory(random)) {
    type(manuscript, block);
    if (block.role !== 'body') continue;
    figure++;
    switch (random.between(0, 4)) {
      case 0:
        manuscript.write('picture', '', { content: picture(), paragraph: centred });
        manuscript.write('caption', `图${String(figure)}  志愿者在集市教群众包扎`, { paragraph: centred });
        break;
      case 1:
        manuscript.write('caption', `表 ${String(figure)}-1 近三年救助情况`, { paragraph: centred });
        manuscript.raw(
          table([
            ['一、年份', '（一）户数'],
            ['2021', p('1. 临时救助', {}) + p('320')],
          ]),
        );
        for (const cell of ['一、年份', '（一）户数', '2021', '1. 临时救助', '320'])
          manuscript.note('table-cell', cell);
        manuscript.write('body', `表${String(figure)}所列数据来自各镇街上报。${passage(random, 1)}`);
        break;
      case 2: {
        const text = passage(random, 2);
        manuscript.write('body', text, { content: r(text) + picture(20, 20) });
        break;
      }
      case 3:
        manuscript.write('picture', '', { content: picture() + r('') + picture(), paragraph: centred });
        manuscript.write('caption', '图为志愿者上门回访。', { paragraph: centred });
        break;
      case 4:
        manuscript.write('formula', '', { content: `<m:oMathPara>${equation('η=n/N')}</m:oMathPara>` });
        break;
    }
  }
  return manuscript.finish();
}

/** Text boxes (their text is a story of its own), comments, footnotes, bookmarks. */
export function notesAndBoxes(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random)) {
    const { text, lead } = typed(block);
    const looks = usualLooks(block);
    const plain = r(text, looks.run);
    const content = random.pick([
      plain + textBox(p('一、文本框里的话')),
      commented(plain),
      plain + footnote(),
      bookmark('段落', plain),
      plain,
    ]);
    manuscript.write(block.role, text, { ...looks, lead, content });
  }
  return manuscript.finish();
}

/** Somebody wrote into the notice's exemplar: its remarks about typography are still there. */
export function exemplarRemarks(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const remarks: Readonly<Partial<Record<Block['role'], string>>> = {
    title: '（示例）',
    byline: '（案例所在单位）',
    heading1: '（一级标题，左对齐，首行缩进2字符，三号黑体）',
    heading2: '（二级标题左对齐，首行缩进2字符，三号楷体）',
    body: random.pick(['正文内容（左对齐，首行缩进2字符，三号仿宋）', '正文内容左对齐，首行缩进2字符，三号仿宋']),
  };
  const seen = new Set<string>();
  for (const block of tellStory(random, { points: false })) {
    const remark = remarks[block.role];
    const { text, lead } = typed(block);
    if (remark === undefined || seen.has(block.role)) type(manuscript, block);
    else manuscript.write(block.role, text + remark, { ...usualLooks(block), lead, annotations: [remark] });
    if (block.role === 'title') {
      manuscript.write('annotation', '（标题居中，方正小标宋，二号）', {
        annotations: ['（标题居中，方正小标宋，二号）'],
      });
    }
    seen.add(block.role);
  }
  manuscript.write('annotation', '注：正文行距为固定值28.5磅', { annotations: ['注：正文行距为固定值28.5磅'] });
  return manuscript.finish();
}

/** Body text that begins like a heading. */
const TRAPS: readonly string[] = [
  '一、二级联动机制运行以来，县镇两级信息互通、力量互补，救助时间明显缩短，群众办事更加方便。',
  '二、三级医院与红十字服务站签订转运协议，形成了从现场到病房的完整链条，群众十分认可。',
  '3、4月份，服务站集中走访高龄老人，逐户登记急救需求，为精准服务打下基础。',
  '2023.5亿元的目标并非一日之功，需要社会各界长期支持，也需要制度保障。',
  '3.5%的居民曾接受过系统培训，这一比例明显低于全市平均水平，差距主要在农村。',
  '1.2万人次参与线上答题，覆盖全部中小学校，家长的参与热情也被带动起来。',
  '1998年成立以来，县红十字会始终把人道救助放在首位，先后实施项目二十余个。',
  '一是加强组织领导。成立工作专班，明确专人负责，做到有人抓、有人管。',
  '第一，要抓住关键少数。领导干部带头参加培训，形成示范效应。',
  '1.“他动作很标准，我才捡回一条命。没有他就没有我。”获救居民老陈逢人便讲。',
  '1. 在县委县政府的坚强领导下和上级红十字会的精心指导下各镇街各部门各学校通力协作密切配合把救护培训列入重点民生实事清单逐级压实责任推进落实。群众满意度持续提升。',
  '“（一）坚持人民至上”写在训练基地的墙上，也写在每一名救援队员的心里，成为大家共同的信念。',
  '10:30，救援队准时集合出发，四十分钟后到达受灾村庄，随即展开搜救和物资发放。',
];

/** A list inside the text: its items end like parts of a sentence. */
const LISTS: readonly (readonly string[])[] = [
  ['1. 培训救护员320名；', '2. 新增除颤器18台；', '3. 建成“博爱家园”6个。'],
  ['（1）心肺复苏；', '（2）创伤包扎；', '（3）气道异物清除。'],
  ['（一）自愿无偿原则；', '（二）公开透明原则；', '（三）专款专用原则。'],
];

/** Figures, quotations and lists that look like numbered headings. */
export function falseHeadings(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random)) {
    type(manuscript, block);
    if (block.role !== 'body') continue;
    const looks = usualLooks(block);
    if (random.chance(0.5)) {
      for (const trap of random.some(TRAPS, 2)) manuscript.write('body', trap, looks);
    } else {
      manuscript.write('body', '主要包括以下几个方面：', looks);
      for (const item of random.pick(LISTS)) manuscript.write('body', item, looks);
    }
  }
  return manuscript.finish();
}
