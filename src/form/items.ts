import { parseNumberMark } from '../text/number-mark';

/** 一是……；二是……, and bullets: marks of items that are no headings. */
const OTHER_MARK = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、：:]|[●•■◆▪★☆○◇□])/u;

/** Whether a line begins as an item of a list does. */
function isItem(line: string): boolean {
  return OTHER_MARK.test(line) || parseNumberMark(line) !== null;
}

/** Whether an answer is written as the notice wants 条目式: at least two items, each a line of its own. */
export function isItemised(lines: readonly string[]): boolean {
  return lines.filter(isItem).length >= 2;
}
