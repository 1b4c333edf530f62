import { byId, html } from './html';

/** What the workbench says: the status line for what goes on, a message over the document for what went wrong. */
export class Notices {
  private readonly statusLine = byId('status', HTMLElement);
  private readonly message = byId('message', HTMLElement);

  status(text: string): void {
    this.statusLine.textContent = text;
  }

  /** Says what went wrong and what to do; the status line says it as well, for those who wait for it there. */
  error(text: string): void {
    this.statusLine.textContent = text;
    this.message.textContent = text;
    this.message.classList.remove('offer');
    this.message.hidden = false;
  }

  /** Tells of something that the reader may go to. */
  offer(text: string, linkText: string, address: string): void {
    const link = html('a', '', linkText);
    link.href = address;
    link.target = '_blank';
    this.message.replaceChildren(text, link);
    this.message.classList.add('offer');
    this.message.hidden = false;
  }

  clear(): void {
    this.message.hidden = true;
  }
}
