import { sentenceFor, Stopped } from './errors';
import type { Finding } from './session';
import type { SyncCounter } from './sync-budget';

/** The author's mode could not be put back. */
export const TRACKING_OFF = 'Word 没有把修订状态恢复过来。请在“审阅”选项卡点“修订”，重新打开它。';

/** A report, or an outcome with a message alone, that also says so; one that tells nothing stays as it is. */
export function withTrackingOff<Told extends Telling>(told: Told): Told {
  if (told.left) {
    return { ...told, left: [{ id: 'tracking-not-restored', message: TRACKING_OFF, place: null }, ...told.left] };
  }
  return told.message === undefined ? told : { ...told, message: told.message + TRACKING_OFF };
}

/** What an outcome may tell the author. */
export interface Telling {
  readonly left?: readonly Finding[];
  readonly message?: string;
}

/** Tries to put the author's mode back; a busy Word may refuse once. */
const RESTORE_ATTEMPTS = 3;

/**
 * Runs `work` with change tracking switched off, and puts the author's mode back whatever happens: formatting recorded
 * as hundreds of revisions is of no use to anyone. Only for Word with `changeTrackingMode` (WordApi 1.4).
 *
 * `restored` is false if Word refused to take the mode back.
 */
export async function withoutTracking<T>(
  syncs: SyncCounter,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly restored: boolean }> {
  const mode = await readTrackingMode(syncs);
  if (mode === Word.ChangeTrackingMode.off) return { result: await work(), restored: true };
  let result: T;
  try {
    await writeTrackingMode(syncs, Word.ChangeTrackingMode.off);
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

async function writeTrackingMode(syncs: SyncCounter, mode: TrackingMode): Promise<void> {
  await Word.run(async (context) => {
    context.document.changeTrackingMode = mode;
    await syncs.sync(context);
  });
}

async function restore(syncs: SyncCounter, mode: TrackingMode): Promise<boolean> {
  for (let attempt = 0; attempt < RESTORE_ATTEMPTS; attempt += 1) {
    try {
      await writeTrackingMode(syncs, mode);
      return true;
    } catch {
      // Tried again; the caller tells the author if it never works.
    }
  }
  return false;
}
