import { MenuDivider, MenuItem, MenuItemRadio } from '@fluentui/react-components';
import { AnchoredMenu, closeMenu } from '../parts/anchored-menu';
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
  const known = category === '' || categories.includes(category) ? categories : [...categories, category];
  const choose = (chosen: string): void => {
    onChoose(chosen);
    closeMenu(anchor, onClose);
  };
  return (
    <AnchoredMenu anchor={anchor} align="end" checkedValues={{ category: [category] }} onClose={onClose}>
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
    </AnchoredMenu>
  );
}
