import { caretToEnd } from '../../document/caret';
import { allControls, controlOf, type FieldControl } from './field-controls';

/** `Word.LocationRelation` of a control to a selection that is in it. */
export const AROUND: ReadonlySet<string> = new Set(['Contains', 'ContainsStart', 'ContainsEnd', 'Equal']);
/** A caret at the edge of a control may be in it: some hosts say that both only touch. */
export const TOUCHING: ReadonlySet<string> = new Set(['AdjacentBefore', 'AdjacentAfter']);

/** Of these, a caret that stands at the end of the control. */
const AT_END: ReadonlySet<string> = new Set(['ContainsEnd', 'Equal', 'AdjacentBefore']);

/** Where the caret of the document is while the pane writes into a field. */
export interface CaretInField {
  /**
   * Queues, after what writes, that the caret stands at the end of the field, so that the next key in the document goes on
   * there and types over nothing: where something of the field was selected, where the caret stood at its end (which text
   * that is put in there leaves in front of itself), and where all is replaced, which takes the caret to the start. A caret
   * that the author has put among the words stays there.
   */
  readonly follow: (isReplaced: boolean) => void;
}

/** Asks where the selection is, with the next sync. */
export function askCaret(context: Word.RequestContext, controls: readonly FieldControl[]): CaretInField {
  // Loading all of a selection takes the focus out of the pane on some builds (office-js issue 6132); this does not.
  const selection = context.document.getSelection().load('isEmpty');
  const all = allControls(context);
  const asked = controls.map((control) => {
    const found = controlOf(context, control, all);
    return { found, relation: found.getRange('Content').compareLocationWith(selection) };
  });
  return {
    follow: (isReplaced) => {
      const { isEmpty } = selection;
      const moves = (relation: string): boolean => {
        if (!isEmpty) return AROUND.has(relation);
        return isReplaced ? AROUND.has(relation) || TOUCHING.has(relation) : AT_END.has(relation);
      };
      const one = asked.find(({ relation }) => moves(relation.value));
      if (one) caretToEnd(one.found);
    },
  };
}
