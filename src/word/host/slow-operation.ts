import type { SlowOperation } from '../../session/document';
import type { Patience } from './timed-syncs';

const listeners = new Set<(slow: SlowOperation | null) => void>();

/** Calls the listener while an operation without a screen of its own waits for a silent Word; see `WordSession.onSlow`. */
export function onSlow(listener: (slow: SlowOperation | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The patience of an operation that nobody else watches: its silence is told to the listeners, which can stop it. */
export function watched(action: string): Patience {
  const stop = new AbortController();
  const slow: SlowOperation = { action, stop: () => stop.abort() };
  return {
    stop: stop.signal,
    onSilence: (isSilent) => {
      for (const listener of listeners) listener(isSilent ? slow : null);
    },
  };
}
