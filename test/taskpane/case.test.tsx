import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FormFieldName } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
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
/** The boxes of the fields; what asks for the year beside the cards is none. */
const boxes = () =>
  screen.getAllByRole<HTMLTextAreaElement>('textbox').filter((element) => element.matches('textarea'));
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const writes = (memory: MemoryCase) => memory.calls.filter(([member]) => member === 'write');
/** Types at the end without the pauses of a person, as an input element tells it. */
const put = (element: HTMLTextAreaElement, value: string): void => {
  element.focus();
  fireEvent.input(element, { target: { value } });
};

const BLANK_NARRATIVE = { front: {}, follows: [], unwritten: [], prompts: [], isBlank: true };

describe('what the pane opens with', () => {
  test('a form to be filled in', async () => {
    await openForm();
    expect(screen.getByRole('tab', { name: '填写' })).toHaveAttribute('aria-selected', 'true');
  });

  test('any other document is there to be formatted', async () => {
    const { memory } = await openCards();
    expect(memory.calls).toEqual([]);
  });

  test('a form typed by hand opens on the page on which it is filled in', async () => {
    const session = new MemorySession(sampleOutline(4));
    session.case = new MemoryCase(SAMPLE);
    session.case.source = 'labels';
    renderPane({ session });
    expect(await screen.findByRole('button', { name: '在窗格里填写这张表' })).toBeVisible();
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

const THIS_YEAR = new Date().getFullYear();

test('a document that was made for another notice is told', async () => {
  await openCards((fresh) => (fresh.otherNotice = '这份文档是按另一份通知做的。'));
  expect(screen.getByText('这份文档是按另一份通知做的。')).toBeVisible();
});

describe('putting something into the document', () => {
  test('for another year than this one, if it is one', async () => {
    const { user, memory } = await openCards();
    const year = screen.getByRole('textbox', { name: '年度' });
    expect(year).toHaveValue(String(THIS_YEAR));
    await user.clear(year);
    await user.type(year, '20');
    await user.tab();
    expect(year).toHaveValue(String(THIS_YEAR));
    await user.clear(year);
    await user.type(year, '2031');
    await user.click(screen.getByRole('button', { name: '放入汇总表' }));
    await waitFor(() => expect(memory.calls).toContainEqual(['insert', 'summary', 'cursor', false, 2031]));
  });

  test('beside a form its year is proposed', async () => {
    await openForm('background', { ...SAMPLE, year: ['2029'] });
    expect(screen.getByRole('textbox', { name: '年度' })).toHaveValue('2029');
  });

  test('at the cursor unless another place is chosen; the steps follow', async () => {
    const { user, memory } = await openCards();
    await user.click(screen.getByRole('radio', { name: '文末另起一页' }));
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByRole('list', { name: '申报表的各项' })).toBeVisible();
    expect(memory.calls).toContainEqual(['insert', 'form', 'end', false, THIS_YEAR]);
    expect(openStep()).toBe('unit');
    expect(box('申报单位名称（案例所在单位）')).toHaveFocus();
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
      ['insert', 'form', 'cursor', false, THIS_YEAR],
      ['insert', 'narrative', 'end', false, THIS_YEAR],
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
    memory.inserting = (request) =>
      memory.insertBlock(request, [{ id: 'x', severity: 'error', message: '样式没有全部生效。', place }]);
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByText('申报表已放进文档，还有几处请您看看')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '去看：江岸区红十字会' }));
    expect(session.calls).toContainEqual(['goTo', 1]);
    await user.click(screen.getByRole('button', { name: '完成' }));
    expect(screen.queryByText('样式没有全部生效。')).not.toBeInTheDocument();
  });

  test('what was said of it is over where it was undone in Word', async () => {
    const { user, memory } = await openCards();
    memory.inserting = (request) =>
      memory.insertBlock(request, [{ id: 'look', severity: 'advice', message: '请看看版面。', place: null }]);
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByText('申报表已放进文档，还有几处请您看看')).toBeVisible();
    memory.removing('form');
    fireEvent.focus(window);
    await waitFor(() => expect(screen.queryByText(/已放进文档/)).not.toBeInTheDocument());
    expect(await screen.findByText('从哪里开始？')).toBeVisible();
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

describe('taking out what was put in', () => {
  test('what was said of putting it in is over', async () => {
    const { user, memory } = await openCards();
    memory.inserting = (request) => {
      memory.own = [request.block];
      return memory.insertBlock(request, [{ id: 'look', severity: 'advice', message: '请看看版面。', place: null }]);
    };
    await user.click(screen.getByRole('button', { name: '放入申报表' }));
    expect(await screen.findByText('申报表已放进文档，还有几处请您看看')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '移除放进文档的内容…' }));
    await user.click(await screen.findByRole('menuitem', { name: '移除申报表' }));
    await user.click(await screen.findByRole('button', { name: '移除' }));
    expect(await screen.findByText('申报表已移除')).toBeVisible();
    expect(screen.queryByText(/已放进文档/)).not.toBeInTheDocument();
  });

  const withOwn = (memory: MemoryCase) => void (memory.own = ['form']);
  async function ask(user: Awaited<ReturnType<typeof openForm>>['user'], answer: string) {
    await user.click(screen.getByRole('button', { name: '移除放进文档的内容…' }));
    await user.click(await screen.findByRole('menuitem', { name: '移除申报表' }));
    await user.click(await screen.findByRole('button', { name: answer }));
  }

  test('asked once; the version before is at hand, and the form can be put in again', async () => {
    const { user, memory, session } = await openForm('background', SAMPLE, withOwn);
    await ask(user, '不移除');
    expect(memory.hasForm).toBe(true);
    await ask(user, '移除');
    expect(await screen.findByText('申报表已移除')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '打开移除前的版本' }));
    expect(session.calls).toContainEqual(['openSnapshot', 's1']);
    await user.click(screen.getByRole('button', { name: '完成' }));
    expect(await screen.findByRole('button', { name: '放入申报表' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '移除放进文档的内容…' })).not.toBeInTheDocument();
  });

  test.each([
    ['refused', '没有移除'],
    ['interrupted', '移除到一半中断了'],
    ['copied', '已在新文档里移除'],
  ] as const)('%s: said with its reason', async (kind, title) => {
    const { user, memory } = await openForm('background', SAMPLE, withOwn);
    memory.removing = () => ({ kind, message: '因为这样。' });
    await ask(user, '移除');
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('因为这样。')).toBeVisible();
  });

  test('what somebody else made is not offered', async () => {
    await openForm();
    expect(screen.queryByRole('button', { name: '移除放进文档的内容…' })).not.toBeInTheDocument();
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
    // The year of what may still be put in is no field of it.
    expect(document.querySelector('[data-editor]')).toBeNull();
    expect(screen.getByText('联系方式').closest('li')).toHaveTextContent('未填写（空）');
  });

  test('taken over, it is filled in like any other; what is left is told', async () => {
    const { user, memory } = await openTyped();
    memory.adopting = () =>
      memory.adoptAll([{ id: 'x', severity: 'error', message: '“联系方式”的单元格没有认出来。', place: null }]);
    await user.click(screen.getByRole('button', { name: '在窗格里填写这张表' }));
    expect(await screen.findByRole('list', { name: '申报表的各项' })).toBeVisible();
    expect(screen.getByText('“联系方式”的单元格没有认出来。')).toBeVisible();
  });

  test('undone in Word, what could be filled in is told of no more', async () => {
    const { user, memory } = await openTyped();
    await user.click(screen.getByRole('button', { name: '在窗格里填写这张表' }));
    expect(await screen.findByText(/项可以在窗格里填写了/u)).toBeVisible();
    memory.outside.add('contact').add('leader');
    act(() => memory.tell({ kind: 'stale' }));
    await waitFor(() => expect(screen.queryByText(/项可以在窗格里填写了/u)).not.toBeInTheDocument());
  });

  test('refused, it says why', async () => {
    const { user, memory } = await openTyped();
    memory.adopting = () => ({ kind: 'refused', message: '表里有修订，请先接受。' });
    await user.click(screen.getByRole('button', { name: '在窗格里填写这张表' }));
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
    expect(step('practices')).toHaveAccessibleName(/已写 234 字，限 200 字 超出限制/);
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
    expect(box('案例所在市州红十字会')).toHaveFocus();
    expect(box('案例所在市州红十字会').selectionStart).toBe('江城市红十字会'.length);
    // Pressed once more it closes.
    await user.click(step('city'));
    expect(openStep()).toBeNull();
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
    expect(box('申报单位名称（案例所在单位）')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(openStep()).toBeNull();
    expect(step('unit')).toHaveFocus();
  });

  test('the cursor in the document moves the step, but not under typing hands', async () => {
    const { memory } = await openForm();
    act(() => memory.authorGoesTo('city'));
    expect(openStep()).toBe('city');
    // The author goes on typing in the document.
    expect(document.body).toHaveFocus();
    act(() => memory.authorGoesTo(null));
    expect(openStep()).toBe('city');
    act(() => box('案例所在市州红十字会').focus());
    act(() => memory.authorGoesTo('leader'));
    expect(openStep()).toBe('city');
  });

  test('the next one', async () => {
    const { user, memory } = await openForm('city');
    await user.click(screen.getByRole('button', { name: '下一项' }));
    expect(openStep()).toBe('leader');
    // The document's caret goes along: whoever turns to it writes on there.
    await waitFor(() => expect(memory.calls).toContainEqual(['goTo', 'leader']));
    expect(box('案例负责人姓名职务')).toHaveFocus();
    expect(box('案例负责人姓名职务').selectionStart).toBe('李明 常务副会长'.length);
  });

  test('Enter in a line goes on to the next box, and what was written goes into the document', async () => {
    const { user, memory } = await openForm('unit', {});
    await user.click(box('申报单位名称（案例所在单位）'));
    await user.keyboard('江岸区红十字会{Enter}');
    expect(openStep()).toBe('headerDate');
    expect(screen.getByLabelText('年月日（表头）：日期')).toHaveFocus();
    await waitFor(() => expect(memory.textsOf('unit')).toEqual(['江岸区红十字会']));
    await user.keyboard('{Enter}');
    expect(box('案例名称')).toHaveFocus();
  });

  test('Enter in a text is a paragraph, with Ctrl it goes on', async () => {
    const { user } = await openForm('background', {});
    await user.click(box('背景介绍'));
    await user.keyboard('甲{Enter}乙');
    expect(box('背景介绍')).toHaveValue('甲\n乙');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(openStep()).toBe('practices');
    expect(box('主要做法，第 1 条')).toHaveFocus();
    await user.keyboard('丙{Enter}丁{Control>}{Enter}{/Control}');
    expect(openStep()).toBe('results');
  });

  test('Enter in an empty item ends the list and goes on', async () => {
    const { user, memory } = await openForm('practices', {});
    await user.click(box('主要做法，第 1 条'));
    await user.keyboard('丙{Enter}丁{Enter}{Enter}');
    expect(openStep()).toBe('results');
    expect(box('工作成效，第 1 条')).toHaveFocus();
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['1.丙', '2.丁']));
  });

  test('the choice of the opinion, then on by Enter; after the last field the caret stays', async () => {
    const { user } = await openForm('opinion', {});
    await user.click(screen.getByRole('radio', { name: '同意推荐' }));
    await user.keyboard('{Enter}');
    expect(openStep()).toBe('opinionDate');
    await user.keyboard('{Enter}');
    expect(openStep()).toBe('opinionDate');
    expect(screen.getByText('这是最后一项')).toBeVisible();
  });

  test('after the last field of the unit nobody is led on into the part of the other office', async () => {
    const { user } = await openForm('insights', {});
    expect(screen.queryByRole('button', { name: '下一项' })).not.toBeInTheDocument();
    await user.click(box('体会启示，第 1 条'));
    await user.keyboard('甲{Control>}{Enter}{/Control}');
    expect(openStep()).toBe('insights');
    expect(screen.getByText('单位部分到这里为止，后面由市州红十字会填写')).toBeVisible();
  });

  test('after the last field of the unit comes the narrative, if the document has one', async () => {
    const { user, memory } = await openForm('insights', {}, (fresh) => (fresh.narrative = BLANK_NARRATIVE));
    await user.click(box('体会启示，第 1 条'));
    await user.keyboard('甲{Control>}{Enter}{/Control}');
    expect(await screen.findByText('光标已到文档里的案例正文，请在文档里接着写')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '写案例正文' }));
    await waitFor(() => expect(memory.calls.filter(([what]) => what === 'goToNarrative')).toHaveLength(2));
    expect(openStep()).toBe('insights');
  });

  test('Enter that ends a composition goes nowhere', async () => {
    const { memory } = await openForm('city', {});
    const city = box('案例所在市州红十字会');
    act(() => city.focus());
    fireEvent.compositionStart(city);
    fireEvent.input(city, { target: { value: '江城' } });
    fireEvent.keyDown(city, { key: 'Enter', isComposing: true });
    expect(openStep()).toBe('city');
    fireEvent.compositionEnd(city);
    // Safari tells the key only then.
    fireEvent.keyDown(city, { key: 'Enter', keyCode: 229 });
    expect(openStep()).toBe('city');
    fireEvent.keyDown(city, { key: 'Enter', keyCode: 13 });
    expect(openStep()).toBe('leader');
    await waitFor(() => expect(memory.textsOf('city')).toEqual(['江城']));
  });

  test('a field that only the document can change says why', async () => {
    await openForm('city', SAMPLE, (memory) => memory.fixed.set('city', '里面有一张图片。'));
    expect(screen.getByText('里面有一张图片。')).toBeVisible();
    expect(box('案例所在市州红十字会')).toHaveAttribute('readonly');
  });

  test('a field outside of the pane is looked at again when the author comes back, and is put into it', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, city: [] }, (fresh) => fresh.outside.add('city'));
    expect(screen.getByText('这一栏还没有放进窗格')).toBeVisible();
    expect(box('案例所在市州红十字会')).toHaveAttribute('readonly');
    memory.authorWrites('city', ['江城市红十字会'], false);
    fireEvent.focus(window);
    await waitFor(() => expect(box('案例所在市州红十字会')).toHaveValue('江城市红十字会'));
    memory.adopting = () => {
      memory.outside.clear();
      return { kind: 'done', fields: ['city'], left: [] };
    };
    await user.click(screen.getByRole('button', { name: '把这一栏也放进窗格填写' }));
    await waitFor(() => expect(box('案例所在市州红十字会')).toHaveFocus());
    expect(box('案例所在市州红十字会')).not.toHaveAttribute('readonly');
    expect(screen.getByText('“案例所在市州红十字会”可以在窗格里填写了')).toBeVisible();
  });

  test('one that cannot be put into the pane yet says why, and the document can be looked at again', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, city: [] }, (fresh) => fresh.outside.add('city'));
    memory.adopting = () => ({
      kind: 'done',
      fields: [],
      left: [{ id: 'not-adopted', field: 'city', severity: 'advice', message: '请先在文档里写上。', place: null }],
    });
    await user.click(screen.getByRole('button', { name: '把这一栏也放进窗格填写' }));
    expect(await screen.findByText('请先在文档里写上。')).toBeVisible();
    memory.authorWrites('city', ['江城市红十字会'], false);
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    await waitFor(() => expect(box('案例所在市州红十字会')).toHaveValue('江城市红十字会'));
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
    expect(screen.getByRole('meter', { name: '单位部分：10 项中有 7 项填好了' })).toBeVisible();
    expect(screen.getByRole('meter', { name: '市州部分：2 项中有 0 项填好了' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '未达到提交条件' }));
    await user.click(screen.getByRole('button', { name: '“主要做法”有 234 字，超过 200 字的限制，请删去 34 字。' }));
    expect(openStep()).toBe('practices');
    expect(box('主要做法，第 6 条')).toHaveFocus();
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
    expect(screen.getByRole('button', { name: '申报表可以提交；这份文档里没有案例正文' })).toBeVisible();
  });

  const UNIT_DONE = {
    ...SAMPLE,
    contact: ['027-82345678'],
    practices: ['1.进校园。', '2.进社区。'],
    insights: ['1.坚持。', '2.创新。'],
  };

  test('a county is done without the opinion', async () => {
    const { user } = await openForm('insights', UNIT_DONE);
    expect(screen.getByRole('meter', { name: '单位部分：10 项中有 10 项填好了' })).toBeVisible();
    const verdict = screen.getByRole('button', { name: '单位部分已填好，可以交市州红十字会' });
    await user.click(verdict);
    const unit = screen.getByRole('region', { name: '单位部分' });
    expect(unit).toHaveTextContent('由申报单位填写');
    expect(within(unit).queryByRole('button')).not.toBeInTheDocument();
    const prefecture = screen.getByRole('region', { name: '市州部分' });
    expect(prefecture).toHaveTextContent('由市州红十字会填写');
    expect(within(prefecture).getAllByRole('button')).toHaveLength(2);
    const steps = screen.getByRole('list', { name: '市州部分，由市州红十字会填写' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(2);
  });

  test('dates that were written in the pane one after the other are put in order with each other', async () => {
    const { memory } = await openForm('opinionDate', { ...UNIT_DONE, opinion: ['同意推荐。'] }, (fresh) => {
      // As Word does it: what the pane itself has written is not told again.
      fresh.tellsOwnWrites = false;
    });
    fireEvent.change(screen.getByLabelText('年月日（申报意见）：日期'), { target: { value: '2022-06-05' } });
    expect(await screen.findByRole('button', { name: '申报表可以提交；这份文档里没有案例正文' })).toBeVisible();
    act(() => step('headerDate').click());
    fireEvent.change(screen.getByLabelText('年月日（表头）：日期'), { target: { value: '2022-06-10' } });
    expect(step('opinionDate')).toHaveTextContent('请核对');
    await waitFor(() => expect(memory.textsOf('headerDate')).toEqual(['2022年6月10日']));
    expect(screen.getByRole('button', { name: '单位部分已填好，可以交市州红十字会' })).toBeVisible();
  });

  test('the form may be right and the narrative not: both are said, what is wrong is read again and listed', async () => {
    const done = { ...UNIT_DONE, opinion: ['同意推荐。'], opinionDate: ['2022年6月8日'] };
    const { user, memory } = await openForm('unit', done, (fresh) => (fresh.narrative = BLANK_NARRATIVE));
    const standing = () => screen.getByRole('button', { name: '申报表可以提交；案例正文还没有写' });
    await user.click(standing());
    const unit = within(screen.getByRole('region', { name: '单位部分' }));
    // With the way to where it is to be written, as every reason has it.
    await user.click(unit.getByRole('button', { name: '案例正文还没有写。' }));
    await waitFor(() => expect(memory.calls).toContainEqual(['goToNarrative']));
    await user.click(standing());
    await user.keyboard('{Escape}');
    memory.narrative = { ...BLANK_NARRATIVE, isBlank: false };
    fireEvent.focus(window);
    expect(await screen.findByRole('button', { name: '可以提交' })).toBeVisible();
  });

  test('a name that Word keeps alike is never told to differ while it is typed', async () => {
    const narrative = {
      front: { caseName: SAMPLE['caseName']![0]!, unit: null },
      follows: ['caseName'],
      unwritten: [],
      prompts: [],
      isBlank: false,
    };
    await openForm('caseName', UNIT_DONE, (fresh) => (fresh.narrative = narrative));
    put(box('案例名称'), '急救课进校园');
    expect(await screen.findByRole('button', { name: '单位部分已填好，可以交市州红十字会' })).toBeVisible();
  });

  test('within the limit as Word counts is done; the other figure is explained, not warned of', async () => {
    await openForm('background', { ...SAMPLE, background: ['救'.repeat(190) + '2022-2026'] });
    expect(step('background')).toHaveAccessibleName(/已写 191 字，限 200 字 已填好/);
    expect(screen.queryByText(/略|从严/)).not.toBeInTheDocument();
    put(box('背景介绍'), `${'救'.repeat(195)}2022-2026`);
    expect(step('background')).toHaveAccessibleName(/已写 196 字，限 200 字 已填好 每个字符算一个字是 204/);
    expect(
      screen.getByText('“背景介绍”按 Word 的字数是 196，合格；按每个字符算一个字是 204，如果评审这样数，就超了 4 字。'),
    ).toBeVisible();
  });

  test('what could not be written keeps the form from being ready', async () => {
    const { memory } = await openForm('unit');
    memory.failing.set('write', '写不进去');
    put(box('申报单位名称（案例所在单位）'), '江岸区红会');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有写进文档。文字还在这里。写不进去');
    expect(screen.getByRole('meter', { name: '单位部分：10 项中有 6 项填好了' })).toBeVisible();
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
    expect(boxes()).toHaveLength(2);
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
    // At once, not when the pause after a key is over.
    await act(async () => {
      window.dispatchEvent(new Event('pagehide'));
      await Promise.resolve();
    });
    expect(memory.textsOf('background')).toEqual(['甲乙']);
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
    expect(screen.getByText('背景介绍：超出限制')).toBeInTheDocument();
  });
});

