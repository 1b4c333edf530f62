import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { FieldState } from '../../form/form';
import { Mark, type MarkLook } from '../parts/mark';

/** A field's state, or that it is being written just now. */
export type StepState = FieldState | 'editing';

export function StateMark({ state }: { readonly state: StepState }) {
  return <Mark {...LOOKS[state]} />;
}

const LOOKS: Readonly<Record<StepState, MarkLook>> = {
  empty: { icon: CircleRegular, tone: 'faint' },
  editing: { icon: EditRegular, tone: 'brand' },
  fine: { icon: CheckmarkCircleFilled, tone: 'success' },
  over: { icon: ErrorCircleFilled, tone: 'danger' },
  attention: { icon: InfoRegular, tone: 'warning' },
};
