import { useSyncExternalStore } from 'react';

/** Whether the pane has the focus, or else the document or another window. */
export function useHasFocus(): boolean {
  return useSyncExternalStore(subscribe, () => document.hasFocus());
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('blur', changed);
  window.addEventListener('focus', changed);
  return () => {
    window.removeEventListener('blur', changed);
    window.removeEventListener('focus', changed);
  };
}
