import { Suspense, lazy } from 'react';
import type { RunControl } from '../run/use-run';
import { ProgressView } from '../run/progress-view';
import { ResultView } from '../run/result-view';
import { useStrings } from '../strings/strings';
import { SummaryView } from './summary-view';

const AskDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ask-dialog" */ '../parts/ask-dialog')).AskDialog,
}));

/** The first page: what the document is, then the run, then its report. */
export function HomeScreen({ control }: { readonly control: RunControl }) {
  const { run, start, close } = control;
  const { tracking } = useStrings();
  if (run.kind === 'running') return <ProgressView scope={run.scope} progress={run.progress} />;
  if (run.kind === 'ended') return <ResultView run={run} onResume={() => start(run.scope)} onClose={close} />;
  return (
    <>
      <SummaryView returned={run.kind === 'idle' && run.returned} onFormat={start} />
      {run.kind === 'asking' && (
        <Suspense>
          <AskDialog
            title={tracking.title}
            message={run.message}
            accept={tracking.accept}
            decline={tracking.decline}
            onAccept={() => start(run.scope, true)}
            onDecline={close}
          />
        </Suspense>
      )}
    </>
  );
}
