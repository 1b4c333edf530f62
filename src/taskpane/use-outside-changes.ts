import { useEffect } from 'react';
import type { WordSession } from '../session/document';

/** ms between two looks while the author is in the document. */
const INTERVAL_MS = 2500;
/** A Word that takes long to answer is asked that much more seldom. */
const REST = 10;

export interface OutsideChanges {
  /** The document is found to be another when the author comes to the pane: what is shown is to be read again. */
  readonly onReturn: () => void;
  /**
   * The document has become another while the author is in it, and he has paused. Reading all of it again waits until he comes: only
   * what is no longer true is to be said.
   */
  readonly onPause: () => void;
}

/**
 * Tells when the document is another than when the pane last read it: by undo, or because the author has been at work in it. Looked
 * at when the author comes to the pane, and every few seconds while he is in the document with the pane beside it; Word does not
 * tell everywhere.
 *
 * @param version what the pane itself does to the document is news to nobody: it counts this up.
 */
export function useOutsideChanges(
  session: WordSession,
  version: number,
  busy: boolean,
  { onReturn, onPause }: OutsideChanges,
): void {
  useEffect(() => {
    if (busy) return undefined;
    let wanted = true;
    /** What the pane has read, what the last look saw, and what a pause was told of. */
    let known: string | null = null;
    let seen: string | null = null;
    let told: string | null = null;
    // One question at a time; a Word that cannot be asked just now is asked the next time.
    let asking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (now: string, isReturn: boolean): void => {
      const before = known;
      const isPaused = now === seen;
      known ??= now;
      told ??= now;
      seen = now;
      if (isReturn) {
        known = now;
        told = now;
        if (before !== null && before !== now) onReturn();
      } else if (isPaused && told !== now) {
        told = now;
        onPause();
      }
    };
    const look = async (isReturn: boolean): Promise<void> => {
      if (asking) return;
      asking = true;
      try {
        const now = await session.fingerprint();
        if (wanted && now !== null) take(now, isReturn);
      } catch {
        // The next time.
      } finally {
        asking = false;
      }
    };
    const come = (): void => void look(true);
    const wait = (ms: number): void => {
      timer = setTimeout(() => void watch(), ms);
    };
    const watch = async (): Promise<void> => {
      const started = performance.now();
      // In the pane he changes nothing from outside; and a pane that is hidden bothers nobody.
      if (!document.hasFocus() && document.visibilityState !== 'hidden') await look(false);
      if (wanted) wait(Math.max(INTERVAL_MS, REST * (performance.now() - started)));
    };
    come();
    wait(INTERVAL_MS);
    const page = document.documentElement;
    window.addEventListener('focus', come);
    page.addEventListener('pointerenter', come);
    return () => {
      wanted = false;
      clearTimeout(timer);
      window.removeEventListener('focus', come);
      page.removeEventListener('pointerenter', come);
    };
  }, [session, version, busy, onReturn, onPause]);
}
