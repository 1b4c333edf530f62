import { Button, MenuItem, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { Block } from '../../../form/blocks/new-document';
import { AnchoredMenu } from '../../parts/anchored-menu';
import { LazyAskDialog } from '../../parts/dialog/lazy-ask-dialog';
import { strings } from '../../strings/strings';
import type { RemoveControl } from './use-remove';

export interface RemoveMenuProps {
  readonly control: RemoveControl;
  /** What can be taken out again. */
  readonly own: readonly Block[];
  readonly disabled: boolean;
}

/** Takes out what was put in, in the wrong document perhaps; asked once. */
export function RemoveMenu({ control, own, disabled }: RemoveMenuProps) {
  const { remove, start } = strings.filling;
  const styles = useStyles();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [asked, setAsked] = useState<Block | null>(null);
  if (own.length === 0) return null;
  const name = (block: Block) => start.blocks[block].name;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={control.isBusy ? <Spinner size="extra-tiny" aria-hidden /> : <DeleteRegular />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabledFocusable={disabled || control.isBusy}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {control.isBusy ? remove.removing : remove.title}
      </Button>
      {anchor && (
        <AnchoredMenu anchor={anchor} align="start" onClose={() => setAnchor(null)}>
          {own.map((block) => (
            <MenuItem key={block} onClick={() => setAsked(block)}>
              {remove.item(name(block))}
            </MenuItem>
          ))}
        </AnchoredMenu>
      )}
      {asked && (
        <LazyAskDialog
          title={remove.ask(name(asked))}
          message={remove.about[asked]}
          accept={remove.accept}
          decline={remove.decline}
          onAccept={() => {
            setAsked(null);
            control.remove(asked);
          }}
          onDecline={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
  button: { marginInlineStart: '-8px', fontWeight: tokens.fontWeightRegular },
});
