import { distance } from 'fastest-levenshtein';
import { withoutBlanks } from '../text/blanks';
import type { FormField, FormFieldName, Notice } from '../notice/notice';

/** A field that a printed text names. */
export interface LabelMatch {
  readonly field: FormFieldName;
  /** Whether the words are those of the notice (or a known variant), blanks, breaks and brackets aside. */
  readonly exact: boolean;
  /** What stands behind the label in the same place; '' for nothing. */
  readonly rest: string;
}

/** At most this share of a damaged label's characters may be wrong. */
const MOST_WRONG = 0.34;

/** Knows the labels of a form however they are broken, spaced, annotated or slightly misspelt. */
export class LabelMatcher {
  private readonly known: readonly { readonly field: FormFieldName; readonly words: string }[];

  constructor(notice: Notice) {
    this.known = notice.form.fields
      .filter(isLabelled)
      .flatMap(({ name, label, aliases }) =>
        [label, ...aliases].map((text) => ({ field: name, words: wordsOf(text) })),
      );
  }

  /** The field that a cell or line is the label of, perhaps with the answer behind it; null if it is something else. */
  match(text: string): LabelMatch | null {
    const words = wordsOf(text);
    const same = this.known.find((label) => label.words === words);
    if (same) return { field: same.field, exact: true, rest: '' };
    return this.matchWithRest(text) ?? this.matchDamaged(words);
  }

  /** 联系方式：0000-1234567 in one cell. */
  private matchWithRest(text: string): LabelMatch | null {
    const colon = /[：:]/u.exec(text);
    if (!colon) return null;
    const label = wordsOf(text.slice(0, colon.index));
    const rest = text.slice(colon.index + 1);
    const same = this.known.find(({ words }) => words === label);
    if (same) return { field: same.field, exact: true, rest };
    const damaged = this.matchDamaged(label);
    return damaged && { ...damaged, rest };
  }

  private matchDamaged(words: string): LabelMatch | null {
    if (words.length < 3) return null;
    const ranked = this.known
      .map(({ field, words: label }) => ({
        field,
        wrong: distance(words, label) / Math.max(words.length, label.length),
      }))
      .sort((one, other) => one.wrong - other.wrong);
    const [best] = ranked;
    if (!best || best.wrong > MOST_WRONG) return null;
    const rival = ranked.find(({ field }) => field !== best.field);
    return rival && rival.wrong === best.wrong ? null : { field: best.field, exact: false, rest: '' };
  }
}

/** Year and dates are not known by a label but by their form. */
function isLabelled({ kind }: FormField): boolean {
  return kind !== 'year' && kind !== 'date';
}

/** The characters of a label that count: no blanks, nothing in brackets, no colon at the end. */
export function wordsOf(text: string): string {
  return withoutBlanks(text)
    .replace(/[（(【[][^（()）【】[\]]*[）)】\]]/gu, '')
    .replace(/[：:、，,。.·*＊\-—_]/gu, '');
}
