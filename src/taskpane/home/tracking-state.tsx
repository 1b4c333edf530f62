import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { DocumentOverview } from '../../session/document';
import { Callout } from '../parts/callout';
import { strings } from '../strings/strings';

/** That Word is recording changes, and what that means for formatting; nothing while it is not. */
export function TrackingState({ tracking }: { readonly tracking: DocumentOverview['tracking'] }) {
  const { home } = strings;
  if (tracking === 'off') return null;
  const isFixed = tracking === 'on-cannot-switch';
  return (
    <Callout tone={isFixed ? 'warning' : 'quiet'} icon={<HistoryRegular />}>
      {isFixed ? home.trackingFixed : home.trackingOn}
    </Callout>
  );
}
