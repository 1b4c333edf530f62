import type { FormFieldName } from '../../../notice/notice';
import type { Texts } from '../store/texts';
import { useCase } from '../use-case';

export interface FieldEditing {
  readonly type: (texts: Texts) => void;
  readonly onCompose: (composing: boolean) => void;
  readonly onLeave: () => void;
}

/** The ways from an editor to the document. */
export function useFieldEditing(name: FormFieldName): FieldEditing {
  const { store } = useCase();
  return {
    type: (texts) => store.type(name, texts),
    onCompose: (composing) => store.compose(name, composing),
    onLeave: () => void store.flush(),
  };
}
