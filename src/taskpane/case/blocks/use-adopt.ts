import { useState } from 'react';
import type { AdoptOutcome } from '../../../session/form';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { useCase } from '../use-case';

/** Makes a typed form one to be filled in, and keeps what came of it. `onDone`: it was taken over. */
export function useAdopt(onDone: () => void) {
  const { store } = useCase();
  const { documentChanged, say } = usePane();
  const { filling } = strings;
  const [isBusy, setBusy] = useState(false);
  const [end, setEnd] = useState<AdoptOutcome | null>(null);
  const run = (): void => {
    setBusy(true);
    setEnd(null);
    void store
      .ask((desk) => desk.adopt())
      .then((outcome) => {
        setBusy(false);
        if (outcome.kind === 'done') onDone();
        // With nothing left the steps themselves are the answer.
        if (outcome.kind === 'done' && outcome.left.length === 0)
          say({ text: filling.typed.adopted(outcome.fields.length), tone: 'info' });
        else setEnd(outcome);
        documentChanged();
      });
  };
  return { isBusy, end, run, close: () => setEnd(null) };
}
