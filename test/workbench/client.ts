import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MutationObserver } from 'slimdom';
import { nodeXml } from '../../src/ooxml/xml-node';
import { addNewerMembers, type OfficeClient } from '../../src/workbench/host/client/newer-members';
import { hostInfoOf, officeFile } from '../../src/workbench/host/client/host-info';
import { OfficeWire } from '../../src/workbench/host/wire';
import { WordHost, type HostOptions } from '../../src/workbench/host/word-host';

/** The add-in's side and Word's side of one open document. */
export interface OpenDocument {
  readonly Word: typeof Word;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: WordHost;
  readonly wire: OfficeWire;
  /** Fires a ribbon command and waits for its `event.completed()`. The function must have been `associate`d. */
  runCommand(functionName: string): Promise<void>;
  /** Ends the client; puts back the globals if they were installed. */
  close(): void;
}

export interface OpenOptions extends Partial<Omit<HostOptions, 'xml' | 'observer'>> {
  /** Also sets the globals `Office`, `Word` and `OfficeExtension`, as a page with office.js has them. */
  readonly globals?: boolean;
}

const ADD_IN = 'https://add-in.test';
const DIST = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/**
 * Opens a document in the workbench's Word and starts Microsoft's own, unmodified office.js against it, in jsdom and
 * over the same messages as in a browser. Resolves after `Office.onReady`.
 */
export async function openInHost(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenDocument> {
  const { globals = false, ...hostOptions } = options;
  const host = WordHost.open(bytes, { profile: 'web', ...hostOptions, xml: nodeXml, observer: MutationObserver });
  const { window, wire } = startClient(host);
  const client = await ready(window);
  addNewerMembers(client as unknown as OfficeClient);
  const restore = globals ? installGlobals(client) : () => undefined;
  return {
    ...client,
    host,
    wire,
    runCommand: (functionName) => runCommand(host, wire, functionName),
    close: () => {
      restore();
      window.close();
    },
  };
}

type Client = Pick<OpenDocument, 'Word' | 'Office' | 'OfficeExtension'>;

function startClient(host: WordHost): { window: DOMWindow; wire: OfficeWire } {
  // Word for the web names itself in the query and says in the fragment where to send messages (office.js reads both).
  const hostInfo = encodeURIComponent(hostInfoOf(host.profile, 'conversation'));
  const line = encodeURIComponent(['conversation', 'workbench', `${ADD_IN}/host.html`].join('|'));
  const address = `${ADD_IN}/pane.html?_host_Info=${hostInfo}#&_xdm_Info=${line}&_serializer_version=1`;

  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    // jsdom has no layout and no navigation; what the client's own code throws is a failure.
    if (!error.message.startsWith('Not implemented')) throw error;
  });
  const post = (message: string): void => {
    const { window } = dom;
    const event = new window.MessageEvent('message', { data: message, origin: ADD_IN });
    // A message arrives in a turn of its own.
    window.setTimeout(() => window.dispatchEvent(event), 0);
  };
  const wire = new OfficeWire(host, `${ADD_IN}/host.html`, post);
  host.onEvent((name, data) => wire.fire(name, data));
  const dom = new JSDOM(
    '<!doctype html><html><head><script src="/office-js/office.js"></script></head><body></body></html>',
    {
      url: address,
      runScripts: 'dangerously',
      resources: new OfficeFiles(),
      virtualConsole,
      beforeParse: (window) => {
        // What jsdom lacks: a parent window that is somebody else, and document.domain.
        const parent = { postMessage: (message: unknown) => void wire.receive(message) };
        Object.defineProperty(window, 'parent', { value: parent });
        Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
        readAddressesNatively(window);
      },
    },
  );
  return { window: dom.window, wire };
}

/**
 * office.js takes two addresses apart for every message, to see where it comes from. jsdom's own parser, which starts anew
 * for each part that is asked for, would take longer than all else that a message costs; Node's gives the same answers.
 */
function readAddressesNatively(window: DOMWindow): void {
  window.URL = URL;
  for (const part of ['protocol', 'host', 'hostname', 'port'] as const) {
    Object.defineProperty(window.HTMLAnchorElement.prototype, part, {
      get(this: HTMLAnchorElement) {
        return new URL(this.getAttribute('href') ?? '', ADD_IN)[part];
      },
    });
  }
}

/**
 * Serves the files of the office.js package; the client asks for some in another case than they are stored in. It gives
 * up what does not come within seconds of its clock, which is a fast one in some tests: there is nothing to wait for. It
 * also loads its telemetry long after it is ready: a script that arrives after the window was closed must not run any more.
 */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const { pathname } = new URL(url);
    let aborted = false;
    const file = readFileSync(path.join(DIST, officeFile(pathname.replace('/office-js/', ''))));
    const answer = Promise.resolve().then(() => (aborted ? new Promise<Buffer>(() => undefined) : file));
    return Object.assign(answer, { abort: () => (aborted = true) });
  }
}

async function ready(window: DOMWindow): Promise<Client> {
  await new Promise((resolve) => window.addEventListener('load', resolve));
  // jsdom's window has what the page's scripts put there.
  const client = window as unknown as Client;
  await client.Office.onReady();
  return { Word: client.Word, Office: client.Office, OfficeExtension: client.OfficeExtension };
}

function installGlobals(client: Client): () => void {
  const names = ['Word', 'Office', 'OfficeExtension'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: client[name], configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

async function runCommand(host: WordHost, wire: OfficeWire, functionName: string): Promise<void> {
  await wire.listening('appCommandInvoked');
  const completed = new Promise<void>((resolve, reject) => {
    host.onCommandCompleted((id, status) => {
      if (id !== functionName) return;
      if (status === 0) resolve();
      else reject(new Error(`The command ${functionName} failed with ${status}`));
    });
  });
  wire.fire('appCommandInvoked', {
    0: functionName,
    1: functionName,
    2: JSON.stringify({ source: { id: functionName } }),
  });
  await completed;
}
