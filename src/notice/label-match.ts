import { distance } from 'fastest-levenshtein';
import { withoutBlanks } from '../text/blanks';
import { BULLETS } from '../text/bullets';
import { withoutContinuation } from '../text/continued';
import { foldLookAlikes } from '../text/look-alikes';
import type { FormField, FormFieldName, Notice } from './notice';

/** Tells that a label was read as that of a field although its words are others. */
export function nearLabelRemark(words: string, label: string): string {
  return `“${words}”与通知的写法不同，按“${label}”读取，请核对。`;
}

/** A field that a printed text names. */
export interface LabelMatch {
  readonly field: FormFieldName;
  /** Whether the words are those of the notice (or a known variant), blanks, breaks and brackets aside. */
  readonly exact: boolean;
  /** Whether it is a label for certain: exact, or one that offices use for the field. A damaged one may be anything. */
  readonly known: boolean;
  /** What stands after the label in the same place; '' for nothing. */
  readonly rest: string;
}

/** A label that a line begins with. */
export interface LabelStart {
  readonly field: FormFieldName;
  readonly exact: boolean;
  /** Whether a colon, a dash or brackets end it; blanks may as well be part of a sentence. */
  readonly marked: boolean;
  /** UTF-16 units up to the end of the label's words. */
  readonly words: number;
  /** Where the answer begins: after the label and the colon or blanks that follow it. */
  readonly end: number;
}

/** What keeps a label apart from its answer where the table has gone: Word writes a tab or a comma for the edge of a cell, others a bar. */
const DASH = '—–―─━…';
const BETWEEN = `[：:,，\\t \\u00a0\\u3000|｜${DASH}－-]`;
const SEPARATOR = RegExp(BETWEEN, 'gu');
const SEPARATORS = RegExp(`^${BETWEEN}*`, 'u');
/** What ends a label and nothing else: 案例名称：, 案例名称——. */
export const LABEL_END = RegExp(`[：:]|[${DASH}]+`, 'u');
/** 【案例名称】 */
const BRACKETED = /^[【[〔［]([^】\]〕］]+)[】\]〕］]/u;
const ALL_BRACKETED = RegExp(`${BRACKETED.source}[：:\\s]*$`, 'u');
const LONGEST_LABEL = 40;
/** So far a line is looked at for the label that it begins with, and the gap after that: a line may hold thousands of labels. */
const LONGEST_BEGINNING = 240;

/** At most this share of a damaged label's characters may be wrong. */
const MOST_WRONG = 0.34;

/** Ends the names of units and labels alike: it is the words before it that tell 市州红十字会 from 萧县红十字会. */
const SOCIETY = /红十字会$/u;

/** Knows the labels of a form however they are broken, spaced, annotated or slightly misspelt. */
export class LabelMatcher {
  private readonly known: readonly { readonly field: FormFieldName; readonly words: string; readonly exact: boolean }[];
  private readonly made: readonly { readonly field: FormFieldName; readonly pattern: RegExp }[];

  constructor(notice: Notice) {
    const labelled = notice.form.fields.filter((field) => isLabelled(field, notice));
    this.made = labelled.flatMap(({ name, nearBy }) => (nearBy ? { field: name, pattern: madeOf(nearBy) } : []));
    this.known = labelled.flatMap(({ name, label, aliases, near }) => [
      ...[label, ...aliases].map((text) => ({ field: name, words: wordsOf(text), exact: true })),
      ...near.map((text) => ({ field: name, words: wordsOf(text), exact: false })),
    ]);
  }

  /** The field that a cell or line is the label of, perhaps with the answer after it; null if it is something else. */
  match(text: string): LabelMatch | null {
    const same = this.same(text);
    if (same) return { ...same, known: true, rest: '' };
    return this.matchWithRest(text) ?? this.matchDamaged(wordsOf(text));
  }

  /** The field that these words are the label of, and nothing else: the notice's own, or others that are used. */
  same(text: string): Pick<LabelMatch, 'field' | 'exact'> | null {
    const bare = text.replace(NUMBER, '').replace(HALF_BRACKETED, '');
    const words = wordsOf(ALL_BRACKETED.exec(bare)?.[1] ?? bare);
    return this.named(words);
  }

  private named(words: string): Pick<LabelMatch, 'field' | 'exact'> | null {
    if (words === '' || words.length > LONGEST_LABEL) return null;
    const known = this.known.find((label) => label.words === words);
    if (known) return { field: known.field, exact: known.exact };
    // What asks for two things (做法与成效) is the label of neither.
    const [made, ...others] = this.made.filter(({ pattern }) => pattern.test(words));
    return made && others.length === 0 ? { field: made.field, exact: false } : null;
  }

