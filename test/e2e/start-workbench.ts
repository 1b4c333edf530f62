import { startWorkbench, type RunningWorkbench } from './server';

declare global {
  var runningWorkbench: RunningWorkbench | undefined;
}

/** One workbench for all end-to-end tests; they find it by WORKBENCH_URL. */
export default async function start(): Promise<void> {
  globalThis.runningWorkbench = await startWorkbench();
  process.env['WORKBENCH_URL'] = globalThis.runningWorkbench.url;
}
