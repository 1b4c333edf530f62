import { type Finding, finding } from '../../draft/finding';
import type { FormField, Limit } from '../../notice/notice';
import { countWords } from '../../text/word-count';
import { isWrittenItem } from '../items';

/** How much an answer may and must be: counted, judged and said here for pane, terminal and document. */

type Unit = Limit['unit'];

/** How an amount is said, and what is added once where Word has two ways of counting. */
const UNITS: Readonly<Record<Unit, { readonly counter: string; readonly how: string }>> = {
  words: { counter: '字', how: '' },
  characters: { counter: '个字符', how: '计空格' },
  'characters-no-spaces': { counter: '个字符', how: '不计空格' },
  items: { counter: '条', how: '' },
};

/** How much a line is; its automatic number counts, and is part of it. */
export function amountOfLine(line: string, unit: Unit): number {
  if (unit === 'items') return isWrittenItem(line) ? 1 : 0;
  const { words, charactersNoSpaces, charactersWithSpaces } = countWords(line);
  if (unit === 'words') return words;
  return unit === 'characters' ? charactersWithSpaces : charactersNoSpaces;
}

/** How much an answer is, line by line with its automatic numbers. Words without a mark are one item. */
export function amountOf(lines: readonly string[], unit: Unit): number {
  const sum = lines.reduce((before, line) => before + amountOfLine(line, unit), 0);
  return unit === 'items' && lines.some((line) => line.trim() !== '') ? Math.max(sum, 1) : sum;
}

/**
 * How far from 左右 is still about so much. No rule says; a tenth is what readers of written answers use to let pass. What is
 * further off is therefore advice and no fault.
 */
const ABOUT = 0.1;

type Standing = 'over' | 'short' | 'far' | 'right';

/** How an amount stands against a limit; a bound that is broken counts more than 左右. */
function standingAgainst({ max = Infinity, min = 0, about }: Limit, amount: number): Standing {
  if (amount > max) return 'over';
  if (amount < min) return 'short';
  return about !== undefined && Math.abs(amount - about) > about * ABOUT ? 'far' : 'right';
}

/** Whether an answer is too long. */
export function isBeyond(limit: Limit, amount: number): boolean {
  return standingAgainst(limit, amount) === 'over';
}

/**
 * By how much an answer is too long for a reader who takes every character for one, while it is not by Word's 字数: of no
 * account where the notice says how to count.
 */
export function strictExcess({ amount, limit, strict }: Counted): number {
  if (limit?.max === undefined || limit.unit !== 'words' || amount > limit.max) return 0;
  return Math.max(strict - limit.max, 0);
}

interface Counted {
  readonly limit: Limit | null;
  /** In the limit's unit. */
  readonly amount: number;
  /** Counted strictly, see `countWords`. */
  readonly strict: number;
}

/** What is to be told of an answer's length; null if it is right or the field has no limit. */
export function limitFinding({ clause, label, limit }: FormField, amount: number): Finding | null {
  if (!limit) return null;
  const { max = 0, min = 0, about = 0, unit } = limit;
  const { how } = UNITS[unit];
  const has = `“${label}”有 ${quantity(amount, unit)}${how === '' ? '' : `（${how}）`}，`;
  switch (standingAgainst(limit, amount)) {
    case 'over': {
      const message = `${has}超过 ${quantity(max, unit)}的限制，请删去 ${quantity(amount - max, unit)}。`;
      return finding('field-over-limit', 'error', message, { clause });
    }
    case 'short': {
      const message = `${has}少于通知要求的 ${quantity(min, unit)}，请再写 ${quantity(min - amount, unit)}。`;
      return finding('field-too-short', 'error', message, { clause });
    }
    case 'far': {
      const advice = amount > about ? '可以再精简一些' : '可以再写一些';
      const message = `${has}通知要求 ${quantity(about, unit)}左右，${advice}。`;
      return finding('field-far-from-about', 'advice', message, { clause });
    }
    case 'right':
      return null;
  }
}

/** 61 字, 3 条. */
export function quantity(amount: number, unit: Unit): string {
  return `${amount} ${UNITS[unit].counter}`;
}

/** What a limit says: 限 200 字; 10 至 60 字; 不少于 3 条; 40 个字符左右，不计空格. */
export function limitPhrase({ max, min, about, unit }: Limit): string {
  const { how } = UNITS[unit];
  return [
    ...(about === undefined ? [] : [`${quantity(about, unit)}左右`]),
    ...(max === undefined ? [] : [min === undefined ? `限 ${quantity(max, unit)}` : range(min, max, unit)]),
    ...(min === undefined || max !== undefined ? [] : [`不少于 ${quantity(min, unit)}`]),
    ...(how === '' ? [] : [how]),
  ].join('，');
}

function range(min: number, max: number, unit: Unit): string {
  return min === max ? quantity(max, unit) : `${min} 至 ${quantity(max, unit)}`;
}

/** A limit as a figure: 200, 10–60, 约 40 个字符. The unit is left to be understood where it is 字. */
export function limitFigure({ max, min, about, unit }: Limit): string {
  const bounds = [...new Set([min, max])].filter((bound) => bound !== undefined).join('–');
  const figure = max !== undefined ? bounds : min === undefined ? `约 ${about ?? 0}` : `至少 ${bounds}`;
  return unit === 'words' ? figure : `${figure} ${UNITS[unit].counter}`;
}

/** What an answer has of what it may have: 58/60. */
export function figures(amount: number, limit: Limit): string {
  return `${amount}/${limitFigure(limit)}`;
}
