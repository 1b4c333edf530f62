import { withoutBlanks } from '../text/blanks';

/** Boxes as they stand before or after the choices of a form; Word's own check boxes are ☒ and ☐. */
const EMPTY = /[（(【[][ \u3000]*[）)】\]]|[□☐◻▢](?![ \u3000]*[√✓✔])/gu;
const TICKED = /[（(【[][ \u3000]*[√✓✔☑☒][ \u3000]*[）)】\]]|[□☐◻▢][ \u3000]*[√✓✔]|[☑☒√✓✔■]/gu;
/** A choice and nothing else. */
const CHOICE = /^不?(?:同意)?(?:推荐|同意)[。；]?$/u;
/** A tick with the gap to the choice after it, and one with the gap to the choice before it; alone on its line, it belongs to the next one. */
const TICK_BEFORE = /^[^\S\n]*☑\s*(?=不?(?:同意|推荐))|[\s/／]☑[^\S\n]*(?=不?(?:同意|推荐))/gmu;
const TICK_AFTER = /((?:同意|推荐)[。；]?)(?:[^\S\n]*☑(?![^\s/／])|\s*☑(?=[^\S\n]*$))/gmu;

/**
 * The words of a form's choices that are ticked, without blanks, on their lines: `☑同意推荐 □不同意推荐` says 同意推荐. What stands
 * beside no box stays. Where there is no ticked box, or neither an empty one nor a choice without one, nothing is chosen from, and
 * all words are.
 */
export function tickedWords(text: string): string {
  const words = bareLines(withoutRivals(text.replace(EMPTY, '□').replace(TICKED, '☑')));
  if (!words.includes('□') || !words.includes('☑')) return bareLines(text);
  const parts = words.split(/([□☑])/u);
  // Boxes stand before their words, unless the first words have none before them and the last box has none after it.
  const isAfter = parts[0] !== '' && parts[parts.length - 1] === '';
  // The words of an empty box end with their line: what stands on others is said whatever is ticked.
  const own = isAfter ? /[^\n]*\n?$/u : /^\n?[^\n]*/u;
  const chosen = parts.map((part, at) => {
    if (at % 2 === 1) return '';
    return parts[isAfter ? at + 1 : at - 1] === '□' ? part.replace(own, '') : part;
  });
  return bareLines(chosen.join(''));
}

/** The lines of a text without blanks; empty ones are left out. */
function bareLines(text: string): string {
  const lines = text.split('\n').map(withoutBlanks);
  return lines.filter((line) => line !== '').join('\n');
}

/** Beside a choice that is ticked, one without a box has an empty one: √同意推荐 不同意推荐. */
function withoutRivals(marked: string): string {
  if (marked.includes('□')) return marked;
  const isBefore = marked.search(TICK_BEFORE) >= 0;
  // A tick in the middle between two choices is that of neither.
  if (isBefore === marked.search(TICK_AFTER) >= 0) return marked;
  const closed = isBefore ? marked.replace(TICK_BEFORE, (tick) => tick.trimEnd()) : marked.replace(TICK_AFTER, '$1☑');
  return closed
    .split(/([\s/／]+)/u)
    .map((word) => (CHOICE.test(word) ? (isBefore ? `□${word}` : `${word}□`) : word))
    .join('');
}

/** A text with choices, ticked in other ways: the ticked box and the empty one change places, or an empty one is ticked. */
export function tickings(text: string): string[] {
  const [ticked] = text.match(TICKED) ?? [];
  const empty = [...text.matchAll(EMPTY)];
  return empty.map(({ index, 0: box }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + box.length);
    if (ticked === undefined) return `${before}${box.length > 1 ? '（√）' : '☑'}${after}`;
    return `${before.replace(TICKED, box)}${ticked}${after.replace(TICKED, box)}`;
  });
}
