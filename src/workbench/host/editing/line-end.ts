import { wAttribute, wChild } from '../../../ooxml/dom';
import { controlsAt, surroundingsOf, type Caret } from './caret';

/**
 * How a line can end at a caret. Plain text (w:text, ISO/IEC 29500-1, 17.5.2.44) has no paragraphs, and only with
 * w:multiLine has it lines; a control within a line of text has lines.
 */
export type LineEnd = 'paragraph' | 'line-break' | 'none';

export function lineEndAt(caret: Caret): LineEnd {
  const [control] = controlsAt(caret);
  const properties = control && wChild(control, 'sdtPr');
  const text = properties && wChild(properties, 'text');
  if (text) return ['1', 'true', 'on'].includes(wAttribute(text, 'multiLine') ?? '') ? 'line-break' : 'none';
  return surroundingsOf(caret).home ? 'line-break' : 'paragraph';
}
