import { hostInfoOf } from '../host/client/host-info';
import type { Profile } from '../host/profile';
import { OfficeWire, type OfficeMethods } from '../host/wire';
import { html } from './html';

/** So long after its last call, in milliseconds, a page of the add-in has nothing more to say for now. */
const QUIET = 100;
/** But nobody waits longer than this: a reply may be ordered to be late. */
const PATIENCE = 1000;

/** A page of the add-in in a frame, with office.js connected to the host. */
export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly wire: OfficeWire;
  /** Calls that are not answered yet. */
  private calls = 0;
  private lastCall = 0;

  /**
   * @param path the page on this server.
   * @param title what a screen reader calls the frame.
   * @param profile the Word that it finds itself in.
   */
  constructor(path: string, title: string, profile: Profile, methods: OfficeMethods) {
    this.element = html('iframe');
    this.element.title = title;
    this.element.src = addressOf(path, profile);
    this.wire = new OfficeWire(methods, location.href, (message) => {
      this.element.contentWindow?.postMessage(message, location.origin);
    });
    addEventListener('message', this.receive);
  }

  /** Waits until the page has got through what it is asking of Word. */
  async settled(): Promise<void> {
    const start = performance.now();
    this.lastCall = start;
    for (;;) {
      const now = performance.now();
      if (now - start >= PATIENCE || (this.calls === 0 && now - this.lastCall >= QUIET)) return;
      await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
    }
  }

  close(): void {
    removeEventListener('message', this.receive);
    this.element.remove();
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source === this.element.contentWindow && event.origin === location.origin) {
      this.calls += 1;
      this.lastCall = performance.now();
      void this.wire.receive(event.data).finally(() => {
        this.calls -= 1;
        this.lastCall = performance.now();
      });
    }
  };
}

/**
 * How Word on the web opens a page of an add-in: the host describes itself in the query (see `hostInfoOf`) and gives, in the fragment, the id of the conversation, of the add-in, and the address to answer to.
 */
function addressOf(path: string, profile: Profile): string {
  const conversation = crypto.randomUUID();
  const url = new URL(path, location.origin);
  url.searchParams.set('_host_Info', hostInfoOf(profile, conversation));
  const line = encodeURIComponent([conversation, 'workbench', location.href].join('|'));
  // The client reads the line to the end of the fragment.
  url.hash = `&_serializer_version=1&_xdm_Info=${line}`;
  return url.href;
}
