import { type ParagraphLook, type RunLook, type Xml, r, style } from '../../builders/docx';
import { Manuscript, type MessyDraft } from '../manuscript';
import type { Random } from '../random';
import { type Block, tellStory } from '../story';
import { type, typed } from '../typing';

/** Direct formatting in fonts, sizes and alignments that have nothing to do with the notice; title left, small, not bold. */
export function wrongFonts(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const fonts = random.some(['宋体', '微软雅黑', '等线', '隶书', '幼圆'], 2);
  const titleJc = random.pick(['left', 'center', 'both']);
  for (const block of tellStory(random, { deepPoints: true })) {
    const isTitle = block.role === 'title';
    type(manuscript, block, {
      looks: () => ({
        paragraph: { jc: isTitle ? titleJc : 'both', spacing: { line: 400, lineRule: 'atLeast', before: 120 } },
        run: {
          fonts: block.role === 'body' ? (fonts[0] ?? '') : (fonts[1] ?? ''),
          size: isTitle ? 12 : random.pick([10.5, 12, 14]),
        },
      }),
    });
  }
  return manuscript.finish();
}

const THEME_FONTS = { asciiTheme: 'majorHAnsi', eastAsiaTheme: 'majorEastAsia', hAnsiTheme: 'majorHAnsi' };

function headingStyles(ids: readonly string[], names: readonly string[], base: string): Xml[] {
  return ids.map((id, index) =>
    style(id, names[index] ?? '', {
      basedOn: base,
      paragraph: {
        keepNext: true,
        spacing: { before: 340, after: 330, line: 578, lineRule: 'auto' },
        outlineLvl: index,
      },
      run: { fonts: THEME_FONTS, bold: true, color: '2F5496', size: 22 - index * 2 },
    }),
  );
}

/** Word's built-in heading styles with theme fonts, colour and outline levels; ids are numbers, as Chinese Word writes them. */
export function headingStylesOfWord(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random, { points: random.chance(0.5) })) {
    const level = block.role.startsWith('heading') && block.rest === undefined ? block.role.slice(-1) : null;
    type(manuscript, block, {
      looks: () => ({ paragraph: block.role === 'title' ? { style: 'a3' } : level === null ? {} : { style: level } }),
    });
  }
  return manuscript.finish({
    styles: [
      style('a', 'Normal', { default: true, run: { size: 10.5 } }),
      ...headingStyles(['1', '2', '3', '4'], ['heading 1', 'heading 2', 'heading 3', 'heading 4'], 'a'),
      style('a3', 'Title', { basedOn: 'a', paragraph: { jc: 'center' }, run: { bold: true, size: 16 } }),
    ],
  });
}

/** The title in 标题 1, 一、 in 标题 2 and so on; style names as Chinese WPS writes them. */
export function shiftedHeadingStyles(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const styleOf = (block: Block): ParagraphLook => {
    if (block.role === 'title') return { style: '2', jc: 'center' };
    if (block.role === 'heading1') return { style: '3' };
    return block.role === 'heading2' && block.rest === undefined ? { style: '4' } : {};
  };
  for (const block of tellStory(random)) type(manuscript, block, { looks: () => ({ paragraph: styleOf(block) }) });
  return manuscript.finish({
    styles: [
      style('1', 'Normal', { default: true }),
      ...headingStyles(['2', '3', '4'], ['heading 1', 'heading 2', 'heading 3'], '1'),
    ],
  });
}

/** Runs broken anywhere, each with its own colour, spacing, scaling; 正文 in a heading style that was overridden by hand. */
export function pollutedByWps(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  const overridden: ParagraphLook = {
    style: '2',
    ind: { firstLineChars: 200, leftChars: 100, hanging: 20 },
    snapToGrid: false,
  };
  for (const block of tellStory(random)) {
    const { text, lead } = typed(block);
    const isText = block.role === 'body' && random.chance(0.3);
    manuscript.write(block.role, text, {
      lead,
      content: scatteredRuns(text, random, block.role !== 'body'),
      paragraph: isText
        ? overridden
        : { jc: block.role === 'title' ? 'center' : 'both', spacing: { beforeLines: 50, before: 156 } },
    });
  }
  return manuscript.finish({
    styles: [
      style('1', 'Normal', { default: true }),
      style('2', 'heading 1', {
        basedOn: '1',
        paragraph: { outlineLvl: 0, keepNext: true },
        run: { bold: true, size: 22 },
      }),
    ],
  });
}

function scatteredRuns(text: string, random: Random, bold: boolean): Xml {
  let runs = '';
  for (let at = 0; at < text.length;) {
    const length = random.between(1, 40);
    const look: RunLook = {
      fonts: { eastAsia: random.pick(['宋体', '仿宋_GB2312', '仿宋']), hint: 'eastAsia', ...THEME_FONTS },
      bold,
      color: random.pick(['333333', '000000', 'FF0000']),
      spacing: random.pick([0, 8, -6]),
      scale: random.pick([100, 95]),
      size: random.pick([15, 16]),
      kern: 0,
    };
    runs += r(text.slice(at, at + length), look);
    at += length;
  }
  return runs;
}

/** A file without any useful style: everything in Normal, nothing set, sizes from the defaults; conformance class strict. */
export function strictAndPlain(random: Random): MessyDraft {
  const manuscript = new Manuscript();
  for (const block of tellStory(random, { deepPoints: true })) type(manuscript, block, { looks: () => ({}) });
  return manuscript.finish({ strict: true, styles: [] });
}
