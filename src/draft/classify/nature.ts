import type { Unit } from '../unit';
import { decide } from '../unit';

const SHOWN = ['inline-picture', 'anchored-picture', 'object', 'text-box'] as const;
const FORMULA = ['formula-display', 'formula-inline'] as const;
/** The number at the end of a displayed formula, and the punctuation around it. */
const FORMULA_NUMBER = /^[\s\u3000]*(?:[（(]?\d+(?:[.-]\d+)*[）)]?)?[\s\u3000，。；,.;]*$/u;

/** What a line is whatever it says: a cell of a table, a picture, a formula, or nothing. */
export function classifyByNature(units: readonly Unit[]): void {
  for (const unit of units) {
    const { paragraph } = unit;
    if (paragraph.tableDepth > 0) {
      decide(unit, 'table-cell', { id: 'in-table', message: '位于表格之中' });
      continue;
    }
    // A paragraph that is nothing but a picture; a soft return beside the picture changes nothing.
    if (FORMULA.some((kind) => paragraph.objects.has(kind)) && FORMULA_NUMBER.test(paragraph.text)) {
      decide(unit, 'formula', { id: 'formula-only', message: '段落里只有公式' });
    } else if (unit.clean === '' && SHOWN.some((kind) => paragraph.objects.has(kind)) && isBlankText(paragraph.text)) {
      decide(unit, 'picture', { id: 'picture-only', message: '段落里只有图片或对象' });
    } else if (unit.clean.trim() === '') {
      if (paragraph.objects.has('symbol')) decide(unit, 'body', { id: 'symbol-only', message: '段落里只有特殊符号' });
      else decide(unit, 'empty', { id: 'no-text', message: '段落里没有文字' });
    }
  }
}

function isBlankText(text: string): boolean {
  return text.replace(/[\s\u3000\u200b-\u200f\ufeff\u00ad]/gu, '') === '';
}
