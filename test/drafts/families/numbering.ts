import type { Role } from '../../../src/draft/roles';
import { formatChineseNumber } from '../../../src/text/chinese-number';
import { type ParagraphLook, list, style } from '../../builders/docx';
import { Manuscript, type MessyDraft } from '../manuscript';
import type { Random } from '../random';
import { type Block, tellStory } from '../story';
import { type Numbers, noNumbers, standardNumbers, type, typed, usualLooks } from '../typing';

const LEVELS: readonly (readonly [string, string])[] = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
];

function levelOf(block: Block): number | null {
  return block.role.startsWith('heading') ? Number(block.role.slice(-1)) - 1 : null;
}

/** All numbers are automatic: the text holds none. */
export function automaticNumbers(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random, { deepPoints: true })) {
    const level = levelOf(block);
    const looks = usualLooks(block);
    if (level === null) {
      type(manuscript, block);
      continue;
    }
    const { text, lead } = typed(block, noNumbers);
    manuscript.write(block.role, text, {
      ...looks,
      paragraph: { ...looks.paragraph, list: [5, level] },
      lead,
      label: standardNumbers(block.role, block.ordinal ?? 0).trim(),
    });
  }
  return manuscript.finish({ lists: [list(5, LEVELS, { paragraph: { ind: { left: 840, hanging: 420 } } })] });
}

/** The list hangs on the heading styles; points are typed. Bulleted lines stand between. */
export function numbersOfStyles(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random)) {
    const level = levelOf(block);
    if (level === null || block.rest !== undefined) {
      type(manuscript, block, { looks: () => ({}) });
      if (block.role === 'body' && random.chance(0.3)) {
        for (const item of ['急救包', '担架', '除颤器']) {
          manuscript.write('body', item, { paragraph: { list: [9, 0] }, run: { bold: true }, label: '●' });
        }
      }
      continue;
    }
    manuscript.write(block.role, block.words, {
      paragraph: { style: `H${String(level + 1)}` },
      label: standardNumbers(block.role, block.ordinal ?? 0).trim(),
    });
  }
  const heading = (level: number): string =>
    style(`H${String(level + 1)}`, `heading ${String(level + 1)}`, {
      basedOn: 'a',
      paragraph: { list: [5, level] as const, outlineLvl: level },
      run: { bold: true },
    });
  return manuscript.finish({
    styles: [style('a', 'Normal', { default: true }), heading(0), heading(1), heading(2)],
    lists: [list(5, LEVELS), list(9, [['bullet', '●']])],
  });
}

const HALF_WIDTH: readonly Numbers[] = [
  (role, ordinal) => standardNumbers(role, ordinal).replace('（', '(').replace('）', ')').replace('. ', '、'),
  (role, ordinal) => standardNumbers(role, ordinal).replace('、', '. ').replace('. ', '．'),
  (role, ordinal) =>
    role === 'heading1' ? `${formatChineseNumber(ordinal)}， ` : standardNumbers(role, ordinal).replace('）', ')'),
  (role, ordinal) =>
    role === 'heading2' ? String.fromCodePoint(0x321f + ordinal) : standardNumbers(role, ordinal).replace('. ', '.'),
  (role, ordinal) =>
    role === 'heading4'
      ? `${String(ordinal)}）`
      : role === 'heading3'
        ? `${String(ordinal)}，`
        : standardNumbers(role, ordinal),
  (role, ordinal) => (role === 'heading4' ? String.fromCodePoint(0x245f + ordinal) : standardNumbers(role, ordinal)),
  (role, ordinal) =>
    role === 'heading3' ? `${String.fromCodePoint(0xff10 + ordinal)}．` : `${standardNumbers(role, ordinal)} `,
];

/** Numbers in all the half and full width variants that authors type. */
export function mixedMarks(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const numbers = random.pick(HALF_WIDTH);
  for (const block of tellStory(random, { deepPoints: true })) type(manuscript, block, { numbers });
  return manuscript.finish();
}

/** 1, 1.1, 1.1.1 in heading styles, typed or automatic. */
export function decimalScheme(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const automatic = random.chance(0.5);
  const counts = [0, 0, 0];
  for (const block of tellStory(random, { points: false })) {
    const level = levelOf(block);
    if (level === null) {
      type(manuscript, block, { looks: () => ({}) });
      continue;
    }
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const number = counts.slice(0, level + 1).join('.');
    const paragraph: ParagraphLook = {
      style: `H${String(level + 1)}`,
      ...(automatic ? { list: [5, level] as const } : {}),
    };
    manuscript.write(block.role, automatic ? block.words : `${number} ${block.words}`, {
      paragraph,
      ...(automatic ? { label: number } : {}),
    });
  }
  const heading = (level: number): string =>
    style(`H${String(level)}`, `heading ${String(level)}`, {
      paragraph: { outlineLvl: level - 1 },
      run: { bold: true, size: 16 },
    });
  return manuscript.finish({
    styles: [style('a', 'Normal', { default: true }), heading(1), heading(2), heading(3)],
    lists: [
      list(5, [
        ['decimal', '%1'],
        ['decimal', '%1.%2'],
        ['decimal', '%1.%2.%3'],
      ]),
    ],
  });
}

/** 第一部分 … above 一、: every mark has one level less than usual. */
export function chapterScheme(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const word = random.pick(['章', '部分']);
  const numbers: Numbers = (role: Role, ordinal) => {
    if (role === 'heading1') return `第${formatChineseNumber(ordinal)}${word}　`;
    return standardNumbers(`heading${String(Number(role.slice(-1)) - 1)}` as Role, ordinal);
  };
  for (const block of tellStory(random, { points: false })) type(manuscript, block, { numbers });
  return manuscript.finish();
}

/** No numbers at all: parts and sections are bold or large lines. */
export function unnumberedHeadings(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const large = random.chance(0.5);
  for (const block of tellStory(random, { points: false })) {
    const isHead = levelOf(block) !== null;
    type(manuscript, block, {
      numbers: noNumbers,
      looks: (told) => {
        const usual = usualLooks(told);
        if (!isHead) return usual;
        const size = large && told.role === 'heading1' ? 15 : 13;
        return { ...usual, run: { fonts: '宋体', bold: true, size: told.role === 'heading1' ? size + 1 : 12 } };
      },
    });
  }
  return manuscript.finish();
}
