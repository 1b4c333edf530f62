import { strings } from '../../strings/strings';
import { AskDialog } from './ask-dialog';

export interface SelectionQuestion {
  readonly message: string;
  readonly accept: () => void;
  readonly decline: () => void;
}

/** Something is selected in the document: nothing is put over it, and nothing beside it without asking. */
export function AskSelection({ asking }: { readonly asking: SelectionQuestion | null }) {
  const { start } = strings.filling;
  return (
    asking && (
      <AskDialog
        title={start.selectionTitle}
        message={asking.message}
        accept={start.selectionAccept}
        decline={start.selectionDecline}
        onAccept={asking.accept}
        onDecline={asking.decline}
      />
    )
  );
}
