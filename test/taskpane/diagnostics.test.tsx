import { act, screen, waitFor } from '@testing-library/react';
import type { Person } from '../../src/session/diagnostics';
import { ANSWERS, memoryDiagnostics, QUESTIONS } from './support/memory-diagnostics';
import { MemorySession } from './support/memory-session';
import { renderPane, type PaneOptions } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

async function openDiagnostics(session = new MemorySession(sampleOutline(3)), options: PaneOptions = {}) {
  const pane = renderPane({ ...options, session });
  await pane.user.click(screen.getByRole('tab', { name: '选项' }));
  await pane.user.click(await screen.findByRole('button', { name: '诊断' }));
  return pane;
}

const button = (name: string) => screen.findByRole('button', { name });
const report = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '要复制的文字' });

test('after a link at the end of the options: what this Word is', async () => {
  await openDiagnostics();
  expect(await report()).toHaveValue('Word PC');
  expect(screen.getByRole('region', { name: '这个 Word 的版本和接口' })).toContainElement(await report());
  await waitFor(() => expect(screen.getByRole('heading', { name: '诊断' })).toHaveFocus());
});

test('the link is there even if Word cannot give the options', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.failing.set('readOptions', 'x');
  await openDiagnostics(session);
  expect(await report()).toHaveValue('Word PC');
});

test('and back to the options', async () => {
  const { user } = await openDiagnostics();
  await user.click(await button('返回'));
  expect(await screen.findByText('通知没有规定的，由您选择')).toBeVisible();
});

test('the answers, and the text with them to copy', async () => {
  const { user, session } = await openDiagnostics();
  await user.click(await button('开始诊断'));
  expect(await screen.findByRole('region', { name: '诊断结果' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('heading', { name: '诊断' })).toHaveFocus());
  expect(await report()).toHaveValue('Word PC\nfontNameSlots\nundoEntries');
  await user.click(await button('复制结果'));
  expect(await screen.findByText('已复制')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('Word PC\nfontNameSlots\nundoEntries');
  expect(session.calls).toEqual([]);
});

describe('where the clipboard is not permitted', () => {
  test.each([
    [true, '已复制'],
    [false, /没能复制。文字已经选中/],
  ])('the browser’s own command copies the selected field: %s', async (works, sentence) => {
    const { user } = await openDiagnostics();
    const field = await report();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    const execCommand = jest.fn(() => works);
    Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
    await user.click(await button('复制结果'));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(execCommand).toHaveBeenCalledWith('copy');
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('Word PC');
  });
});

test('a document that is not blank: the reason, and another try', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.diagnostics = memoryDiagnostics(() => Promise.resolve({ kind: 'refused', message: '请新建空白文档。' }));
  const { user } = await openDiagnostics(session);
  await user.click(await button('开始诊断'));
  expect(await screen.findByRole('alert')).toHaveTextContent('请新建空白文档。');
  expect(await button('开始诊断')).toBeEnabled();
});

describe('what only a person can do', () => {
  /** A diagnosis that waits at its second question. */
  async function waiting() {
    const answered = jest.fn();
    const session = new MemorySession(sampleOutline(3));
    session.diagnostics = memoryDiagnostics(async (person: Person) => {
      person.onAsked(QUESTIONS[1]!);
      answered(await person.ask('按一次 Ctrl+Z。'));
      answered(await person.ask('再按一次。'));
      return { kind: 'answered', answers: ANSWERS };
    });
    const pane = await openDiagnostics(session);
    await pane.user.click(await button('开始诊断'));
    expect(await screen.findByRole('alert')).toHaveTextContent('按一次 Ctrl+Z。');
    return { ...pane, answered };
  }

  test('is said together with the question, and waited for', async () => {
    const { user, answered } = await waiting();
    expect(screen.getByText('第 2 题，共 2 题', { exact: false })).toHaveTextContent('算几步撤销？');
    await user.click(await button('按好了'));
    expect(await screen.findByText('再按一次。')).toBeVisible();
    await user.click(await button('跳过这一题'));
    expect(await screen.findByRole('region', { name: '诊断结果' })).toBeVisible();
    expect(answered.mock.calls).toEqual([[true], [false]]);
  });

  test('is declined by leaving the page, so that the document is not held for ever', async () => {
    const { user, answered } = await waiting();
    await user.click(screen.getByRole('tab', { name: '排版' }));
    await waitFor(() => expect(answered.mock.calls).toEqual([[false], [false]]));
    await act(() => Promise.resolve());
  });
});
