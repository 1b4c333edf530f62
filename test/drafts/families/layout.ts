import type { Role } from '../../../src/draft/roles';
import { SECTION, type Xml, control, field, p, r, style } from '../../builders/docx';
import { Manuscript, type MessyDraft } from '../manuscript';
import { passage } from '../prose';
import type { Random } from '../random';
import { type Block, tellStory } from '../story';
import { type Looks, type, typed, usualLooks } from '../typing';

const INDENTS = ['　　', '    ', '\t', '\u00a0\u00a0\u00a0\u00a0', '　 \t', '\u2003\u2003', '\u200b　　'];

/** Indents typed as blanks of every kind; empty paragraphs, some with blanks in them, some numbered. */
export function typedIndents(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const plain: Looks = (block) => ({
    paragraph: { jc: block.role === 'title' ? 'center' : 'left' },
    run: { size: 14 },
  });
  for (const block of tellStory(random, { deepPoints: true })) {
    type(manuscript, block, { indent: random.pick(INDENTS), looks: plain });
    if (random.chance(0.3)) manuscript.write('empty', random.pick(['', '　　', ' ', '\u200b']));
  }
  return manuscript.finish();
}

/** Shift+Enter instead of Enter: a heading and its text, or text and the next heading, in one paragraph. */
export function softReturns(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const blocks = tellStory(random);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (block === undefined) break;
    const joins =
      next !== undefined &&
      (block.role === 'title' || (block.role.startsWith('heading') && random.chance(0.5)) || random.chance(0.15));
    if (!joins) {
      type(manuscript, block);
      continue;
    }
    const first = typed(block);
    const second = typed(next);
    manuscript.write(block.role, `${first.text}\n${random.pick(['', '　　'])}${second.text}`, {
      ...usualLooks(block),
      lead: first.lead,
      lines: [block.role, next.role],
    });
    at++;
  }
  return manuscript.finish();
}

type FrontLine = readonly [role: Role, text: string, jc?: string];

const FRONTS: readonly (readonly FrontLine[])[] = [
  // A title over two lines, cut where the line was full.
  [
    ['title', '以“红立方”阵地打通'],
    ['title', '人道服务最后一百米'],
    ['byline', '望川县红十字会'],
  ],
  [
    ['title', '澄江市临湖区红十字会'],
    ['title', '“课堂搬到家门口”救护培训案例'],
    ['byline', '（澄江市临湖区红十字会）'],
  ],
  [
    ['title', '把红十字办成群众的红十字'],
    ['subtitle', '——望川县“博爱驿站”建设纪实'],
    ['byline', '望川县红十字会  陆一鸣'],
    ['date', '2022年9月'],
  ],
  [
    ['title', '小小急救包：守护一座城'],
    ['byline', '申报单位：岚山市红十字会'],
    ['byline', '执笔人：陆一鸣'],
    ['note', '（说明：本案例荣获全市志愿服务项目大赛金奖）'],
  ],
  [
    ['annotation', '附件3', 'left'],
    ['empty', ''],
    ['title', '“生命教室”建到田间地头'],
    ['empty', ''],
    ['byline', '岚山市红十字会'],
    ['empty', ''],
  ],
  [['title', '热血暖寒冬 大爱满岚山']],
  [
    ['title', '《一封家书》带来的改变', 'left'],
    ['byline', '岚山市石桥镇红十字会', 'left'],
    ['note', '本案例入选全省基层组织建设典型案例', 'left'],
  ],
];

const DATES = ['2022年10月8日', '二〇二二年十月八日', '2022.10.8', '2022-10-08', '2022 年 10 月 8 日', '2022/10/8'];

/** Titles over several lines, subtitles, remarks, units in several forms; signature and date at the end. */
export function frontAndClosing(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const [role, text, jc] of random.pick(FRONTS)) {
    if (role === 'note' && !/^（/u.test(text)) manuscript.write(role, `（${text}）`, { paragraph: { jc: 'center' } });
    else manuscript.write(role, text, { paragraph: { jc: jc ?? 'center' }, run: { size: role === 'title' ? 18 : 12 } });
  }
  for (const block of tellStory(random).slice(2)) type(manuscript, block);
  manuscript.write('empty', '');
  const aside = random.chance(0.5);
  const write = (role: Role, text: string): void => {
    manuscript.write(role, (aside ? '' : ' '.repeat(30)) + text, { paragraph: { jc: aside ? 'right' : 'left' } });
  };
  if (random.chance(0.8)) write('signature', '岚山市红十字会');
  write('date', random.pick(DATES));
  return manuscript.finish();
}

/** An automatic table of contents (in its control, or as a bare field), or one typed with dots; several sections. */
export function contents(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const blocks = tellStory(random);
  const heads = blocks.filter(({ role, rest }) => (role === 'heading1' || role === 'heading2') && rest === undefined);
  const kind = random.pick(['control', 'field', 'typed'] as const);
  const typeFront = (): void => {
    for (const block of blocks.slice(0, 2)) type(manuscript, block);
  };
  if (kind !== 'typed') typeFront();
  if (kind === 'typed') {
    manuscript.write('toc', '目　录', { paragraph: { jc: 'center' }, run: { bold: true, size: 16 } });
    for (const head of heads)
      manuscript.write(
        'toc',
        `${typed(head).text}${random.pick(['……', '.......', '\t'])}${String(random.between(1, 9))}`,
      );
    typeFront();
  } else {
    const entries = heads.map((head, index) => entry(head, index, index === heads.length - 1));
    const heading = p('目录', { style: 'TOCHeading' });
    manuscript.raw(
      kind === 'control'
        ? control(
            '',
            heading + entries.join(''),
            '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
          )
        : heading + entries.join(''),
    );
    manuscript.note('toc', '目录');
    for (const head of heads) manuscript.note('toc', `${typed(head).text}\t3`);
  }
  manuscript.write('empty', '', { paragraph: { section: SECTION } });
  for (const block of blocks.slice(2)) type(manuscript, block);
  return manuscript.finish({
    styles: [
      style('a', 'Normal', { default: true }),
      style('TOC1', 'toc 1', { basedOn: 'a' }),
      style('TOCHeading', 'TOC Heading', { basedOn: 'a' }),
    ],
  });
}

function entry(head: Block, index: number, last: boolean): Xml {
  const mark = (kind: string): Xml => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`;
  const link = `<w:hyperlink w:anchor="_Toc${String(index)}">${r(`${typed(head).text}\t`)}${field(`PAGEREF _Toc${String(index)}`, '3')}</w:hyperlink>`;
  return p((index === 0 ? begin : '') + link + (last ? mark('end') : ''), { style: 'TOC1' });
}

/** Long text between long text: the front and the end have nothing but a title, paragraphs are not indented at all. */
export function longAndBare(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random)) {
    if (block.role === 'byline') continue;
    type(manuscript, block, { looks: () => ({ run: { size: 16 } }) });
    if (block.role === 'body') manuscript.write('body', passage(random, 12), { run: { size: 16 } });
  }
  return manuscript.finish();
}
