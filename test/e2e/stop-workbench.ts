import { stop } from './server';
import './start-workbench';

export default async function stopAfterwards(): Promise<void> {
  if (globalThis.runningWorkbench) await stop(globalThis.runningWorkbench);
}
