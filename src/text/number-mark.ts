import { CHINESE_NUMERAL, formatChineseNumber, parseChineseNumber } from './chinese-number';

/**
 * Numbering marks as authors type them, in all their full and half width variants, with blanks inside. Look-alikes are folded
 * before (`look-alikes.ts`).
 *
 * | kind | written | also found |
 * |---|---|---|
 * | `chinese` | 一、 | 一. 一． 一， 一： 壹、 |
 * | `chinese-paren` | （一） | (一) （一) 〔一〕 【一】 ㈠ （一）、 （ 一 ） 一） |
 * | `arabic` | 1. | 1． 1、 1， 1： １． ⒈ |
 * | `arabic-paren` | （1） | (1) （1) ⑴ （１） |
 * | `half-paren` | （1） | 1) 1） |
 * | `circled` | ① | ❶ ⓵ |
 * | `decimal` | 1.1 | 1．1 1.1.1 1.1、 |
 * | `bare-chinese`, `bare-arabic` | 一 1 | followed by a blank |
 * | `chapter`, `section`, `article` | 第一章 第一节 第一条 | 第1章 第一部分 |
 * | `ordinal`, `enumeration` | 第一， 一是 | 第一、 其一， 二要 |
 */
export type MarkKind =
  | 'chinese'
  | 'chinese-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'half-paren'
  | 'circled'
  | 'decimal'
  | 'bare-chinese'
  | 'bare-arabic'
  | 'chapter'
  | 'section'
  | 'article'
  | 'ordinal'
  | 'enumeration';

export interface NumberMark {
  readonly kind: MarkKind;
  /** As it stands in the text, with the blanks after it. */
  readonly typed: string;
  /** As GB/T 9704 writes it, or without its blanks if that standard has no such mark. */
  readonly canonical: string;
  /** The number; of a decimal mark the last one. */
  readonly value: number;
  /** All numbers of a decimal mark, else the value alone. */
  readonly path: readonly number[];
  /** 1 to 4 in the order 一、（一）1.（1）of GB/T 9704 7.3.3; null for marks that are no headings by themselves. */
  readonly level: number | null;
  /** It may be the beginning of a quantity (一、二级联动, 3、4月份): a mark only if the marks around it ask for its number. */
  readonly doubtful: boolean;
}

const N = `[${CHINESE_NUMERAL}]`;
const D = '[0-9０-９]';
const B = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';

interface Shape {
  readonly kind: MarkKind;
  readonly pattern: RegExp;
  readonly level: number | null;
  readonly write: (value: number, typed: string) => string;
  /** A measure word after the number makes it a quantity. */
  readonly countable?: true;
}

const asTyped = (_value: number, typed: string): string => typed;

/** Tried from top to bottom; group 1 is the numeral. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'chapter',
    pattern: RegExp(`^第${B}*(${N}{1,3}|${D}{1,2})${B}*(?:章(?!节)|部分|篇|编)[、：:，,]?${B}*`, 'u'),
    level: 1,
    write: asTyped,
  },
  {
    kind: 'section',
    pattern: RegExp(`^第${B}*(${N}{1,3}|${D}{1,2})${B}*节(?!课|日)[、：:，,]?${B}*`, 'u'),
    level: 2,
    write: asTyped,
  },
  { kind: 'article', pattern: RegExp(`^第(${N}{1,3}|${D}{1,3})条[、：:，,]?${B}*`, 'u'), level: null, write: asTyped },
  { kind: 'ordinal', pattern: RegExp(`^[第其](${N}{1,2})[，,、：:]${B}*`, 'u'), level: null, write: asTyped },
  { kind: 'enumeration', pattern: RegExp(`^(${N}{1,2})[是要来则靠抓看](?![、.．])`, 'u'), level: null, write: asTyped },
  {
    kind: 'chinese-paren',
    pattern: RegExp(`^[（(〔\\[［【<〈]${B}*(${N}{1,3})${B}*[）)〕\\]］】>〉]${B}*[、.．，,]?${B}*`, 'u'),
    level: 2,
    write: (value) => `（${formatChineseNumber(value)}）`,
  },
  // The opening bracket was lost: 一）.
  {
    kind: 'chinese-paren',
    pattern: RegExp(`^(${N}{1,3})${B}*[）)][、.．，,]?${B}*`, 'u'),
    level: 2,
    write: (value) => `（${formatChineseNumber(value)}）`,
  },
  {
    kind: 'chinese-paren',
    pattern: RegExp(`^([\\u3220-\\u3229])[、.．]?${B}*`, 'u'),
    level: 2,
    write: (value) => `（${formatChineseNumber(value)}）`,
  },
  {
    kind: 'arabic-paren',
    pattern: RegExp(`^[（(]${B}*(${D}{1,2})${B}*[）)][、.．，,]?${B}*`, 'u'),
    level: 4,
    write: (value) => `（${String(value)}）`,
  },
  {
    kind: 'arabic-paren',
    pattern: RegExp(`^([\\u2474-\\u2487])[、.．]?${B}*`, 'u'),
    level: 4,
    write: (value) => `（${String(value)}）`,
  },
  {
    kind: 'arabic',
    pattern: RegExp(`^([\\u2488-\\u249b])${B}*`, 'u'),
    level: 3,
    write: (value) => `${String(value)}.`,
  },
  {
    kind: 'circled',
    pattern: RegExp(`^([\\u2460-\\u2473\\u2776-\\u277f\\u24f5-\\u24fe])[、.．]?${B}*`, 'u'),
    level: 4,
    write: asTyped,
  },
  // 1.1 is a mark, 3.5% and 2023.5 亿 are quantities: a mark is followed by a word, and its numbers are small.
  {
    kind: 'decimal',
    pattern: RegExp(`^(${D}{1,2}(?:[.．]${D}{1,2}){1,3})(?:[.．、](?!${D})|(?![0-9０-９.．%％‰℃~～—-]))${B}*`, 'u'),
    level: null,
    write: asTyped,
    countable: true,
  },
  // 1:30 and 1,000 are no marks; 1.2022年 and 1.10月 begin with one; "3、4月" neither, see isSeries.
  {
    kind: 'arabic',
    pattern: RegExp(`^(${D}{1,2})${B}*(?:[.．：:，,。](?!${D})|[.．](?=${D}{4}年|${D}{1,2}月)|、)${B}*`, 'u'),
    level: 3,
    write: (value) => `${String(value)}.`,
  },
  {
    kind: 'half-paren',
    pattern: RegExp(`^(${D}{1,2})${B}*[)）][、.．]?${B}*`, 'u'),
    level: 4,
    write: (value) => `（${String(value)}）`,
  },
  {
    kind: 'chinese',
    pattern: RegExp(`^(${N}{1,3})${B}*[、.．，,：:。]${B}*`, 'u'),
    level: 1,
    write: (value) => `${formatChineseNumber(value)}、`,
  },
  {
    kind: 'bare-chinese',
    pattern: RegExp(`^(${N}{1,2})${B}+(?=[\\p{Script=Han}“《])`, 'u'),
    level: null,
    write: (value) => `${formatChineseNumber(value)}、`,
  },
  {
    kind: 'bare-arabic',
    pattern: RegExp(`^(${D}{1,2})${B}+(?=[\\p{Script=Han}“《])`, 'u'),
    level: null,
    write: asTyped,
    countable: true,
  },
];

/** First code points of the ranges of enclosed numbers, all of which begin with 1. */
const ENCLOSED = [0x3220, 0x2474, 0x2488, 0x2460, 0x2776, 0x24f5];
const ENCLOSED_LENGTH = 20;

