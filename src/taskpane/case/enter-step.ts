import { flushSync } from 'react-dom';
import type { FormFieldName } from '../../notice/notice';
import { takeFocus } from '../parts/focus/take-focus';
import type { CaseStore } from './store/case-store';
import { focusHeader, headerId } from './header-id';

/** Opens a step for who wants to write in it: the caret goes to the end of its text. */
export function enterStep(store: CaseStore, name: FormFieldName): void {
  // Its editor has to be there.
  flushSync(() => store.openStep(name));
  focusEditor(name);
}

/** The caret to the end of what is written in an open step. The last box of several; of choices the one that is taken. The step's header where nothing can be written. */
export function focusEditor(name: FormFieldName): void {
  const step = document.getElementById(headerId(name))?.closest('li');
  const editors = [...(step?.querySelectorAll<HTMLElement>('[data-editor]:not([readonly], :disabled)') ?? [])];
  const choices = editors.filter((editor) => editor.matches('[type="radio"]'));
  const editor = choices.find((choice) => choice.matches(':checked')) ?? choices[0] ?? editors.at(-1);
  if (!editor) {
    focusHeader(name);
    return;
  }
  takeFocus(editor);
  if (editor instanceof HTMLTextAreaElement) editor.setSelectionRange(editor.value.length, editor.value.length);
}

/** Whether the step can be seen and gone to. */
export function isDrawn(name: FormFieldName): boolean {
  return document.getElementById(headerId(name)) !== null;
}

/** Whether keys go into one of the editors here. */
export function isTyping(): boolean {
  return document.hasFocus() && document.activeElement?.matches('[data-editor]') === true;
}
