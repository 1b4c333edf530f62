import { MenuDivider, MenuItem, MenuItemRadio } from '@fluentui/react-components';
import { AnchoredMenu, closeMenu } from '../../parts/anchored-menu';
import { strings } from '../../strings/strings';

export interface CategoryMenuProps {
  readonly categories: readonly string[];
  /** null where several cases have several. */
  readonly category: string | null;
  /** The button that opened the menu; it gets the focus back. */
  readonly anchor: HTMLButtonElement;
  readonly onChoose: (category: string) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The categories of the office, for one case or those that are selected. One menu serves all rows. */
export function CategoryMenu({ categories, category, anchor, onChoose, onOther, onClose }: CategoryMenuProps) {
  const { list } = strings.summary;
  const known =
    category === null || category === '' || categories.includes(category) ? categories : [...categories, category];
  const choose = (chosen: string): void => {
    onChoose(chosen);
    closeMenu(anchor, onClose);
  };
  return (
    <AnchoredMenu
      anchor={anchor}
      align="end"
      checkedValues={{ category: category === null ? [] : [category] }}
      onClose={onClose}
    >
      {known.map((one) => (
        <MenuItemRadio key={one} name="category" value={one} onClick={() => choose(one)}>
          {one}
        </MenuItemRadio>
      ))}
      <MenuItemRadio name="category" value="" onClick={() => choose('')}>
        {list.noCategoryChoice}
      </MenuItemRadio>
      <MenuDivider />
      <MenuItem onClick={onOther}>{known.length === 0 ? list.newCategory : list.otherCategory}</MenuItem>
    </AnchoredMenu>
  );
}
