import type { Span } from '../../draft/part';
import { shownText } from '../../form/read/shown-text';
import { INVISIBLE, isInvisible, withoutBlanks } from '../../text/blanks';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** Somewhere in which a span of text can be found: a paragraph, or a control inside one. */
export type TextPlace = Pick<Word.Paragraph, 'search' | 'getRange'>;

/** A span, which is not empty, of the text of a place. */
export interface WantedSpan extends Span {
  readonly place: TextPlace;
  /** The whole text of the place; a soft return is `\n`. */
  readonly text: string;
}

const EXACTLY = { matchCase: true };

/** Word's own limit is 255 characters; a few tell a place apart just as well, and are searched faster. */
const SNIPPET = 120;

/** More places than this with the same words are not looked through. */
const MOST_MATCHES = 250;

/**
 * The ranges of spans. Word has no ranges by character: words are searched, and of several places that have them the one
 * counts that has before it what should be before it. null where that is not beyond doubt. One batch of round trips, and
 * a second one where words occur more than once, or are searched by their ends.
 *
 * Words that occur once are searched anew when the range is used: what somebody types there meanwhile is not in it.
 *
 * Only what a search cannot misread is looked for: no `^` (a code on some hosts, `probes/search-codes.ts`), tabs or breaks.
 */
export async function findSpans(
  context: Word.RequestContext,
  wanted: readonly WantedSpan[],
  syncs: SyncCounter,
): Promise<(Word.Range | null)[]> {
  const words = new Words();
  const searches = wanted.map((span) => searchFor(span, words));
  await inBatches(context, syncs, words.all, (search) => search.ask());
  const found = searches.map((ranges) => ranges());
  const clear = wanted.map((span, at) => isClear(span, found[at] ?? []));
  // Several spans of the same words have the same ranges.
  const doubtful = new Map<Word.Range, TextPlace>();
  wanted.forEach((span, at) => {
    if (!clear[at]) for (const range of found[at] ?? []) doubtful.set(range, span.place);
  });
  const befores = new Map<Word.Range, Word.Range>();
  await inBatches(context, syncs, [...doubtful], ([range, place]) => {
    befores.set(range, place.getRange('Start').expandTo(range.getRange('Start')).load('text'));
    range.load('text');
  });
  const told = new Map([...befores].map(([range, before]) => [range, seen(before.text)]));
  return wanted.map((span, at) => {
    if (clear[at]) return span.place.search(ownText(span), EXACTLY).getFirstOrNullObject();
    const before = seen(span.text.slice(0, span.start));
    const fitting = (found[at] ?? []).filter((range) => says(range, span) && told.get(range) === before);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  });
}

/** Whether the only place in Word is that of words that occur only once. */
function isClear(span: WantedSpan, ranges: readonly Word.Range[]): boolean {
  const [only] = ranges;
  if (!only || ranges.length > 1 || !isOneSearch(span)) return false;
  const own = ownText(span);
  return span.text.indexOf(own) === span.start && span.text.lastIndexOf(own) === span.start && says(only, span);
}

function says(range: Word.Range, span: WantedSpan): boolean {
  return seen(range.text) === seen(ownText(span));
}

/** Hosts differ in what they tell of characters that cannot be seen. */
function seen(text: string): string {
  return Array.from(shownText(text), (character) => (isInvisible(character) ? '' : character)).join('');
}

/** What is searched, once for all spans of a place that ask for it. */
class Words {
  private readonly known = new Map<TextPlace, Map<string, Matches>>();

  /** All that was asked for, each once. */
  get all(): Matches[] {
    return [...this.known.values()].flatMap((places) => [...places.values()]);
  }

  in(place: TextPlace, words: string): Matches {
    const own = this.known.get(place) ?? new Map<string, Matches>();
    const matches = own.get(words) ?? new Matches(place, words);
    this.known.set(place, own.set(words, matches));
    return matches;
  }
}

class Matches {
  private found: Word.RangeCollection | null = null;

  constructor(
    private readonly place: TextPlace,
    private readonly words: string,
  ) {}

  ask(): void {
    if (this.words !== '') this.found = this.place.search(this.words, EXACTLY).load('items/text');
  }

  get ranges(): readonly Word.Range[] {
    return this.found && this.found.items.length <= MOST_MATCHES ? this.found.items : [];
  }
}

/** Says, once the words were searched, which ranges there could be. */
type Candidates = () => readonly Word.Range[];

function searchFor(span: WantedSpan, words: Words): Candidates {
  if (isOneSearch(span)) {
    const matches = words.in(span.place, ownText(span));
    return () => matches.ranges;
  }
  const start = startOf(span, words);
  const end = endOf(span, words);
  return () => {
    const [starts, ends] = [start(), end()];
    if (starts.length * ends.length > MOST_MATCHES) return [];
    return starts.flatMap((from) => ends.map((to) => from.expandTo(to)));
  };
}

/** The places where a span may start: at the words it begins with, or after those before it. */
function startOf({ place, text, start, end }: WantedSpan, words: Words): Candidates {
  if (start === 0) return () => [place.getRange('Start')];
  const own = wordsFrom(text, start, end);
  if (own !== '') return edgesOf(words.in(place, own), 'Start');
  return edgesOf(words.in(place, wordsTo(text, 0, start)), 'End');
}

/** The places where a span may end: at the words it ends with, or before those after it. */
function endOf({ place, text, start, end }: WantedSpan, words: Words): Candidates {
  if (end === text.length) return () => [place.getRange('End')];
  const own = wordsTo(text, start, end);
  if (own !== '') return edgesOf(words.in(place, own), 'End');
  return edgesOf(words.in(place, wordsFrom(text, end, text.length)), 'Start');
}

function edgesOf(matches: Matches, side: 'Start' | 'End'): Candidates {
  return () => matches.ranges.map((range) => range.getRange(side));
}

function ownText({ text, start, end }: WantedSpan): string {
  return text.slice(start, end);
}

function isOneSearch({ text, start, end }: WantedSpan): boolean {
  return wordsFrom(text, start, end).length === end - start;
}

/** What a search misreads or cannot see. */
const UNSEARCHABLE = new RegExp(`[\\^\\u0000-\\u001f\\u00a0${INVISIBLE}]`, 'u');

/** The longest words at the beginning of a span that a search comes by; '' if there are none. */
function wordsFrom(text: string, start: number, end: number): string {
  const longest = text.slice(start, Math.min(end, start + SNIPPET)).split(UNSEARCHABLE)[0] ?? '';
  const words = Array.from(longest, (_, shorter) => longest.slice(0, longest.length - shorter));
  return words.find((one) => isWords(one) && isFoundAt(text, one, start)) ?? '';
}

/** The longest words at the end of a span that a search comes by; '' if there are none. */
function wordsTo(text: string, start: number, end: number): string {
  const longest =
    text
      .slice(Math.max(start, end - SNIPPET), end)
      .split(UNSEARCHABLE)
      .at(-1) ?? '';
  const words = Array.from(longest, (_, at) => longest.slice(at));
  return words.find((one) => isWords(one) && isFoundAt(text, one, end - one.length)) ?? '';
}

/** Of whole characters, and not of blanks alone: of those there may be hundreds. */
function isWords(text: string): boolean {
  return withoutBlanks(text) !== '' && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text);
}

/** Whether a search comes by the words at this place: it goes on after each match, so of 甲甲甲 it finds 甲甲 once. */
function isFoundAt(text: string, words: string, place: number): boolean {
  for (let at = text.indexOf(words); at >= 0 && at <= place; at = text.indexOf(words, at + words.length))
    if (at === place) return true;
  return false;
}
