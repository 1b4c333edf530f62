import { useCallback } from 'react';
import type { FormFieldName } from '../../notice/notice';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { useCase } from './use-case';

/** Selects a field in the document; without `label` only what went wrong is said. */
export function useGoToField(): (name: FormFieldName, label?: string) => void {
  const { store } = useCase();
  const { say } = usePane();
  const { filling } = useStrings();
  return useCallback(
    (name, label) => {
      store.goTo(name).then(
        (found) => {
          if (found === false) say({ text: filling.steps.gone, tone: 'problem' });
          else if (found && label !== undefined) say({ text: filling.steps.located(label), tone: 'info' });
        },
        () => say({ text: filling.steps.locateFailed, tone: 'problem' }),
      );
    },
    [store, say, filling],
  );
}
