import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CaseFile } from '../../src/form/summary/case-file';
import type { CaseReading } from '../../src/word/summary/summary-desk';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

// Fluent UI's combobox takes jsdom seconds to draw; on a machine that is busy with other suites, many.
jest.setTimeout(120_000);

const CITY = '岚山市红十字会';

function read(caseName: string, unit: string, more: Partial<CaseFile> = {}): CaseReading {
  const remarks = more.remarks ?? [];
  const file = { caseName, unit, city: CITY, hasForm: true, ready: remarks.length === 0, remarks, ...more };
  return { kind: 'read', digest: `${caseName} ${unit}`, read: file };
}

/** Four units' files, one of them unreadable; name and unit say which. */
const FILES: Readonly<Record<string, CaseReading>> = {
  '1 望川县.docx': read('让急救课走进赶集日', '望川县红十字会'),
  '2 云台县.docx': read('茶园里的救护站', '云台县红十字会', {
    remarks: ['“联系方式”没有填写。', '“背景介绍”有 250 字。'],
  }),
  '3 临江区.docx': { kind: 'unreadable', message: '文件已损坏，请换一份完好的。' },
  '10 松岭区.docx': read('书包里的创可贴', '松岭区红十字会'),
};

function fileOf(name: string, more: FilePropertyBag = {}): File {
  return new File(['x'], name, { lastModified: 1, ...more });
}

