import { Button } from '@fluentui/react-components';
import { PaneDialog } from './pane-dialog';

export interface AskDialogProps {
  readonly title: string;
  /** What will happen to the document if the author agrees. */
  readonly message: string;
  readonly accept: string;
  readonly decline: string;
  /** The answer that the message advises; yes if it advises nothing. */
  readonly advised?: 'accept' | 'decline';
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Asks the author before something is changed; closing it is a no. */
export function AskDialog({
  title,
  message,
  accept,
  decline,
  advised = 'accept',
  onAccept,
  onDecline,
}: AskDialogProps) {
  // The advised answer stands first, where the focus goes.
  const yes = (
    <Button key="yes" appearance={advised === 'accept' ? 'primary' : 'secondary'} onClick={onAccept}>
      {accept}
    </Button>
  );
  const no = (
    <Button key="no" appearance={advised === 'decline' ? 'primary' : 'secondary'} onClick={onDecline}>
      {decline}
    </Button>
  );
  return (
    <PaneDialog
      title={title}
      modalType="alert"
      actions={advised === 'accept' ? [yes, no] : [no, yes]}
      onClose={onDecline}
    >
      {message}
    </PaneDialog>
  );
}
