import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FormFieldName } from '../../src/notice/notice';
import { MemoryCase, SAMPLE } from './support/memory-case';
import type { FieldTexts } from './support/memory-case';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

/** The pane over a form with controls, which it opens by itself, at the step where somebody stopped. */
async function openForm(
  step: FormFieldName = 'background',
  texts: FieldTexts = SAMPLE,
  prepare?: (memory: MemoryCase) => void,
) {
  const memory = new MemoryCase(texts);
  memory.step = step;
  prepare?.(memory);
  const session = new MemorySession(sampleOutline(4));
  session.case = memory;
  const pane = renderPane({ session });
  await screen.findByRole('list', { name: '申报表的各项' });
  return { ...pane, memory };
}

const step = (name: FormFieldName) => document.getElementById(`step-${name}`)!;
const openStep = () => document.querySelector('[data-step][aria-expanded="true"]')?.getAttribute('data-step') ?? null;
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const writes = (memory: MemoryCase) => memory.calls.filter(([member]) => member === 'write');
/** Types at the end without the pauses of a person, as an input element tells it. */
const put = (element: HTMLTextAreaElement, value: string): void => {
  element.focus();
  fireEvent.input(element, { target: { value } });
};

describe('what the pane opens with', () => {
  test('a form to be filled in', async () => {
    await openForm();
    expect(screen.getByRole('tab', { name: '填写' })).toHaveAttribute('aria-selected', 'true');
  });

  test('any other document is there to be formatted', async () => {
    const { memory } = await openCards();
    expect(memory.calls).toEqual([]);
  });

  test('a form typed by hand is no reason to leave the first page', async () => {
    const session = new MemorySession(sampleOutline(4));
    session.case = new MemoryCase(SAMPLE);
    session.case.source = 'labels';
    renderPane({ session });
    expect(await screen.findByRole('button', { name: '一键排版' })).toBeVisible();
  });
});

async function openCards(prepare?: (memory: MemoryCase) => void) {
  const session = new MemorySession(sampleOutline(4));
  prepare?.(session.case);
  const pane = renderPane({ session });
  await screen.findByRole('button', { name: '一键排版' });
  await pane.user.click(screen.getByRole('tab', { name: '填写' }));
  await screen.findByText('从哪里开始？');
  return { ...pane, memory: session.case };
}

