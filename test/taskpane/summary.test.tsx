import { told } from '../builders/findings';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CaseFile } from '../../src/form/summary/case-file';
import type { CaseReading, UnreadableCase } from '../../src/session/summary';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

// Fluent UI's combobox takes jsdom seconds to draw; on a machine that is busy with other suites, many.
const CITY = '岚山市红十字会';

function read(caseName: string, unit: string, more: Partial<CaseFile> = {}): CaseReading {
  const remarks = more.remarks ?? [];
  const state = remarks.length === 0 ? 'ready' : 'not-ready';
  const form = { kind: 'form', city: CITY, fields: [], pending: null } as const;
  const file: CaseFile = { ...form, caseName, unit, state, remarks, ...more };
  return { kind: 'read', digest: `${caseName} ${unit}`, read: file, others: [] };
}

function unreadable(message: string): UnreadableCase {
  return { kind: 'unreadable', message, remark: `请重交：${message}` };
}

/** Four units' files, one of them unreadable; name and unit say which. */
const FILES: Readonly<Record<string, CaseReading>> = {
  '1 望川县.docx': read('让急救课走进赶集日', '望川县红十字会'),
  '2 云台县.docx': read('茶园里的救护站', '云台县红十字会', {
    remarks: told('“联系方式”没有填写。', '“背景介绍”有 250 字。'),
  }),
  '3 临江区.docx': unreadable('文件已损坏，请换一份完好的。'),
  '10 松岭区.docx': read('书包里的创可贴', '松岭区红十字会'),
};

/** A later version came in beside the first. */
const TWICE: Readonly<Record<string, CaseReading>> = {
  ...FILES,
  '1 望川县.docx': version('1234567', 'one'),
  '4 望川县（修改稿）.docx': version('7654321', 'other'),
};

function version(contact: string, digest: string): CaseReading {
  const fields = [
    { name: 'headerDate', label: '申报日期', value: '2022年9月5日' },
    { name: 'contact', label: '联系方式', value: contact },
  ] as const;
  return {
    ...read('让急救课走进赶集日', '望川县红十字会', { fields, filledOn: '2022年9月5日' }),
    digest,
  } as CaseReading;
}

function fileOf(name: string, more: FilePropertyBag = {}): File {
  return new File(['x'], name, { lastModified: 1, ...more });
}

/** The page 汇总 with files chosen. */
async function entry(readings = FILES, prepare: (session: MemorySession) => void = () => undefined) {
  const session = new MemorySession(sampleOutline(3));
  for (const [name, reading] of Object.entries(readings)) session.summary.readings.set(name, reading);
  prepare(session);
  const pane = renderPane({ session });
  await screen.findByRole('button', { name: '一键排版' });
  await pane.user.click(screen.getByRole('tab', { name: '汇总' }));
  await screen.findByText('文件只在这台电脑上读取，不上传，也不改动。');
  await choose(Object.keys(readings).map((name) => fileOf(name)));
  return { ...pane, memory: session.summary };
}

async function choose(files: readonly File[], input = 'files'): Promise<void> {
  const element = document.querySelector(`input[data-choose="${input}"]`)!;
  await act(() => Promise.resolve(fireEvent.change(element, { target: { files } })));
}

