import type { FieldLine } from '../../form/field-line';
import { withoutBlanks } from '../../text/blanks';

/** The words of lines, without their automatic numbers. */
export function textsOf(lines: readonly FieldLine[]): string[] {
  return lines.map(({ text }) => text);
}

/** Whether two answers say the same, blanks apart. */
export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  const said = (texts: readonly string[]) => texts.map(withoutBlanks).filter((text) => text !== '');
  const [left, right] = [said(a), said(b)];
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
