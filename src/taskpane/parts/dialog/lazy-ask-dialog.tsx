import { Suspense, lazy } from 'react';
import type { AskDialogProps } from './ask-dialog';

const AskDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ask-dialog" */ './ask-dialog')).AskDialog,
}));

/** The same, fetched when the first question is asked: the first screen does without it. */
export function LazyAskDialog(props: AskDialogProps) {
  return (
    <Suspense>
      <AskDialog {...props} />
    </Suspense>
  );
}
