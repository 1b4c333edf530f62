import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { CaseState } from '../store/summary-entry';

/** How a file stands, at a glance; it always stands in words beside it. */
export function CaseMark({ state }: { readonly state: CaseState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={mergeClasses(styles.mark, styles[state])} />;
}

const ICONS = {
  waiting: CircleRegular,
  ready: CheckmarkCircleFilled,
  pending: EditRegular,
  opinion: WarningFilled,
  'not-ready': WarningFilled,
  'no-form': DocumentRegular,
  unreadable: ErrorCircleFilled,
};

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '16px', height: '16px' },
  waiting: { color: tokens.colorNeutralForeground4 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  pending: { color: tokens.colorBrandForeground1 },
  opinion: { color: tokens.colorStatusWarningForeground3 },
  'no-form': { color: tokens.colorNeutralForeground3 },
  'not-ready': { color: tokens.colorStatusWarningForeground3 },
  unreadable: { color: tokens.colorStatusDangerForeground1 },
});