  /** The label that a line begins with, in the notice's own words or others that are used; of 案例负责人 and 案例负责人 姓名职务 the longer one. */
  begin(written: string): LabelStart | null {
    const text = foldLookAlikes(written.slice(0, LONGEST_BEGINNING));
    const bracketed = BRACKETED.exec(text);
    const own = bracketed && this.same(bracketed[1] ?? '');
    if (bracketed && own) {
      const { length } = bracketed[0];
      return { ...own, marked: true, words: length, end: length + gapAt(text, length) };
    }
    const edges = [...text.slice(0, LONGEST_LABEL).matchAll(SEPARATOR)].map(({ index }) => index);
    if (text.length <= LONGEST_LABEL) edges.push(text.length);
    for (const edge of edges.reverse()) {
      const known = this.named(wordsOf(text.slice(0, edge)));
      if (!known) continue;
      const end = edge + gapAt(text, edge);
      const marked = LABEL_END.test(text.slice(edge, end));
      return { field: known.field, exact: known.exact, marked, words: edge, end };
    }
    return null;
  }

  /** 联系方式：0000-1234567 in one cell. */
  private matchWithRest(text: string): LabelMatch | null {
    const end = LABEL_END.exec(foldLookAlikes(text));
    if (!end) return null;
    const label = text.slice(0, end.index);
    const rest = text.slice(end.index + end[0].length);
    const same = this.same(label);
    if (same) return { ...same, known: true, rest };
    const damaged = this.matchDamaged(wordsOf(label));
    return damaged && { ...damaged, rest };
  }

  private matchDamaged(words: string): LabelMatch | null {
    if (words.length < 3) return null;
    const ranked = this.known
      .filter(({ exact }) => exact)
      // A table may have thousands of cells: lengths tell most of them apart from a label.
      .filter(
        ({ words: label }) =>
          Math.abs(words.length - label.length) <= MOST_WRONG * Math.max(words.length, label.length),
      )
      .map(({ field, words: label }) => ({
        field,
        wrong: shareWrong(words, label),
      }))
      .filter(({ wrong }) => wrong <= MOST_WRONG)
      .sort((one, other) => one.wrong - other.wrong);
    const [best] = ranked;
    if (!best) return null;
    const rival = ranked.find(({ field }) => field !== best.field);
    return rival && rival.wrong === best.wrong ? null : { field: best.field, exact: false, known: false, rest: '' };
  }
}

function madeOf({ of, with: others }: NonNullable<FormField['nearBy']>): RegExp {
  const either = (words: readonly string[]) => `(?:${words.join('|')})`;
  return RegExp(`^${either(others)}*(?:${either(of)}${either(others)}*)+$`, 'u');
}

/** A remark that lost its end: 工作成效（条目式. */
const HALF_BRACKETED = /[（(【[][^（()）【】[\]]{0,12}$/u;

/** A number or a star before a label: 三、 1. （2） *. */
const NUMBER = RegExp(`^\\s*(?:[（(]?\\d{1,2}[）).．、]|[一二三四五六七八九十]{1,2}、|[${BULLETS}*＊])\\s*`, 'u');

function gapAt(text: string, at: number): number {
  return SEPARATORS.exec(text.slice(at))?.[0].length ?? 0;
}

/** Which share of the characters that count is not the label's. */
function shareWrong(words: string, label: string): number {
  const areNames = SOCIETY.test(words) && SOCIETY.test(label);
  const [own, known] = areNames ? [words.replace(SOCIETY, ''), label.replace(SOCIETY, '')] : [words, label];
  return distance(own, known) / Math.max(own.length, known.length);
}

/** The year, and a date beside the table or below the opinion, are not known by a label but by their form. */
function isLabelled({ name, kind }: FormField, { form }: Notice): boolean {
  return form.rows.some((row) => row.includes(name)) || (kind !== 'date' && form.header.includes(name));
}

/** The characters of a label that count, look-alikes folded: no blanks, nothing in brackets, no colon at the end, no 续. */
export function wordsOf(text: string): string {
  return withoutContinuation(withoutBlanks(foldLookAlikes(text)))
    .replace(/[（(【[][^（()）【】[\]]*[）)】\]]/gu, '')
    .replace(/[：:、，,。.·*＊\-－—–―─━…_]/gu, '');
}
