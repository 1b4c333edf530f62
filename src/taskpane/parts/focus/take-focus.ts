/**
 * Moves the keyboard to a place of the pane, if the pane has the keyboard. While the author types in the document nothing is moved:
 * his next characters would go nowhere. The only file of the pane that may call `focus`.
 */
export function takeFocus(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (document.hasFocus()) element?.focus(options);
}
