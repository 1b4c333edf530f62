import { act, screen, waitFor, within } from '@testing-library/react';
import type { OptionDefinition } from '../../src/notice/options';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

/** Options that no notice has: the pane must draw whatever list it is given. */
const OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'ink',
    label: '墨色',
    group: 'fonts',
    brief: '字用什么墨。',
    description: '通知没有规定墨色。',
    choices: [
      { value: 'black', label: '黑' },
      { value: 'blue', label: '蓝黑' },
    ],
    defaultValue: 'black',
  },
  {
    name: 'paper',
    label: '纸张',
    group: 'layout',
    brief: '用哪种纸。',
    description: '通知没有规定纸张。',
    choices: [
      { value: 'a4', label: 'A4' },
      { value: 'b5', label: 'B5' },
    ],
    defaultValue: 'a4',
  },
];

async function openOptions(session: MemorySession) {
  const pane = renderPane({ session, options: OPTIONS });
  await pane.user.click(screen.getByRole('tab', { name: '选项' }));
  return pane;
}

const select = (name: string) => screen.findByRole('combobox', { name });

test('the list of the notice, with explanations, defaults marked, and what this document has', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.options = { paper: 'b5' };
  await openOptions(session);
  const ink = await select('墨色');
  expect(ink).toHaveValue('black');
  expect(ink).toHaveAccessibleDescription('字用什么墨。');
  expect(
    within(ink)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['黑（默认）', '蓝黑']);
  expect(await select('纸张')).toHaveValue('b5');
});

test('a choice is saved with the document at once, the others kept', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.options = { paper: 'b5' };
  const { user } = await openOptions(session);
  await user.selectOptions(await select('墨色'), '蓝黑');
  expect(session.options).toEqual({ paper: 'b5', ink: 'blue' });
  expect(await screen.findByText('选项已保存在文档里')).toBeVisible();
});

test('of two quick choices of which the first is not kept the second stays', async () => {
  const session = new MemorySession(sampleOutline(3));
  let refuse: () => void = () => undefined;
  const { user } = await openOptions(session);
  const save = jest
    .spyOn(session, 'saveOptions')
    .mockImplementationOnce(() => new Promise((_, reject) => (refuse = () => reject(new Error('busy')))));
  await user.selectOptions(await select('墨色'), '蓝黑');
  await user.selectOptions(await select('纸张'), 'B5');
  act(() => refuse());
  expect(await screen.findByText('选项没有保存成，请重试。')).toBeVisible();
  expect(session.options).toEqual({ ink: 'blue', paper: 'b5' });
  expect(await select('纸张')).toHaveValue('b5');
  expect(await select('墨色')).toHaveValue('blue');
  save.mockRestore();
});

test('a choice that is not kept is taken back', async () => {
  const session = new MemorySession(sampleOutline(3));
  const { user } = await openOptions(session);
  session.failing.set('saveOptions', 'busy');
  await user.selectOptions(await select('墨色'), '蓝黑');
  expect(await screen.findByText('选项没有保存成，请重试。')).toBeVisible();
  expect(await select('墨色')).toHaveValue('black');
});

test('a value that the notice does not know any more counts as the default', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.options = { ink: 'violet' };
  await openOptions(session);
  expect(await select('墨色')).toHaveValue('black');
});

test('all back to the defaults', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.options = { paper: 'b5' };
  const { user } = await openOptions(session);
  const reset = await screen.findByRole('button', { name: '全部恢复默认' });
  await user.click(reset);
  expect(session.options).toEqual({});
  expect(await select('纸张')).toHaveValue('a4');
  expect(reset).toHaveAttribute('aria-disabled', 'true');
});

test('what could not be saved is taken back, and said', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.failing.set('saveOptions', 'x');
  const { user } = await openOptions(session);
  await user.selectOptions(await select('墨色'), '蓝黑');
  expect(await screen.findByText('选项没有保存成，请重试。')).toBeVisible();
  expect(await select('墨色')).toHaveValue('black');
});

test('options that cannot be read: the reason and a retry', async () => {
  const session = new MemorySession(sampleOutline(3));
  session.failing.set('readOptions', '设置读不出来');
  const { user } = await openOptions(session);
  expect(await screen.findByRole('alert')).toHaveTextContent('设置读不出来');
  session.failing.delete('readOptions');
  await user.click(screen.getByRole('button', { name: '重试' }));
  expect(await select('墨色')).toBeVisible();
});

test('a saved option makes the summary be read again', async () => {
  const session = new MemorySession(sampleOutline(3));
  const { user } = await openOptions(session);
  session.title = '换了选项以后读到的标题';
  await user.selectOptions(await select('墨色'), '蓝黑');
  await user.click(screen.getByRole('tab', { name: '排版' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: session.title ?? '' })).toBeVisible());
});

test('grouped by what they are about; why on demand, for the keyboard and a screen reader too', async () => {
  const { user } = await openOptions(new MemorySession(sampleOutline(3)));
  const fonts = await screen.findByRole('region', { name: '字体' });
  expect(within(fonts).getByRole('combobox')).toHaveAccessibleName('墨色');
  expect(within(screen.getByRole('region', { name: '版面' })).getByRole('combobox')).toHaveAccessibleName('纸张');
  expect(screen.queryByRole('region', { name: '清理' })).not.toBeInTheDocument();
  const why = within(fonts).getByRole('button', { name: '说明：墨色', expanded: false });
  expect(screen.getByText('通知没有规定墨色。')).not.toBeVisible();
  why.focus();
  await user.keyboard('{Enter}');
  expect(why).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('通知没有规定墨色。')).toBeVisible();
});

describe('for the documents without a choice of their own', () => {
  test('what is in force is kept on this computer, named, and taken back', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.options = { paper: 'b5' };
    const { user } = await openOptions(session);
    const keep = await screen.findByRole('button', { name: '设为本机默认' });
    await user.click(keep);
    expect(session.computerOptions).toEqual({ paper: 'b5' });
    expect(session.options).toEqual({ paper: 'b5' });
    expect(await screen.findByText(/^本机默认：纸张：B5。/)).toBeVisible();
    expect(keep).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: '不再用本机默认' }));
    expect(session.computerOptions).toEqual({});
    expect(await select('纸张')).toHaveValue('b5');
  });

  test('a new document begins with them, marked as such; what it says itself comes first', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.computerOptions = { paper: 'b5', ink: 'blue' };
    const { user } = await openOptions(session);
    const ink = await select('墨色');
    expect(ink).toHaveValue('blue');
    expect(within(ink).getByRole('option', { selected: true })).toHaveTextContent('蓝黑（本机默认）');
    expect(screen.getAllByText('照本机默认')).toHaveLength(2);
    await user.selectOptions(ink, '黑（默认）');
    expect(session.options).toEqual({ ink: 'black' });
    expect(ink).toHaveValue('black');
    expect(screen.getAllByText('照本机默认')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '这份文档改回本机默认' }));
    expect(session.options).toEqual({});
    expect(ink).toHaveValue('blue');
  });

  test('where the browser keeps nothing, that is said and nothing is pretended', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.options = { paper: 'b5' };
    session.failing.set('saveComputerOptions', 'x');
    const { user } = await openOptions(session);
    await user.click(await screen.findByRole('button', { name: '设为本机默认' }));
    expect(await screen.findByText('选项没有保存成，请重试。')).toBeVisible();
    expect(screen.queryByText(/^本机默认：/)).not.toBeInTheDocument();
  });
});
