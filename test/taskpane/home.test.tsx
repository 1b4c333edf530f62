import { act, screen, waitFor, within } from '@testing-library/react';
import type { FormatOutcome, Progress } from '../../src/word/session';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { LONG_TITLE, sampleOutline } from './support/sample-outline';

const formatButton = () => screen.findByRole('button', { name: '一键排版' });
const region = (name: RegExp) => screen.getByRole('region', { name });

describe('what the document is', () => {
  test('title, how much conforms, and the counts by role', async () => {
    renderPane();
    expect(await screen.findByRole('heading', { name: LONG_TITLE })).toBeVisible();
    expect(screen.getByRole('meter', { name: '14 段中有 4 段符合通知' })).toHaveAttribute('aria-valuenow', '4');
    expect(screen.getByText('10 段待排版')).toBeVisible();
    const rows = within(region(/文档的组成/)).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      '题文稿标题1',
      '署署名1',
      '一、一级标题1',
      '(一)二级标题3',
      '文正文7',
      '图图片1',
    ]);
  });

  test('a document that is right already says so', async () => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    renderPane({ session });
    expect(await screen.findByText('全部符合通知的字体字号要求')).toBeVisible();
  });

  test.each([
    ['off', '没有在记录修订'],
    ['on', /排版时会暂停，排完恢复/],
    ['on-cannot-switch', /开始前会先问您/],
  ] as const)('tracking %s', async (tracking, sentence) => {
    const session = new MemorySession(sampleOutline(3));
    session.tracking = tracking;
    renderPane({ session });
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  test('warnings of the reading are listed', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.warnings = ['文本框里的文字没有列入段落。'];
    renderPane({ session });
    expect(await screen.findByText('文本框里的文字没有列入段落。')).toBeVisible();
  });

  test('a blocked document: the reason is told, and both buttons point to it and do nothing', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.blocked = '文档受保护，加载项不能改动。';
    const { user } = renderPane({ session });
    for (const name of ['一键排版', '仅排选区']) {
      const button = await screen.findByRole('button', { name });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(expect.stringContaining('文档受保护') as string);
      await user.click(button);
    }
    expect(session.calls).toEqual([]);
  });

  test('an empty document asks for text, and is looked at again on request', async () => {
    const session = new MemorySession([]);
    const { user } = renderPane({ session });
    expect(await screen.findByRole('heading', { name: '文档里还没有文字' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '一键排版' })).not.toBeInTheDocument();
    session.entries = sampleOutline(3);
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    expect(await formatButton()).toBeEnabled();
  });

  test('a reading that fails is told with its reason and can be tried again', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.failing.set('describe', '文件正在上传');
    const { user } = renderPane({ session });
    expect(await screen.findByRole('alert')).toHaveTextContent('没能读取文档。 Word 的说明：文件正在上传');
    session.failing.delete('describe');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await formatButton()).toBeVisible();
  });
});

