import type { EditCommand } from '../../host/editing/command';

/** What the browser wants to do to the page, as what is done to the document; null for what the document does not know. */
export function commandOfInput(inputType: string, data: string | null): EditCommand | null {
  switch (inputType) {
    case 'insertText':
    case 'insertReplacementText':
      return data === null || data === '' ? null : { kind: 'type', text: data };
    case 'insertParagraph':
      return { kind: 'break-paragraph' };
    case 'insertLineBreak':
      return { kind: 'break-line' };
    case 'deleteContentBackward':
      return { kind: 'erase', direction: 'backward', unit: 'character' };
    case 'deleteContentForward':
      return { kind: 'erase', direction: 'forward', unit: 'character' };
    case 'deleteWordBackward':
      return { kind: 'erase', direction: 'backward', unit: 'word' };
    case 'deleteWordForward':
      return { kind: 'erase', direction: 'forward', unit: 'word' };
    case 'formatBold':
      return { kind: 'toggle', toggle: 'bold' };
    case 'formatItalic':
      return { kind: 'toggle', toggle: 'italic' };
    case 'formatUnderline':
      return { kind: 'toggle', toggle: 'underline' };
    case 'historyUndo':
      return { kind: 'undo' };
    case 'historyRedo':
      return { kind: 'redo' };
    default:
      return null;
  }
}

/** Keys that a browser does not tell as input, or takes for something else. */
export function commandOfKey(event: KeyboardEvent): EditCommand | null {
  const key = event.key.toLowerCase();
  if (key === 'tab' && !hasModifier(event)) return { kind: 'tab', back: event.shiftKey };
  if (!hasModifier(event) || event.altKey) return null;
  if (key === 'z') return { kind: event.shiftKey ? 'redo' : 'undo' };
  if (key === 'y') return { kind: 'redo' };
  if (key === 'b') return { kind: 'toggle', toggle: 'bold' };
  if (key === 'i') return { kind: 'toggle', toggle: 'italic' };
  if (key === 'u') return { kind: 'toggle', toggle: 'underline' };
  return null;
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
