import type { OfficeDialog } from '../host/wire';
import { html } from './html';
import { localAddress } from './ribbon';

/**
 * A window that an add-in opens by `displayDialogAsync`, as Word on the web shows it: over the document, with a page of the
 * add-in in it. What such a page tells its opener (`messageParent`) is not carried over.
 * @param title the add-in's name.
 * @param closed called when it has been closed, by whomever.
 * @returns closes it.
 */
export function showOfficeDialog(title: string, dialog: OfficeDialog, closed: () => void): () => void {
  const close = html('button', 'icon-button', '✕');
  close.type = 'button';
  close.ariaLabel = '关闭提示';
  const head = html('div', 'task-pane-title', html('h2', '', title), close);
  const frame = html('iframe');
  frame.title = title;
  frame.src = localAddress(dialog.url) + new URL(dialog.url).hash;
  const window = html('dialog', 'office-dialog', head, frame);
  window.ariaLabel = title;
  // Parts of the screen, in percent; small windows keep room for a sentence.
  window.style.width = `max(320px, ${dialog.width}vw)`;
  window.style.height = `max(220px, ${dialog.height}vh)`;
  window.addEventListener('close', () => {
    window.remove();
    closed();
  });
  close.addEventListener('click', () => window.close());
  document.body.append(window);
  window.showModal();
  return () => window.close();
}
