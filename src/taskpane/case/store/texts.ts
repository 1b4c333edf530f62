import { trimBlanks } from '../../../text/blanks';

/** An answer as the pane edits it: one text per paragraph, automatic numbers left out. */
export type Texts = readonly string[];

export function sameTexts(one: Texts, other: Texts): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/**
 * Whether two answers say the same. A document that is read again has no blanks at the ends of its paragraphs and no empty
 * ones; what the author has just typed may have both, and must not lose them under the caret.
 */
export function sameWords(one: Texts, other: Texts): boolean {
  return sameTexts(words(one), words(other));
}

function words(texts: Texts): Texts {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(trimBlanks)
    .filter((text) => text !== '');
}

/** What stands at one place of a sequence instead of what was there. */
interface Change<T> {
  /** First element that is replaced. */
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
  readonly by: readonly T[];
}

/** The smallest single change from one sequence to another; null if there is none. */
function changeOf<T>(from: readonly T[], to: readonly T[]): Change<T> | null {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  const end = from.length - tail;
  return start === end && start === to.length - tail ? null : { start, end, by: to.slice(start, to.length - tail) };
}

function both<T>(base: readonly T[], first: Change<T>, second: Change<T>): T[] {
  return [
    ...base.slice(0, first.start),
    ...first.by,
    ...base.slice(first.end, second.start),
    ...second.by,
    ...base.slice(second.end),
  ];
}

/**
 * Whether a version has our change already: what it says otherwise than ours, `rest`, lies elsewhere. So it is when a write
 * went through and the author wrote in the document in the same moment.
 */
function holds<T>(own: Change<T>, rest: Change<T> | null): boolean {
  return rest === null || rest.end < own.start || rest.start > own.start + own.by.length;
}

/**
 * Joins two versions of an answer that were written at once from the same `base`: paragraph by paragraph, and inside a
 * paragraph that both have changed, character by character. null if the two changes touch: then the author decides.
 */
export function mergeTexts(base: Texts, mine: Texts, theirs: Texts): Texts | null {
  const own = changeOf(base, mine);
  const other = changeOf(base, theirs);
  if (!own) return theirs;
  if (!other || sameTexts(mine, theirs)) return mine;
  if (holds(own, changeOf(mine, theirs))) return theirs;
  // Two insertions at one place have no order.
  if (own.end <= other.start && own.start < other.end) return both(base, own, other);
  if (other.end <= own.start && other.start < own.end) return both(base, other, own);
  return mergeInParagraph(base, own, other);
}

function mergeInParagraph(base: Texts, own: Change<string>, other: Change<string>): Texts | null {
  const isOne = (change: Change<string>) => change.end - change.start === 1 && change.by.length === 1;
  if (own.start !== other.start || !isOne(own) || !isOne(other)) return null;
  const merged = mergeCharacters(base[own.start] ?? '', own.by[0] ?? '', other.by[0] ?? '');
  return merged === null ? null : base.map((text, index) => (index === own.start ? merged : text));
}

function mergeCharacters(base: string, mine: string, theirs: string): string | null {
  const characters = [...base];
  const own = changeOf(characters, [...mine]);
  const other = changeOf(characters, [...theirs]);
  if (!own || !other) return null;
  if (holds(own, changeOf([...mine], [...theirs]))) return theirs;
  if (own.end < other.start) return both(characters, own, other).join('');
  if (other.end < own.start) return both(characters, other, own).join('');
  return null;
}

/** How many characters one answer has that another one does not have at that place; blanks do not count. */
export function countAdded(from: Texts, to: Texts): number {
  const characters = (texts: Texts) => [...words(texts).join('\n')];
  const added = changeOf(characters(from), characters(to))?.by ?? [];
  return added.filter((character) => trimBlanks(character) !== '').length;
}

/** Where the caret belongs when a text is replaced under it: before the same words, or after the same words, as it was. */
export function caretAfter(from: string, to: string, caret: number): number {
  const change = changeOf([...from], [...to]);
  if (!change) return caret;
  const units = (count: number) => [...from].slice(0, count).join('').length;
  const start = units(change.start);
  const end = units(change.end);
  if (caret <= start) return caret;
  if (caret >= end) return caret + to.length - from.length;
  return start + change.by.join('').length;
}
