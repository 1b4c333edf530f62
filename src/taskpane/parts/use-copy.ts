import { useCallback } from 'react';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';
import { takeFocus } from './focus/take-focus';

/** Copies the text of a field and says in the status line how that went; `done` where there is more to say than that. */
export function useCopy(done: string = strings.common.copied): (field: HTMLTextAreaElement | null) => void {
  const { say } = usePane();
  const { copyFailed } = strings.common;
  return useCallback(
    (field) => {
      if (!field) return;
      void copyText(field).then((isCopied) =>
        say(isCopied ? { text: done, tone: 'info' } : { text: copyFailed, tone: 'problem' }),
      );
    },
    [say, done, copyFailed],
  );
}

/**
 * Puts the text of a field on the clipboard. Word on the web may not let its frames use the clipboard, and older web
 * views have none: then the browser's own copy command takes what is selected in the field, which stays selected for the
 * person's own Ctrl+C where that fails too.
 *
 * @returns whether it was copied.
 */
async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (clipboard) {
      await clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Not permitted here.
  }
  takeFocus(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard is not permitted.
  return document.execCommand('copy');
}