const rows = () => screen.getAllByRole('row').map((row) => within(row).getAllByRole('gridcell')[0]!.textContent);
const figures = (text: string) =>
  screen.findByText((_, element) => element?.tagName === 'P' && element.textContent === text);
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the list', () => {
  it('every file is read and told: ready, what is to be put right, or why it cannot be read', async () => {
    await entry();
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
    expect(rows()).toEqual([
      '1让急救课走进赶集日望川县红十字会可以提交',
      '2茶园里的救护站云台县红十字会2 处：“联系方式”没有填写。',
      '3 临江区.docx读不了：文件已损坏，请换一份完好的。',
      '3书包里的创可贴松岭区红十字会可以提交',
    ]);
  });

  it('an opinion that is there is not told as one to be filled in; what is not recommended is not ticked', async () => {
    const pending = { mark: '待填意见', remarks: told('“申报意见”没有填写。') };
    const doubtful = { mark: '请核对意见', remarks: told('申报意见没有明确说明是否同意推荐。') };
    const refused = { mark: '请核对意见', remarks: told('申报意见是“不同意推荐”，这份案例不应上报。') };
    await entry({
      '1.docx': read('甲', '望川县红十字会', { state: 'pending', pending }),
      '2.docx': read('乙', '云台县红十字会', { state: 'opinion', pending: doubtful }),
      '3.docx': read('丙', '松岭区红十字会', { state: 'opinion', pending: refused, isRefused: true }),
    });
    await figures('3 份 · 1 份请核对意见 · 1 份待填意见 · 1 份不列入');
    expect(rows()).toEqual([
      '1甲望川县红十字会待填意见：“申报意见”没有填写。',
      '2乙云台县红十字会请核对意见：申报意见没有明确说明是否同意推荐。',
      '丙松岭区红十字会申报意见是“不同意推荐”，没有列入；要列入请打勾不列入',
    ]);
    fireEvent.click(await press('做汇总表'));
    await screen.findByText('附件2将有 2 行，次序和名单里的一样。');
    screen.getByText('有 1 个案例的申报意见是“不同意推荐”，没有列入。');
    screen.getByText('列入的案例里有 1 个的申报意见不明确或有问题，请核对。');
    fireEvent.click(await press('返回名单'));
    fireEvent.click(await screen.findByRole('checkbox', { name: '列入汇总表：丙' }));
    fireEvent.click(await press('做汇总表'));
    await screen.findByText('列入的案例里有 1 个的申报意见是“不同意推荐”，不应上报，请核对。');
  });

  it('what is no document is left aside, marks of open documents are not counted, the same file is not listed twice', async () => {
    await entry();
    await choose([fileOf('照片.jpg'), fileOf('~$1 望川县.docx'), fileOf('1 望川县.docx'), fileOf('5 新.docx')]);
    await screen.findByText('名单里加了 1 份。另有 1 个文件不是 Word 文档，没有加：照片.jpg');
    await choose([fileOf('1 望川县.docx')]);
    await screen.findByText('这些文件已经在名单里了');
    await choose([fileOf('照片.jpg')]);
    await screen.findByText('里面没有 Word 文档，只有照片.jpg');
    expect(rows()).toHaveLength(5);
    // Said once more where the table is made: a scan that a unit has sent must not be missing in silence.
    await choose([fileOf('扫描件.pdf')]);
    fireEvent.click(await press('做汇总表'));
    await screen.findByText('另有 2 个文件不是 Word 文档，没有列入：照片.jpg、扫描件.pdf。');
  });

  it('a file that could not be read is read again when it is chosen again: another program may have held it', async () => {
    const { memory } = await entry();
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
    memory.readings.set('3 临江区.docx', read('江边的早课', '临江区红十字会'));
    await choose([fileOf('3 临江区.docx'), fileOf('1 望川县.docx')]);
    await screen.findByText('重新读取 1 份');
    await figures('4 份 · 3 份可以提交 · 1 份要修改');
    expect(rows()[2]).toBe('3江边的早课临江区红十字会可以提交');
  });

  it('files of several units that are called the same are told apart', async () => {
    await entry({});
    await choose([fileOf('申报表.docx'), fileOf('申报表.docx', { lastModified: 2 })]);
    await screen.findByText('申报表（2）.docx');
    expect(rows()[0]).toMatch(/^申报表\.docx/);
  });

  it('files may be dropped anywhere on the page', async () => {
    const { memory } = await entry({});
    memory.readings.set('1.docx', read('甲', '乙'));
    const target = screen.getByText('或者把文件、文件夹拖到这里');
    const item = { kind: 'file', getAsFile: () => fileOf('1.docx'), webkitGetAsEntry: () => null };
    const dataTransfer = { types: ['Files'], items: [item] };
    fireEvent.dragEnter(target, { dataTransfer });
    fireEvent.drop(target, { dataTransfer });
    await screen.findByText('名单里加了 1 份');
    await waitFor(() => expect(rows()).toEqual(['1甲乙可以提交']));
  });

  it('a file that misses the page does not replace the pane', async () => {
    const { user } = await entry();
    await user.click(screen.getByRole('tab', { name: '排版' }));
    const tab = screen.getByRole('tab', { name: '排版' });
    // false: the browser does nothing of its own.
    const files = { dataTransfer: { types: ['Files'] } };
    expect([fireEvent.dragOver(tab, files), fireEvent.drop(tab, files)]).toEqual([false, false]);
    const text = { dataTransfer: { types: ['text/plain'] } };
    expect([fireEvent.dragOver(tab, text), fireEvent.drop(tab, text)]).toEqual([true, true]);
  });

  it('what was dropped and cannot be read is told', async () => {
    await entry({});
    const target = screen.getByText('或者把文件、文件夹拖到这里');
    const folder = {
      isDirectory: true,
      createReader: () => ({ readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error('denied')) }),
    };
    const dataTransfer = { types: ['Files'], items: [{ kind: 'file', webkitGetAsEntry: () => folder }] };
    fireEvent.drop(target, { dataTransfer });
    await screen.findByText('没能读取拖来的文件。请改用“选择文件”或“添加文件”。');
  });

  it('reading is stopped and gone on with', async () => {
    let open = (): void => undefined;
    const { memory, user } = await entry(FILES, ({ summary }) => {
      summary.gate = new Promise((resolve) => (open = resolve));
    });
    await screen.findByRole('meter', { name: '已读 0 / 4 份' });
    await user.click(await press('停止'));
    open();
    await screen.findByText('还有 4 份没有读');
    // The button is gone, and the focus has not fallen to the page.
    await waitFor(() => expect(document.activeElement).toHaveTextContent('1 望川县.docx'));
    await user.click(await press('退回修改'));
    await screen.findByText('还有 4 份没有读，读完才知道要不要退回。');
    await user.click(await press('返回名单'));
    expect(rows()[0]).toBe('1 望川县.docx等待读取');
    memory.gate = Promise.resolve();
    await user.click(await press('继续读取'));
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
  });

  it('what is chosen after the list was cleared is read, though the desk still waits for the files before', async () => {
    let open = (): void => undefined;
    const { memory, user } = await entry(FILES, ({ summary }) => {
      summary.gate = new Promise((resolve) => (open = resolve));
    });
    await screen.findByRole('meter', { name: '已读 0 / 4 份' });
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '清空名单' }));
    await user.click(await press('清空'));
    memory.gate = Promise.resolve();
    await choose([fileOf('1 望川县.docx')]);
    await figures('1 份 · 1 份可以提交');
    open();
    await waitFor(() => expect(rows()).toEqual(['1让急救课走进赶集日望川县红十字会可以提交']));
  });

  it('a part of the program that does not load is told, and asked for again', async () => {
    const { user, session } = await entry(FILES, (session) => session.failing.set('openSummary', '网络断了'));
    await screen.findByText(/没能读取这些文件。/);
    session.failing.clear();
    await user.click(await press('重试'));
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
  });

  it('sorted by what is asked, numbers follow', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    const sort = async (order: string): Promise<void> => {
      await user.click(await press('排序'));
      await user.click(await screen.findByRole('menuitem', { name: order }));
    };
    await sort('按申报单位');
    expect(rows().map((row) => row.slice(0, 4))).toEqual(['1书包里', '2让急救', '3茶园里', '3 临江']);
    await sort('要处理的在前');
    expect(rows().map((row) => row.slice(0, 4))).toEqual(['3 临江', '1茶园里', '2书包里', '3让急救']);
    await sort('按文件名');
    expect(rows().map((row) => row.slice(0, 4))).toEqual(['1让急救', '2茶园里', '3 临江', '3书包里']);
  });

  it('moved by the keyboard, the focus goes along', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    const first = screen.getAllByRole('gridcell')[0]!;
    act(() => first.focus());
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await screen.findByText('已移到第 3 位');
    expect(rows().map((row) => row.slice(0, 4))).toEqual(['1茶园里', '3 临江', '2让急救', '3书包里']);
    expect(document.activeElement).toHaveTextContent('让急救课走进赶集日');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toHaveTextContent('3 临江区.docx');
  });

  it('the arrow keys pass the checkbox of a file that cannot be listed; it cannot be switched', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    act(() => screen.getAllByRole('gridcell')[8]!.focus());
    await user.keyboard('{ArrowRight}');
    const box = screen.getByRole('checkbox', { name: '列入汇总表：3 临江区.docx' });
    expect(box).toHaveFocus();
    expect(box).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard(' ');
    expect(box).not.toBeChecked();
    expect(screen.queryByText(/不列入/)).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('3 临江区.docx的类别：不填');
  });

  it('the focus is in the list where the button that led to it is gone', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('退回修改'));
    await user.click(await press('返回名单'));
    expect(document.activeElement).toHaveTextContent('让急救课走进赶集日');
  });

  it('moved, and taken off, by the menu', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('更多操作：书包里的创可贴'));
    await user.click(await screen.findByRole('menuitem', { name: '移到最前' }));
    expect(rows()[0]).toMatch(/^1书包里/);
    await user.click(await press('更多操作：让急救课走进赶集日'));
    await user.click(await screen.findByRole('menuitem', { name: '移出名单' }));
    await screen.findByText('“1 望川县.docx”已移出名单');
    expect(rows()).toHaveLength(3);
  });

  it('the list is still there when another page was on show', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(screen.getByRole('tab', { name: '排版' }));
    await user.click(screen.getByRole('tab', { name: '汇总' }));
    expect(rows()).toHaveLength(4);
  });

  it('cleared only after asking', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '清空名单' }));
    await user.click(await press('留着'));
    expect(rows()).toHaveLength(4);
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '清空名单' }));
    await user.click(await press('清空'));
    await press('选择文件');
  });
});

