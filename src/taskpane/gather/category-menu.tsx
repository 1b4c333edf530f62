import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  makeStyles,
} from '@fluentui/react-components';
import { useStrings } from '../strings/strings';

export interface CategoryMenuProps {
  readonly categories: readonly string[];
  readonly category: string;
  /** The button that opened the menu; it gets the focus back. */
  readonly anchor: HTMLButtonElement;
  readonly onChoose: (category: string) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The categories of the office, for one case. One menu serves all rows. */
export function CategoryMenu({ categories, category, anchor, onChoose, onOther, onClose }: CategoryMenuProps) {
  const { list } = useStrings().gather;
  const styles = useStyles();
  const close = (): void => {
    anchor.focus({ preventScroll: true });
    onClose();
  };
  const choose = (chosen: string): void => {
    onChoose(chosen);
    close();
  };
  const known = category === '' || categories.includes(category) ? categories : [...categories, category];
  return (
    <Menu
      open
      inline
      onOpenChange={(_, data) => !data.open && close()}
      checkedValues={{ category: [category] }}
      positioning={{ target: anchor, position: 'below', align: 'end', autoSize: true }}
    >
      <MenuPopover className={styles.popover}>
        <MenuList>
          {known.map((one) => (
            <MenuItemRadio key={one} name="category" value={one} onClick={() => choose(one)}>
              {one}
            </MenuItemRadio>
          ))}
          <MenuItemRadio name="category" value="" onClick={() => choose('')}>
            {list.noCategoryChoice}
          </MenuItemRadio>
          <MenuDivider />
          <MenuItem
            onClick={() => {
              onClose();
              onOther();
            }}
          >
            {list.otherCategory}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({ popover: { maxWidth: '260px' } });
