import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { DocumentSummary } from '../../word/session';
import { Callout } from '../parts/callout';
import { useStrings } from '../strings/strings';

/** Whether Word is recording changes, and what that means for formatting. */
export function TrackingState({ tracking }: { readonly tracking: DocumentSummary['tracking'] }) {
  const { home } = useStrings();
  const sentences = { off: home.trackingOff, on: home.trackingOn, 'on-cannot-switch': home.trackingFixed };
  return (
    <Callout tone={tracking === 'on-cannot-switch' ? 'warning' : 'quiet'} icon={<HistoryRegular />}>
      {sentences[tracking]}
    </Callout>
  );
}
