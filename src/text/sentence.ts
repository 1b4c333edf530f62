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
/** Closing marks that may stand behind the mark that ends a sentence and still belong to it. */
const TRAILING = '”’」』）)》〉】〕！？。';

function sameWidth(character: string): string {
  return SAME.get(character) ?? character;
}

/**
 * Position right behind the first 。！or ？ that ends a sentence, or null if there is none. An end mark inside “” ‘’ "" 「」
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

/** For each UTF-16 unit the number of closed bracket or quotation pairs around it; the marks themselves count as inside. */
function bracketDepths(text: string): Uint16Array {
  const steps = new Int16Array(text.length + 1);
  const open: { closer: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closer = closerOf(character, open);
    if (closer !== undefined) {
      open.push({ closer: sameWidth(closer), at });
      continue;
    }
    const own = sameWidth(character);
    for (let index = open.length - 1; index >= 0; index--) {
      const candidate = open[index];
      if (candidate === undefined || candidate.closer !== own) continue;
      steps[candidate.at] = (steps[candidate.at] ?? 0) + 1;
      steps[at + 1] = (steps[at + 1] ?? 0) - 1;
      open.length = index;
      break;
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

/** A straight quotation mark opens and closes; it opens unless one is open. */
function closerOf(character: string, open: readonly { closer: string }[]): string | undefined {
  if (character !== '"') return CLOSER_OF.get(character);
  return open.some((bracket) => bracket.closer === '"') ? undefined : '"';
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
