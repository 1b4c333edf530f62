import { shownText } from '../../../form/read/shown-text';

/** Somewhere in which a stretch of text can be found: a paragraph, or a control inside one. */
export type TextPlace = Pick<Word.Paragraph, 'search' | 'getRange'>;

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  /** The whole text of the place. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Word's own limit is 255 characters; a few tell a place apart just as well, and are searched faster. */
const SNIPPET = 120;

/** More places than this with the same words are not looked through. */
const MOST_MATCHES = 60;

/**
 * The range of a stretch of text. Word has no ranges by character: the words are searched, and of several places that
 * have them the one counts that has before it what should be before it. null where that is not beyond doubt. Two syncs for
 * all of them.
 *
 * Only what a search cannot misread is looked for: no `^` (a code on some hosts, see `search-code.ts`), tabs or breaks.
 */
export async function findStretches(
  context: Word.RequestContext,
  wanted: readonly { readonly place: TextPlace; readonly stretch: Stretch }[],
): Promise<(Word.Range | null)[]> {
  const searches = wanted.map(({ place, stretch }) => ({
    head: search(place, headOf(stretch)),
    tail: reachesEnd(stretch) || fitsOneSearch(stretch) ? null : search(place, tailOf(stretch)),
  }));
  for (const { head, tail } of searches) {
    head?.load('items');
    tail?.load('items');
  }
  await context.sync();
  const candidates = wanted.map(({ place, stretch }, index) => {
    const found = searches[index];
    const heads = found?.head?.items ?? [];
    if (!found || heads.length > MOST_MATCHES) return [];
    if (fitsOneSearch(stretch)) return heads.map((range) => candidate(place, range));
    if (reachesEnd(stretch))
      return heads.map((head) => candidate(place, head.getRange('Start').expandTo(place.getRange('End'))));
    const tails = found.tail?.items ?? [];
    if (tails.length * heads.length > MOST_MATCHES) return [];
    return heads.flatMap((head) => tails.map((tail) => candidate(place, head.expandTo(tail))));
  });
  await context.sync();
  return wanted.map(({ stretch }, index) => {
    const before = stretch.text.slice(0, stretch.from);
    const own = stretch.text.slice(stretch.from, stretch.to);
    const fitting = (candidates[index] ?? []).filter(
      (one) => shownText(one.before.text) === before && shownText(one.range.text) === own,
    );
    const [only] = fitting;
    return fitting.length === 1 && only ? only.range : null;
  });
}

function candidate(place: TextPlace, range: Word.Range) {
  const before = place.getRange('Start').expandTo(range.getRange('Start'));
  before.load('text');
  range.load('text');
  return { before, range };
}

function search(place: TextPlace, words: string): Word.RangeCollection | null {
  return words === '' ? null : place.search(words, { matchCase: true });
}

const UNSEARCHABLE = /[\^\u0000-\u001f\u00a0]/u;

function headOf({ text, from, to }: Stretch): string {
  const own = text.slice(from, Math.min(to, from + SNIPPET));
  const end = own.search(UNSEARCHABLE);
  const longest = wholeCharacters(end < 0 ? own : own.slice(0, end));
  const lengths = Array.from({ length: longest.length }, (_, shorter) => longest.length - shorter);
  return (
    lengths.map((length) => wholeCharacters(longest.slice(0, length))).find((words) => isFoundAt(text, words, from)) ??
    ''
  );
}

function tailOf({ text, from, to }: Stretch): string {
  const own = text.slice(Math.max(from, to - SNIPPET), to);
  const start = own.split(UNSEARCHABLE).at(-1) ?? '';
  const tails = Array.from(start, (_, at) => start.slice(at)).filter((words) => !/^[\udc00-\udfff]/.test(words));
  return tails.find((words) => isFoundAt(text, words, to - words.length)) ?? '';
}

/** Whether a search comes by the words at this place: it goes on after each match, so of 甲甲甲 it finds 甲甲 once. */
function isFoundAt(text: string, words: string, place: number): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0 && at <= place; at = text.indexOf(words, at + words.length))
    if (at === place) return true;
  return false;
}

function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function fitsOneSearch(stretch: Stretch): boolean {
  return headOf(stretch).length === stretch.to - stretch.from;
}

function reachesEnd({ text, to }: Stretch): boolean {
  return to === text.length;
}