describe('what the office decides', () => {
  it('a file that is left out has no number and no row', async () => {
    const { user, memory } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(screen.getByRole('checkbox', { name: '列入汇总表：让急救课走进赶集日' }));
    await screen.findByText(/1 份不列入/);
    expect(rows()[0]).toBe('让急救课走进赶集日望川县红十字会可以提交不列入');
    await user.click(await press('做汇总表'));
    await user.click(await press('在新文档中打开'));
    await screen.findByText('汇总表已在新文档中打开');
    const [[, content]] = memory.calls as [[string, { rows: { caseName: string }[] }]];
    expect(content.rows.map(({ caseName }) => caseName)).toEqual(['茶园里的救护站', '书包里的创可贴']);
  });

  it('categories are defined, chosen, typed, and remembered for the case', async () => {
    const { user, memory, unmount } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '案例类别…' }));
    const list = screen.getByRole('textbox', { name: '案例类别，每行一种' });
    fireEvent.change(list, { target: { value: '应急救护\n人道救助\n\n应急救护' } });
    // Escape would leave the page, and what was typed with it.
    await user.type(list, '{Escape}');
    await user.click(await press('保存'));
    await screen.findByText('已保存 2 种类别');
    await user.click(await press('让急救课走进赶集日的类别：不填'));
    await user.click(await screen.findByRole('menuitemradio', { name: '应急救护' }));
    await press('让急救课走进赶集日的类别：应急救护');
    await user.click(await press('书包里的创可贴的类别：不填'));
    await user.click(await screen.findByRole('menuitem', { name: '其他类别…' }));
    // Whether it has the focus is seen in a browser only (test/e2e/summary.test.ts): jsdom lays nothing out.
    const box = await screen.findByRole('textbox', { name: '新类别' });
    await user.type(box, 'qing');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    // Safari ends the composition first.
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
    await user.clear(box);
    await user.type(box, '青少年{Enter}');
    await press('书包里的创可贴的类别：青少年');
    expect(memory.memory.categories).toEqual(['应急救护', '人道救助', '青少年']);
    unmount();

    // Another day, on the same machine: the same case has its category again.
    await entry(FILES, ({ summary }) => (summary.memory = memory.memory));
    await press('让急救课走进赶集日的类别：应急救护');
    await press('书包里的创可贴的类别：青少年');
    await press('茶园里的救护站的类别：不填');
  });

  it('a category is not taken, nor the page left, by the keys of an input method', async () => {
    const { user, memory } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(screen.getByText('书包里的创可贴'));
    const box = await screen.findByRole('combobox', { name: '案例类别' });
    await user.type(box, 'yingji');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    // Safari ends the composition first.
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
    expect(memory.memory.categories).toEqual([]);
    await user.keyboard('{Enter}');
    expect(memory.memory.categories).toEqual(['yingji']);
    fireEvent.keyDown(screen.getByRole('button', { name: '返回名单' }), { key: 'Escape', isComposing: true });
    fireEvent.keyDown(screen.getByRole('button', { name: '返回名单' }), { key: 'Escape', keyCode: 229 });
    expect(screen.getByRole('heading', { name: '书包里的创可贴' })).toBeVisible();
  });

  it('what is typed of a category and completed from the list is no category of its own', async () => {
    const { user, memory } = await entry(FILES, ({ summary }) => {
      summary.memory = { unit: '', categories: ['应急救护', '人道救助'], assigned: {} };
    });
    await screen.findByText(/2 份可以提交/);
    await user.click(screen.getByText('书包里的创可贴'));
    await user.type(await screen.findByRole('combobox', { name: '案例类别' }), '应{ArrowDown}{Enter}');
    await user.click(await press('返回名单'));
    expect(memory.memory.categories).toEqual(['应急救护', '人道救助']);
    await press('书包里的创可贴的类别：应急救护');
  });

  it('details of a file: both readings, all remarks, the neighbours; back to its row', async () => {
    const { user } = await entry();
    await screen.findByText(/2 份可以提交/);
    act(() => screen.getAllByRole('gridcell')[4]!.focus());
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: '茶园里的救护站' });
    expect(screen.getByText('2 云台县.docx')).toBeVisible();
    expect(within(screen.getByRole('region', { name: '要修改或核对的' })).getAllByRole('listitem')).toHaveLength(2);
    await user.click(await press('下一份'));
    await screen.findByRole('heading', { name: '3 临江区.docx' });
    expect(screen.getByText('文件已损坏，请换一份完好的。')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('3 临江区.docx'));
  });

  it('duplicates are a choice: dates, what differs, and what is proposed; nothing is dropped without it', async () => {
    const { user } = await entry(TWICE);
    await user.click(await press('1 处重复，请先核对'));
    await screen.findByText('是同一个单位的同一个案例（让急救课走进赶集日），请只留一份。');
    const [first, revised] = ['1 望川县.docx', '4 望川县（修改稿）.docx'].map((name) =>
      screen.getByText(name).closest('li'),
    );
    expect(first).toHaveTextContent(
      /^1 望川县\.docx文件 1970年1月1日 \d+:00 · 表上 2022年9月5日 · 望川县红十字会联系方式：1234567只列这份打开$/,
    );
    expect(revised).toHaveTextContent('联系方式：7654321建议列这份：文件名里写着“修改稿”');
    await user.click(await press('打开：1 望川县.docx'));
    await screen.findByText('已在新文档中打开“1 望川县.docx”的副本，在里面改动不会写回原文件');
    await user.click(await press('只列这份：1 望川县.docx'));
    await screen.findByText('没有重复的了。');
    await user.click(await press('返回名单'));
    expect(rows().flatMap((row, index) => (row.endsWith('不列入') ? [index] : []))).toEqual([3]);
    expect(rows()[3]).toBe('让急救课走进赶集日望川县红十字会与“1 望川县.docx”重复，没有列入不列入');
    await figures('5 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了 · 1 份不列入');
    // Taken off, the other is no reason any more.
    await user.click((await screen.findAllByRole('button', { name: '更多操作：让急救课走进赶集日' }))[0]!);
    await user.click(await screen.findByRole('menuitem', { name: '移出名单' }));
    expect(rows()[2]).toBe('让急救课走进赶集日望川县红十字会可以提交不列入');
  });

  it('all proposals are followed at once; or all of a group stay, and are not asked about again', async () => {
    const same = { ...TWICE, '1 望川县 - 副本.docx': TWICE['1 望川县.docx']! };
    const { user } = await entry(same);
    await user.click(await press('2 处重复，请先核对'));
    await user.click((await screen.findAllByRole('button', { name: /^都列入：.* 这一组$/ }))[0]!);
    expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(1);
    await user.click(await press('按建议处理 1 组'));
    await screen.findByText(/^按建议处理好了，\d 份不列入$/);
    await screen.findByText('没有重复的了。');
  });

  it('what is no form is listed and not ticked, with a word why; ticked by hand, its row says what is missing', async () => {
    const text = {
      kind: 'text',
      city: null,
      remarks: told('文件里没有找到申报表，只有案例正文。请把附件1的申报表填好，单独存一个文件，或放在正文前面。'),
    } as const;
    const { user } = await entry({
      ...FILES,
      '5 正文.docx': read('夜校', '', text),
      '6 汇总表.docx': read('', '', { kind: 'summary', city: null, state: 'not-ready' }),
      '10 松岭区-排版.docx': { ...FILES['10 松岭区.docx']!, digest: 'copy' } as CaseReading,
    });
    await figures('7 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了 · 3 份不列入（其中 1 份没有申报表）');
    expect(rows().slice(3)).toEqual([
      '夜校没有申报单位没有申报表，没有列入；要列入请打勾不列入',
      '6 汇总表.docx这是汇总表，没有列入不列入',
      '书包里的创可贴松岭区红十字会“10 松岭区.docx”排好版的副本，没有列入不列入',
      '3书包里的创可贴松岭区红十字会可以提交',
    ]);
    expect(screen.queryByRole('button', { name: /处重复/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '列入汇总表：夜校' }));
    expect(rows()[3]).toBe('3夜校没有申报单位没有申报表：名称取自正文标题，没有读到申报单位');
    await user.click(await press('做汇总表'));
    await screen.findByText('附件2将有 4 行，次序和名单里的一样。');
    expect(screen.getByText('列入的里面有 1 份没有申报表。')).toBeVisible();
  });

  it('a narrative whose form came in a file of its own says where that is', async () => {
    const text = {
      kind: 'text',
      city: null,
      remarks: told('文件里没有找到申报表，只有案例正文。请把附件1的申报表填好，单独存一个文件，或放在正文前面。'),
    } as const;
    await entry({ ...FILES, '5 正文.docx': read('让急救课走进赶集日', '望川县红十字会', text) });
    await figures('5 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了 · 1 份不列入');
    expect(rows()[3]).toBe('让急救课走进赶集日望川县红十字会案例正文，申报表在“1 望川县.docx”里，没有列入不列入');
  });

  it('a form that names neither case nor unit has no row: it is called by its file, and told where the table is made', async () => {
    const blank = read('', '', { caseName: null, unit: null, remarks: told('“案例名称”没有填写。') });
    const { user, memory } = await entry({
      ...FILES,
      '7 空表.docx': blank,
      '8 没有单位.docx': read('夜校', '', { unit: null }),
      '9 没有名称.docx': read('', '乙县红十字会', { caseName: null }),
    });
    await figures('7 份 · 4 份可以提交 · 2 份要修改 · 1 份读不了');
    expect(rows().slice(3, 6)).toEqual([
      '7 空表.docx没有案例名称和申报单位，没有列入未达到提交条件：“案例名称”没有填写。不列入',
      '3夜校没有申报单位可以提交',
      '49 没有名称.docx没有案例名称 · 乙县红十字会可以提交',
    ]);
    const box = screen.getByRole('checkbox', { name: '列入汇总表：7 空表.docx' });
    await user.click(box);
    expect(box).not.toBeChecked();
    await user.click(await press('做汇总表'));
    await screen.findByText(
      '“7 空表.docx”没有写案例名称和申报单位，没有列入。请退回修改，或在原文件里补上，再添加一次。',
    );
    const written = async (name: string): Promise<string[]> => {
      await user.click(await press(name));
      const [, content] = memory.calls.at(-1) as [string, { rows: { caseName: string }[] }];
      return content.rows.map(({ caseName }) => caseName);
    };
    const names = ['让急救课走进赶集日', '茶园里的救护站', '夜校', '', '书包里的创可贴'];
    expect(await written('放入文档')).toEqual(names);
    expect(await written('更新文档里的汇总表')).toEqual(names);
  });

  it('two forms in one file are two rows to be looked at, and one document', async () => {
    const of = (number: number) => ({
      several: { number, of: 2 },
      remarks: told(`文件里有两张申报表，这是第 ${number} 张。`),
    });
    const second = read('第二个', '乙县红十字会', of(2));
    if (second.kind !== 'read') throw new Error('not read');
    const both = { ...read('第一个', '甲县红十字会', of(1)), others: [second.read] } as CaseReading;
    const { user } = await entry({ '两张.docx': both });
    await figures('1 份文件，名单里 2 行 · 2 行要修改');
    expect(rows()).toEqual([
      '1第一个甲县红十字会请核对：文件里有两张申报表，这是第 1 张。',
      '2第二个乙县红十字会请核对：文件里有两张申报表，这是第 2 张。',
    ]);
    expect(screen.getAllByRole('gridcell')[4]).toHaveAttribute('title', '两张.docx（第 2 张表）');
    await user.click(await press('批量排版'));
    await press('排版 1 份');
  });

  it('several are selected, by Shift, by keys, or as they are ticked, and get a category at once', async () => {
    const { user, memory } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('让急救课走进赶集日'));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(screen.getByText('书包里的创可贴'));
    await user.keyboard('{/Shift}');
    await screen.findByText('已选 4 份');
    act(() => screen.getAllByRole('gridcell')[0]!.focus());
    await user.keyboard('{Escape}');
    expect(screen.queryByText('已选 4 份')).toBeNull();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await screen.findByText('已选 2 份');
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-selected'))).toEqual([
      'true',
      'true',
      'false',
      'false',
    ]);
    await user.click(await press('类别'));
    // There is none to be other than.
    await user.click(await screen.findByRole('menuitem', { name: '新类别…' }));
    await user.type(await screen.findByRole('textbox', { name: '新类别' }), '应急救护{Enter}');
    await screen.findByText('2 份已设为“应急救护”');
    // What is said at the foot of a page goes with it.
    await user.click(await press('退回修改'));
    expect(screen.queryByText('2 份已设为“应急救护”')).toBeNull();
    await user.click(await press('返回名单'));
    await press('茶园里的救护站的类别：应急救护');
    expect(memory.memory.categories).toEqual(['应急救护']);
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '选中所有打勾的' }));
    await screen.findByText('已选 3 份');
    await user.click(await press('不列入'));
    await figures('4 份 · 1 份读不了 · 3 份不列入');
  });

  it('a file is opened from the list', async () => {
    const { user, memory } = await entry();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('更多操作：茶园里的救护站'));
    await user.click(await screen.findByRole('menuitem', { name: '打开文件' }));
    await screen.findByText('已在新文档中打开“2 云台县.docx”的副本，在里面改动不会写回原文件');
    expect(memory.calls.map(([member, file]) => [member, (file as File).name])).toEqual([
      ['openFile', '2 云台县.docx'],
    ]);
    await user.click(screen.getByText('书包里的创可贴'));
    await user.click(await press('打开文件'));
    expect(memory.calls).toHaveLength(2);
  });
});