describe('putting something into the document', () => {
  test('at the cursor unless another place is chosen; the steps follow', async () => {
    const { user, memory } = await openCards();
    await user.click(screen.getByRole('radio', { name: '文末另起一页' }));
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByRole('list', { name: '申报表的各项' })).toBeVisible();
    expect(memory.calls).toContainEqual(['insert', 'form', 'end', false]);
    expect(openStep()).toBe('unit');
    expect(screen.getByText('申报表已放进文档')).toBeVisible();
    // What is still missing stays on offer.
    expect(screen.getByRole('button', { name: '放入案例正文' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '放入申报表' })).not.toBeInTheDocument();
  });

  test('an empty document: form and narrative by one press, no question where', async () => {
    const { user, memory } = await openCards((fresh) => (fresh.isEmpty = true));
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '放入申报表和案例正文' }));
    await screen.findByRole('list', { name: '申报表的各项' });
    expect(memory.calls.filter(([member]) => member === 'insert')).toEqual([
      ['insert', 'form', 'cursor', false],
      ['insert', 'narrative', 'end', false],
    ]);
    expect(await screen.findByText('申报表和案例正文已放进文档')).toBeVisible();
  });

  test('something is selected: asked first, nothing without a yes', async () => {
    const { user, memory } = await openCards();
    memory.inserting = (request) =>
      request.besideSelection
        ? memory.insertBlock(request)
        : { kind: 'ask-selection', message: '选中了“区红十字会”一段。' };
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('选中了“区红十字会”一段。');
    await user.click(within(dialog).getByRole('button', { name: '先不放' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(memory.hasForm).toBe(false);
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    await user.click(await screen.findByRole('button', { name: '放在选中内容的后面' }));
    expect(await screen.findByRole('list', { name: '申报表的各项' })).toBeVisible();
  });

  test('what is left has a way to its place', async () => {
    const { user, memory, session } = await openCards();
    const place = { index: 1, text: '江岸区红十字会' };
    memory.inserting = (request) => memory.insertBlock(request, [{ id: 'x', message: '样式没有全部生效。', place }]);
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByText('申报表已放进文档，还有几处请您看看')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '定位到第 2 段' }));
    expect(session.calls).toContainEqual(['goTo', 1]);
    await user.click(screen.getByRole('button', { name: '完成' }));
    expect(screen.queryByText('样式没有全部生效。')).not.toBeInTheDocument();
  });

  test.each([
    ['refused', '没有放入'],
    ['interrupted', '放到一半中断了'],
  ] as const)('%s', async (kind, title) => {
    const { user, memory } = await openCards();
    memory.inserting = () => ({ kind, message: '文档受保护。' });
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('文档受保护。')).toBeVisible();
  });

  test('there is one already: the way to it', async () => {
    const { user, memory } = await openCards();
    memory.inserting = () => {
      memory.hasForm = true;
      return { kind: 'exists', message: '文档里已有一张申报表。', place: null };
    };
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    await user.click(await screen.findByRole('button', { name: '去填写' }));
    expect(openStep()).toBe('unit');
    await waitFor(() => expect(memory.calls).toContainEqual(['goTo', 'unit']));
  });

  test('there is a narrative already: the way to where it begins', async () => {
    const { user, memory, session } = await openCards();
    const place = { index: 2, text: '一、背景介绍' };
    memory.inserting = () => ({ kind: 'exists', message: '文档里已经有案例正文框架了。', place });
    await user.click(screen.getByRole('button', { name: '放入案例正文' }));
    await user.click(await screen.findByRole('button', { name: '去填写' }));
    await waitFor(() => expect(session.calls).toContainEqual(['goTo', place.index]));
  });

  test('a protected document says why nothing can be put in', async () => {
    await openCards((fresh) => (fresh.blocked = '文档受保护。'));
    expect(screen.getByText('文档受保护。')).toBeVisible();
    expect(screen.getByRole('button', { name: '放入申报表' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('a reading that fails can be tried again', async () => {
    const session = new MemorySession(sampleOutline(4));
    session.case.failing.set('read', '没有回应');
    const { user } = renderPane({ session });
    await user.click(await screen.findByRole('tab', { name: '填写' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没能读取文档里的申报材料。 Word 的说明：没有回应');
    session.case.failing.delete('read');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
  });
});

describe('a form typed by hand', () => {
  async function openTyped() {
    const session = new MemorySession(sampleOutline(4));
    session.case = new MemoryCase(SAMPLE);
    session.case.source = 'labels';
    const pane = renderPane({ session });
    await pane.user.click(await screen.findByRole('tab', { name: '填写' }));
    await screen.findByText('文档里有一张手工填写的申报表');
    return { ...pane, memory: session.case };
  }

  test('shows what was read, and nothing to write in', async () => {
    await openTyped();
    expect(screen.getByText('江岸区红十字会')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByText('联系方式').closest('li')).toHaveTextContent('未填写（空）');
  });

  test('taken over, it is filled in like any other; what is left is told', async () => {
    const { user, memory } = await openTyped();
    memory.adopting = () => memory.adoptAll([{ id: 'x', message: '“联系方式”的单元格没有认出来。', place: null }]);
    await user.click(screen.getByRole('button', { name: '接管这张表' }));
    expect(await screen.findByRole('list', { name: '申报表的各项' })).toBeVisible();
    expect(screen.getByText('“联系方式”的单元格没有认出来。')).toBeVisible();
  });

  test('refused, it says why', async () => {
    const { user, memory } = await openTyped();
    memory.adopting = () => ({ kind: 'refused', message: '表里有修订，请先接受。' });
    await user.click(screen.getByRole('button', { name: '接管这张表' }));
    expect(await screen.findByText('表里有修订，请先接受。')).toBeVisible();
  });
});

describe('the steps', () => {
  test('each with its state and figures, without the year', async () => {
    await openForm('contact');
    const names = [...document.querySelectorAll('[data-step]')].map((each) => each.getAttribute('data-step'));
    expect(names).toHaveLength(12);
    expect(names).not.toContain('year');
    expect(step('practices')).toHaveTextContent('234/200');
    expect(step('practices')).toHaveAccessibleName(/已写 234 字，限 200 字 超出字数 从严统计 240 字/);
    expect(step('unit')).toHaveAccessibleName(/已填好/);
    expect(step('insights')).toHaveAccessibleName(/未填写/);
    expect(step('contact')).toHaveAccessibleName(/填写中/);
  });

  test('opens where somebody stopped, or at the first that is not done', async () => {
    await openForm('results');
    expect(openStep()).toBe('results');
  });

  test('nobody stopped anywhere: the first that is not done', async () => {
    await openForm('background', SAMPLE, (memory) => (memory.step = null));
    expect(openStep()).toBe('contact');
  });

  test('a step selects its field in the document, and is where the next person goes on', async () => {
    const { user, memory } = await openForm();
    await user.click(step('city'));
    expect(openStep()).toBe('city');
    await waitFor(() => expect(memory.calls).toContainEqual(['goTo', 'city']));
    expect(memory.calls).toContainEqual(['saveStep', 'city']);
    expect(step('city')).toHaveFocus();
  });

  test('the keyboard: arrows, Home, End, Enter, Escape', async () => {
    const { user } = await openForm();
    act(() => step('unit').focus());
    await user.keyboard('{ArrowDown}');
    expect(step('headerDate')).toHaveFocus();
    await user.keyboard('{End}');
    expect(step('opinionDate')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(step('unit')).toHaveFocus();
    await user.keyboard('{End}{Home}{Enter}');
    expect(openStep()).toBe('unit');
    act(() => box('申报单位名称（案例所在单位）').focus());
    await user.keyboard('{Escape}');
    expect(openStep()).toBeNull();
    expect(step('unit')).toHaveFocus();
  });

  test('the cursor in the document moves the step, but not under typing hands', async () => {
    const { memory } = await openForm();
    act(() => memory.authorGoesTo('city'));
    expect(openStep()).toBe('city');
    act(() => memory.authorGoesTo(null));
    expect(openStep()).toBe('city');
    act(() => box('案例所在市州红十字会').focus());
    act(() => memory.authorGoesTo('leader'));
    expect(openStep()).toBe('city');
  });

  test('the next one', async () => {
    const { user } = await openForm('city');
    await user.click(screen.getByRole('button', { name: '下一项' }));
    expect(openStep()).toBe('leader');
    expect(step('leader')).toHaveFocus();
  });

  test('a field that only the document can change says why', async () => {
    await openForm('city', SAMPLE, (memory) => memory.fixed.set('city', '里面有一张图片。'));
    expect(screen.getByText('里面有一张图片。')).toBeVisible();
    expect(box('案例所在市州红十字会')).toHaveAttribute('readonly');
  });

  test('a protected document is read, not written', async () => {
    await openForm('city', SAMPLE, (memory) => (memory.blocked = '文档受保护。'));
    expect(screen.getByText('文档受保护。')).toBeVisible();
    expect(box('案例所在市州红十字会')).toHaveAttribute('readonly');
  });
});

describe('progress', () => {
  test('how many, and why not all, each reason with the way to its step', async () => {
    const { user } = await openForm('unit');
    expect(screen.getByRole('meter', { name: '12 项中有 7 项填好了' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '未达到提交条件' }));
    await user.click(screen.getByRole('button', { name: '“主要做法”有 234 字，超过 200 字的限制，请删去 34 字。' }));
    expect(openStep()).toBe('practices');
    expect(step('practices')).toHaveFocus();
  });

  test('everything done', async () => {
    await openForm('unit', {
      ...SAMPLE,
      contact: ['027-82345678'],
      practices: ['1.进校园。', '2.进社区。'],
      insights: ['1.坚持。', '2.创新。'],
      opinion: ['同意推荐。'],
      opinionDate: ['2022年6月8日'],
    });
    expect(screen.getByRole('button', { name: '可以提交' })).toBeVisible();
  });

  test('what could not be written keeps the form from being ready', async () => {
    const { memory } = await openForm('unit');
    memory.failing.set('write', '写不进去');
    put(box('申报单位名称（案例所在单位）'), '江岸区红会');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有写进文档。文字还在这里。写不进去');
    expect(screen.getByRole('meter', { name: '12 项中有 6 项填好了' })).toBeVisible();
  });
});

describe('both places in step', () => {
  const BACKGROUND = '背景介绍';

  test('typing goes into the document after a pause, once, from what the document said', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    put(box(BACKGROUND), '甲乙');
    put(box(BACKGROUND), '甲乙丙');
    expect(writes(memory)).toEqual([]);
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙丙']));
    expect(writes(memory)).toHaveLength(1);
  });

  test('the figure moves with the key, before the document has it', async () => {
    await openForm('background', { ...SAMPLE, background: ['甲'] });
    put(box(BACKGROUND), '字'.repeat(201));
    expect(step('background')).toHaveTextContent('201/200');
    expect(screen.getByText(/超过 200 字的限制，请删去 1 字/)).toBeVisible();
  });

  test('paragraphs are paragraphs', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲', '乙'] });
    expect(box(BACKGROUND)).toHaveValue('甲\n乙');
    put(box(BACKGROUND), '甲\n乙\n丙');
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲', '乙', '丙']));
  });

  test('at once when the editor or the step is left', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    put(box(BACKGROUND), '甲乙');
    await user.click(step('city'));
    await waitFor(() => expect(memory.calls).toContainEqual(['goTo', 'city']));
    const order = memory.calls.map(([member]) => member);
    expect(order.indexOf('write')).toBeLessThan(order.indexOf('goTo'));
    expect(memory.textsOf('background')).toEqual(['甲乙']);
  });

  test('an input method composes: nothing is written, nothing disturbs it', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    const editor = box(BACKGROUND);
    act(() => editor.focus());
    fireEvent.compositionStart(editor);
    fireEvent.input(editor, { target: { value: '甲hong' } });
    act(() => memory.authorWrites('background', ['甲', '文档里加的']));
    await act(() => new Promise((resolve) => setTimeout(resolve, 450)));
    expect(writes(memory)).toEqual([]);
    expect(editor).toHaveValue('甲hong');
    fireEvent.input(editor, { target: { value: '甲红' } });
    fireEvent.compositionEnd(editor);
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲红', '文档里加的']));
    await waitFor(() => expect(editor).toHaveValue('甲红\n文档里加的'));
  });

  test('a composition that is given up lets the document through', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    const editor = box(BACKGROUND);
    fireEvent.compositionStart(editor);
    fireEvent.input(editor, { target: { value: '甲h' } });
    act(() => memory.authorWrites('background', ['甲乙']));
    fireEvent.input(editor, { target: { value: '甲' } });
    fireEvent.compositionEnd(editor);
    expect(editor).toHaveValue('甲乙');
    expect(writes(memory)).toEqual([]);
  });

  test('Enter that ends a composition is no key of ours', async () => {
    const { memory } = await openForm('practices', { ...SAMPLE, practices: ['1.甲', '2.乙'] });
    const item = box('主要做法，第 1 条');
    act(() => item.focus());
    fireEvent.compositionStart(item);
    fireEvent.keyDown(item, { key: 'Enter', isComposing: true });
    fireEvent.compositionEnd(item);
    // Safari tells the key after the end.
    fireEvent.keyDown(item, { key: 'Enter', keyCode: 229 });
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    expect(memory.textsOf('practices')).toHaveLength(2);
  });

  test('what is typed in the document shows, with the caret where it was', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['救护课'] });
    const editor = box(BACKGROUND);
    act(() => editor.focus());
    editor.setSelectionRange(2, 2);
    act(() => memory.authorWrites('background', ['应急救护课']));
    expect(editor).toHaveValue('应急救护课');
    expect(editor.selectionStart).toBe(4);
  });

  test('keys pressed while a write is on its way are not lost', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    let open = (): void => undefined;
    memory.gate = new Promise((resolve) => (open = resolve));
    put(box(BACKGROUND), '甲乙');
    await waitFor(() => expect(writes(memory)).toHaveLength(1));
    put(box(BACKGROUND), '甲乙丙');
    await act(async () => {
      open();
      await memory.gate;
    });
    expect(box(BACKGROUND)).toHaveValue('甲乙丙');
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙丙']));
  });

  test('changed in both, in different paragraphs: both stay', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲', '乙'] });
    memory.authorWrites('background', ['甲', '乙二'], false);
    put(box(BACKGROUND), '甲一\n乙');
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲一', '乙二']));
    expect(box(BACKGROUND)).toHaveValue('甲一\n乙二');
  });

  test('changed in both at one place: the author decides, the other goes into the tray', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    memory.authorWrites('background', ['甲文档'], false);
    put(box(BACKGROUND), '甲窗格');
    expect(await screen.findByRole('alert')).toHaveTextContent('窗格和文档里同时改了同一处');
    expect(memory.textsOf('background')).toEqual(['甲文档']);
    await user.click(screen.getByRole('button', { name: '用窗格里的' }));
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲窗格']));
    expect(memory.tray.map(({ texts }) => texts)).toEqual([['甲文档']]);
    expect(step('background')).toHaveFocus();
    expect(await screen.findByRole('textbox', { name: '移出的文字：背景介绍' })).toHaveValue('甲文档');
  });

  test('the tray does not take it: both texts stay on show', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    memory.authorWrites('background', ['甲文档'], false);
    memory.failing.set('keep', '存不进去。');
    put(box(BACKGROUND), '甲窗格');
    await user.click(await screen.findByRole('button', { name: '用文档里的' }));
    expect(await screen.findByText('存不进去。')).toBeVisible();
    expect(screen.getByText('甲窗格')).toBeVisible();
  });

  test('a write that fails keeps the words, also over a walk to another page, and can be tried again', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    memory.failing.set('write', 'Word 没有回应。');
    put(box(BACKGROUND), '甲乙');
    expect(await screen.findByRole('alert')).toHaveTextContent('Word 没有回应。');
    await user.click(screen.getByRole('tab', { name: '选项' }));
    await user.click(screen.getByRole('tab', { name: '填写' }));
    expect(box(BACKGROUND)).toHaveValue('甲乙');
    memory.failing.delete('write');
    await user.click(screen.getByRole('button', { name: '再写一次' }));
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙']));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('the page is hidden: what is typed is sent', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    put(box(BACKGROUND), '甲乙');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙']), { timeout: 250 });
  });

  test('a step that could not be gone to yet does not take the cursor from an author who is in the document by now', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    let release = (): void => undefined;
    memory.gate = new Promise((resolve) => (release = resolve));
    put(box(BACKGROUND), '甲乙');
    await user.click(step('caseName'));
    act(() => void window.dispatchEvent(new Event('blur')));
    act(() => memory.authorGoesTo('practices'));
    release();
    await waitFor(() => expect(step('practices')).toHaveAttribute('aria-expanded', 'true'));
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙']));
    await user.click(step('contact'));
    await waitFor(() => expect(memory.calls).toContainEqual(['goTo', 'contact']));
    expect(memory.calls).not.toContainEqual(['goTo', 'caseName']);
  });

  test('the form is removed from the document: unsent words go into the tray', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    memory.failing.set('write', '没有这一项了。');
    put(box(BACKGROUND), '甲乙');
    await screen.findByRole('alert');
    memory.hasForm = false;
    act(() => memory.tell({ kind: 'stale' }));
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
    await waitFor(() => expect(memory.calls).toContainEqual(['keep', 'background', ['甲乙']]));
  });

  test('the control of one field is removed: its unsent words go into the tray, and the field says why', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    memory.failing.set('write', '没有这一项了。');
    put(box(BACKGROUND), '甲乙');
    await screen.findByRole('alert');
    memory.fixed.set('background', '这一栏没有内容控件。');
    act(() => memory.tell({ kind: 'stale' }));
    expect(await screen.findByText('这一栏没有内容控件。')).toBeVisible();
    await waitFor(() =>
      expect(memory.calls.filter(([name]) => name === 'keep')).toEqual([['keep', 'background', ['甲乙']]]),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('nothing is followed while another page is on show', async () => {
    const { user, memory } = await openForm();
    expect(memory.followers).toBe(1);
    await user.click(screen.getByRole('tab', { name: '选项' }));
    expect(memory.followers).toBe(0);
  });

  test('a change of state is said once, not with every key', async () => {
    const { memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    act(() => memory.authorWrites('background', ['字'.repeat(201)]));
    expect(screen.getByText('背景介绍：超出字数')).toBeInTheDocument();
  });
});

describe('items', () => {
  const ITEMS = { ...SAMPLE, practices: ['1.甲', '2.乙', '3.丙'] };
  const item = (number: number) => box(`主要做法，第 ${number} 条`);
  const values = () => screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);

  test('Enter adds one below, dividing the words at the caret', async () => {
    const { user, memory } = await openForm('practices', { ...SAMPLE, practices: ['1.甲一', '2.乙'] });
    act(() => item(1).focus());
    item(1).setSelectionRange(1, 1);
    await user.keyboard('{Enter}');
    expect(values()).toEqual(['甲', '一', '乙']);
    expect(item(2)).toHaveFocus();
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['1.甲', '2.一', '3.乙']));
  });

  test('Backspace in an empty one removes it', async () => {
    const { user, memory } = await openForm('practices', ITEMS);
    act(() => item(2).focus());
    await user.keyboard('{End}{Backspace}{Backspace}');
    expect(values()).toEqual(['甲', '丙']);
    expect(item(1)).toHaveFocus();
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['1.甲', '2.丙']));
  });

  test('Alt and the arrows move it, the caret goes along', async () => {
    const { user, memory } = await openForm('practices', ITEMS);
    act(() => item(3).focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(values()).toEqual(['甲', '丙', '乙']);
    expect(item(2)).toHaveFocus();
    expect(await screen.findByText('已移到第 2 条')).toBeVisible();
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['1.甲', '2.丙', '3.乙']));
  });

  test('the same by buttons, for the item with the focus', async () => {
    const { user } = await openForm('practices', ITEMS);
    await user.click(item(2));
    await user.click(screen.getByRole('button', { name: '把第 2 条上移' }));
    expect(values()).toEqual(['乙', '甲', '丙']);
    expect(item(1)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '删除第 1 条' }));
    expect(values()).toEqual(['甲', '丙']);
    await user.click(screen.getByRole('button', { name: '添加一条' }));
    expect(item(3)).toHaveFocus();
    expect(screen.getByRole('button', { name: '把第 3 条下移' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('several lines pasted into one item are several items', async () => {
    const { memory } = await openForm('practices', ITEMS);
    put(item(3), '丙\n丁\n戊');
    expect(values()).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(item(5)).toHaveFocus();
    await waitFor(() => expect(memory.textsOf('practices')).toHaveLength(5));
  });

  test('pasted prose becomes items, and a paragraph again', async () => {
    const { user, memory } = await openForm('practices', { ...SAMPLE, practices: ['把课堂搬进校园。建强师资队伍。'] });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '转为条目' }));
    expect(values()).toEqual(['把课堂搬进校园。', '建强师资队伍。']);
    await waitFor(() => expect(memory.textsOf('practices')).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: '合并成一段' }));
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['把课堂搬进校园。建强师资队伍。']));
  });

  test('prose that comes in from the document while items are on show can become items too', async () => {
    const { user, memory } = await openForm('practices');
    expect(screen.queryByRole('button', { name: '转为条目' })).toBeNull();
    act(() => memory.authorWrites('practices', ['一是把课堂搬进校园；二是建强师资队伍。']));
    await user.click(await screen.findByRole('button', { name: '转为条目' }));
    expect(values()).toEqual(['把课堂搬进校园；', '建强师资队伍。']);
    expect(screen.queryByRole('button', { name: '转为条目' })).toBeNull();
    await waitFor(() => expect(memory.textsOf('practices')).toHaveLength(2));
  });

  test('an empty answer has one item to begin with', async () => {
    const { memory } = await openForm('insights');
    put(box('体会启示，第 1 条'), '坚持');
    await waitFor(() => expect(memory.textsOf('insights')).toEqual(['1.坚持']));
  });

  test('changed in the document, the other items keep their boxes', async () => {
    const { memory } = await openForm('practices', ITEMS);
    act(() => item(3).focus());
    const third = item(3);
    act(() => memory.authorWrites('practices', ['1.甲', '2.新', '3.乙', '4.丙']));
    expect(values()).toEqual(['甲', '新', '乙', '丙']);
    expect(third).toHaveFocus();
    expect(item(4)).toBe(third);
  });
});

