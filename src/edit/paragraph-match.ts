/**
 * Which paragraph of the open document is which paragraph of the file that was read. Office.js has no name for a
 * paragraph that also stands in the file (w14:paraId is not exposed), so they are matched by order and text. The author
 * may have typed between the two readings: what cannot be matched beyond doubt is left alone.
 */

/**
 * A text by which both sides can be compared. The hosts differ in what `paragraph.text` has for breaks, anchors and
 * symbols, and some include deleted text; blanks and everything invisible go.
 */
export function comparable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Co}\uFFFC]/gu, '');
}

/** A paragraph of the file: its text, and whether Word's text of it may differ (revisions, fields, notes, symbols). */
export interface FileParagraph {
  readonly text: string;
  readonly mayDiffer: boolean;
}

/** Beyond this many pairs an alignment would take noticeable time; so much unlike text is not the same document. */
const MAX_PAIRS = 4_000_000;

/**
 * For each paragraph of the file the index of the same paragraph in the open document, or null if there is none that
 * can be trusted. Order is kept.
 */
export function matchParagraphs(file: readonly FileParagraph[], open: readonly string[]): (number | null)[] {
  const here = file.map((paragraph) => comparable(paragraph.text));
  const there = open.map(comparable);
  const matched: (number | null)[] = new Array<number | null>(file.length).fill(null);

  if (file.length === there.length) {
    const trusted = here.map((text, i) => text === there[i] || file[i]?.mayDiffer || isPart(text, there[i] ?? ''));
    // One for one, unless the texts say that paragraphs moved: then those between do not agree.
    if (trusted.filter(Boolean).length * 2 > trusted.length) return trusted.map((trust, i) => (trust ? i : null));
  }

  let start = 0;
  while (start < here.length && start < there.length && here[start] === there[start]) {
    matched[start] = start;
    start += 1;
  }
  let tail = 0;
  while (
    tail < here.length - start &&
    tail < there.length - start &&
    here[here.length - 1 - tail] === there[there.length - 1 - tail]
  ) {
    tail += 1;
    matched[here.length - tail] = there.length - tail;
  }
  alignMiddle(here, there, start, here.length - tail, there.length - tail, matched);
  return matched;
}

/**
 * Whether one text is the other with some of it left out: hosts leave out what stands in smart tags, controls or
 * alternate content.
 */
export function isPart(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  if (part === '') return false;
  let found = 0;
  for (let at = 0; at < whole.length && found < part.length; at += 1) if (whole[at] === part[found]) found += 1;
  return found === part.length;
}

/** Longest common subsequence of what is left between a common beginning and a common end. */
function alignMiddle(
  here: readonly string[],
  there: readonly string[],
  start: number,
  hereEnd: number,
  thereEnd: number,
  matched: (number | null)[],
): void {
  const rows = hereEnd - start;
  const columns = thereEnd - start;
  if (rows === 0 || columns === 0 || rows * columns > MAX_PAIRS) return;
  // An empty paragraph looks like every other one: pairs of them say nothing about where the gap is.
  const same = (i: number, j: number) => here[start + i] !== '' && here[start + i] === there[start + j];

  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (same(i, j) && at(i, j) === at(i + 1, j + 1) + 1) {
      matched[start + i] = start + j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
}
