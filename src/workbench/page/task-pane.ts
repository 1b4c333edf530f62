import { AddInFrame } from './add-in-frame';
import { byId } from './html';
import type { WordHost } from '../host/word-host';

/** The pane at the right of the document, with a page of the add-in in it. */
export class TaskPane {
  private readonly pane = byId('task-pane', HTMLElement);
  private readonly splitter = byId('pane-splitter', HTMLElement);
  private readonly name = byId('task-pane-name', HTMLElement);
  private readonly holder = byId('task-pane-frame', HTMLElement);
  private shown: { readonly path: string; readonly title: string; readonly frame: AddInFrame } | null = null;

  constructor() {
    byId('close-task-pane', HTMLButtonElement).addEventListener('click', () => this.close());
  }

  /** Shows a page; one that is shown already stays as it is, as in Word. */
  open(path: string, title: string, host: WordHost): void {
    if (this.shown?.path === path) {
      this.shown.frame.element.focus();
      return;
    }
    this.close();
    const frame = new AddInFrame(path, title, host.profile, host);
    this.shown = { path, title, frame };
    this.name.textContent = title;
    this.holder.replaceChildren(frame.element);
    this.pane.hidden = false;
    this.splitter.hidden = false;
  }

  /** Loads the page anew, for another document or another Word. */
  reload(host: WordHost): void {
    if (this.shown === null) return;
    const { path, title } = this.shown;
    this.close();
    this.open(path, title, host);
  }

  /** Tells the page of an event of Office; see `OfficeWire.fire`. */
  fire(eventName: string, data: unknown): void {
    this.shown?.frame.wire.fire(eventName, data);
  }

  /** Waits until the page has got through what it is asking of Word; it does so when it loses the focus. */
  async settled(): Promise<void> {
    await this.shown?.frame.settled();
  }

  close(): void {
    this.shown?.frame.close();
    this.shown = null;
    this.pane.hidden = true;
    this.splitter.hidden = true;
  }
}
