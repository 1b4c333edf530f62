import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExitRegular } from '@fluentui/react-icons/svg/arrow-exit';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { TrayEntry } from '../../session/form';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { strings } from '../strings/strings';
import { PutBackButton } from './put-back-button';
import { focusTray } from './tray';
import { useCase, useLabel, useSurplus } from './use-case';

/** Strict limits have taken words out of a field that the author has left: told at once, and undone with one press. */
export function MovedBar({ moved }: { readonly moved: TrayEntry }) {
  const { store } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const tell = useSurplus();
  const label = useLabel(moved.field);
  return (
    <Foot>
      <Callout tone="warning" icon={<ArrowExitRegular />}>
        {filling.tray.moved(label)}
        <span className={styles.actions}>
          <PutBackButton entry={moved} onPut={(asked) => void tell(asked, filling.tray.putBackDone(label))}>
            {filling.tray.undo}
          </PutBackButton>
          <Button size="small" onClick={focusTray}>
            {filling.tray.see}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => store.forget('moved')}>
            {filling.tray.fine}
          </Button>
        </span>
      </Callout>
    </Foot>
  );
}

/** Strict limits could not take anything out of a field that is too long: why, and what to do. */
export function NotMovedBar({ message }: { readonly message: string }) {
  const { store } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  return (
    <Foot>
      <Callout tone="warning" icon={<WarningRegular />}>
        {message}
        <span className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => store.forget('notMoved')}>
            {filling.tray.fine}
          </Button>
        </span>
      </Callout>
    </Foot>
  );
}

/** In the foot of the pane: the page is scrolled to where the author writes now, not to the field that was left. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const { foot } = usePane();
  const styles = useStyles();
  return foot && createPortal(<div className={styles.bar}>{children}</div>, foot);
}

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Where there is much to be read the page keeps its half.
    maxHeight: '50vh',
    boxSizing: 'border-box',
    overflowY: 'auto',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});
