import type { AdoptOutcome } from '../../../session/form';
import { OutcomeNote } from '../../parts/outcome-note';
import { strings } from '../../strings/strings';

/** What making a typed form one to be filled in came to. */
export function AdoptNote({ end, onClose }: { readonly end: AdoptOutcome; readonly onClose: () => void }) {
  const { filling } = strings;
  const { typed } = filling;
  switch (end.kind) {
    case 'done':
      return (
        <OutcomeNote
          isGood
          title={typed.adoptedWithLeft(end.fields.length)}
          message={null}
          left={end.left}
          onClose={onClose}
        />
      );
    case 'refused':
      return <OutcomeNote isGood={false} title={typed.refused} message={end.message} left={[]} onClose={onClose} />;
    case 'interrupted':
      return <OutcomeNote isGood={false} title={typed.interrupted} message={end.message} left={[]} onClose={onClose} />;
  }
}
