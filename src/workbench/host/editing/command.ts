import type { Clip } from './clip';
import type { Direction, Unit } from './steps';
import type { Toggle } from './toggles';

/** What a person does to a document, at what is selected. */
export type EditCommand =
  /** Text without paragraph ends, as a key or an input method gives it. */
  | { readonly kind: 'type'; readonly text: string }
  /** Enter. */
  | { readonly kind: 'break-paragraph' }
  /** Shift+Enter. */
  | { readonly kind: 'break-line' }
  /** Tab, or Shift+Tab: the next cell, the next list level, else a tab. */
  | { readonly kind: 'tab'; readonly back: boolean }
  /** Backspace and Delete; a selection goes as a whole. */
  | { readonly kind: 'erase'; readonly direction: Direction; readonly unit: Unit }
  | { readonly kind: 'paste'; readonly clip: Clip }
  | { readonly kind: 'toggle'; readonly toggle: Toggle }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface EditOutcome {
  /** Why nothing was changed, or what the user has to know, as a sentence; null if all is well. */
  readonly message: string | null;
}
