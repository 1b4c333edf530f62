import { OfficeWire, type OfficeMethods } from '../host/wire';
import { html } from './html';

/** A page of the add-in in a frame, with office.js connected to the host. */
export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly wire: OfficeWire;

  /**
   * @param path the page on this server.
   * @param title what a screen reader calls the frame.
   */
  constructor(path: string, title: string, methods: OfficeMethods) {
    this.element = html('iframe');
    this.element.title = title;
    this.element.src = addressOf(path);
    this.wire = new OfficeWire(methods, location.href, (message) => {
      this.element.contentWindow?.postMessage(message, location.origin);
    });
    addEventListener('message', this.receive);
  }

  close(): void {
    removeEventListener('message', this.receive);
    this.element.remove();
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source === this.element.contentWindow && event.origin === location.origin) {
      void this.wire.receive(event.data);
    }
  };
}

/**
 * How Word on the web opens a page of an add-in: the host describes itself in the query (type, platform, version,
 * language) and gives, in the fragment, the id of the conversation, of the add-in, and the address to answer to.
 */
function addressOf(path: string): string {
  const conversation = crypto.randomUUID();
  const url = new URL(path, location.origin);
  url.searchParams.set('_host_Info', `Word$Web$16.01$zh-CN$${conversation}$$$0`);
  const line = encodeURIComponent([conversation, 'workbench', location.href].join('|'));
  // The client reads the line to the end of the fragment.
  url.hash = `&_serializer_version=1&_xdm_Info=${line}`;
  return url.href;
}
