import {
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  makeStyles,
} from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons/svg/arrow-counterclockwise';
import { ROLES } from '../../draft/roles';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../word/session';
import { AnchoredMenu, closeMenu } from '../parts/anchored-menu';
import { useStrings } from '../strings/strings';

/** An empty paragraph has nothing to be anything else with, so the author is not offered the role. */
const CHOICES = ROLES.filter((role) => role !== 'empty');

export interface RoleMenuProps {
  readonly entry: OutlineEntry;
  /** The button that opened the menu; it gets the focus back. */
  readonly anchor: HTMLButtonElement;
  readonly onChoose: (role: Role | null) => void;
  readonly onClose: () => void;
}

/** What a paragraph may be. One menu serves all rows: eighteen entries a row would be too much for a long document. */
export function RoleMenu({ entry, anchor, onChoose, onClose }: RoleMenuProps) {
  const { paragraphs, roles } = useStrings();
  const styles = useStyles();
  const choose = (role: Role | null): void => {
    onChoose(role);
    closeMenu(anchor, onClose);
  };
  return (
    <AnchoredMenu anchor={anchor} align="start" checkedValues={{ role: [entry.role] }} onClose={onClose}>
      <MenuGroup>
        <MenuGroupHeader className={styles.reason}>{paragraphs.reason(entry.reason)}</MenuGroupHeader>
        {CHOICES.map((role) => (
          <MenuItemRadio key={role} name="role" value={role} onClick={() => choose(role)}>
            {roles[role]}
          </MenuItemRadio>
        ))}
      </MenuGroup>
      {entry.corrected && (
        <>
          <MenuDivider />
          <MenuItem icon={<ArrowCounterclockwiseRegular />} onClick={() => choose(null)}>
            {paragraphs.automatic}
          </MenuItem>
        </>
      )}
    </AnchoredMenu>
  );
}

const useStyles = makeStyles({
  reason: { fontWeight: 'normal', whiteSpace: 'normal', height: 'auto', paddingBlock: '4px' },
});
