import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExitRegular } from '@fluentui/react-icons/svg/arrow-exit';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { TrayEntry } from '../../word/case/case-desk';
import { Callout } from '../parts/callout';
import { useStrings } from '../strings/strings';
import { useCase, useSurplus } from './use-case';

/** Strict limits have taken words out of a field that the author has left: told at once, and undone with one press. */
export function MovedBar({ moved }: { readonly moved: TrayEntry }) {
  const { store, notice } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  const tell = useSurplus();
  const label = notice.form.fields.find(({ name }) => name === moved.field)?.label ?? '';
  return (
    <div role="status" className={styles.bar}>
      <Callout tone="warning" icon={<ArrowExitRegular />}>
        {filling.tray.moved(label)}
        <span className={styles.actions}>
          <Button size="small" onClick={() => void tell(store.putBack(moved.id), filling.tray.putBackDone(label))}>
            {filling.tray.undo}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => store.forgetMoved()}>
            {filling.tray.fine}
          </Button>
        </span>
      </Callout>
    </div>
  );
}

/** Strict limits could not take anything out of a field that is too long: why, and what to do. */
export function NotMovedBar({ message }: { readonly message: string }) {
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  return (
    <div role="status" className={styles.bar}>
      <Callout tone="warning" icon={<WarningRegular />}>
        {message}
        <span className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => store.forgetNotMoved()}>
            {filling.tray.fine}
          </Button>
        </span>
      </Callout>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});
