import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Role } from '../../draft/roles';

/** How a role looks at a glance: the numbering mark of its level, or one character of its name. */
const MARKS: Record<Role, string> = {
  title: '题',
  subtitle: '副',
  byline: '署',
  note: '注',
  heading1: '一、',
  heading2: '(一)',
  heading3: '1.',
  heading4: '(1)',
  body: '文',
  picture: '图',
  formula: '式',
  caption: '名',
  'table-cell': '表',
  toc: '目',
  signature: '落',
  date: '日',
  annotation: '示',
  letterhead: '红',
  empty: '空',
};

const STRONG: ReadonlySet<Role> = new Set<Role>(['title', 'heading1', 'heading2', 'heading3', 'heading4']);

/** Decoration: the role's name always stands beside it. */
export function RoleMark({ role }: { readonly role: Role }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.mark, STRONG.has(role) && styles.strong)}>
      {MARKS[role]}
    </span>
  );
}

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '20px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontSize: '11px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  strong: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});
