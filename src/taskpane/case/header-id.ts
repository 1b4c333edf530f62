import type { FormFieldName } from '../../notice/notice';

/** Of the button that opens a field's step. */
export function headerId(name: FormFieldName): string {
  return `step-${name}`;
}

/** Where the focus goes when what had it is gone. */
export function focusHeader(name: FormFieldName): void {
  document.getElementById(headerId(name))?.focus();
}
