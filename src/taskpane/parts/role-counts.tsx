import { makeStyles, tokens } from '@fluentui/react-components';
import { ROLES } from '../../draft/roles';
import type { Role } from '../../draft/roles';
import { strings } from '../strings/strings';
import { RoleMark } from './role-mark';

/** How many paragraphs there are of each role, in the order of the roles; roles without any are left out. */
export function RoleCounts({ counts }: { readonly counts: Readonly<Partial<Record<Role, number>>> }) {
  const { roles } = strings;
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {ROLES.filter((role) => (counts[role] ?? 0) > 0).map((role) => (
        <li key={role} className={styles.row}>
          <RoleMark role={role} />
          <span className={styles.name}>{roles[role]}</span>
          <span className={styles.count}>{counts[role]}</span>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  name: { flexGrow: 1 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});
