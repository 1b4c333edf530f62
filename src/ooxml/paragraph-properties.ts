import { childElements, wAttribute } from './dom';
import { W } from './namespaces';
import { isOn, number, onOff, twips } from './values';
import type { XmlElement } from './xml';

const ALIGNMENTS = [
  'left',
  'center',
  'right',
  'both',
  'distribute',
  'numTab',
  'lowKashida',
  'mediumKashida',
  'highKashida',
  'thaiDistribute',
] as const;

/** Alignment (w:jc, 17.18.44): `left` and `right` also stand for the newer `start` and `end`. */
export type Alignment = (typeof ALIGNMENTS)[number];

const LINE_RULES = ['auto', 'atLeast', 'exact'] as const;

/** What the line pitch means (w:lineRule, 17.18.48). */
export type LineRule = (typeof LINE_RULES)[number];

/**
 * What one `w:pPr` says, flat, so that levels of formatting can be laid over each other property by property. Absent
 * means that this level says nothing.
 */
export interface ParagraphProperties {
  alignment?: Alignment;
  /** Twips. */
  indentLeft?: number;
  /** Hundredths of a character; counts instead of `indentLeft` unless 0. */
  indentLeftChars?: number;
  indentRight?: number;
  indentRightChars?: number;
  /** Twips; negative for a hanging indent. w:firstLine and w:hanging are two faces of one property. */
  firstLine?: number;
  /** Hundredths of a character, negative for a hanging indent; counts instead of `firstLine` unless 0. */
  firstLineChars?: number;
  /** Twips. */
  spaceBefore?: number;
  spaceAfter?: number;
  /** Hundredths of a line; counts instead of `spaceBefore` unless 0. */
  beforeLines?: number;
  afterLines?: number;
  /** As a web page would space it; counts instead of all others. */
  beforeAuto?: boolean;
  afterAuto?: boolean;
  /** Twips, for the rule `auto` 240ths of a line. */
  line?: number;
  lineRule?: LineRule;
  /** Whether lines snap to the section's document grid. */
  snapToGrid?: boolean;
  /** 0 to 8 for levels 1 to 9; 9 is body text. */
  outlineLevel?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  widowControl?: boolean;
  contextualSpacing?: boolean;
  mirrorIndents?: boolean;
  bidi?: boolean;
  wordWrap?: boolean;
  textAlignment?: string;
  textDirection?: string;
  /** Fill colour, six hexadecimal digits; `auto` for none. */
  shading?: string;
  /** Whether there is a visible border on any side. */
  borders?: boolean;
  /** Whether the paragraph stands in a text frame (w:framePr). */
  frame?: boolean;
}

const FLAGS = new Set([
  'snapToGrid',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'widowControl',
  'contextualSpacing',
  'mirrorIndents',
  'bidi',
  'wordWrap',
] as const);

type Flag = typeof FLAGS extends Set<infer Name> ? Name : never;

function isFlag(name: string): name is Flag {
  return (FLAGS as ReadonlySet<string>).has(name);
}

/** Reads a `w:pPr` (of a paragraph, style, list level or the defaults). List membership is read by `Numbering`. */
export function readParagraphProperties(pPr: XmlElement | null): ParagraphProperties {
  const read: ParagraphProperties = {};
  if (pPr === null) return read;
  for (const element of childElements(pPr)) {
    if (element.namespaceURI !== W) continue;
    const name = element.localName;
    if (isFlag(name)) read[name] = onOff(element);
    else readOther(name, element, read);
  }
  return read;
}

function readOther(name: string, element: XmlElement, read: ParagraphProperties): void {
  switch (name) {
    case 'jc':
      set(read, 'alignment', alignment(wAttribute(element, 'val')));
      break;
    case 'ind':
      readIndent(element, read);
      break;
    case 'spacing':
      readSpacing(element, read);
      break;
    case 'outlineLvl':
      set(read, 'outlineLevel', number(wAttribute(element, 'val')));
      break;
    case 'textAlignment':
    case 'textDirection':
      set(read, name, wAttribute(element, 'val'));
      break;
    case 'shd':
      read.shading = shadingFill(element);
      break;
    case 'pBdr':
      read.borders = hasVisibleBorder(element);
      break;
    case 'framePr':
      read.frame = true;
      break;
  }
}

function alignment(value: string | null): Alignment | null {
  if (value === 'start') return 'left';
  if (value === 'end') return 'right';
  return ALIGNMENTS.find((known) => known === value) ?? null;
}

function readIndent(element: XmlElement, read: ParagraphProperties): void {
  const either = (name: string, newer: string): string | null =>
    wAttribute(element, name) ?? wAttribute(element, newer);
  set(read, 'indentLeft', twips(either('left', 'start')));
  set(read, 'indentLeftChars', number(either('leftChars', 'startChars')));
  set(read, 'indentRight', twips(either('right', 'end')));
  set(read, 'indentRightChars', number(either('rightChars', 'endChars')));
  // Where both are given, the hanging indent counts (17.3.1.12).
  set(
    read,
    'firstLine',
    firstOrHanging(twips(wAttribute(element, 'firstLine')), twips(wAttribute(element, 'hanging'))),
  );
  const characters = number(wAttribute(element, 'firstLineChars'));
  set(read, 'firstLineChars', firstOrHanging(characters, number(wAttribute(element, 'hangingChars'))));
}

function firstOrHanging(first: number | null, hanging: number | null): number | null {
  if (hanging !== null && hanging !== 0) return -hanging;
  return first ?? hanging;
}

function readSpacing(element: XmlElement, read: ParagraphProperties): void {
  set(read, 'spaceBefore', twips(wAttribute(element, 'before')));
  set(read, 'spaceAfter', twips(wAttribute(element, 'after')));
  set(read, 'beforeLines', number(wAttribute(element, 'beforeLines')));
  set(read, 'afterLines', number(wAttribute(element, 'afterLines')));
  set(read, 'beforeAuto', flag(wAttribute(element, 'beforeAutospacing')));
  set(read, 'afterAuto', flag(wAttribute(element, 'afterAutospacing')));
  const line = twips(wAttribute(element, 'line'));
  set(read, 'line', line);
  // A pitch without a rule is automatic, whatever the level below says (17.3.1.33).
  const rule = LINE_RULES.find((known) => known === wAttribute(element, 'lineRule'));
  set(read, 'lineRule', rule ?? (line === null ? null : 'auto'));
}

function flag(value: string | null): boolean | null {
  return value === null ? null : isOn(value);
}

/** The colour after text that a w:shd paints; a solid pattern paints its own colour. */
export function shadingFill(element: XmlElement): string {
  const colour = wAttribute(element, wAttribute(element, 'val') === 'solid' ? 'color' : 'fill');
  return colour ?? 'auto';
}

function hasVisibleBorder(borders: XmlElement): boolean {
  for (const side of childElements(borders)) {
    const line = wAttribute(side, 'val');
    if (line !== null && line !== 'none' && line !== 'nil') return true;
  }
  return false;
}

/** Sets a property unless the file says nothing (or nonsense) about it. */
export function set<Properties extends object, Name extends keyof Properties>(
  read: Properties,
  name: Name,
  value: NonNullable<Properties[Name]> | null,
): void {
  if (value !== null) read[name] = value;
}
