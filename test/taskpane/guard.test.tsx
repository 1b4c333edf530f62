import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const source = readFileSync(path.join(__dirname, '../../src/taskpane/page/guard.js'), 'utf8');

/** Runs the guard as the page does: once while the head is parsed, then when the deferred scripts are done. */
function open(office?: unknown) {
  document.body.innerHTML = '<div id="root"><main><div id="page-message" role="status">正在打开…</div></main></div>';
  Object.assign(window, { Office: office });
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  document.dispatchEvent(new Event('DOMContentLoaded'));
}

const message = () => document.getElementById('page-message')?.textContent ?? '';

/** What office.js answers to the guard's one question. */
const officeIn = (host: string | null, hasWordApi13: boolean) => ({
  onReady: (told: (info: { host: string | null }) => void) => told({ host }),
  context: {
    requirements: {
      isSetSupported: (name: string, version: string) => hasWordApi13 && name === 'WordApi' && version === '1.3',
    },
  },
});

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('zh-CN');
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('is ES5: an ES5 compiler has nothing to translate', () => {
  const output = (target: ts.ScriptTarget) => ts.transpileModule(source, { compilerOptions: { target } }).outputText;
  expect(output(ts.ScriptTarget.ES5)).toBe(output(ts.ScriptTarget.ESNext));
});

test('office.js did not arrive', () => {
  open(undefined);
  expect(message()).toMatch(/连不上 Office 的组件/);
});

test('opened in a browser, outside Word', () => {
  open(officeIn(null, false));
  expect(message()).toMatch(/请在 Word 里打开案例申报助手/);
});

test('in another Office program', () => {
  open(officeIn('Excel', false));
  expect(message()).toMatch(/请在 Word 里打开案例申报助手/);
});

test('a Word without WordApi 1.3', () => {
  open(officeIn('Word', false));
  expect(message()).toMatch(/这个版本的 Word 太旧/);
});

test('a Word that will do: no message, the pane starts', () => {
  open(officeIn('Word', true));
  expect(message()).toBe('正在打开…');
});

test('Word does not answer for a long time', () => {
  open({ onReady: () => undefined });
  expect(message()).toBe('正在打开…');
  jest.advanceTimersByTime(15_000);
  expect(message()).toMatch(/Word 还没有回应/);
});

test('once the pane is on show nothing is written over it', () => {
  open(officeIn('Word', true));
  const root = document.getElementById('root');
  if (root) root.innerHTML = '<p>窗格</p>';
  jest.advanceTimersByTime(60_000);
  expect(root?.textContent).toBe('窗格');
});

test('a browser too old for the pane', () => {
  const { hasOwn } = Object;
  Reflect.deleteProperty(Object, 'hasOwn');
  try {
    open(undefined);
    expect(message()).toMatch(/太旧，打不开/);
  } finally {
    Object.defineProperty(Object, 'hasOwn', { value: hasOwn, writable: true, configurable: true });
  }
});