describe('formatting', () => {
  test('the whole document: progress, then the report, then the document as it is now', async () => {
    const session = new MemorySession(sampleOutline(14));
    let tell: (progress: Progress) => void = () => undefined;
    let finish: (outcome: FormatOutcome) => void = () => undefined;
    session.formatting = (_, onProgress) => {
      tell = onProgress;
      return new Promise((resolve) => (finish = resolve));
    };
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(session.calls).toEqual([['format', { scope: 'document', acceptTracking: false }]]);

    expect(screen.getByRole('heading', { name: '正在排版' })).toHaveFocus();
    for (const tab of screen.getAllByRole('tab')) expect(tab).toBeDisabled();
    act(() => tell({ step: 'repairing', fraction: 0.75 }));
    const bar = screen.getByRole('progressbar', { name: '正在排版' });
    expect(bar).toHaveAttribute('aria-valuetext', '75% 清除残留格式');
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('清除残留格式');

    act(() => finish(session.formatAll()));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toHaveFocus();
    expect(screen.getByText('改了 10 段，均已核对；4 段本来就符合。')).toBeVisible();
    expect(within(region(/改了哪些/)).getAllByRole('listitem')[0]).toHaveTextContent('文稿标题1');

    await user.click(screen.getByRole('button', { name: '完成' }));
    expect(await screen.findByText('全部符合通知的字体字号要求')).toBeVisible();
    expect(screen.getByRole('heading', { name: LONG_TITLE })).toHaveFocus();
  });

  test('looking at another page and coming back leaves the focus on the tab', async () => {
    const { user } = renderPane();
    await user.click(await formatButton());
    await screen.findByRole('heading', { name: '排版完成' });
    await user.click(screen.getByRole('tab', { name: '选项' }));
    await user.click(screen.getByRole('tab', { name: '排版' }));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    expect(screen.getByRole('tab', { name: '排版' })).toHaveFocus();
  });

  test('the selection alone', async () => {
    const { session, user } = renderPane();
    await user.click(await screen.findByRole('button', { name: '仅排选区' }));
    expect(session.calls[0]).toEqual(['format', { scope: 'selection', acceptTracking: false }]);
    expect(await screen.findByRole('heading', { name: '选区排版完成' })).toBeVisible();
  });

  test('nothing to change', async () => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '本来就符合，没有需要改的' })).toBeVisible();
  });

  test('nothing to format, but paragraphs were split', async () => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    const note = { id: 'soft-return-split', message: '段内换行已改成分段。', place: null };
    session.formatting = () => Promise.resolve(session.formatAll({ notes: [note] }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    expect(within(region(/顺带做的/)).getByText('段内换行已改成分段。')).toBeVisible();
  });

  test('what is left: each reason once, its places with a way to each, the first five at first', async () => {
    const session = new MemorySession(sampleOutline(30));
    const left = session.entries
      .slice(10, 18)
      .map(({ index, text }) => ({ id: 'soft-return', message: '段内有手动换行。', place: { index, text } }));
    session.formatting = () =>
      Promise.resolve(session.formatAll({ left: [...left, { id: 'box', message: '文本框没有改动。', place: null }] }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());

    expect(await screen.findByRole('heading', { name: '排版完成，还有 9 处请您看看' })).toBeVisible();
    const found = within(region(/留给您处理/));
    expect(found.getAllByText(/段内有手动换行。/)).toHaveLength(1);
    expect(found.getByText('文本框没有改动。')).toBeVisible();
    expect(found.getAllByRole('button', { name: /^定位到第/ })).toHaveLength(5);
    await user.click(found.getByRole('button', { name: '再列出 3 处' }));
    await user.click(found.getByRole('button', { name: '定位到第 18 段' }));
    expect(session.calls.at(-1)).toEqual(['goTo', 17]);
    expect(await screen.findByText('已选中第 18 段')).toBeVisible();
  });

  test('a place that is gone is said to be gone', async () => {
    const session = new MemorySession(sampleOutline(14));
    const place = { index: 3, text: '后来删掉的一段' };
    session.formatting = () =>
      Promise.resolve(session.formatAll({ notes: [{ id: 'n', message: '去掉了空格。', place }] }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await user.click(await screen.findByRole('button', { name: '定位到第 4 段' }));
    expect(await screen.findByText(/这一段在文档里找不到了/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭这条消息' }));
    expect(screen.queryByText(/这一段在文档里找不到了/)).not.toBeInTheDocument();
  });

  test('the version before can be opened, and its absence is told', async () => {
    const { session, user } = renderPane();
    await user.click(await formatButton());
    const button = await screen.findByRole('button', { name: '在新文档中打开排版前的版本' });
    await user.click(button);
    expect(await screen.findByText('已在新文档中打开排版前的版本')).toBeVisible();
    session.snapshot = false;
    await user.click(button);
    expect(await screen.findByText(/排版前的版本已经不在了/)).toBeVisible();
  });

  test('no snapshot, no offer', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.formatting = () => Promise.resolve(session.formatAll({ snapshot: false }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await screen.findByRole('heading', { name: '排版完成' });
    expect(screen.queryByRole('button', { name: /排版前的版本/ })).not.toBeInTheDocument();
  });

  test('refused: the sentence, and the way back', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.formatting = () => Promise.resolve({ kind: 'refused', message: '文档已标记为最终版本。' });
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '没有排版' })).toBeVisible();
    expect(screen.getByText('文档已标记为最终版本。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await formatButton()).toBeVisible();
  });

  test('interrupted: what was done, and 继续 runs the same scope again', async () => {
    const session = new MemorySession(sampleOutline(14));
    session.formatting = () => {
      const outcome = session.formatAll();
      if (outcome.kind !== 'done') throw new Error('formatAll is always done');
      return Promise.resolve({ kind: 'interrupted', message: 'Word 没有响应，停在第 9 段。', report: outcome.report });
    };
    const { user } = renderPane({ session });
    await user.click(await screen.findByRole('button', { name: '仅排选区' }));
    expect(await screen.findByText('Word 没有响应，停在第 9 段。')).toBeVisible();
    expect(screen.getByText(/改了 10 段/)).toBeVisible();
    session.formatting = () => Promise.resolve(session.formatAll());
    await user.click(screen.getByRole('button', { name: '继续排版' }));
    await waitFor(() => expect(session.calls).toHaveLength(2));
    expect(session.calls[1]).toEqual(session.calls[0]);
  });

  test('an error that nobody foresaw is told, with a retry', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.failing.set('format', 'RichApi.Error');
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '排版没能进行' })).toBeVisible();
    expect(screen.getByText('RichApi.Error')).toBeVisible();
    session.failing.delete('format');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
  });
});