describe('dates and opinion', () => {
  test('a date is written as public documents write it', async () => {
    const { memory } = await openForm('opinionDate');
    fireEvent.change(screen.getByLabelText('年月日（申报意见）：选择日期'), { target: { value: '2022-06-08' } });
    await waitFor(() => expect(memory.textsOf('opinionDate')).toEqual(['2022年6月8日']));
  });

  test('an odd one is shown and stays until another is picked; half a year is no date', async () => {
    const { memory } = await openForm('headerDate', { ...SAMPLE, headerDate: ['2022年  月  日'] });
    expect(screen.getByText('2022年 月 日')).toBeVisible();
    const picker = screen.getByLabelText('年月日（表头）：选择日期');
    fireEvent.change(picker, { target: { value: '0202-06-08' } });
    fireEvent.blur(picker);
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(writes(memory)).toEqual([]);
  });

  test('cleared by its button', async () => {
    const { user, memory } = await openForm('headerDate');
    await user.click(screen.getByRole('button', { name: '清空' }));
    await waitFor(() => expect(memory.textsOf('headerDate')).toEqual([]));
  });

  test('the opinion by choice, the other words stay', async () => {
    const { user, memory } = await openForm('opinion', { ...SAMPLE, opinion: ['情况属实。'] });
    expect(screen.getByText(/没有明确说明是否同意推荐/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '同意推荐' }));
    await waitFor(() => expect(memory.textsOf('opinion').join('')).toMatch(/^情况属实。.*同意推荐/));
    expect(screen.getByRole('radio', { name: '同意推荐' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: '不同意推荐' }));
    await waitFor(() => expect(memory.textsOf('opinion').join('')).toMatch(/^情况属实。.*不同意推荐/));
    expect(memory.textsOf('opinion')).toHaveLength(2);
  });

  test('the contact is checked for its shape only', async () => {
    await openForm('contact', { ...SAMPLE, contact: ['办公室'] });
    expect(screen.getByText('“联系方式”里看不出电话号码，请核对。')).toBeVisible();
    put(box('联系方式'), '办公室 027-82345678');
    expect(screen.queryByText('“联系方式”里看不出电话号码，请核对。')).not.toBeInTheDocument();
  });
});

