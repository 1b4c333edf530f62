/** Plain text for a terminal: columns that line up although a Chinese character takes two cells. No colours. */

/** Characters that a terminal draws two cells wide (Unicode TR 11: East Asian Wide and Fullwidth, and emoji). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Combining marks, variation selectors and invisible characters take no cell. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Terminal cells that a text takes. */
export function displayWidth(text: string): number {
  let cells = 0;
  for (const character of text) cells += NARROWEST.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return cells;
}

/** The text, cut to so many cells with … at the end if it is longer; control characters become blanks. */
export function clip(text: string, cells: number): string {
  // Text of a document goes to somebody's terminal: no escape sequences, no line breaks inside a row.
  const flat = text.replace(/\p{Cc}/gu, ' ');
  if (displayWidth(flat) <= cells) return flat;
  let kept = '';
  let used = 1;
  for (const character of flat) {
    used += displayWidth(character);
    if (used > cells) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text filled up with blanks to so many cells. */
export function pad(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - displayWidth(text)));
}

/** The last column has at least so many cells, and no other is cut to less than half of it. */
const LAST_COLUMN = 20;

/** Rows as aligned columns that fit into the line: the widest are cut first, the last to what is left. */
export function columns(rows: readonly (readonly string[])[], lineWidth: number): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))));
  }
  const taken = () => widths.reduce((sum, width) => sum + width + 2, 0);
  for (let widest = Math.max(...widths); taken() + LAST_COLUMN > lineWidth && widest > LAST_COLUMN / 2; widest -= 1) {
    widths.forEach((width, i) => (widths[i] = Math.min(width, widest)));
  }
  return rows.map((row) => {
    const fixed = row.slice(0, -1).map((cell, i) => `${pad(clip(cell, widths[i] ?? 0), widths[i] ?? 0)}  `);
    return `${fixed.join('')}${clip(row.at(-1) ?? '', Math.max(LAST_COLUMN, lineWidth - taken()))}`.trimEnd();
  });
}

/** Breaks a text into lines of at most so many cells: at blanks, and between Chinese words. */
export function wrap(text: string, cells: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const piece of unbroken(line)) {
      if (displayWidth(current + piece.trimEnd()) > cells && current !== '') {
        lines.push(current.trimEnd());
        current = piece.trimStart();
      } else {
        current += piece;
      }
    }
    return [...lines, current.trimEnd()];
  });
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const BEFORE_NO_BREAK = /[（“‘《【]$/u;
const AFTER_NO_BREAK = /^[、，。；：！？）”’》】…—]/u;

/** Words, with the marks that may not begin or end a line; what is written with Latin letters and signs stays whole. */
function unbroken(line: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of WORDS.segment(line)) {
    const before = pieces.at(-1) ?? '';
    const joined =
      AFTER_NO_BREAK.test(segment) ||
      BEFORE_NO_BREAK.test(before) ||
      (/\p{Script=Han}$/u.test(before) && /^\d/.test(segment)) ||
      (/[!-~]$/.test(before) && /^[!-~]/.test(segment));
    if (joined && before !== '') pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Width of the terminal in cells; 100 where the output goes to a file or another program. */
export function terminalWidth(): number {
  return process.stdout.isTTY ? Math.max(60, process.stdout.columns) : 100;
}
