import { useCallback } from 'react';
import type { FormFieldName } from '../../notice/notice';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';
import { useCase } from './use-case';

/** Puts the caret at a field in the document; without `label` only what went wrong is said. */
export function useGoToField(): (name: FormFieldName, label?: string) => void {
  const { store } = useCase();
  const { steps } = strings.filling;
  const travel = useTravel();
  return useCallback(
    (name, label) => travel(store.goTo(name), label === undefined ? null : steps.located(label), steps.gone),
    [store, steps, travel],
  );
}

/** Puts the caret where the narrative is to be written next. */
export function useGoToNarrative(): () => void {
  const { store } = useCase();
  const { steps } = strings.filling;
  const travel = useTravel();
  return useCallback(() => travel(store.goTo(null), steps.inNarrative, steps.noNarrative), [store, steps, travel]);
}

/** Says how it went to go somewhere in the document; `there` null: nothing where it went well. */
function useTravel(): (going: Promise<boolean | null>, there: string | null, gone: string) => void {
  const { store } = useCase();
  const { say } = usePane();
  const { steps } = strings.filling;
  return useCallback(
    (going, there, gone) => {
      going.then(
        (found) => {
          if (found === false) {
            say({ text: gone, tone: 'problem' });
            void store.read();
          }
          if (found && there !== null) say({ text: there, tone: 'info' });
        },
        () => say({ text: steps.locateFailed, tone: 'problem' }),
      );
    },
    [store, say, steps],
  );
}