describe('items', () => {
  const ITEMS = { ...SAMPLE, practices: ['1.甲', '2.乙', '3.丙'] };
  const item = (number: number) => box(`主要做法，第 ${number} 条`);
  const values = () => boxes().map(({ value }) => value);

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

  test('a list pasted with blank lines has no empty items, nor has what the document gets', async () => {
    const { user, memory } = await openForm('insights');
    const insight = (number: number) => box(`体会启示，第 ${number} 条`);
    put(insight(1), '\n1.坚持。\n\n2、创新。\n \n');
    expect(values()).toEqual(['坚持。', '创新。']);
    await user.click(screen.getByRole('button', { name: '添加一条' }));
    expect(values()).toEqual(['坚持。', '创新。', '']);
    await user.click(insight(1));
    await user.keyboard('{End}持久。');
    await waitFor(() => expect(memory.textsOf('insights')).toEqual(['1.坚持。持久。', '2.创新。']));
    expect(values()).toEqual(['坚持。持久。', '创新。', '']);
    expect(step('insights')).toHaveAccessibleName(/已填好/);
  });

  test('an empty item of the document is told, and goes by its button', async () => {
    const { user, memory } = await openForm('practices', { ...SAMPLE, practices: ['1.甲', '2.', '4.乙'] });
    expect(screen.getByText(/有 1 条是空的/)).toBeVisible();
    expect(values()).toEqual(['甲', '', '乙']);
    await user.click(item(2));
    await user.click(screen.getByRole('button', { name: '删除第 2 条' }));
    await waitFor(() => expect(memory.textsOf('practices')).toEqual(['1.甲', '2.乙']));
    expect(step('practices')).toHaveAccessibleName(/已填好/);
  });

  test('the first item is no fault while it is the only one', async () => {
    await openForm('insights');
    put(box('体会启示，第 1 条'), '坚持');
    expect(step('insights')).toHaveAccessibleName(/已填好/);
    expect(screen.queryByText(/应分条写/)).not.toBeInTheDocument();
  });

  test('pasted prose becomes items, and a paragraph again', async () => {
    const { user, memory } = await openForm('practices', { ...SAMPLE, practices: ['把课堂搬进校园。建强师资队伍。'] });
    expect(boxes()).toHaveLength(1);
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

/** 2026年6月1日 as the browser's calendar has it. */
const isoOfTyped = (date: string): string =>
  date
    .split(/[年月日]/u)
    .slice(0, 3)
    .map((part) => part.padStart(2, '0'))
    .join('-');

describe('dates and opinion', () => {
  test('a date is written as public documents write it', async () => {
    const { memory } = await openForm('opinionDate');
    fireEvent.change(screen.getByLabelText('年月日（申报意见）：日期'), { target: { value: '2022-06-08' } });
    await waitFor(() => expect(memory.textsOf('opinionDate')).toEqual(['2022年6月8日']));
  });

  test('an odd one is shown and stays until another is picked; half a year is no date', async () => {
    const { memory } = await openForm('headerDate', { ...SAMPLE, headerDate: ['2022年  月  日'] });
    expect(screen.getByText('2022年 月 日')).toBeVisible();
    const picker = screen.getByLabelText('年月日（表头）：日期');
    fireEvent.change(picker, { target: { value: '0202-06-08' } });
    fireEvent.blur(picker);
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(writes(memory)).toEqual([]);
  });

  test.each([
    ['2026-6-1', '2026年6月1日'],
    ['2026.6.1', '2026年6月1日'],
    ['２０２６／６／１', '2026年6月1日'],
    ['20260601', '2026年6月1日'],
    ['2026年6月1日', '2026年6月1日'],
    ['6月1日', '2022年6月1日'],
  ])('typed as people write it: %s', async (written, date) => {
    const { user, memory } = await openForm('opinionDate', SAMPLE);
    const box = screen.getByLabelText('年月日（申报意见）：日期');
    await user.clear(box);
    await user.type(box, written);
    await user.tab();
    expect(box).toHaveValue(date);
    await waitFor(() => expect(memory.textsOf('opinionDate')).toEqual([date]));
    expect(screen.getByLabelText('打开日历', { selector: 'input' })).toHaveValue(isoOfTyped(date));
  });

  test.each(['2026-13-1', '06012026', '6060-2-2', '1999-12-31', '20260601a', '2026年6月'])(
    'what is no date is said, and never written: %s',
    async (written) => {
      const { user, memory } = await openForm('opinionDate', { ...SAMPLE, opinionDate: [] });
      const box = screen.getByLabelText('年月日（申报意见）：日期');
      await user.click(box);
      await user.paste(written);
      expect(screen.queryByText(/没有写进文档。可以写成/u)).not.toBeInTheDocument();
      await user.tab();
      expect(box).toHaveValue(written);
      expect(await screen.findByText(/没有写进文档。可以写成/u)).toBeVisible();
      await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
      expect(writes(memory)).toEqual([]);
      fireEvent.change(screen.getByLabelText('打开日历', { selector: 'input' }), { target: { value: '2022-06-08' } });
      expect(box).toHaveValue('2022年6月8日');
      expect(screen.queryByText(/没有写进文档。可以写成/u)).not.toBeInTheDocument();
      await waitFor(() => expect(memory.textsOf('opinionDate')).toEqual(['2022年6月8日']));
    },
  );

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
    await waitFor(() => expect(memory.textsOf('opinion')).toEqual(['情况属实。', '不同意推荐。']));
  });

  test('the choice alone writes the verdict alone; the whole sentence is taken over by who wants it', async () => {
    const { user, memory } = await openForm('opinion');
    await user.click(screen.getByRole('radio', { name: '同意推荐' }));
    await waitFor(() => expect(memory.textsOf('opinion')).toEqual(['同意推荐。']));
    await user.click(screen.getByRole('button', { name: '用这一句' }));
    const { agree } = redcross2022.form.verdicts.wordings;
    await waitFor(() => expect(memory.textsOf('opinion')).toEqual([agree]));
    expect(screen.queryByRole('button', { name: '用这一句' })).not.toBeInTheDocument();
  });

  test('where a date is picked nobody is told how to type one', async () => {
    await openForm('opinionDate', { ...SAMPLE, opinionDate: ['2022年6月31日'] });
    expect(screen.getByText('不早于表头的申报日期。')).toBeVisible();
    expect(screen.getByText('这不是一个完整的日期。请在上面写一个或选一个，写好才会改动。')).toBeVisible();
    expect(screen.getByText('日期不完整或不存在，请写成“2022年6月1日”的样子。')).toBeVisible();
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
    // The words are further down than most panes show: the message has the way.
    await user.click(screen.getByRole('button', { name: '看移出的文字' }));
    expect(screen.getByRole('button', { name: '放回原处：背景介绍' })).toHaveFocus();
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

  test.each<[string, string, boolean, string?]>([
    ['an undo brought them back', '字'.repeat(200) + '多出来的几个字就在后面', true],
    ['few of them', '字'.repeat(200) + '在后面', true, '在后面'],
    ['the same words by chance, in a field that is not too long', '再写几句，就在后面', false, '在后面'],
  ])(
    'words that stand in their field again are not put back without asking: %s',
    async (_, now, isBack, moved = '多出来的几个字就在后面') => {
      const { user, memory } = await openForm('background', { ...SAMPLE, background: [now] }, (memory) =>
        memory.add('background', [moved]),
      );
      expect(screen.queryAllByText(/^这段文字又在文档里了/u)).toHaveLength(isBack ? 1 : 0);
      await user.click(screen.getByRole('button', { name: '放回原处：背景介绍' }));
      if (!isBack) {
        await waitFor(() => expect(memory.tray).toEqual([]));
        return;
      }
      expect(await screen.findByRole('alertdialog', { name: '这段文字已经在文档里' })).toBeVisible();
      await user.click(screen.getByRole('button', { name: '不放' }));
      expect(memory.textsOf('background')).toEqual([now]);
      expect(memory.tray).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: '放回原处：背景介绍' }));
      await user.click(await screen.findByRole('button', { name: '仍然再放一次' }));
      await waitFor(() => expect(memory.tray).toEqual([]));
    },
  );

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
    expect(screen.getByText('“背景介绍”超出限制的部分已移到“移出的文字”里。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(memory.tray).toEqual([]));
    expect(screen.queryByText(/超出限制的部分已移到/)).not.toBeInTheDocument();
  });

  test('what strict limits have moved stands in the foot of the pane, outside the page that scrolls, beside other news', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, background: ['字'.repeat(200)] });
    const moved = memory.add('background', ['多出来的']);
    act(() => memory.tell({ kind: 'tray', tray: memory.tray, moved }));
    const told = screen.getByText('“背景介绍”超出限制的部分已移到“移出的文字”里。');
    expect(screen.getByRole('tabpanel')).not.toContainElement(told);
    expect(told.closest('[role="status"]')).not.toBeNull();
    // News of less weight stands below it.
    await user.click(screen.getByRole('button', { name: '丢弃：背景介绍' }));
    expect(screen.getByText('再按一次就丢弃；按 Esc 留着。')).toBeVisible();
    expect(told).toBeVisible();
    // The page takes its news along, and finds it there again.
    await user.click(screen.getByRole('tab', { name: '选项' }));
    expect(screen.queryByText(/超出限制的部分已移到/)).not.toBeInTheDocument();
    expect(screen.queryByText('再按一次就丢弃；按 Esc 留着。')).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: '填写' }));
    expect(await screen.findByText(/超出限制的部分已移到/)).toBeVisible();
  });

  test('a field that is too long is left in the pane: strict limits are asked, after the words are written', async () => {
    const { user, memory } = await openForm('background', { ...SAMPLE, background: ['甲'] });
    put(box('背景介绍'), '字'.repeat(224));
    await user.click(step('city'));
    await waitFor(() => expect(memory.calls).toContainEqual(['leave', 'background']));
    const order = memory.calls.map(([member]) => member);
    expect(order.indexOf('write')).toBeLessThan(order.indexOf('leave'));
    await user.click(step('unit'));
    expect(memory.calls.filter(([member]) => member === 'leave')).toHaveLength(1);
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

  test('what a closed pane left behind is offered with what the document says, and put in, copied or thrown away', async () => {
    const { user, memory } = await openForm('city', { ...SAMPLE, background: ['甲'] }, (before) => {
      const words = { sent: null, at: '2022-06-01T08:05:00.000Z' };
      before.leftBehind = [
        { ...words, id: 'a', field: 'background', base: ['甲'], texts: ['甲乙丙'], file: null },
        { ...words, id: 'b', field: 'contact', base: [], texts: ['0000-1'], file: '副本.docx' },
      ];
    });
    const one = await screen.findByRole('region', { name: '“背景介绍”上次有 2 个字还没写进文档' });
    expect(within(one).getByRole('textbox', { name: '上次写的：背景介绍' })).toHaveValue('甲乙丙');
    expect(one).toHaveTextContent('文档里现在是甲');
    // In the foot of the pane, wherever the page is scrolled to; the field is not done while words wait for it.
    expect(screen.getByRole('tabpanel')).not.toContainElement(one);
    expect(step('background')).toHaveTextContent('有字还没放进文档');
    expect(step('background')).toHaveAccessibleName(/请核对/);
    await user.click(screen.getByRole('tab', { name: '排版' }));
    expect(await screen.findByText('“填写”页的“联系方式”“背景介绍”有字还没写进文档。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '去看' }));
    await screen.findByRole('region', { name: '“背景介绍”上次有 2 个字还没写进文档' });
    expect(screen.getByRole('region', { name: '“联系方式”上次有 6 个字还没写进文档' })).toHaveTextContent(
      '在“副本.docx”里写的',
    );
    await user.click(screen.getByRole('button', { name: '放进去：背景介绍' }));
    await waitFor(() => expect(memory.textsOf('background')).toEqual(['甲乙丙']));
    expect(screen.queryByRole('region', { name: /^“背景介绍”上次/ })).not.toBeInTheDocument();
    expect(step('background')).not.toHaveTextContent('有字还没放进文档');
    await user.click(screen.getByRole('button', { name: '丢弃：联系方式' }));
    await user.click(screen.getByRole('button', { name: '确定丢弃：联系方式' }));
    await waitFor(() => expect(memory.leftBehind).toEqual([]));
    expect(screen.queryByRole('region', { name: /还没写进文档/ })).not.toBeInTheDocument();
    expect(memory.textsOf('contact')).toEqual([]);
  });

  test('a tray without a form is still there', async () => {
    await openCards((memory) => memory.add('background', ['一']));
    expect(screen.getByRole('textbox', { name: '移出的文字：背景介绍' })).toHaveValue('一');
  });
});
