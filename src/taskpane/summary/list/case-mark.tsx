import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { Mark, type MarkLook } from '../../parts/mark';
import type { CaseState } from '../store/summary-entry';

/** How a file stands. */
export function CaseMark({ state }: { readonly state: CaseState }) {
  return <Mark {...LOOKS[state]} size="small" />;
}

const LOOKS: Readonly<Record<CaseState, MarkLook>> = {
  waiting: { icon: CircleRegular, tone: 'faint' },
  ready: { icon: CheckmarkCircleFilled, tone: 'success' },
  pending: { icon: EditRegular, tone: 'brand' },
  opinion: { icon: WarningFilled, tone: 'warning' },
  'not-ready': { icon: WarningFilled, tone: 'warning' },
  'no-form': { icon: DocumentRegular, tone: 'quiet' },
  unreadable: { icon: ErrorCircleFilled, tone: 'danger' },
};
