import { OutcomeNote } from '../../parts/outcome-note';
import { useVersionActions } from '../../run/use-version-actions';
import { strings } from '../../strings/strings';
import type { RemoveEnd } from './use-remove';

/** What taking a block out came to, with the way to the version that still has it. */
export function RemoveNote({ end, onClose }: { readonly end: RemoveEnd; readonly onClose: () => void }) {
  const { open } = useVersionActions();
  const { filling } = strings;
  const { remove, start } = filling;
  const { block, outcome } = end;
  if (outcome.kind === 'done') {
    return (
      <OutcomeNote
        isGood
        title={remove.done(start.blocks[block].name)}
        message={remove.kept}
        left={outcome.left}
        actions={[{ label: remove.open, run: () => open(outcome.snapshot) }]}
        onClose={onClose}
      />
    );
  }
  const title = { copied: remove.copied, refused: remove.refused, interrupted: remove.interrupted }[outcome.kind];
  return (
    <OutcomeNote
      isGood={outcome.kind === 'copied'}
      title={title}
      message={outcome.message}
      left={[]}
      onClose={onClose}
    />
  );
}
