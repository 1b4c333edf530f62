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

export interface TrackingDialogProps {
  /** What will happen to the document if the author agrees. */
  readonly message: string;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Changes are tracked and this Word cannot pause that: the author decides before anything is changed. */
export function TrackingDialog({ message, onAccept, onDecline }: TrackingDialogProps) {
  const { tracking } = useStrings();
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onDecline()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{tracking.title}</DialogTitle>
          <DialogContent>{message}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onAccept}>
              {tracking.accept}
            </Button>
            <Button onClick={onDecline}>{tracking.decline}</Button>
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
