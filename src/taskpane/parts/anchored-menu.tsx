import { Menu, MenuList, MenuPopover, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { takeFocus } from './focus/take-focus';

export interface AnchoredMenuProps {
  /** The button that opened the menu; it gets the focus back. */
  readonly anchor: HTMLButtonElement;
  readonly align: 'start' | 'end';
  /** What is chosen, by the names of groups of `MenuItemRadio`. */
  readonly checkedValues?: Record<string, string[]>;
  readonly hasIcons?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu that one of many buttons has opened: one serves all rows of a list. */
export function AnchoredMenu({ anchor, align, checkedValues, hasIcons, onClose, children }: AnchoredMenuProps) {
  const styles = useStyles();
  return (
    <Menu
      open
      inline
      onOpenChange={(_, data) => !data.open && closeMenu(anchor, onClose)}
      {...(checkedValues ? { checkedValues } : {})}
      {...(hasIcons ? { hasIcons } : {})}
      positioning={{ target: anchor, position: 'below', align, autoSize: true }}
    >
      <MenuPopover className={styles.popover}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Closes a menu from which something was chosen that leaves the button where it is. */
export function closeMenu(anchor: HTMLButtonElement, onClose: () => void): void {
  takeFocus(anchor, { preventScroll: true });
  onClose();
}

const useStyles = makeStyles({ popover: { maxWidth: '296px' } });
