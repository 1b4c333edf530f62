/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const read = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8');
const source = read('src/commands/guard.js');

type Command = (event: { completed(): void }) => void;

interface Told {
  readonly commands: Map<string, Command>;
  readonly ready: jest.Mock;
  readonly dialogs: string[];
  /** Closes the window as a person does. */
  close(): void;
}

/** An office.js as the guard uses it. */
function office(opens: boolean): Told {
  const told: Told = { commands: new Map(), ready: jest.fn(), dialogs: [], close: () => undefined };
  const ui = {
    displayDialogAsync: (address: string, _size: unknown, done: (result: unknown) => void) => {
      told.dialogs.push(address);
      const addEventHandler = (_type: string, handler: () => void) => Object.assign(told, { close: handler });
      done(opens ? { status: 'succeeded', value: { addEventHandler } } : { status: 'failed' });
    },
  };
  const actions = { associate: (name: string, command: Command) => told.commands.set(name, command) };
  Object.assign(window, { Office: { context: { ui }, actions, onReady: told.ready } });
  return told;
}

/** Runs the guard as the page does, once in the head; `hasOwn` is what old engines lack. */
function open(isOld: boolean): void {
  const { hasOwn } = Object;
  if (isOld) Reflect.deleteProperty(Object, 'hasOwn');
  try {
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
    document.dispatchEvent(new Event('DOMContentLoaded'));
  } finally {
    Object.defineProperty(Object, 'hasOwn', { value: hasOwn, writable: true, configurable: true });
  }
}

const listeners: EventListenerOrEventListenerObject[] = [];

beforeEach(() => {
  const { addEventListener } = document;
  jest.spyOn(document, 'addEventListener').mockImplementation(function (this: Document, type: string, listener) {
    listeners.push(listener);
    addEventListener.call(this, type, listener);
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  for (const listener of listeners.splice(0)) document.removeEventListener('DOMContentLoaded', listener);
  Reflect.deleteProperty(window, 'Office');
  Reflect.deleteProperty(window, 'formatDocument');
});

test.each(['src/commands/guard.js', 'assets/message.js'])(
  '%s is ES5: an ES5 compiler has nothing to translate',
  (file) => {
    const output = (target: ts.ScriptTarget) =>
      ts.transpileModule(read(file), { compilerOptions: { target } }).outputText;
    expect(output(ts.ScriptTarget.ES5)).toBe(output(ts.ScriptTarget.ESNext));
  },
);

test('a browser that is too old: the button says so, and the command ends when the window is closed', () => {
  const told = office(true);
  open(true);
  expect(told.ready).toHaveBeenCalled();
  const completed = jest.fn();
  told.commands.get('formatDocument')!({ completed });
  const address = new URL(told.dialogs[0]!);
  expect(address.pathname).toBe('/assets/message.html');
  expect(decodeURIComponent(address.hash)).toMatch(
    /^#这个版本的 Word 太旧，不能一键排版\n.*没有任何改动。\n请更新 Office/u,
  );
  expect(completed).not.toHaveBeenCalled();
  told.close();
  expect(completed).toHaveBeenCalledTimes(1);
});

test('the window shows the sentences, the first as a headline', () => {
  const told = office(true);
  open(true);
  told.commands.get('formatDocument')!({ completed: jest.fn() });
  document.body.innerHTML = '<div id="message"></div>';
  window.location.hash = new URL(told.dialogs[0]!).hash;
  const script = document.createElement('script');
  script.textContent = read('assets/message.js');
  document.head.append(script);
  const lines = [...document.querySelectorAll('#message p')].map(({ className, textContent }) => [
    className,
    textContent,
  ]);
  expect(lines).toEqual([
    ['headline', '这个版本的 Word 太旧，不能一键排版'],
    ['', expect.stringContaining('已经过时')],
    ['', expect.stringContaining('WebView2')],
  ]);
});

test('where no window can be opened the command ends at once', () => {
  const told = office(false);
  open(true);
  const completed = jest.fn();
  told.commands.get('formatDocument')!({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
});

test('a Word so old that it knows no `associate` finds the function by its name', () => {
  office(true);
  Object.assign(window, { Office: { context: {} } });
  open(true);
  const completed = jest.fn();
  (window as unknown as { formatDocument: Command }).formatDocument({ completed });
  // Nor a dialog: the command ends all the same.
  expect(completed).toHaveBeenCalledTimes(1);
});

test('a browser that will do is left to commands.ts', () => {
  const told = office(true);
  open(false);
  expect(told.commands.size).toBe(0);
  expect('formatDocument' in window).toBe(false);
});
