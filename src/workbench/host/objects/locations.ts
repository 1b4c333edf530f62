import type { Arguments } from '../batch/arguments';
import type { DocRange } from '../model/range';
import type { WordDocument, SelectionMode } from '../model/word-document';

/**
 * Where something may be inserted. The client does not check; Word answers InvalidArgument (from
 * the typings of each method).
 */
export const REPLACE_START_END = ['Replace', 'Start', 'End'] as const;
export const START_END = ['Start', 'End'] as const;
export const BEFORE_AFTER = ['Before', 'After'] as const;
export const ALL_LOCATIONS = ['Replace', 'Start', 'End', 'Before', 'After'] as const;

export const RANGE_LOCATIONS = ['Whole', 'Start', 'End', 'Before', 'After', 'Content'] as const;

/** `getRange(location)` of something with and without its mark (a paragraph), or where the two are the same. */
export function rangeAt(args: Arguments, whole: DocRange, content: DocRange): DocRange {
  switch (args.oneOf(0, RANGE_LOCATIONS, 'Whole')) {
    case 'Whole':
      return whole;
    case 'Content':
      return content;
    case 'Start':
      return content.startPoint();
    case 'Before':
      return whole.startPoint();
    case 'End':
      return content.endPoint();
    case 'After':
      return whole.endPoint();
  }
}

/** `select(mode)`. */
export function select(document: WordDocument, range: DocRange, args: Arguments): void {
  const mode: SelectionMode = args.oneOf(0, ['Select', 'Start', 'End'], 'Select');
  document.select(mode === 'Select' ? range : mode === 'Start' ? range.startPoint() : range.endPoint());
}