describe('changes are tracked and cannot be paused', () => {
  const asking = () => {
    const session = new MemorySession(sampleOutline(3));
    session.formatting = ({ acceptTracking }) =>
      Promise.resolve(
        acceptTracking ? session.formatAll() : { kind: 'ask-tracking', message: '每处改动都会留下修订。' },
      );
    return session;
  };

  test('the author agrees', async () => {
    const session = asking();
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    const dialog = await screen.findByRole('alertdialog', { name: '修订正在记录' });
    expect(dialog).toHaveTextContent('每处改动都会留下修订。');
    await user.click(within(dialog).getByRole('button', { name: '照样排版' }));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    expect(session.calls).toEqual([
      ['format', { scope: 'document', acceptTracking: false }],
      ['format', { scope: 'document', acceptTracking: true }],
    ]);
  });

  test('the author declines, with the button or with Escape', async () => {
    const session = asking();
    const { user } = renderPane({ session });
    for (const decline of [
      () => user.click(screen.getByRole('button', { name: '先不排版' })),
      () => user.keyboard('{Escape}'),
    ]) {
      await user.click(await formatButton());
      await screen.findByRole('alertdialog');
      await decline();
      await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
      await waitFor(() => expect(screen.getByRole('heading', { name: LONG_TITLE })).toHaveFocus());
    }
    expect(session.calls.every((call) => JSON.stringify(call).includes('"acceptTracking":false'))).toBe(true);
  });
});

describe('the ribbon command ran before the pane was opened', () => {
  test('its report is shown, with the time', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.last = { at: new Date(2026, 4, 8, 9, 30).toISOString(), outcome: session.formatAll() };
    renderPane({ session });
    expect(await screen.findByText(/功能区“一键排版”的结果，5\/8 09:30/)).toBeVisible();
    expect(screen.getByRole('heading', { name: '排版完成' })).toBeVisible();
  });

  test('if it cannot be read, the document is shown as it is', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.failing.set('lastOutcome', 'x');
    renderPane({ session });
    expect(await formatButton()).toBeVisible();
  });
});

describe('the ribbon command runs while the pane is open', () => {
  test('its report is shown at once, and behind it the document as it is now', async () => {
    const session = new MemorySession(sampleOutline(14));
    const { user } = renderPane({ session });
    expect(await screen.findByText('10 段待排版')).toBeVisible();
    act(() => session.leaveOutcome(session.formatAll()));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '完成' }));
    expect(await screen.findByText('全部符合通知的字体字号要求')).toBeVisible();
  });

  test('it takes the place of an older report', async () => {
    const session = new MemorySession(sampleOutline(3));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    act(() => session.leaveOutcome({ kind: 'refused', message: '文档受保护。' }));
    expect(await screen.findByText('文档受保护。')).toBeVisible();
  });

  test('it does not disturb a run of the pane', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.formatting = () => new Promise(() => undefined);
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('progressbar')).toBeVisible();
    act(() => session.leaveOutcome({ kind: 'refused', message: '正在排版。' }));
    await waitFor(() => expect(session.last).toBeNull());
    expect(screen.getByRole('progressbar')).toBeVisible();
  });
});

describe('looks and language', () => {
  test('follows the theme of Office', async () => {
    const { changeTheme, container } = renderPane();
    await formatButton();
    const provider = container.querySelector<HTMLElement>('.fui-FluentProvider');
    expect(provider?.style.colorScheme).toBe('light');
    act(() => changeTheme('dark'));
    expect(provider?.style.colorScheme).toBe('dark');
  });

  test('English where Office does not speak Chinese', async () => {
    renderPane({ language: 'en-US' });
    expect(await screen.findByRole('button', { name: 'Format document' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en-US');
  });
});
