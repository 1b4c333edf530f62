import type { OptionValues } from '../../notice/options';
import type { Fix } from '../../draft/finding';
import { useRememberOptions } from '../options/use-remember-options';
import type { RunControl } from '../run/use-run';
import { ProgressView } from '../run/progress-view';
import { ResultView } from '../run/result-view';
import { LazyAskDialog } from '../parts/dialog/lazy-ask-dialog';
import { strings } from '../strings/strings';
import { Overview } from './overview';

export interface HomeScreenProps {
  readonly control: RunControl;
  /** To the page on which the case is written. */
  readonly onFill: () => void;
}

/** The first page: what the document is, then the run, then its report. */
export function HomeScreen({ control, onFill }: HomeScreenProps) {
  const { run, start, stop, close } = control;
  const { tracking } = strings;
  const remember = useRememberOptions();
  if (run.kind === 'running') return <ProgressView run={run} onStop={stop} />;
  if (run.kind === 'ended') {
    const again = (options?: OptionValues): void =>
      start({ scope: run.scope, acceptTracking: false, ...(options ? { options } : {}) });
    const fix = ({ option, value }: Fix, forGood: boolean): void => {
      const values = { [option]: value };
      void (forGood ? remember(values) : Promise.resolve()).then(() => again(values));
    };
    return <ResultView run={run} onResume={() => again()} onFix={fix} onClose={close} />;
  }
  return (
    <>
      <Overview
        returned={run.kind === 'idle' && run.returned}
        onFormat={(scope) => start({ scope, acceptTracking: false })}
        onFill={onFill}
      />
      {run.kind === 'asking' && (
        <LazyAskDialog
          title={tracking.title}
          message={run.message}
          accept={tracking.accept}
          decline={tracking.decline}
          onAccept={() => start({ ...run.request, acceptTracking: true })}
          advised="decline"
          onDecline={close}
        />
      )}
    </>
  );
}
