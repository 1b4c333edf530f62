import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useStrings } from '../strings/strings';

export interface SelectionDialogProps {
  /** What is selected, and what will happen if the author agrees. */
  readonly message: string;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Something is selected in the document: nothing is put over it, and nothing beside it without asking. */
export function SelectionDialog({ message, onAccept, onDecline }: SelectionDialogProps) {
  const { filling } = useStrings();
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onDecline()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{filling.start.selectionTitle}</DialogTitle>
          <DialogContent>{message}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onAccept}>
              {filling.start.selectionAccept}
            </Button>
            <Button onClick={onDecline}>{filling.start.selectionDecline}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  // Fluent's own margin leaves too little of a pane 320 px wide.
  surface: { width: 'calc(100% - 32px)', padding: '20px' },
});