/** The page 汇总 with files chosen. */
async function gathered(readings = FILES, prepare: (session: MemorySession) => void = () => undefined) {
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
    await gathered();
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
    expect(rows()).toEqual([
      '1让急救课走进赶集日望川县红十字会可以提交',
      '2茶园里的救护站云台县红十字会2 处：“联系方式”没有填写。',
      '3 临江区.docx读不了：文件已损坏，请换一份完好的。',
      '3书包里的创可贴松岭区红十字会可以提交',
    ]);
  });

  it('what is no document is left aside, marks of open documents are not counted, the same file is not listed twice', async () => {
    await gathered();
    await choose([fileOf('照片.jpg'), fileOf('~$1 望川县.docx'), fileOf('1 望川县.docx'), fileOf('5 新.docx')]);
    await screen.findByText('名单里加了 1 份。另有 1 个文件不是 Word 文档，没有加');
    await choose([fileOf('1 望川县.docx')]);
    await screen.findByText('这些文件已经在名单里了');
    await choose([fileOf('照片.jpg')]);
    await screen.findByText('里面没有 Word 文档');
    expect(rows()).toHaveLength(5);
  });

  it('a file that could not be read is read again when it is chosen again: another program may have held it', async () => {
    const { memory } = await gathered();
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
    memory.readings.set('3 临江区.docx', read('江边的早课', '临江区红十字会'));
    await choose([fileOf('3 临江区.docx'), fileOf('1 望川县.docx')]);
    await screen.findByText('重新读取 1 份');
    await figures('4 份 · 3 份可以提交 · 1 份要修改');
    expect(rows()[2]).toBe('3江边的早课临江区红十字会可以提交');
  });

  it('files of several units that are called the same are told apart', async () => {
    await gathered({});
    await choose([fileOf('申报表.docx'), fileOf('申报表.docx', { lastModified: 2 })]);
    await screen.findByText('申报表（2）.docx');
    expect(rows()[0]).toMatch(/^申报表\.docx/);
  });

  it('files may be dropped anywhere on the page', async () => {
    const { memory } = await gathered({});
    memory.readings.set('1.docx', read('甲', '乙'));
    const target = screen.getByText('把文件或文件夹拖到这里，或者');
    const item = { kind: 'file', getAsFile: () => fileOf('1.docx'), webkitGetAsEntry: () => null };
    const dataTransfer = { types: ['Files'], items: [item] };
    fireEvent.dragEnter(target, { dataTransfer });
    fireEvent.drop(target, { dataTransfer });
    await screen.findByText('名单里加了 1 份');
    await waitFor(() => expect(rows()).toEqual(['1甲乙可以提交']));
  });

  it('a file that misses the page does not replace the pane', async () => {
    const { user } = await gathered();
    await user.click(screen.getByRole('tab', { name: '排版' }));
    const tab = screen.getByRole('tab', { name: '排版' });
    // false: the browser does nothing of its own.
    const files = { dataTransfer: { types: ['Files'] } };
    expect([fireEvent.dragOver(tab, files), fireEvent.drop(tab, files)]).toEqual([false, false]);
    const text = { dataTransfer: { types: ['text/plain'] } };
    expect([fireEvent.dragOver(tab, text), fireEvent.drop(tab, text)]).toEqual([true, true]);
  });

  it('what was dropped and cannot be read is told', async () => {
    await gathered({});
    const target = screen.getByText('把文件或文件夹拖到这里，或者');
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
    const { memory, user } = await gathered(FILES, ({ summary }) => {
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
    const { memory, user } = await gathered(FILES, ({ summary }) => {
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
    const { user, session } = await gathered(FILES, (session) => session.failing.set('openSummary', '网络断了'));
    await screen.findByText(/没能读取这些文件。/);
    session.failing.clear();
    await user.click(await press('重试'));
    await figures('4 份 · 2 份可以提交 · 1 份要修改 · 1 份读不了');
  });

  it('sorted by what is asked, numbers follow', async () => {
    const { user } = await gathered();
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
    const { user } = await gathered();
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
    const { user } = await gathered();
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
    const { user } = await gathered();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('退回修改'));
    await user.click(await press('返回名单'));
    expect(document.activeElement).toHaveTextContent('让急救课走进赶集日');
  });

  it('moved, and taken off, by the menu', async () => {
    const { user } = await gathered();
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
    const { user } = await gathered();
    await screen.findByText(/2 份可以提交/);
    await user.click(screen.getByRole('tab', { name: '排版' }));
    await user.click(screen.getByRole('tab', { name: '汇总' }));
    expect(rows()).toHaveLength(4);
  });

  it('cleared only after asking', async () => {
    const { user } = await gathered();
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
    const { user, memory } = await gathered();
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
    const { user, memory, unmount } = await gathered();
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
    const box = await screen.findByRole('combobox', { name: '案例类别' });
    expect(box).toHaveFocus();
    await user.type(box, '青少年{Enter}');
    await user.click(await press('返回名单'));
    await press('书包里的创可贴的类别：青少年');
    expect(memory.memory.categories).toEqual(['应急救护', '人道救助', '青少年']);
    unmount();

    // Another day, on the same machine: the same case has its category again.
    await gathered(FILES, ({ summary }) => (summary.memory = memory.memory));
    await press('让急救课走进赶集日的类别：应急救护');
    await press('书包里的创可贴的类别：青少年');
    await press('茶园里的救护站的类别：不填');
  });

  it('a category is not taken, nor the page left, by the keys of an input method', async () => {
    const { user, memory } = await gathered();
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('书包里的创可贴的类别：不填'));
    await user.click(await screen.findByRole('menuitem', { name: '其他类别…' }));
    const box = await screen.findByRole('combobox', { name: '案例类别' });
    await user.type(box, 'yingji');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(memory.memory.categories).toEqual([]);
    await user.keyboard('{Enter}');
    expect(memory.memory.categories).toEqual(['yingji']);
    fireEvent.keyDown(screen.getByRole('button', { name: '返回名单' }), { key: 'Escape', isComposing: true });
    expect(screen.getByRole('heading', { name: '书包里的创可贴' })).toBeVisible();
  });

  it('what is typed of a category and completed from the list is no category of its own', async () => {
    const { user, memory } = await gathered(FILES, ({ summary }) => {
      summary.memory = { unit: '', categories: ['应急救护', '人道救助'], assigned: {} };
    });
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('书包里的创可贴的类别：不填'));
    await user.click(await screen.findByRole('menuitem', { name: '其他类别…' }));
    await user.type(await screen.findByRole('combobox', { name: '案例类别' }), '应{ArrowDown}{Enter}');
    await user.click(await press('返回名单'));
    expect(memory.memory.categories).toEqual(['应急救护', '人道救助']);
    await press('书包里的创可贴的类别：应急救护');
  });

  it('details of a file: both readings, all remarks, the neighbours; back to its row', async () => {
    const { user } = await gathered();
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

  it('duplicates are shown before they reach the table, and one is kept', async () => {
    const twice = { ...FILES, '4 望川县（修改稿）.docx': { ...FILES['1 望川县.docx']!, digest: 'other' } };
    const { user } = await gathered(twice);
    await user.click(await press('1 处重复，请先核对'));
    await screen.findByText(
      '1 望川县.docx、4 望川县（修改稿）.docx：是同一个单位的同一个案例（让急救课走进赶集日），请只留一份。',
    );
    await user.click(await press(/^只列第一份/));
    await screen.findByText('没有重复的了。');
    await user.click(await press('返回名单'));
    expect(rows().filter((row) => row.endsWith('不列入'))).toEqual(['让急救课走进赶集日望川县红十字会可以提交不列入']);
  });
});

describe('the table', () => {
  const content = {
    unit: CITY,
    date: '2022年9月30日',
    rows: [
      { category: '', caseName: '让急救课走进赶集日', unit: '望川县红十字会' },
      { category: '', caseName: '茶园里的救护站', unit: '云台县红十字会' },
      { category: '', caseName: '书包里的创可贴', unit: '松岭区红十字会' },
    ],
  };

  async function atTable(prepare?: (session: MemorySession) => void) {
    const pane = await gathered(FILES, prepare);
    await screen.findByText(/2 份可以提交/);
    await pane.user.click(await press('做汇总表'));
    await screen.findByText('附件2将有 3 行，次序和名单里的一样。');
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
    const { user, memory } = await gathered(FILES, (session) => {
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

  it('one is there already: gone to, or brought up to date, with what differs', async () => {
    const { user, memory, session } = await atTable(({ summary }) => {
      summary.insertOutcomes = [
        { kind: 'exists', message: '文档里已经有汇总表了。', place: { index: 1, text: '附件2' } },
      ];
      summary.updateOutcome = { kind: 'updated', added: 2, completed: 1, differences: ['“甲”的类别不同。'], left: [] };
    });
    await user.click(await press('放入文档'));
    await user.click(await press('去看看'));
    expect(session.calls).toContainEqual(['goTo', 1]);
    await user.click(await press('更新文档里的汇总表'));
    await screen.findByText('汇总表已更新：添了 2 行，补了 1 行');
    expect(screen.getByText('“甲”的类别不同。')).toBeVisible();
    expect(memory.calls.at(-1)).toEqual(['updateTable', content]);
  });

  it.each([
    [{ kind: 'absent' }, '文档里没有找到汇总表，请先“放入文档”。'],
    [{ kind: 'refused', message: '文档受保护。' }, '文档受保护。'],
    [{ kind: 'interrupted', message: '写到第 3 行中断了。' }, '写到第 3 行中断了。'],
  ] as const)('an update that did not come about is told: %j', async (outcome, sentence) => {
    const { user } = await atTable(({ summary }) => (summary.updateOutcome = outcome));
    await user.click(await press('更新文档里的汇总表'));
    await screen.findByText(sentence);
  });

  it('what came of the table is told though its page was left meanwhile', async () => {
    let end = (): void => undefined;
    const { user } = await atTable(({ summary }) => {
      const interrupted = { kind: 'interrupted', message: '写到第 3 行中断了。' } as const;
      summary.updateTable = () => new Promise((resolve) => (end = () => resolve(interrupted)));
    });
    await user.click(await press('更新文档里的汇总表'));
    await press('正在更新…');
    await user.click(await press('返回名单'));
    end();
    await screen.findByText('更新到一半中断了。写到第 3 行中断了。');
  });

  it('copied for a spreadsheet, no name is calculated', async () => {
    const readings = { '1.docx': read('=1+1', '甲\n乙'), '2.docx': read('丙', '丁') };
    const { user } = await gathered(readings);
    await screen.findByText(/2 份可以提交/);
    await user.click(await press('做汇总表'));
    await user.click(await press('复制到电子表格'));
    await screen.findByText('已复制，可以粘贴到电子表格里');
    expect(await navigator.clipboard.readText()).toBe(
      "序号\t案例类别\t案例名称\t案例申报单位\n1\t\t'=1+1\t甲 乙\n2\t\t丙\t丁",
    );
  });
});

it('what this computer could not get at is read again, and is no fault of the unit', async () => {
  const failed = { ...FILES, '4 青禾区.docx': { kind: 'failed', message: '这份文件打不开，请重新选择它。' } as const };
  const { user, memory } = await gathered(failed);
  await screen.findByText('1 份没有读成');
  await user.click(await press('退回修改'));
  await press('打开 2 份的修改意见');
  expect(screen.queryByRole('checkbox', { name: '4 青禾区.docx' })).toBeNull();
  await user.click(await press('返回名单'));
  memory.readings.set('4 青禾区.docx', read('山里的心肺复苏', '青禾区红十字会'));
  await user.click(await press('再读一次'));
  await figures('5 份 · 3 份可以提交 · 1 份要修改 · 1 份读不了');
  expect(screen.queryByText('1 份没有读成')).toBeNull();
});

it('formatting goes on, and its copies stay, while another page is on show', async () => {
  let open = (): void => undefined;
  const { user, memory } = await gathered(FILES, ({ summary }) => {
    summary.formatted.set('1 望川县.docx', { kind: 'formatted', file: new Blob(['x']), left: [], advice: [] });
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

it('what is to be revised goes back in one document, file by file, but for those kept', async () => {
  const { user, memory } = await gathered();
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('退回修改'));
  await user.click(screen.getByRole('checkbox', { name: '3 临江区.docx' }));
  await user.click(await press('打开 1 份的修改意见'));
  await screen.findByText('《退回修改意见》已在新文档中打开');
  expect(memory.calls).toEqual([
    [
      'openRemarks',
      [
        {
          file: '2 云台县.docx',
          caseName: '茶园里的救护站',
          unit: '云台县红十字会',
          remarks: ['“联系方式”没有填写。', '“背景介绍”有 250 字。'],
        },
      ],
    ],
  ]);
  memory.outcome = { kind: 'refused', message: 'Word 没有打开。' };
  await user.click(await press('打开 1 份的修改意见'));
  await screen.findByText('Word 没有打开。');
});

it('a batch is formatted: what is left is told, copies are opened or downloaded together', async () => {
  const file = new Blob(['一']);
  const other = new Blob(['二']);
  const { user, memory } = await gathered(FILES, ({ summary }) => {
    summary.formatted.set('1 望川县.docx', { kind: 'formatted', file, left: [], advice: ['有图片，请看看位置。'] });
    summary.formatted.set('2 云台县.docx', {
      kind: 'formatted',
      file: other,
      left: ['第 3 段：行距仍是单倍。'],
      advice: [],
    });
    summary.formatted.set('10 松岭区.docx', { kind: 'unreadable', message: '文件已被移动。' });
  });
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await screen.findByText('2 份已排好 · 1 份没有排');
  expect(screen.getByText('文件已被移动。')).toBeVisible();
  // Advice alone does not make a copy unfinished.
  const [fine, unfinished] = ['1 望川县.docx', '2 云台县.docx'].map((name) => screen.getByText(name).closest('li'));
  expect(fine).toHaveTextContent('1 望川县.docx格式符合通知1 项请作者留意有图片，请看看位置。');
  expect(unfinished).toHaveTextContent('2 云台县.docx还有 1 项没有达到要求，请手工处理第 3 段：行距仍是单倍。');
  expect(unfinished).not.toHaveTextContent('符合通知');
  await user.click(await press('在新文档中打开：1 望川县.docx'));
  await screen.findByText('“1 望川县.docx”已在新文档中打开');
  expect(memory.calls).toEqual([
    ['format', ['1 望川县.docx', '2 云台县.docx', '10 松岭区.docx']],
    ['openFile', file],
  ]);
});

it('a zip that cannot be made is told, and the copies are still there', async () => {
  const gone = Object.assign(new Blob(['一']), {
    stream: () => {
      throw new DOMException('磁盘满了', 'NotReadableError');
    },
  });
  const { user } = await gathered(FILES, ({ summary }) =>
    summary.formatted.set('1 望川县.docx', { kind: 'formatted', file: gone, left: [], advice: [] }),
  );
  await screen.findByText(/2 份可以提交/);
  await user.click(await press('批量排版'));
  await user.click(await press('排版 3 份'));
  await user.click(await press('下载压缩包'));
  await screen.findByText(/^压缩包没有做成（磁盘满了）。/);
  expect(await press('下载压缩包')).toBeEnabled();
  await press('在新文档中打开：1 望川县.docx');
});
