import { trimBlanks, withoutBlanks } from '../text/blanks';
import { type FoundDate, findDate } from '../text/chinese-date';
import { withoutOpenDate } from './open-date';

/** What offices print where the seal goes. */
const SEAL = /[（(]?(?:请)?(?:在此)?(?:加盖)?(?:单位)?(?:公章|盖章|签章|印章)(?:处)?[）)]?[：:]?/u;
const SEAL_ONLY = new RegExp(`^${SEAL.source}$`, 'u');

/** Whether a line is nothing but the place of the seal. */
export function isSealOnly(line: string): boolean {
  return withoutBlanks(line) !== '' && SEAL_ONLY.test(withoutBlanks(line));
}

/** The cell of the opinion holds three things: the words, the place of the seal, the date. */
export function readOpinionCell(lines: readonly string[]): { words: string[]; date: FoundDate | null } {
  const words: string[] = [];
  let date: FoundDate | null = null;
  for (const line of lines) {
    if (SEAL_ONLY.test(withoutBlanks(line))) continue;
    const found = findDate(line);
    date = found ?? date;
    const undated = found ? line.slice(0, found.start) + line.slice(found.end) : withoutOpenDate(line);
    const rest = trimBlanks(undated.replace(new RegExp(`${SEAL.source}[\\s\\u3000]*$`, 'u'), ''));
    if (rest !== '') words.push(rest);
  }
  return { words, date };
}
