import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { AnchoredMenu } from '../../parts/anchored-menu';
import { strings } from '../../strings/strings';

export interface ActionsMenuProps {
  /** The button that opened the menu; it gets the focus back where the row stays. */
  readonly anchor: HTMLButtonElement;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isSelected: boolean;
  readonly onDetails: () => void;
  readonly onOpenFile: () => void;
  readonly onSelect: () => void;
  readonly onMove: (to: 'top' | 'up' | 'down' | 'bottom') => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What can be done with one file, moving it without a mouse included. */
export function ActionsMenu(props: ActionsMenuProps) {
  const { anchor, isFirst, isLast, isSelected, onDetails, onOpenFile, onSelect, onMove, onRemove, onClose } = props;
  const { list } = strings.summary;
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <AnchoredMenu anchor={anchor} align="end" hasIcons onClose={onClose}>
      <MenuItem icon={<DocumentSearchRegular />} onClick={then(onDetails)}>
        {list.details}
      </MenuItem>
      <MenuItem icon={<OpenRegular />} onClick={then(onOpenFile)}>
        {list.openFile}
      </MenuItem>
      <MenuItem onClick={then(onSelect)}>{isSelected ? list.unselect : list.select}</MenuItem>
      <MenuDivider />
      <MenuItem disabled={isFirst} onClick={then(() => onMove('top'))}>
        {list.top}
      </MenuItem>
      <MenuItem icon={<ArrowUpRegular />} disabled={isFirst} onClick={then(() => onMove('up'))}>
        {list.up}
      </MenuItem>
      <MenuItem icon={<ArrowDownRegular />} disabled={isLast} onClick={then(() => onMove('down'))}>
        {list.down}
      </MenuItem>
      <MenuItem disabled={isLast} onClick={then(() => onMove('bottom'))}>
        {list.bottom}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<DeleteRegular />} onClick={then(onRemove)}>
        {list.remove}
      </MenuItem>
    </AnchoredMenu>
  );
}
