import { can } from '../word/host/capabilities';

/** Part of the screen, in percent: for a sentence, and for several lines. */
const SMALL = { width: 30, height: 25 };
const LARGE = { width: 35, height: 40 };

/**
 * Shows a sentence, or several lines, in a small window and resolves when it is closed; resolves at once where Word has no dialogs
 * (DialogApi 1.1) or cannot open one. The window belongs to the command's runtime, so the command must not end before.
 */
export function showMessage(message: string): Promise<void> {
  if (!can('dialog')) return Promise.resolve();
  const page = new URL('assets/message.html', window.location.href);
  // Behind the #, so that no server sees it.
  page.hash = encodeURIComponent(message);
  const size = message.includes('\n') ? LARGE : SMALL;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, { ...size, displayInIframe: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve();
      });
    });
  });
}
