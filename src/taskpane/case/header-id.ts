import type { FormFieldName } from '../../notice/notice';
import { takeFocus } from '../parts/focus/take-focus';

/** Of the button that opens a field's step. */
export function headerId(name: FormFieldName): string {
  return `step-${name}`;
}

/** Where the focus goes when what had it is gone. */
export function focusHeader(name: FormFieldName): void {
  takeFocus(document.getElementById(headerId(name)));
}
