import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  type DialogProps,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { FOCUS_SETTLED_MS } from '../focus/lost-focus';
import { useLostFocus } from '../focus/use-lost-focus';

export interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons; the first one has the focus unless something in the content takes it. */
  readonly actions: ReactNode;
  readonly modalType?: DialogProps['modalType'];
  /** It is closed without any of the actions: by Escape, or by a press beside it. */
  readonly onClose: () => void;
}

/** A dialog over the pane. One that comes up while the author is in the document leaves the keyboard there. */
export function PaneDialog({ title, children, actions, modalType = 'modal', onClose }: PaneDialogProps) {
  const styles = useStyles();
  // Fluent UI puts the focus into a dialog as soon as it is drawn: inert for just that moment, it takes the keyboard from nobody.
  const [isInert, setInert] = useState(() => !document.hasFocus());
  useEffect(() => {
    const timer = setTimeout(() => setInert(false), FOCUS_SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  const inert: object = isInert ? { inert: '' } : {};
  // By its types, Fluent UI's surface takes a ref of nothing.
  const surface = useLostFocus<never>(true);
  return (
    <Dialog open modalType={modalType} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface ref={surface} className={styles.surface}>
        <div {...inert}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions fluid>{actions}</DialogActions>
          </DialogBody>
        </div>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  // Fluent's own margin leaves too little of a pane 320 px wide.
  surface: { width: 'calc(100% - 32px)', padding: '20px' },
});
