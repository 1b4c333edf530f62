import type { EffectiveRun } from '../../../ooxml/effective';
import { fontFamily } from './fonts';

/** Gives an element the look of a run. */
export function dressRun(element: HTMLElement, run: EffectiveRun): void {
  const { style } = element;
  style.fontFamily = fontFamily(run.fonts.ascii, run.fonts.eastAsia, run.hint === 'eastAsia');
  style.fontSize = `${run.size / 2}pt`;
  if (run.bold) style.fontWeight = 'bold';
  if (run.italic) style.fontStyle = 'italic';
  if (run.color !== 'auto') style.color = `#${run.color}`;
  const lines = [
    ...(run.underline !== 'none' ? ['underline'] : []),
    ...(run.strike || run.doubleStrike ? ['line-through'] : []),
  ];
  if (lines.length > 0) style.textDecoration = lines.join(' ');
  if (run.highlight !== 'none') style.backgroundColor = HIGHLIGHTS[run.highlight] ?? 'yellow';
  else if (run.shading !== 'auto') style.backgroundColor = `#${run.shading}`;
  if (run.vanish) {
    element.classList.add('hidden-text');
    element.title = '隐藏文字';
  }
  if (run.caps) style.textTransform = 'uppercase';
  // Character spacing is in twips.
  if (run.spacing !== 0) style.letterSpacing = `${run.spacing / 20}pt`;
  if (run.vertAlign === 'superscript' || run.vertAlign === 'subscript') element.classList.add(run.vertAlign);
  if (element.classList.contains('superscript') || element.classList.contains('subscript')) {
    style.fontSize = `${(run.size / 2) * SCRIPT_SCALE}pt`;
  }
}

/** Word sets superscripts and subscripts at about two thirds of the size. */
const SCRIPT_SCALE = 0.65;

/** w:highlight (ECMA-376 part 1, 17.18.40): names of the sixteen colours, which CSS does not all know. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '#000',
  blue: '#00f',
  cyan: '#0ff',
  green: '#0f0',
  magenta: '#f0f',
  red: '#f00',
  yellow: '#ff0',
  white: '#fff',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#c0c0c0',
};
