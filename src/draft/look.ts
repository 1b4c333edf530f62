import { wChild, wValue } from '../ooxml/dom';
import type { Formatting } from '../ooxml/effective';
import type { EffectiveParagraph } from '../ooxml/effective-values';
import { withoutBlanks } from '../text/blanks';
import type { BodyParagraph } from './body';

/** How a paragraph looks in the draft as it came: a signal, never more, for authors set headings in any way. */
export interface Look {
  /** Effective alignment; `both` and `distribute` count as left. */
  readonly alignment: 'left' | 'center' | 'right';
  /** How far its first line is indented, in characters; blanks that were typed do not count. */
  readonly indent: number;
  /** Size of most of its characters in half-points. */
  readonly size: number;
  /** Whether all visible characters are bold. */
  readonly bold: boolean;
  /** East Asian font of most of its characters, '' if none is named. */
  readonly font: string;
  /** Name of the paragraph style in lower case, never its id: ids are localised and renumbered by WPS. */
  readonly style: string;
  /** 1 to 9 if the style is a heading style or an outline level is set, else null. */
  readonly outline: number | null;
  /** Set to begin a new page, by its own look or by a break before its words. */
  readonly onNewPage: boolean;
}

/** Whether two lines were meant to look alike. */
export function sameLook(one: Look, other: Look): boolean {
  return one.size === other.size && one.bold === other.bold && one.font === other.font;
}

/** Names of heading styles: Word's own in English and Chinese, and what authors and offices call theirs. */
const HEADING_STYLE = /^(?:heading|标题|h) ?([1-9])(?: ?(?:char|字符))?$/u;
const LEVEL_STYLE = /([一二三四])级标题/u;
const LEVELS = '一二三四';

/** Finds out how a paragraph looks from the effective formatting of its runs. */
export function lookOf(formatting: Formatting, paragraph: BodyParagraph): Look {
  const effective = formatting.paragraph(paragraph.element);
  const { styles } = formatting;
  const styleId = styles.effectiveId(wValue(wChild(paragraph.element, 'pPr'), 'pStyle'), 'paragraph');
  const style = (styleId === null ? '' : (styles.nameOf(styleId) ?? '')).toLowerCase();
  const runs = dominantRun(formatting, paragraph);
  return {
    alignment: sideOf(effective.alignment),
    indent: charactersOf(effective.indent, runs.size),
    ...runs,
    style,
    outline: headingLevel(style) ?? (effective.outlineLevel === null ? null : effective.outlineLevel + 1),
    onNewPage: effective.pageBreakBefore || paragraph.startsPage,
  };
}

function sideOf(alignment: string): Look['alignment'] {
  return alignment === 'center' || alignment === 'right' ? alignment : 'left';
}

function charactersOf(indent: EffectiveParagraph['indent'], size: number): number {
  const twipsPerCharacter = size * 10;
  const left = indent.leftChars / 100 || indent.left / twipsPerCharacter;
  return left + (indent.firstLineChars / 100 || indent.firstLine / twipsPerCharacter);
}

function headingLevel(style: string): number | null {
  const number = HEADING_STYLE.exec(style)?.[1];
  if (number !== undefined) return Number(number);
  // What stands in brackets is not the style's own subject: 案例正文（三级标题）.
  const word = LEVEL_STYLE.exec(style.replace(/（.*$/u, ''))?.[1];
  return word === undefined ? null : LEVELS.indexOf(word) + 1;
}

/** How many pieces of text tell the look of a paragraph; more than that is a file made by a machine. */
const SAMPLE = 300;

function dominantRun(formatting: Formatting, paragraph: BodyParagraph): Pick<Look, 'size' | 'bold' | 'font'> {
  const shares = new Map<string, { size: number; font: string; length: number }>();
  let bold = true;
  for (const { run, text } of paragraph.pieces.slice(0, SAMPLE)) {
    const length = withoutBlanks(text).length;
    if (length === 0) continue;
    const effective = formatting.run(run);
    bold = bold && effective.bold;
    const font = effective.fonts.eastAsia ?? '';
    const key = `${String(effective.size)} ${font}`;
    const share = shares.get(key) ?? { size: effective.size, font, length: 0 };
    share.length += length;
    shares.set(key, share);
  }
  let most: { size: number; font: string; length: number } | null = null;
  for (const share of shares.values()) if (most === null || share.length > most.length) most = share;
  if (most !== null) return { size: most.size, bold, font: most.font };
  const mark = formatting.mark(paragraph.element);
  return { size: mark.size, bold: mark.bold, font: mark.fonts.eastAsia ?? '' };
}