describe('the table', () => {
  const content = {
    unit: CITY,
    date: '2022年9月30日',
    // No form names another.
    year: new Date().getFullYear(),
    rows: [
      { category: '', caseName: '让急救课走进赶集日', unit: '望川县红十字会' },
      { category: '', caseName: '茶园里的救护站', unit: '云台县红十字会' },
      { category: '', caseName: '书包里的创可贴', unit: '松岭区红十字会' },
    ],
  };

  async function atTable(prepare?: (session: MemorySession) => void) {
    const pane = await entry(FILES, prepare);
    await screen.findByText(/2 份可以提交/);
    await pane.user.click(await press('做汇总表'));
    await screen.findByText(/^(附件2将|名单里)有 3 行/);
    fireEvent.change(screen.getByLabelText('填报日期'), { target: { value: '2022-09-30' } });
    return pane;
  }

  it('the office that all forms name reports; what to look at is told; the table goes where it is wanted', async () => {
    const { user, memory } = await atTable();
    expect(screen.getByRole('textbox', { name: '填报单位（市州红十字会）' })).toHaveValue(CITY);
    for (const warning of [
      '1 份文件读不了，没有列入。',
      '列入的案例里有 1 个还没有达到提交条件。',
      '有 3 行没有填类别。',
    ])
      expect(screen.getByText(warning)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '文末另起一页' }));
    await user.click(await press('放入文档'));
    await screen.findByText('汇总表已放进文档');
    expect(memory.calls).toEqual([['insertTable', content, { place: 'end', besideSelection: false }]]);
  });

  it('forms whose opinion is still to be given go into the table, and the office is told how many', async () => {
    const pending = { mark: '待填意见', remarks: told('“申报意见”没有填写。') };
    const { user } = await entry({
      '1.docx': read('甲', '望川县红十字会', { state: 'pending', pending }),
      '2.docx': read('乙', '云台县红十字会'),
    });
    await user.click(await press('做汇总表'));
    expect(await screen.findByText('列入的案例里有 1 个还没有填市州的申报意见。')).toBeVisible();
  });

  it('the office that most forms name is proposed, however they write it, with how many name another', async () => {
    const named = (city: string | null) => read(`案例${city}`, '甲', { city });
    const cities = ['岚山市红十字会', '岚山市 红十字会', '岚山市红十字会', '别处市红十字会', null];
    const { user } = await entry(Object.fromEntries(cities.map((city, index) => [`${index}.docx`, named(city)])));
    await screen.findByText(/5 份可以提交/);
    await user.click(await press('做汇总表'));
    expect(screen.getByRole('textbox', { name: '填报单位（市州红十字会）' })).toHaveValue(CITY);
    await screen.findByText('3 份申报表写的是它，另有 1 份写的不同，请核对。');
  });

  it('a unit that was entered stays, and is remembered', async () => {
    const { user, memory } = await atTable();
    const unit = screen.getByRole('textbox', { name: '填报单位（市州红十字会）' });
    fireEvent.change(unit, { target: { value: '岚山州红十字会' } });
    await user.click(await press('返回名单'));
    await choose([fileOf('6.docx')]);
    await user.click(await press('做汇总表'));
    expect(screen.getByRole('textbox', { name: '填报单位（市州红十字会）' })).toHaveValue('岚山州红十字会');
    expect(memory.memory.unit).toBe('岚山州红十字会');
  });

  it('a unit and categories that are entered while the desk is loaded stay beside what is remembered', async () => {
    let load = (): void => undefined;
    const { user, memory } = await entry(FILES, (session) => {
      session.summary.memory = { unit: '旧单位', categories: ['应急救护'], assigned: {} };
      const loaded = new Promise<void>((resolve) => (load = resolve));
      session.openSummary = () => loaded.then(() => session.summary);
    });
    await user.click(await press('做汇总表'));
    await user.type(screen.getByRole('textbox', { name: '填报单位（市州红十字会）' }), '岚山州红十字会');
    await user.click(await press('返回名单'));
    await user.click(await press('名单的操作'));
    await user.click(await screen.findByRole('menuitem', { name: '案例类别…' }));
    await user.type(screen.getByRole('textbox', { name: '案例类别，每行一种' }), '人道救助');
    await user.click(await press('保存'));
    load();
    await screen.findByText(/2 份可以提交/);
    expect(memory.memory).toEqual({ unit: '岚山州红十字会', categories: ['应急救护', '人道救助'], assigned: {} });
    await user.click(await press('做汇总表'));
    expect(screen.getByRole('textbox', { name: '填报单位（市州红十字会）' })).toHaveValue('岚山州红十字会');
  });

  it('something is selected: asked first', async () => {
    const { user, memory } = await atTable(({ summary }) => {
      summary.insertOutcomes = [{ kind: 'ask-selection', message: '选中了一段。' }];
    });
    await user.click(await press('放入文档'));
    await user.click(await press('放在选中内容的后面'));
    await screen.findByText('汇总表已放进文档');
    expect(memory.calls.map(([, , where]) => where)).toEqual([
      { place: 'cursor', besideSelection: false },
      { place: 'cursor', besideSelection: true },
    ]);
  });

  it('one is there already: gone to, or brought up to date, with the new rows and what differs', async () => {
    const said = { id: 'summary-added', severity: 'advice' } as const;
    const { user, memory, session } = await atTable(({ summary }) => {
      summary.insertOutcomes = [
        { kind: 'exists', message: '文档里已经有汇总表了。', place: { index: 1, text: '附件2' } },
      ];
      summary.updateOutcome = {
        kind: 'updated',
        added: 2,
        completed: 1,
        news: [
          { ...said, message: '添了第 3、4 行', place: { index: 20, text: '茶园里的救护站' } },
          { ...said, message: '添了第 3、4 行', place: { index: 24, text: '书包里的创可贴' } },
        ],
        differences: ['“甲”的类别不同。'],
        left: [],
      };
    });
    await user.click(await press('放入文档'));
    expect(await screen.findAllByText(/文档里已经有汇总表了/)).toHaveLength(1);
    await user.click(await press('去看看'));
    expect(session.calls).toContainEqual(['goTo', 1]);
    await user.click(await press('更新它'));
    await screen.findByText('汇总表已更新：添了 2 行，补了 1 行');
    expect(screen.getByText('“甲”的类别不同。')).toBeVisible();
    expect(screen.getByText('添了第 3、4 行')).toBeVisible();
    await user.click(await press('去看：书包里的创可贴'));
    expect(session.calls).toContainEqual(['goTo', 24]);
    expect(memory.calls.at(-1)).toEqual(['updateTable', content]);
  });

  const isThere = ({ summary }: MemorySession): void => {
    summary.isInDocument = true;
  };

  it('once it is in the document it is brought up to date: its rows keep their order, which is said', async () => {
    const { user, memory } = await atTable();
    screen.getByText('附件2将有 3 行，次序和名单里的一样。');
    expect(screen.queryByRole('button', { name: '更新文档里的汇总表' })).toBeNull();
    await user.click(await press('放入文档'));
    const update = await press('更新文档里的汇总表');
    expect(update).toHaveFocus();
    screen.getByText('名单里有 3 行。文档里已经有汇总表：原有的行和次序不动，新的案例添在末尾。');
    screen.getByText('手工写的都保留，只填空着的格子；名单里没有的行会告诉您，不删。');
    expect(screen.queryByRole('button', { name: '放入文档' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(update);
    await screen.findByText('汇总表已经是最新的，没有要添的');
    expect(memory.calls.map(([member]) => member)).toEqual(['insertTable', 'updateTable']);
  });

  it('rows that are not on the list are named, each with the way to it, and the table is not said to be up to date', async () => {
    const message = '第 2 行不在名单里，没有动。';
    const place = { index: 9, text: '护航校园', shown: '第 2 行 护航校园（柳林县红十字会）' };
    const { user, session } = await atTable((word) => {
      isThere(word);
      const news = [{ id: 'summary-unlisted', severity: 'advice', message, place }] as const;
      word.summary.updateOutcome = { kind: 'updated', added: 0, completed: 0, news, differences: [], left: [] };
    });
    await user.click(await press('更新文档里的汇总表'));
    await screen.findByText('没有要添的，有几处请您看看');
    screen.getByText(message);
    expect(screen.queryByText(/最新/)).toBeNull();
    await user.click(await press('去看：第 2 行 护航校园（柳林县红十字会）'));
    expect(session.calls).toContainEqual(['goTo', 9]);
  });

  it('one that is gone by now may be put in again', async () => {
    const { user } = await atTable((word) => {
      isThere(word);
      word.summary.updateOutcome = { kind: 'absent' };
    });
    await user.click(await press('更新文档里的汇总表'));
    await screen.findByText('文档里没有找到汇总表，请先“放入文档”。');
    await press('放入文档');
  });

  it.each([
    [{ kind: 'refused', message: '文档受保护。' }, '文档受保护。'],
    [{ kind: 'interrupted', message: '写到第 3 行中断了。' }, '写到第 3 行中断了。'],
  ] as const)('an update that did not come about is told: %j', async (outcome, sentence) => {
    const { user } = await atTable((word) => {
      isThere(word);
      word.summary.updateOutcome = outcome;
    });
    await user.click(await press('更新文档里的汇总表'));
    await screen.findByText(sentence);
  });

  it('what came of the table is told though its page was left meanwhile', async () => {
    let end = (): void => undefined;
    const { user } = await atTable((word) => {
      isThere(word);
      const interrupted = { kind: 'interrupted', message: '写到第 3 行中断了。' } as const;
      word.summary.updateTable = () => new Promise((resolve) => (end = () => resolve(interrupted)));
    });
    await user.click(await press('更新文档里的汇总表'));
    await press('正在更新…');
    await user.click(await press('返回名单'));
    end();
    await screen.findByText('更新到一半中断了。写到第 3 行中断了。');
  });

  it('copied for a spreadsheet, no name is calculated', async () => {
    const readings = { '1.docx': read('=1+1', '甲\n乙'), '2.docx': read('＝丙', '丁') };
    const { user } = await entry(readings);
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('做汇总表'));
    await user.click(await press('复制到电子表格'));
    await screen.findByText('已复制，可以粘贴到电子表格里');
    expect(await navigator.clipboard.readText()).toBe(
      "序号\t案例类别\t案例名称\t案例申报单位\n1\t\t'=1+1\t甲 乙\n2\t\t'＝丙\t丁",
    );
  });
});

