import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { FieldState } from '../../form/form';

/** A field's state, or that it is being written just now. */
export type StepState = FieldState | 'editing';

/** A state at a glance; its name always stands beside it. */
export function StateMark({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={mergeClasses(styles.mark, styles[state])} />;
}

const ICONS = {
  empty: CircleRegular,
  editing: EditRegular,
  fine: CheckmarkCircleFilled,
  over: ErrorCircleFilled,
  attention: InfoRegular,
};

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '18px', height: '18px' },
  empty: { color: tokens.colorNeutralForeground4 },
  editing: { color: tokens.colorBrandForeground1 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  over: { color: tokens.colorStatusDangerForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
});
