import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface CalloutProps {
  readonly icon: ReactNode;
  readonly tone: 'quiet' | 'warning' | 'problem';
  readonly title?: string;
  readonly children: ReactNode;
}

/** One sentence with its icon: quiet on the ground of the pane, or set off when the author must not miss it. */
export function Callout({ icon, tone, title, children }: CalloutProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.callout, styles[tone])}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.text}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  callout: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  problem: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: '16px', display: 'flex', paddingTop: '2px' },
  text: { minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});
