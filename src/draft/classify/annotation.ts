import { trimBlanks } from '../../text/blanks';
import { type Line, decide } from '../line';

/** The line above the title that says which annex of the notice the exemplar was. */
export const ANNEX = /^附\s*[件表录]\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:]?$/u;

/** Lines that say nothing but what the notice's exemplar said about typography, and the mark of its annex. */
export function classifyAnnotations(allLines: readonly Line[]): void {
  let seenText = false;
  for (const line of allLines) {
    if (line.decision !== null) continue;
    if (line.annotations.length > 0 && line.words === '' && line.markLength === 0) {
      decide(line, 'annotation', { id: 'format-remark', message: '通知范例里的格式说明，不是案例的内容' });
    } else if (!seenText && ANNEX.test(trimBlanks(line.clean))) {
      decide(line, 'annotation', { id: 'annex-mark', message: '通知附件的序号，不是案例的内容' });
    } else {
      seenText = true;
    }
  }
}
