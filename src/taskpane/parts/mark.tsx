import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

export interface MarkLook {
  readonly icon: FluentIcon;
  readonly tone: 'faint' | 'quiet' | 'brand' | 'success' | 'warning' | 'danger';
}

/** How something stands, at a glance; it always stands in words beside it. */
export function Mark({ icon: Icon, tone, size = 'medium' }: MarkLook & { readonly size?: 'small' | 'medium' }) {
  const styles = useStyles();
  return <Icon aria-hidden className={mergeClasses(styles[size], styles[tone])} />;
}

const useStyles = makeStyles({
  small: { flexShrink: 0, width: '16px', height: '16px' },
  medium: { flexShrink: 0, width: '18px', height: '18px' },
  faint: { color: tokens.colorNeutralForeground4 },
  quiet: { color: tokens.colorNeutralForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});
