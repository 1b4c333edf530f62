import { withoutBlanks } from '../text/blanks';

/** Boxes as they stand before or after the choices of a form; Word's own check boxes are ☒ and ☐. */
const EMPTY = /[（(【[][ \u3000]*[）)】\]]|[□☐◻▢](?![ \u3000]*[√✓✔])/gu;
const TICKED = /[（(【[][ \u3000]*[√✓✔☑☒][ \u3000]*[）)】\]]|[□☐◻▢][ \u3000]*[√✓✔]|[☑☒√✓✔■]/gu;
/** A choice and nothing else. */
const CHOICE = /^不?(?:同意)?(?:推荐|同意)[。；]?$/u;

/**
 * The words of a form's choices that are ticked, without blanks: `☑同意推荐 □不同意推荐` says 同意推荐. What stands beside no box
 * stays. Where there is no ticked box, or neither an empty one nor a choice without one, nothing is chosen from, and all words are.
 */
export function tickedWords(text: string): string {
  const marked = withoutRivals(text.replace(EMPTY, '□').replace(TICKED, '☑'));
  const words = withoutBlanks(marked);
  if (!words.includes('□') || !words.includes('☑')) return withoutBlanks(text);
  const parts = words.split(/([□☑])/u);
  // Boxes stand before their words, unless the first words have none before them and the last box has none after it.
  const isAfter = parts[0] !== '' && parts[parts.length - 1] === '';
  return parts
    .filter((part, at) => {
      const box = parts[isAfter ? at + 1 : at - 1];
      return at % 2 === 0 && box !== '□';
    })
    .join('');
}

/** Beside a choice that is ticked, one without a box has an empty one: √同意推荐 不同意推荐. */
function withoutRivals(marked: string): string {
  if (marked.includes('□') || !marked.includes('☑')) return marked;
  const isBefore = /(?:^|[\s\u3000/／])☑[ \u3000]*不?(?:同意|推荐)/u.test(marked);
  return marked
    .split(/([\s\u3000/／]+)/u)
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