/**
 * The numbering mark that a text begins with (leading blanks removed), or null. Whether it makes the paragraph a heading
 * is for the reader of the whole document to say: `一、二级联动……` does not begin with a mark, `1. ……；` may be a list.
 */
export function parseNumberMark(text: string): NumberMark | null {
  for (const shape of SHAPES) {
    const match = shape.pattern.exec(text);
    const numeral = match?.[1];
    if (match === null || numeral === undefined) continue;
    const path = numeral.split(/[.．]/u).map(numberOf);
    const value = path[path.length - 1];
    if (value === undefined || path.some((part) => Number.isNaN(part))) continue;
    // 0.5 is a quantity; heading numbers begin with 1.
    if (path.some((part) => part === 0)) return null;
    const rest = text.slice(match[0].length);
    if (shape.countable === true && isQuantity(rest)) continue;
    if (shape.countable === true && isQuantity(text.slice(match[0].trimEnd().length))) continue;
    const typed = match[0];
    const doubtful = (shape.kind === 'chinese' || shape.kind === 'arabic') && isSeries(value, rest);
    const level = shape.kind === 'decimal' ? Math.min(path.length, 4) : shape.level;
    return { kind: shape.kind, typed, canonical: shape.write(value, typed.trimEnd()), value, path, level, doubtful };
  }
  return null;
}

/** The mark of an automatic list label; a label need not end in a separator (`一`, `1`, `1.1`). */
export function parseListLabel(label: string): NumberMark | null {
  const mark = parseNumberMark(label) ?? parseNumberMark(`${label} 题`);
  return mark === null ? null : { ...mark, typed: label };
}

function numberOf(numeral: string): number {
  const code = numeral.codePointAt(0) ?? 0;
  const base = ENCLOSED.find((first) => code >= first && code < first + ENCLOSED_LENGTH);
  if (base !== undefined) return code - base + 1;
  const chinese = parseChineseNumber(numeral);
  if (chinese !== null) return chinese;
  return Number(numeral.normalize('NFKC'));
}

/** Units after a number that make it a quantity: 2.5 亿元, 1.2万人, 3.5个百分点, 12 名. */
const QUANTITY =
  /^[\s\u3000]*(?:[%％‰℃㎡+×*/~～—-]|[多余]?[万亿千百十]|[个名人次家台套件项期场处所支元吨公千平米年月日天小分秒岁倍升毫克度号级届成折])/u;

/** Words that begin with the character of a unit: 1.1 项目背景 is a heading, 1.1 项 is a quantity. */
const WORD =
  /^[\s\u3000]*(?:项目|人[才道员民文]|个[性案体]|家[庭园校长]|公[共开益众示信]|平[台时安]|日常|分[类层级工享步批]|场[景所]|处[置理]|支[持部撑教]|小[学区组手]|成[效果绩立就员功]|期[望待]|台账|名[单师]|升级|年[度轻]|月度|天使|级[联别]|号召|度[假过]|百[姓家]|千[方家]|万[家众]|十分)/u;

function isQuantity(rest: string): boolean {
  return QUANTITY.test(rest) && !WORD.test(rest);
}

const SERIES = RegExp(`^(${N}+|${D}+)、?(.)`, 'u');
const SERIES_UNIT = '级线类期等层档批次年季月班楼轮号日时点岁流组队届代梯甲乙';

/** `一、二级联动`, `二、三等奖`, `3、4月份`: two neighbouring numbers and a measure word are a quantity, not a mark and a text. */
function isSeries(value: number, rest: string): boolean {
  const match = SERIES.exec(rest);
  const numeral = match?.[1];
  if (match === null || numeral === undefined) return false;
  const next = numberOf(numeral);
  if (next !== value + 1) return false;
  return match[0].includes('、') || SERIES_UNIT.includes(match[2] ?? '');
}