it('what this computer could not get at is read again, and is no fault of the unit', async () => {
  const failed = { ...FILES, '4 青禾区.docx': { kind: 'failed', message: '这份文件打不开，请重新选择它。' } as const };
  const { user, memory } = await entry(failed);
  await screen.findByText('1 份没有读成');
  await user.click(await press('退回修改'));
  await press('下载 1 个单位的意见（各一份）');
  expect(screen.queryByRole('checkbox', { name: /4 青禾区\.docx/ })).toBeNull();
  await user.click(await press('返回名单'));
  memory.readings.set('4 青禾区.docx', read('山里的心肺复苏', '青禾区红十字会'));
  await user.click(await press('再读一次'));
  await figures('5 份 · 3 份可以提交 · 1 份要修改 · 1 份读不了');
  expect(screen.queryByText('1 份没有读成')).toBeNull();
});

it('formatting goes on, and its copies stay, while another page is on show', async () => {
  let open = (): void => undefined;
  const { user, memory } = await entry(FILES, ({ summary }) => {
    summary.formatted.set('1 望川县.docx', {
      kind: 'formatted',
      file: new Blob(['x']),
      nothing: null,
      left: [],
      advice: [],
    });
  });
  await screen.findByText(/2 份可以提交/);
  memory.gate = new Promise((resolve) => (open = resolve));
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await user.click(await press('返回名单'));
  open();
  await user.click(await press('批量排版'));
  await screen.findByText('1 份已排好 · 2 份没有排');
});

