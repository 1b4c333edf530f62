import { controlOf, allControls, type FieldControls } from './field-controls';

/** What the controls of the fields tell. */
export interface ControlNews {
  /** These controls have another content, or were left with it. */
  changed(ids: readonly number[]): void;
  /** The cursor came into a control. */
  moved(): void;
  /** The document has a new control. */
  added(): void;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Events of the fields' controls (WordApi 1.5). Each is registered once, in one batch; a control must stay tracked to be
 * heard, and a handler can be removed only in the context that it was added in (docs: word/word-add-ins-events).
 */
export class ControlEvents {
  private heard: FieldControls | null = null;
  private handlers: readonly Handler[] = [];
  private tracked: readonly Word.ContentControl[] = [];

  constructor(private readonly news: ControlNews) {}

  /** Listens to these controls and to no others; nothing is asked of Word if it does so already. */
  async listenTo(controls: FieldControls): Promise<void> {
    if (this.heard !== null && sameControls(this.heard, controls)) return;
    await this.stop();
    await Word.run(async (context) => {
      const all = allControls(context);
      const proxies = controls.list.map((control) => controlOf(context, control, all).load('id'));
      await context.sync();
      const there = proxies.filter(({ isNullObject }) => !isNullObject);
      this.handlers = [
        ...there.flatMap((control) => [
          control.onDataChanged.add((event) => this.tell(() => this.news.changed(event.ids))),
          control.onExited.add((event) =>
            this.tell(() => {
              this.news.changed(event.ids);
              this.news.moved();
            }),
          ),
          control.onEntered.add(() => this.tell(() => this.news.moved())),
        ]),
        context.document.onContentControlAdded.add(() => this.tell(() => this.news.added())),
      ];
      for (const control of there) control.track();
      this.tracked = there;
      await context.sync();
    });
    this.heard = controls;
  }

  /** Hears no more. */
  async stop(): Promise<void> {
    const { handlers, tracked } = this;
    this.heard = null;
    this.handlers = [];
    this.tracked = [];
    const [first] = handlers;
    if (!first) return;
    try {
      for (const handler of handlers) handler.remove();
      for (const control of tracked) control.untrack();
      await first.context.sync();
    } catch {
      // The controls are gone, or the document is: then nothing is heard anyway.
    }
  }

  private tell(news: () => void): Promise<void> {
    news();
    return Promise.resolve();
  }
}

function sameControls(a: FieldControls, b: FieldControls): boolean {
  return a.list.length === b.list.length && a.list.every(({ id }, index) => id === b.list[index]?.id);
}
