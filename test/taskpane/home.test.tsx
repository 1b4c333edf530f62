import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Finding } from '../../src/draft/finding';
import type { FormatOutcome, FormatReport, Progress, Snapshot } from '../../src/session/document';
import { MemoryCase } from './support/memory-case';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { LONG_TITLE, sampleOutline } from './support/sample-outline';

const formatButton = () => screen.findByRole('button', { name: '一键排版' });
/** What was asked of Word has been answered. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const region = (name: RegExp) => screen.getByRole('region', { name });

describe('what the document is', () => {
  test('title, how much conforms, and the counts by role', async () => {
    renderPane();
    expect(await screen.findByRole('heading', { name: LONG_TITLE })).toBeVisible();
    expect(screen.getByRole('meter', { name: '14 段中有 4 段符合通知' })).toHaveAttribute('aria-valuenow', '4');
    expect(screen.getByText('10 段待排版')).toBeVisible();
    const rows = within(region(/文档的组成/)).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      '题标题1',
      '署标题下的单位1',
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
    for (const name of ['一键排版', '只排选中的']) {
      const button = await screen.findByRole('button', { name });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(expect.stringContaining('文档受保护') as string);
      await user.click(button);
    }
    expect(session.calls).toEqual([]);
  });

  test('an empty document opens on what can be put in; the first page has the way there, and looks again on request', async () => {
    const session = new MemorySession([]);
    const { user } = renderPane({ session });
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '排版' }));
    await user.click(await screen.findByRole('button', { name: '放入申报表…' }));
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '排版' }));
    expect(await screen.findByRole('heading', { name: '文档里还没有文字' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '一键排版' })).not.toBeInTheDocument();
    session.entries = sampleOutline(3);
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    expect(await formatButton()).toBeEnabled();
  });

  test.each([
    ['form', '文档里只有申报表，没有要排的正文'],
    ['unwritten', '案例正文还没有写'],
  ] as const)('where there is nothing to format that is said: %s', async (nothing, title) => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    session.nothing = nothing;
    const { user } = renderPane({ session });
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.queryByText(/全部符合/u)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '一键排版' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '去填写…' }));
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
  });

  test('a document with a form that was typed by hand opens on the page on which it is filled in', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.case = new MemoryCase({});
    session.case.source = 'labels';
    renderPane({ session });
    await waitFor(() => expect(screen.getByRole('tab', { name: '填写' })).toHaveAttribute('aria-selected', 'true'));
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
    act(() => tell({ step: 'repairing', fraction: 0.75, slow: false }));
    const bar = screen.getByRole('progressbar', { name: '正在排版' });
    expect(bar).toHaveAttribute('aria-valuetext', '75% 清除残留格式');
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('清除残留格式');

    act(() => finish(session.formatAll()));
    expect(await screen.findByRole('heading', { name: '排版完成' })).toHaveFocus();
    expect(screen.getByText('改了 10 段，均已核对；4 段本来就符合。')).toBeVisible();
    expect(within(region(/改了哪些/)).getAllByRole('listitem')[0]).toHaveTextContent('标题1');

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
    await user.click(await screen.findByRole('button', { name: '只排选中的' }));
    expect(session.calls[0]).toEqual(['format', { scope: 'selection', acceptTracking: false }]);
    expect(await screen.findByRole('heading', { name: '选中的段落排版完成' })).toBeVisible();
  });

  test('nothing to change', async () => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '本来就符合，没有需要改的' })).toBeVisible();
  });

  test('nothing there: an empty page is not praised', async () => {
    const session = new MemorySession([]);
    const { user } = renderPane({ session });
    await screen.findByText('从哪里开始？');
    act(() => session.leaveOutcome(session.formatAll()));
    await user.click(screen.getByRole('tab', { name: '排版' }));
    expect(await screen.findByRole('heading', { name: '没有文字可以排版' })).toBeVisible();
  });

  test('nothing to format, but paragraphs were split', async () => {
    const session = new MemorySession(sampleOutline(3).map((entry) => ({ ...entry, conforming: true })));
    const note = { id: 'soft-return-split', severity: 'advice', message: '段内换行已改成分段。', place: null } as const;
    session.formatting = () => Promise.resolve(session.formatAll({ notes: [note] }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
    expect(within(region(/顺带做的/)).getByText('段内换行已改成分段。')).toBeVisible();
  });

  test('what is left: each reason once, its places with a way to each, the first five at first', async () => {
    const session = new MemorySession(sampleOutline(30));
    const left = session.entries.slice(10, 18).map(({ index, text }): Finding => ({
      id: 'soft-return',
      severity: 'error',
      message: '段内有手动换行。',
      place: { index, text },
    }));
    session.formatting = () =>
      Promise.resolve(
        session.formatAll({
          left: [...left, { id: 'box', severity: 'error', message: '文本框没有改动。', place: null }],
        }),
      );
    const { user } = renderPane({ session });
    await user.click(await formatButton());

    expect(await screen.findByRole('heading', { name: '排好了 20 段，还有 8 段没有排好' })).toBeVisible();
    const found = within(region(/没有达到要求的/));
    expect(found.getAllByText(/段内有手动换行。/)).toHaveLength(1);
    expect(found.getByText('文本框没有改动。')).toBeVisible();
    expect(found.getAllByRole('button', { name: /^去看：/ })).toHaveLength(5);
    await user.click(found.getByRole('button', { name: '再列出 3 处' }));
    const ways = found.getAllByRole('button', { name: /^去看：/ });
    await user.click(ways.at(-1) ?? document.body);
    expect(session.calls.at(-1)).toEqual(['goTo', 17]);
    expect(await screen.findByText(/^光标已到文档里的：“/)).toBeVisible();
  });

  test('a place that is gone is said to be gone', async () => {
    const session = new MemorySession(sampleOutline(14));
    const place = { index: 3, text: '后来删掉的一段' };
    session.formatting = () =>
      Promise.resolve(session.formatAll({ notes: [{ id: 'n', severity: 'advice', message: '去掉了空格。', place }] }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await user.click(await screen.findByRole('button', { name: '去看：后来删掉的一段' }));
    expect(await screen.findByText(/这一段在文档里找不到了/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭这条消息' }));
    expect(screen.queryByText(/这一段在文档里找不到了/)).not.toBeInTheDocument();
  });

  test('the version before can be opened, and its absence is told', async () => {
    const { session, user } = renderPane();
    await user.click(await formatButton());
    const button = await screen.findByRole('button', { name: '打开改动前的版本' });
    await user.click(button);
    expect(await screen.findByText('已在新文档中打开之前的版本')).toBeVisible();
    session.kept = [];
    await user.click(button);
    expect(await screen.findByText(/这个版本已经不在了/)).toBeVisible();
  });

  test('no snapshot, no offer', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.formatting = () => Promise.resolve(session.formatAll({ snapshot: { id: null, message: '没有留下。' } }));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await screen.findByRole('heading', { name: '排版完成' });
    expect(screen.queryByRole('button', { name: /改动前的版本/ })).not.toBeInTheDocument();
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
    await user.click(await screen.findByRole('button', { name: '只排选中的' }));
    expect(await screen.findByText('Word 没有响应，停在第 9 段。')).toBeVisible();
    expect(screen.getByText(/改了 10 段/)).toBeVisible();
    session.formatting = () => Promise.resolve(session.formatAll());
    await user.click(screen.getByRole('button', { name: '继续排版' }));
    await waitFor(() => expect(session.calls).toHaveLength(2));
    expect(session.calls[1]).toEqual(session.calls[0]);
  });

  test('interrupted: how far it came; what going on will do is folded away and nothing to do by hand', async () => {
    const session = new MemorySession(sampleOutline(14));
    session.formatting = () => {
      const due: Finding = {
        id: 'deviation-font',
        severity: 'error',
        message: '字体不对。',
        steps: ['选中', '改字体'],
        place: { index: 3, text: '甲' },
      };
      const outcome = session.formatAll({ left: [due], unfinished: 123 });
      if (outcome.kind !== 'done') throw new Error('formatAll is always done');
      return Promise.resolve({ kind: 'interrupted', message: '已按您的要求停下。', report: outcome.report });
    };
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    expect(await screen.findByRole('heading', { name: '排好了 10 段，还有 123 段没有排' })).toBeVisible();
    expect(screen.getByText('字体不对。')).not.toBeVisible();
    expect(screen.queryByText(/手工改/u)).not.toBeInTheDocument();
    expect(screen.queryByText('没有达到要求的')).not.toBeInTheDocument();
  });

  test.each([
    ['the author comes back to the pane', () => fireEvent.focus(window)],
    ['the pointer comes into the pane', () => fireEvent.pointerEnter(document.documentElement)],
  ])('a result is told to be older than the document when %s', async (_, come) => {
    const session = new MemorySession(sampleOutline(14));
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await screen.findByRole('heading', { name: '排版完成' });
    come();
    await settled();
    expect(screen.queryByText(/文档后来改过/u)).not.toBeInTheDocument();
    // Ctrl+Z, half way.
    session.entries = sampleOutline(14);
    session.leftovers = 11;
    come();
    expect(await screen.findByText('文档后来改过，这是改动前的结果。')).toBeVisible();
    expect(await screen.findByText(/临时空段 11 处/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    expect(await screen.findByText('10 段待排版')).toBeVisible();
  });

  test('what a document has become is counted again without being asked', async () => {
    const session = new MemorySession(sampleOutline(14));
    renderPane({ session });
    expect(await screen.findByText('10 段待排版')).toBeVisible();
    await settled();
    session.formatAll();
    fireEvent.focus(window);
    expect(await screen.findByText('全部符合通知的字体字号要求')).toBeVisible();
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

describe('what a result says', () => {
  const place = (index: number, text: string, shown?: string) => ({ index, text, ...(shown ? { shown } : {}) });
  const run = async (left: readonly Finding[], more: Partial<FormatReport> = {}) => {
    const session = new MemorySession(sampleOutline(14));
    session.formatting = () => Promise.resolve(session.formatAll({ left, ...more }));
    const pane = renderPane({ session });
    await pane.user.click(await formatButton());
    await screen.findByRole('heading', { level: 2 });
    return { ...pane, session };
  };
  const wrong: Finding = {
    id: 'deviation-font',
    severity: 'error',
    message: '字体应为黑体。',
    steps: ['选中这一段', '字体框里选“黑体”'],
    place: place(2, '一、背景'),
  };
  const empty = (index: number): Finding => ({
    id: 'empty-paragraph',
    severity: 'advice',
    message: '正文之间有空段，没有删去。',
    fix: { option: 'empty-paragraphs', value: 'remove', label: '删去空段' },
    place: place(index, '', '在“一、背景”之后'),
  });

  test('what is wrong, what is to be looked at and what nobody sees stand apart; the headline counts what is wrong', async () => {
    await run([
      wrong,
      { ...wrong, id: 'deviation-size', message: '字号应为三号。' },
      empty(5),
      {
        id: 'deviation-grid',
        severity: 'error',
        unseen: true,
        message: '行距跟着页面设置的每页行数走，不是设定的值。',
        place: place(7, '正文'),
      },
    ]);
    expect(await screen.findByRole('heading', { name: '排好了 10 段，还有 1 段没有排好' })).toHaveFocus();
    expect(within(region(/没有达到要求的/)).getByText('字体应为黑体。')).toBeVisible();
    expect(within(region(/没有达到要求的/)).getAllByText(/^手工改：选中这一段 → /)).toHaveLength(2);
    expect(within(region(/请您看看的/)).getByText('在“一、背景”之后')).toBeVisible();
    const folded = screen.getByText('行距跟着页面设置的每页行数走，不是设定的值。');
    expect(folded).not.toBeVisible();
    expect(screen.getByText('看不出来的差别（1 处）')).toBeVisible();
  });

  test('where the notice asks for it is folded away under the sentence, each place once', async () => {
    const [title, body] = ['附件3：标题居中，二号', '附件3：正文内容，三号'];
    const { user } = await run(
      [title, body, body].map((clause, index) => ({ ...wrong, clause, place: place(index, '甲') })),
    );
    expect(screen.getByText(title)).not.toBeVisible();
    await user.click(screen.getByText('依据'));
    expect(screen.getByText(title)).toBeVisible();
    expect(screen.getAllByText(body)).toHaveLength(1);
  });

  test('advice alone, or what nobody sees, is no fault', async () => {
    await run([empty(5), { ...wrong, unseen: true }]);
    expect(await screen.findByRole('heading', { name: '排版完成' })).toBeVisible();
  });

  test('words that are not what they were come before all else', async () => {
    await run([
      wrong,
      { id: 'text-changed', severity: 'error', message: '这一段的文字与排版前不同。', place: place(3, '甲') },
    ]);
    expect(await screen.findByRole('heading', { name: /^请先不要保存/ })).toBeVisible();
  });

  test('what the program can do has its button: this time', async () => {
    const { session, user } = await run([empty(5), empty(8)]);
    expect(screen.getAllByText(/没有删去/)).toHaveLength(1);
    session.formatting = () => Promise.resolve(session.formatAll());
    await user.click(screen.getByRole('button', { name: '删去空段' }));
    await waitFor(() => expect(screen.queryByText(/没有删去/)).not.toBeInTheDocument());
    expect(session.calls.at(-1)).toEqual([
      'format',
      { scope: 'document', acceptTracking: false, options: { 'empty-paragraphs': 'remove' } },
    ]);
    expect(session.options).toEqual({});
  });

  test('or from now on, which this document and this computer keep', async () => {
    const { session, user } = await run([empty(5)]);
    session.options = { 'body-alignment': 'justify' };
    session.computerOptions = { 'latin-font': 'times-new-roman' };
    session.formatting = () => Promise.resolve(session.formatAll());
    await user.click(screen.getByRole('button', { name: '以后都这样：删去空段' }));
    await waitFor(() => expect(session.calls.at(-1)?.[0]).toBe('format'));
    expect(session.options).toEqual({ 'body-alignment': 'justify', 'empty-paragraphs': 'remove' });
    expect(session.computerOptions).toEqual({ 'latin-font': 'times-new-roman', 'empty-paragraphs': 'remove' });
    expect(await screen.findByText('已记住，可以在“选项”里改回来')).toBeVisible();
  });
});

describe('the versions from before a run', () => {
  const at = (daysAgo: number, hours: number) => {
    const when = new Date();
    when.setDate(when.getDate() - daysAgo);
    when.setHours(hours, 5);
    return when.toISOString();
  };
  const kept: readonly Snapshot[] = [
    { id: 'c', at: at(0, 10), kind: 'before-last-run' },
    { id: 'b', at: at(0, 9), kind: 'first-of-day' },
    { id: 'a', at: at(1, 16), kind: 'first-of-day' },
  ];
  const open = () => {
    const session = new MemorySession(sampleOutline(3));
    session.kept = kept;
    return { ...renderPane({ session }), session };
  };

  test('are listed by their times, with the way to each', async () => {
    const { session, user } = open();
    const names = within(await screen.findByRole('region', { name: '改动前的版本' })).getAllByRole('listitem');
    expect(names.map(({ textContent }) => textContent.replace(/打开.*$/u, ''))).toEqual([
      '今天 10:05 上次改动前',
      '今天 9:05 第一次改动前',
      '昨天 16:05 第一次改动前',
    ]);
    await user.click(screen.getByRole('button', { name: '打开：今天 9:05 第一次改动前' }));
    expect(session.calls).toEqual([['openSnapshot', 'b']]);
    expect(screen.getByText(/只存在这台电脑上，最多留一个星期/)).toBeVisible();
  });

  test('go when the author says so twice', async () => {
    const { session, user } = open();
    await user.click(await screen.findByRole('button', { name: '删去：昨天 16:05 第一次改动前' }));
    const dialog = await screen.findByRole('alertdialog', { name: '删去这个版本？' });
    expect(session.kept).toHaveLength(3);
    await user.click(within(dialog).getByRole('button', { name: '删去' }));
    await waitFor(() => expect(screen.queryByText(/^昨天/)).not.toBeInTheDocument());
    expect(session.kept.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  test('are compared where Word can, and nowhere else', async () => {
    const { session, user } = open();
    await user.click(await screen.findByRole('button', { name: '与改动前比较：今天 10:05 上次改动前' }));
    expect(session.calls.at(-1)).toEqual(['compareWithSnapshot', 'c']);
    session.compareWithSnapshot = null;
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /比较/ })).not.toBeInTheDocument());
  });

  test('are not spoken of where there are none', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.kept = [];
    renderPane({ session });
    await formatButton();
    expect(screen.queryByText('改动前的版本')).not.toBeInTheDocument();
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
    // What the message advises comes first: there the focus goes, in a browser.
    expect(within(dialog).getAllByRole('button')[0]).toHaveAccessibleName('先不排版');
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

  test('what is left brings up the first page from any other; a run with nothing left does not', async () => {
    const session = new MemorySession(sampleOutline(14));
    const { user } = renderPane({ session });
    await user.click(screen.getByRole('tab', { name: '选项' }));
    act(() => session.leaveOutcome(session.formatAll()));
    await waitFor(() => expect(session.last).toBeNull());
    expect(screen.getByRole('tab', { name: '选项' })).toHaveAttribute('aria-selected', 'true');
    const left: readonly Finding[] = [
      { id: 'x', severity: 'error', message: '字体应为黑体。', place: { index: 1, text: '甲' } },
    ];
    act(() => session.leaveOutcome(session.formatAll({ left })));
    expect(await screen.findByText('字体应为黑体。')).toBeVisible();
    expect(screen.getByRole('tab', { name: '排版' })).toHaveAttribute('aria-selected', 'true');
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
});

describe('a run that takes long', () => {
  function running() {
    const session = new MemorySession(sampleOutline(4));
    let tell: (progress: Progress) => void = () => undefined;
    let end: (outcome: FormatOutcome) => void = () => undefined;
    const signals: AbortSignal[] = [];
    session.formatting = (_, onProgress, stop) => {
      tell = onProgress;
      if (stop) signals.push(stop);
      return new Promise((resolve) => (end = resolve));
    };
    return {
      session,
      signals,
      tell: (progress: Progress) => tell(progress),
      end: (outcome: FormatOutcome) => end(outcome),
    };
  }

  test('can be stopped: the button says that it was heard, and the result what was done', async () => {
    const { session, signals, end } = running();
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await user.click(await screen.findByRole('button', { name: '停止' }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(screen.getByRole('button', { name: '正在停下…' })).toHaveAttribute('aria-disabled', 'true');
    const done = session.formatAll();
    if (done.kind !== 'done') throw new Error(done.kind);
    act(() => end({ kind: 'interrupted', message: '已按您的要求停下。', report: done.report }));
    expect(await screen.findByText('已按您的要求停下。')).toBeVisible();
    expect(screen.getByRole('button', { name: '继续排版' })).toBeEnabled();
  });

  test('says that Word is slow while it is', async () => {
    const { session, tell } = running();
    const { user } = renderPane({ session });
    await user.click(await formatButton());
    await screen.findByRole('button', { name: '停止' });
    expect(screen.queryByText(/没有回应/u)).not.toBeInTheDocument();
    act(() => tell({ step: 'formatting', fraction: 0.35, slow: true }));
    expect(screen.getByText(/Word 有 15 秒没有回应了/u)).toBeVisible();
    act(() => tell({ step: 'verifying', fraction: 0.6, slow: false }));
    expect(screen.queryByText(/没有回应/u)).not.toBeInTheDocument();
  });
});

describe('temporary paragraphs that have come back', () => {
  test('are told on every page, and go with one click', async () => {
    const session = new MemorySession(sampleOutline(4));
    session.leftovers = 3;
    const { user } = renderPane({ session });
    expect(await screen.findByText(/临时空段 3 处/u)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '选项' }));
    await user.click(await screen.findByRole('button', { name: '清除' }));
    expect(await screen.findByText('临时空段已清除')).toBeVisible();
    expect(screen.queryByText(/临时空段 3 处/u)).not.toBeInTheDocument();
  });

  test('that Word does not let go: it says why', async () => {
    const session = new MemorySession(sampleOutline(4));
    session.leftovers = 1;
    session.clearing = () => ({ kind: 'refused', message: 'Word 没有让加载项删去。' });
    const { user } = renderPane({ session });
    await user.click(await screen.findByRole('button', { name: '清除' }));
    expect(await screen.findByText('Word 没有让加载项删去。')).toBeVisible();
    expect(screen.getByRole('button', { name: '清除' })).toBeEnabled();
  });

  test('are looked for when the author comes back from the document', async () => {
    const session = new MemorySession(sampleOutline(4));
    renderPane({ session });
    await formatButton();
    expect(screen.queryByRole('button', { name: '清除' })).not.toBeInTheDocument();
    session.leftovers = 2;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByText(/临时空段 2 处/u)).toBeVisible();
  });
});
