import { withoutBlanks } from '../../text/blanks';
import type { BodyParagraph } from '../body';
import { type Decision, type Line, decide } from '../line';

const SHOWN = ['inline-picture', 'anchored-picture', 'object', 'text-box'] as const;
const FORMULA = ['formula-display', 'formula-inline'] as const;
/** The number at the end of a displayed formula, and the punctuation around it. */
const FORMULA_NUMBER = /^(?:[（(]?\d+(?:[.-]\d+)*[）)]?)?[，。；,.;]*$/u;

/** What a line is whatever it says: a cell of a table, a picture, a formula, or nothing. */
export function classifyByNature(allLines: readonly Line[]): void {
  // Asked once for each paragraph: one with thousands of soft returns has as many lines.
  const natures = new Map<BodyParagraph, Nature | null>();
  for (const line of allLines) {
    const { paragraph } = line;
    let nature = natures.get(paragraph);
    if (nature === undefined) natures.set(paragraph, (nature = natureOf(paragraph)));
    if (nature !== null) {
      decide(line, nature.role, nature.reason);
    } else if (line.clean.trim() === '') {
      decide(line, 'empty', { id: 'no-text', message: '段落里没有文字' });
    } else if (paragraph.objects.has('symbol') && !/[\p{L}\p{N}]/u.test(line.clean)) {
      decide(line, 'body', { id: 'symbol-only', message: '段落里只有特殊符号' });
    }
  }
}

type Nature = Pick<Decision, 'role' | 'reason'>;

/** What all lines of a paragraph are; null if that depends on their words. Soft returns beside a picture change nothing. */
function natureOf({ objects, tableDepth, text }: BodyParagraph): Nature | null {
  if (tableDepth > 0) return { role: 'table-cell', reason: { id: 'in-table', message: '位于表格之中' } };
  const words = withoutBlanks(text);
  if (FORMULA.some((kind) => objects.has(kind)) && FORMULA_NUMBER.test(words)) {
    return { role: 'formula', reason: { id: 'formula-only', message: '段落里只有公式' } };
  }
  if (words === '' && SHOWN.some((kind) => objects.has(kind))) {
    return { role: 'picture', reason: { id: 'picture-only', message: '段落里只有图片或对象' } };
  }
  return null;
}
