/** Where the first sentence of a Chinese text ends. */

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['［', '］'],
  ['[', ']'],
]);

/** Bracket pairs of which authors mix the full and half width halves. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['(', '（'],
  [')', '）'],
  ['[', '［'],
  [']', '］'],
]);

const ENDS = '。！？';
/** Closing marks that may stand after the mark that ends a sentence and still belong to it. */
const TRAILING = '”’」』）)》〉】〕！？。';

function sameWidth(character: string): string {
  return SAME.get(character) ?? character;
}

/**
 * Position right after the first 。！or ？ that ends a sentence, or null if there is none. An end mark inside “” ‘’ "" 「」
 * （） 《》 〈〉 【】 does not count. A bracket that is never closed is taken as text, so that one slip of the author does
 * not swallow the rest of the paragraph.
 */
export function sentenceEnd(text: string): number | null {
  const inside = bracketDepths(text);
  for (let at = 0; at < text.length; at++) {
    if (inside[at] !== 0 || !ENDS.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && TRAILING.includes(text.charAt(end))) end++;
    return end;
  }
  return null;
}

/**
 * Positions right after each of `marks` (for instance 。！？；) that stands outside of quotations and brackets, or that ends
 * one, together with the closing marks that follow it; in ascending order.
 */
export function endsOf(text: string, marks: string): number[] {
  const inside = bracketDepths(text);
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!marks.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && (TRAILING.includes(text.charAt(end)) || marks.includes(text.charAt(end)))) end++;
    // 他说：“谢谢。”随后…… ends a sentence although its mark is inside: the last closing mark is an outermost one.
    if (inside[at] === 0 || (end > at + 1 && inside[end - 1] === 1)) ends.push(end);
    at = end - 1;
  }
  return ends;
}

/** For each UTF-16 unit the number of closed bracket or quotation pairs around it; the marks themselves count as inside. */
export function bracketDepths(text: string): Uint16Array {
  const steps = new Int16Array(text.length + 1);
  const open: { closer: string; at: number }[] = [];
  /** How many brackets wait for each closing mark: a stray one then costs no search. */
  const waiting = new Map<string, number>();
  const wait = (closer: string, change: number): void => {
    waiting.set(closer, (waiting.get(closer) ?? 0) + change);
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const own = sameWidth(character);
    const closer = character === '"' && (waiting.get('"') ?? 0) === 0 ? '"' : CLOSER_OF.get(character);
    if (closer !== undefined) {
      open.push({ closer: sameWidth(closer), at });
      wait(sameWidth(closer), 1);
    } else if ((waiting.get(own) ?? 0) > 0) {
      for (let bracket = open.pop(); bracket !== undefined; bracket = open.pop()) {
        wait(bracket.closer, -1);
        if (bracket.closer !== own) continue;
        steps[bracket.at] = (steps[bracket.at] ?? 0) + 1;
        steps[at + 1] = (steps[at + 1] ?? 0) - 1;
        break;
      }
    }
  }
  const depths = new Uint16Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += steps[at] ?? 0;
    depths[at] = depth;
  }
  return depths;
}

/** Opening minus closing “ ” of a text: above zero if a quotation goes on in the next paragraph, below if one ends here. */
export function quotationBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (character === '“') balance++;
    else if (character === '”') balance--;
  }
  return balance;
}
