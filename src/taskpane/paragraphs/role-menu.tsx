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
import type { OutlineEntry } from '../../session/document';
import { AnchoredMenu, closeMenu } from '../parts/anchored-menu';
import { strings } from '../strings/strings';

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
  const { paragraphs, roles } = strings;
  const styles = useStyles();
  const choose = (role: Role | null): void => {
    onChoose(role);
    closeMenu(anchor, onClose);
  };
  return (
    <AnchoredMenu anchor={anchor} align="start" checkedValues={{ role: [entry.role] }} onClose={onClose}>
      <MenuGroup>
        <MenuGroupHeader className={styles.reason}>{paragraphs.reason(entry.reason)}</MenuGroupHeader>
        <div role="presentation" className={styles.choices}>
          {CHOICES.map((role) => (
            <MenuItemRadio key={role} name="role" value={role} className={styles.choice} onClick={() => choose(role)}>
              {roles[role]}
            </MenuItemRadio>
          ))}
        </div>
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
  // In one column half of them would lie below the edge, with nothing that shows it.
  choices: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridTemplateRows: `repeat(${Math.ceil(CHOICES.length / 2)}, auto)`,
    columnGap: '4px',
    rowGap: '2px',
  },
  choice: { minWidth: 0, maxWidth: 'none' },
  reason: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: 'normal',
    whiteSpace: 'normal',
    height: 'auto',
    paddingBlock: '4px',
  },
});
