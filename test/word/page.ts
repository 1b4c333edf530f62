import { JSDOM } from 'jsdom';

/** What a page of the add-in has besides office.js: the browser's own things that src/word and src/commands use. */
const NAMES = ['window', 'document', 'localStorage', 'DOMParser', 'XMLSerializer', 'Document', 'StorageEvent'] as const;

let restore: (() => void) | null = null;

afterEach(() => {
  restore?.();
  restore = null;
});

/** Puts the globals of a browser page in place until the test is over. */
export function openPage(address = 'https://add-in.test/taskpane.html'): JSDOM['window'] {
  const { window } = new JSDOM('<!doctype html>', { url: address });
  const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of NAMES) {
    const value: unknown = name === 'window' ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  restore = () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    window.close();
  };
  return window;
}
