import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { CaseState } from './gathered-case';

/** How a file stands, at a glance; it always stands in words beside it. */
export function CaseMark({ state }: { readonly state: CaseState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={mergeClasses(styles.mark, styles[state])} />;
}

const ICONS = {
  waiting: CircleRegular,
  ready: CheckmarkCircleFilled,
  'not-ready': WarningFilled,
  unreadable: ErrorCircleFilled,
};

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '16px', height: '16px' },
  waiting: { color: tokens.colorNeutralForeground4 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  'not-ready': { color: tokens.colorStatusWarningForeground3 },
  unreadable: { color: tokens.colorStatusDangerForeground1 },
});
