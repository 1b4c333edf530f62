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

export interface AskDialogProps {
  readonly title: string;
  /** What will happen to the document if the author agrees. */
  readonly message: string;
  readonly accept: string;
  readonly decline: string;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Asks the author before something is changed; closing it is a no. */
export function AskDialog({ title, message, accept, decline, onAccept, onDecline }: AskDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onDecline()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{message}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onAccept}>
              {accept}
            </Button>
            <Button onClick={onDecline}>{decline}</Button>
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
