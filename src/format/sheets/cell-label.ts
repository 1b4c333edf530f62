import { type Part, textOf } from '../../draft/part';
import { LABEL_END, type LabelMatch, type LabelMatcher } from '../../notice/label-match';
import { withoutBlanks } from '../../text/blanks';
import { isContinued } from '../../text/continued';

/** A label in a cell. */
export interface CellLabel extends LabelMatch {
  /** Whether it says that its field goes on here: 工作成效（续）. */
  readonly goesOn: boolean;
  /** The words of the label as they are printed. */
  readonly words: string;
  /** Where the answer begins if it stands in the same cell: the line, and how many UTF-16 units of it are the label's. */
  readonly end: { readonly line: number; readonly offset: number };
}

/** A label is broken over at most so many lines. */
const MOST_LINES = 3;

/** The label in a cell with these lines, perhaps with the answer after it, on its line or below it; null for another cell. */
export function labelIn(lines: readonly Part[], matcher: LabelMatcher): CellLabel | null {
  const label = findLabel(lines, matcher);
  return label && { ...label, goesOn: isContinued(withoutBlanks(label.words)) };
}

type Found = Omit<CellLabel, 'goesOn'>;

function findLabel(lines: readonly Part[], matcher: LabelMatcher): Found | null {
  const texts = lines.map(textOf);
  const all = texts.join('');
  const last = { line: Math.max(0, lines.length - 1), offset: texts.at(-1)?.length ?? 0 };
  const whole = matcher.same(all);
  if (whole) return { ...whole, known: true, rest: '', words: all, end: last };
  return onLines(texts, matcher) ?? beforeGap(texts, matcher) ?? damaged(texts, matcher);
}

/** The label in lines of its own, the answer below it. */
function onLines(texts: readonly string[], matcher: LabelMatcher): Found | null {
  for (let count = Math.min(MOST_LINES, texts.length - 1); count > 0; count -= 1) {
    const words = texts.slice(0, count).join('');
    const same = matcher.same(words);
    if (same?.exact)
      return { ...same, known: true, rest: texts.slice(count).join(''), words, end: { line: count, offset: 0 } };
  }
  return null;
}

/** The label before a colon or a gap, the answer after it. */
function beforeGap(texts: readonly string[], matcher: LabelMatcher): Found | null {
  let before = '';
  for (const [line, text] of texts.slice(0, MOST_LINES).entries()) {
    const start = matcher.begin(before + text);
    const offset = (start?.end ?? 0) - before.length;
    const rest = [text.slice(offset), ...texts.slice(line + 1)].join('');
    if (start && start.words > before.length && rest !== '') {
      const words = (before + text).slice(0, start.words);
      if (start.marked || start.exact) return { ...start, known: true, rest, words, end: { line, offset } };
    }
    before += text;
  }
  return null;
}

function damaged(texts: readonly string[], matcher: LabelMatcher): Found | null {
  const label = matcher.match(texts.join(''));
  if (!label) return null;
  const colon = label.rest === '' ? -1 : texts.findIndex((text) => LABEL_END.test(text));
  const line = colon < 0 ? texts.length - 1 : colon;
  const text = texts[line] ?? '';
  const end = colon < 0 ? null : LABEL_END.exec(text);
  const offset = end ? end.index + end[0].length : text.length;
  const words = [...texts.slice(0, line), text.slice(0, end?.index)].join('');
  return { ...label, words, end: { line, offset } };
}
