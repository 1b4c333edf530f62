import type { KeyboardEvent } from 'react';

/**
 * Keeps an Escape that the pane has used from office.js: on the web it takes each one that reaches the document for the wish
 * to leave the pane, and moves the focus away from where the pane has just put it (keyCode 27 in its key handler).
 */
export function keepEscape(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
