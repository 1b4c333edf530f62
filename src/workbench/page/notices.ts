import { byId } from './html';

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
    this.message.hidden = false;
  }

  clear(): void {
    this.message.hidden = true;
  }
}
