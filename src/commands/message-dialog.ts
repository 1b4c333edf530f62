import { readCapabilities } from '../word/capabilities';

/** Part of the screen, in percent. */
const SIZE = { width: 30, height: 25 };

/**
 * Shows a sentence in a small window and resolves when it is closed; resolves at once where Word has no dialogs
 * (DialogApi 1.1) or cannot open one. The window belongs to the command's runtime, so the command must not end before.
 */
export function showMessage(message: string): Promise<void> {
  if (!readCapabilities().dialog) return Promise.resolve();
  const page = new URL('assets/message.html', window.location.href);
  // Behind the #, so that no server sees it.
  page.hash = encodeURIComponent(message);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, { ...SIZE, displayInIframe: true }, (result) => {
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