describe('what the browser around the pane can do', () => {
  it('the question about an upload is explained where a folder is chosen', async () => {
    await entry({});
    expect(screen.getByText(/浏览器会问“是否上传”.*文件不会离开这台电脑/)).toBeVisible();
    await press('选择文件夹');
  });

  it('Word for Mac chooses no folders and saves no zip: neither is offered, copies are opened one by one', async () => {
    const { user, memory } = await entry(FILES, (session) => {
      session.webView = { choosesFolders: false, downloads: false };
      const formatted = { kind: 'formatted', file: new Blob(['x']), nothing: null, left: [], advice: [] } as const;
      session.summary.formatted.set('1 望川县.docx', formatted);
    });
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('添加文件'));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['选择文件']);
    await user.keyboard('{Escape}');
    await user.click(await press('批量排版'));
    await user.click(await press('排版 3 份'));
    await screen.findByText(/请逐份打开，再在 Word 里保存。/);
    expect(screen.queryByRole('button', { name: '下载压缩包' })).toBeNull();
    await user.click(await press('在新文档中打开：1 望川县.docx'));
    expect(memory.calls.at(-1)?.[0]).toBe('openFile');
  });
});

it('a batch is told in the order of the list, whichever copy is ready first', async () => {
  const { user } = await entry(FILES, ({ summary }) => {
    summary.format = (files, onFormatted) => {
      for (const index of [2, 0, 1]) onFormatted(index, unreadable(`读不了 ${files[index]!.name}`));
      return Promise.resolve();
    };
  });
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  const results = within(await screen.findByRole('region', { name: /排版结果/ }));
  expect(results.getAllByRole('listitem').map((item) => item.textContent.split('读不了')[0])).toEqual([
    '1 望川县.docx',
    '2 云台县.docx',
    '10 松岭区.docx',
  ]);
});