describe('the surplus and the tray', () => {
  const LONG = { ...SAMPLE, background: ['字'.repeat(205)] };

  test('selected, moved out, put back', async () => {
    const { user, memory } = await openForm('background', LONG);
    await user.click(screen.getByRole('button', { name: '选中多余部分' }));
    expect(await screen.findByText('已在文档里选中超出限制的部分')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '移出多余部分' }));
    const entry = await screen.findByRole('textbox', { name: '移出的文字：背景介绍' });
    expect(entry).toHaveValue('字字字字字');
    expect(box('背景介绍')).toHaveValue('字'.repeat(200));
    expect(step('background')).toHaveFocus();
    expect(screen.queryByRole('button', { name: '移出多余部分' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '放回原处：背景介绍' }));
    expect(await screen.findByText('已放回“背景介绍”')).toBeVisible();
    expect(memory.textsOf('background')).toEqual(['字'.repeat(205)]);
    expect(screen.queryByText('移出的文字')).not.toBeInTheDocument();
    expect(step('background')).toHaveFocus();
  });

  test('unsent words are sent before the surplus is moved', async () => {
    const { user, memory } = await openForm('background', LONG);
    put(box('背景介绍'), '新'.repeat(203));
    await user.click(screen.getByRole('button', { name: '移出多余部分' }));
    expect(await screen.findByRole('textbox', { name: '移出的文字：背景介绍' })).toHaveValue('新新新');
    expect(memory.textsOf('background')).toEqual(['新'.repeat(200)]);
  });

  test('thrown away only at the second press; the focus goes to the neighbour', async () => {
    const { user, memory } = await openForm('background', SAMPLE, (fresh) => {
      fresh.add('background', ['一']);
      fresh.add('results', ['二']);
    });
    await user.click(screen.getByRole('button', { name: '丢弃：背景介绍' }));
    expect(memory.tray).toHaveLength(2);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: '丢弃：背景介绍' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(memory.tray).toHaveLength(1));
    expect(screen.getByRole('button', { name: '放回原处：工作成效' })).toHaveFocus();
  });

  test('copied', async () => {
    const { user } = await openForm('background', SAMPLE, (memory) => memory.add('background', ['一', '二']));
    await user.click(screen.getByRole('button', { name: '复制：背景介绍' }));
    expect(await screen.findByText('已复制')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('一\n二');
  });

  test('strict limits: told at once, undone with one press', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, background: ['字'.repeat(200)] });
    const moved = memory.add('background', ['多出来的']);
    act(() => memory.tell({ kind: 'tray', tray: memory.tray, moved }));
    expect(screen.getByText('“背景介绍”超出字数的部分已移到“移出的文字”里。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤消' }));
    await waitFor(() => expect(memory.tray).toEqual([]));
    expect(screen.queryByText(/超出字数的部分已移到/)).not.toBeInTheDocument();
  });

  test('strict limits that could not move anything: why, until it is read or the field is right', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, background: ['字'.repeat(201)] });
    const message = '“背景介绍”多出的部分一带有批注，移出会把它弄丢。请直接在文档里删减。';
    act(() => memory.tell({ kind: 'not-moved', field: 'background', message }));
    expect(screen.getByText(message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(message)).not.toBeInTheDocument();
    act(() => memory.tell({ kind: 'not-moved', field: 'background', message }));
    act(() => memory.authorWrites('background', ['字'.repeat(201), '一']));
    expect(screen.getByText(message)).toBeVisible();
    act(() => memory.authorWrites('background', ['字'.repeat(200)]));
    await waitFor(() => expect(screen.queryByText(message)).not.toBeInTheDocument());
  });

  test('a tray without a form is still there', async () => {
    await openCards((memory) => memory.add('background', ['一']));
    expect(screen.getByRole('textbox', { name: '移出的文字：背景介绍' })).toHaveValue('一');
  });
});
