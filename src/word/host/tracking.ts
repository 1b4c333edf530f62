import { sentenceFor, Stopped } from './errors';
import { type Finding, finding } from '../../draft/finding';
import type { FormatReport } from '../../session/document';
import type { SyncCounter } from './sync-budget';

/** The author's mode could not be put back. */
export const TRACKING_OFF = 'Word 没有把修订状态恢复过来。请在“审阅”选项卡点“修订”，重新打开它。';

/** What an outcome may report to the author. */
export interface Reporting {
  readonly report?: FormatReport;
  readonly left?: readonly Finding[];
  readonly message?: string;
}

/** Adds to an outcome that change tracking could not be switched back on. One that reports nothing stays as it is. */
export function withTrackingOff<Outcome extends Reporting>(outcome: Outcome): Outcome {
  const { report, left, message } = outcome;
  if (report) return { ...outcome, report: withTrackingOff(report) };
  if (left) return { ...outcome, left: [finding('tracking-not-restored', 'error', TRACKING_OFF), ...left] };
  return message === undefined ? outcome : { ...outcome, message: message + TRACKING_OFF };
}

/** Tries to put the author's mode back; a busy Word may refuse once. */
const RESTORE_ATTEMPTS = 3;

/**
 * Runs `work` with change tracking switched off, and puts the author's mode back whatever happens: formatting recorded
 * as hundreds of revisions is of no use to anyone. Only for Word with `changeTrackingMode` (WordApi 1.4).
 *
 * Both are read back, since Word may take the mode and do nothing (office-js issue 6450): null, and nothing was done, where
 * it goes on tracking; `restored` is false where the author's mode did not come back.
 */
export async function withoutTracking<T>(
  syncs: SyncCounter,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly restored: boolean } | null> {
  const mode = await readTrackingMode(syncs);
  if (mode === Word.ChangeTrackingMode.off) return { result: await work(), restored: true };
  let result: T;
  try {
    if (!(await writeTrackingMode(syncs, Word.ChangeTrackingMode.off))) return null;
    result = await work();
  } catch (error) {
    if (await restore(syncs, mode)) throw error;
    throw new Stopped(sentenceFor(error) + TRACKING_OFF);
  }
  return { result, restored: await restore(syncs, mode) };
}

export async function readTrackingMode(syncs: SyncCounter): Promise<TrackingMode> {
  return Word.run(async (context) => {
    context.document.load('changeTrackingMode');
    await syncs.sync(context);
    return context.document.changeTrackingMode;
  });
}

type TrackingMode = Word.Document['changeTrackingMode'];

/** Whether Word did as it was asked. */
async function writeTrackingMode(syncs: SyncCounter, mode: TrackingMode): Promise<boolean> {
  return Word.run(async (context) => {
    context.document.changeTrackingMode = mode;
    context.document.load('changeTrackingMode');
    await syncs.sync(context);
    return context.document.changeTrackingMode === mode;
  });
}

async function restore(syncs: SyncCounter, mode: TrackingMode): Promise<boolean> {
  for (let attempt = 0; attempt < RESTORE_ATTEMPTS; attempt += 1) {
    try {
      if (await writeTrackingMode(syncs, mode)) return true;
    } catch {
      // Tried again; the caller tells the author if it never works.
    }
  }
  return false;
}