it('what is to be revised goes back unit by unit, none reads the faults of others, but for those kept', async () => {
  const { user, memory } = await entry({
    ...FILES,
    '12 云台县.docx': read('茶香救护', '云台县红十字会', { remarks: told('“申报单位”前后不一致。') }),
    '13 正文.docx': read('书包里的创可贴', '松岭区红十字会', { kind: 'text', remarks: told('文件里没有找到申报表。') }),
  });
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('退回修改'));
  // A file that does not say whose it is goes to nobody: it is told apart, in words for those who wrote it.
  const nobodys = within(screen.getByRole('region', { name: '看不出是哪个单位的' }));
  nobodys.getByText('3 临江区.docx');
  nobodys.getByText('请重交：文件已损坏，请换一份完好的。');
  await press('下载 1 个单位的意见（各一份）');
  await user.click(await press('打开给云台县红十字会的修改意见'));
  await screen.findByText('给云台县红十字会的修改意见已在新文档中打开');
  const yuntai = {
    unit: '云台县红十字会',
    cases: [
      {
        name: '2 云台县.docx',
        file: '2 云台县.docx',
        caseName: '茶园里的救护站',
        unit: '云台县红十字会',
        remarks: ['“联系方式”没有填写。', '“背景介绍”有 250 字。'],
      },
      {
        name: '12 云台县.docx',
        file: '12 云台县.docx',
        caseName: '茶香救护',
        unit: '云台县红十字会',
        remarks: ['“申报单位”前后不一致。'],
      },
    ],
  };
  expect(memory.calls).toEqual([
    ['remarksFor', [yuntai]],
    ['openFile', expect.any(Blob)],
  ]);
  memory.outcome = { kind: 'refused', message: 'Word 没有打开。' };
  await user.click(await press('合在一份里打开，一个单位一页'));
  await screen.findByText('Word 没有打开。');
});

it('two forms of one file, and two files that are called the same, go back each by itself', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const of = (number: number, unit: string | null) =>
    read('', '', { caseName: null, unit, several: { number, of: 2 }, remarks: told(`这是第 ${number} 张。`) });
  const several = (unit: string | null) => {
    const [one, other] = [of(1, unit), of(2, unit)];
    return { ...one, others: other.kind === 'read' ? [other.read] : [] } as CaseReading;
  };
  const { user } = await entry({ '44 戊县.docx': several('戊县红十字会'), '45.docx': several(null) });
  await user.click(await press('退回修改'));
  const units = within(screen.getByRole('list', { name: '要退回的单位' }));
  expect(units.getByText('44 戊县.docx（第 2 张表）')).toBeInTheDocument();
  const nobodys = within(screen.getByRole('region', { name: '看不出是哪个单位的' }));
  nobodys.getByText('45.docx');
  nobodys.getByText('45.docx（第 2 张表）');
  await press('下载 1 个单位的意见（各一份）');
  // Of two rows with one key, for instance. When the tabs' own animation moves on is no matter of this page.
  expect(complaints.mock.calls.filter(([said]) => !String(said).includes('not wrapped in act'))).toEqual([]);
  complaints.mockRestore();
});

it('a batch is formatted: what is left is told, copies are opened or downloaded together', async () => {
  const file = new Blob(['一']);
  const other = new Blob(['二']);
  const { user, memory } = await entry(FILES, ({ summary }) => {
    summary.formatted.set('1 望川县.docx', {
      kind: 'formatted',
      file,
      nothing: null,
      left: [],
      advice: ['有图片，请看看位置。'],
    });
    summary.formatted.set('2 云台县.docx', {
      kind: 'formatted',
      file: other,
      nothing: null,
      left: ['第 3 段：行距仍是单倍。'],
      advice: [],
    });
    summary.formatted.set('10 松岭区.docx', unreadable('文件已被移动。'));
  });
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await screen.findByText('2 份已排好 · 1 份没有排');
  expect(screen.getByText('文件已被移动。')).toBeVisible();
  // Advice alone does not make a copy unfinished.
  const [fine, unfinished] = ['1 望川县.docx', '2 云台县.docx'].map((name) => screen.getByText(name).closest('li'));
  expect(fine).toHaveTextContent('1 望川县.docx打开格式符合通知1 项请作者留意有图片，请看看位置。');
  expect(unfinished).toHaveTextContent('2 云台县.docx打开还有 1 项没有达到要求，请手工处理第 3 段：行距仍是单倍。');
  expect(unfinished).not.toHaveTextContent('符合通知');
  await user.click(await press('在新文档中打开：1 望川县.docx'));
  await screen.findByText('“1 望川县.docx”已在新文档中打开');
  expect(memory.calls).toEqual([
    ['format', ['1 望川县.docx', '2 云台县.docx', '10 松岭区.docx']],
    ['openFile', file],
  ]);
});

it('a batch is without what was left out, unless that is wanted, and what the office or its superiors have written', async () => {
  const aside = (kind: 'summary' | 'official') => read('', '', { kind, caseName: null, unit: null, city: null });
  const { user, memory } = await entry(
    { ...TWICE, '5 通知.docx': aside('official'), '6 汇总表.docx': aside('summary') },
    ({ summary }) => {
      const formOnly = { kind: 'formatted', file: new Blob(['x']), nothing: '只有申报表，没有要排的正文' } as const;
      summary.formatted.set('1 望川县.docx', { ...formOnly, left: [], advice: [] });
    },
  );
  await user.click(await press('1 处重复，请先核对'));
  await user.click(await press('只列这份：1 望川县.docx'));
  await user.click(await press('返回名单'));
  expect(rows()).toContain('5 通知.docx这像是一份公文，没有列入不列入');
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await screen.findByText('0 份已排好 · 1 份没有要排的正文 · 2 份没有排');
  expect(screen.getByText('1 望川县.docx').closest('li')).toHaveTextContent('打开只有申报表，没有要排的正文');
  await user.click(screen.getByRole('checkbox', { name: '不列入的 1 份也排' }));
  await user.click(await press('重新排版'));
  await screen.findByText('0 份已排好 · 1 份没有要排的正文 · 3 份没有排');
  const without = ['1 望川县.docx', '2 云台县.docx', '10 松岭区.docx'];
  const [first, second] = memory.calls as [[string, string[]], [string, string[]]];
  expect(first[1]).toEqual(without);
  expect([...second[1]].sort()).toEqual([...without, '4 望川县（修改稿）.docx'].sort());
});

it('a zip that cannot be made is told, and the copies are still there', async () => {
  const gone = Object.assign(new Blob(['一']), {
    stream: () => {
      throw new DOMException('磁盘满了', 'NotReadableError');
    },
  });
  const { user } = await entry(FILES, ({ summary }) =>
    summary.formatted.set('1 望川县.docx', { kind: 'formatted', file: gone, nothing: null, left: [], advice: [] }),
  );
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await user.click(await press('下载压缩包'));
  await screen.findByText(/^压缩包没有做成（磁盘满了）。/);
  expect(await press('下载压缩包')).toBeEnabled();
  await press('在新文档中打开：1 望川县.docx');
});
