import { act, screen, waitFor, within } from '@testing-library/react';
import { filterListed, listed } from '../../src/taskpane/paragraphs/filter';
import { MemorySession } from './support/memory-session';
import type { PaneOptions } from './support/render-pane';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

async function openList(options?: PaneOptions) {
  const pane = renderPane(options);
  await pane.user.click(screen.getByRole('tab', { name: '段落' }));
  await screen.findByRole('grid', { name: '段落列表' });
  return pane;
}

const rows = () => screen.getAllByRole('row');
const cell = (row: number) => within(rows()[row] ?? document.body).getAllByRole('gridcell')[0];
const focusRow = (row: number) => act(() => cell(row)?.focus());
const roleButton = (number: number) => screen.findByRole('button', { name: new RegExp(`^第 ${number} 段是什么`) });

describe('the list', () => {
  test('each row: number, label and text, role, whether it conforms, a way there', async () => {
    await openList();
    const heading = rows()[2];
    expect(heading).toHaveTextContent('第 3 段');
    expect(heading).toHaveTextContent('一、案例背景');
    expect(heading).toHaveTextContent('符合通知');
    expect(await roleButton(3)).toHaveTextContent('一级标题');
    expect(screen.getByRole('button', { name: '去看：第 3 段' })).toBeVisible();
    expect(rows()[3]).toHaveTextContent('待排版');
    expect(rows()[9]).toHaveTextContent('图片');
  });

  test('of thousands of paragraphs only those in sight are drawn', async () => {
    await openList({ session: new MemorySession(sampleOutline(5000)) });
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5000');
    expect(rows().length).toBeGreaterThan(9);
    expect(rows().length).toBeLessThan(40);
  });

  test('an empty document', async () => {
    const { user } = renderPane({ session: new MemorySession([]) });
    await user.click(screen.getByRole('tab', { name: '段落' }));
    expect(await screen.findByText('文档里还没有段落。')).toBeVisible();
  });

  test('a reading that fails can be tried again', async () => {
    const session = new MemorySession(sampleOutline(3));
    session.failing.set('outline', '没有回应');
    const { user } = renderPane({ session });
    await user.click(screen.getByRole('tab', { name: '段落' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没能列出段落。 Word 的说明：没有回应');
    session.failing.delete('outline');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('grid')).toBeVisible();
  });

  test('edits made in Word show after 重新检查', async () => {
    const session = new MemorySession(sampleOutline(3));
    const { user } = await openList({ session });
    session.entries = sampleOutline(5);
    await user.click(screen.getByRole('button', { name: '重新检查' }));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });
});

describe('the filters', () => {
  test('by role, with the numbers in the list', async () => {
    const { user } = await openList();
    const select = screen.getByRole('combobox', { name: '只看哪一种' });
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '全部（14）',
      '标题（1）',
      '标题下的单位（1）',
      '一级标题（1）',
      '二级标题（3）',
      '正文（7）',
      '图片（1）',
    ]);
    await user.selectOptions(select, '二级标题（3）');
    expect(rows()).toHaveLength(3);
    expect(screen.getByText('3 / 14 段')).toBeVisible();
  });

  test('only what is to be formatted; nothing left offers the way back', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('switch', { name: '只看还要处理的' }));
    expect(rows()).toHaveLength(10);
    await user.selectOptions(screen.getByRole('combobox'), '一级标题（1）');
    expect(screen.getByText('没有这样的段落。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '显示全部段落' }));
    expect(rows()).toHaveLength(14);
  });

  test('both filters together', () => {
    const shown = filterListed(listed(sampleOutline(14), false), { role: 'body', onlyOpen: true });
    expect(shown.map(({ entry }) => entry.index)).toEqual([4, 6, 10, 12, 13]);
  });
});

describe('what is no narrative', () => {
  const mixed = () => {
    const text = sampleOutline(8);
    const form = text
      .slice(0, 3)
      .map((entry, index) => ({ ...entry, index, part: 'form', text: `申报表${index}` }) as const);
    const rest = text.map((entry) => ({ ...entry, index: entry.index + 4 }));
    const empty = { ...rest[3]!, index: 3, text: '', shown: '在“申报表2”之后', part: 'empty' } as const;
    return new MemorySession([...form, empty, ...rest]);
  };

  test('is left out, and the numbers count what is listed', async () => {
    const { user } = await openList({ session: mixed() });
    expect(rows()).toHaveLength(8);
    expect(rows()[0]).toHaveTextContent('第 1 段');
    expect(screen.getByText('8 段')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '也列出申报表、汇总表和空段（4）' }));
    expect(rows()).toHaveLength(12);
    expect(rows()[3]).toHaveTextContent('第 4 段');
    expect(rows()[3]).toHaveTextContent('在“申报表2”之后');
  });

  test('is said to be all there is', async () => {
    const session = mixed();
    session.entries = session.entries.slice(0, 4);
    const { user } = renderPane({ session });
    await user.click(screen.getByRole('tab', { name: '段落' }));
    expect(await screen.findByText('没有要排的段落。申报表、汇总表和空段不用排。')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '也列出申报表、汇总表和空段（4）' }));
    expect(rows()).toHaveLength(4);
  });
});

test('what a run would leave to the author is no ✓ here, and is open', async () => {
  const advice = '这一段里有段内换行。';
  const entries = sampleOutline(6).map((entry) => ({ ...entry, conforming: true }));
  const session = new MemorySession(entries.map((entry) => (entry.index === 3 ? { ...entry, advice } : entry)));
  const { user } = await openList({ session });
  expect(rows()[3]).toHaveTextContent('请看看');
  expect(rows()[3]).toHaveTextContent(advice);
  expect(rows()[3]).not.toHaveTextContent('符合通知');
  await user.click(screen.getByRole('switch', { name: '只看还要处理的' }));
  expect(rows()).toHaveLength(1);
});

describe('the keyboard', () => {
  test('one stop for Tab; arrows move, Enter goes there', async () => {
    const { session, user } = await openList();
    focusRow(0);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(cell(2)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(session.calls).toEqual([['goTo', 2]]);
    expect(await screen.findByText('光标已到文档里的：“案例背景”')).toBeVisible();
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);

    await user.keyboard('{ArrowRight}');
    expect(await roleButton(3)).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: '去看：第 3 段' })).toHaveFocus();
    await user.keyboard('{Home}');
    expect(cell(2)).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(cell(0)).toHaveFocus();
  });

  test('to the last paragraph of a long document and back', async () => {
    const { user } = await openList({ session: new MemorySession(sampleOutline(3000)) });
    focusRow(0);
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('第 3000 段'));
    await user.keyboard('{Control>}{Home}{/Control}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('第 1 段'));
  });

  test('a page at a time', async () => {
    const { user } = await openList({ session: new MemorySession(sampleOutline(300)) });
    focusRow(0);
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('第 10 段'));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('第 1 段'));
  });
});

describe('a role set by hand', () => {
  test('is remembered, and the list and the summary are read again', async () => {
    const { session, user } = await openList();
    await user.click(await roleButton(5));
    const menu = await screen.findByRole('menu');
    expect(menu).toHaveTextContent('为什么这样判断：整段叙述，没有编号');
    expect(within(menu).getByRole('menuitemradio', { name: '正文' })).toBeChecked();
    expect(within(menu).queryByRole('menuitem', { name: '恢复自动判断' })).not.toBeInTheDocument();
    expect(within(menu).queryByRole('menuitemradio', { name: '空段' })).not.toBeInTheDocument();

    await user.click(within(menu).getByRole('menuitemradio', { name: '三级标题' }));
    expect(session.calls).toEqual([['correctRole', 4, 'heading3']]);
    expect(await roleButton(5)).toHaveTextContent('三级标题');
    expect(rows()[4]).toHaveTextContent('您指定的');
    expect(await screen.findByText(/^已改为“三级标题”：“/)).toBeVisible();
    expect(await roleButton(5)).toHaveFocus();

    await user.click(screen.getByRole('tab', { name: '排版' }));
    expect(await screen.findByText('三级标题')).toBeVisible();
  });

  test('can be given back', async () => {
    const session = new MemorySession(
      sampleOutline(5).map((entry) => (entry.index === 4 ? { ...entry, role: 'date', corrected: true } : entry)),
    );
    const { user } = await openList({ session });
    await user.click(await roleButton(5));
    await user.click(await screen.findByRole('menuitem', { name: '恢复自动判断' }));
    expect(session.calls).toEqual([['correctRole', 4, null]]);
    await waitFor(async () => expect(await roleButton(5)).toHaveTextContent('正文'));
    expect(rows()[4]).not.toHaveTextContent('您指定的');
  });

  test('a failure takes it back and says so', async () => {
    const session = new MemorySession(sampleOutline(5));
    session.failing.set('correctRole', 'x');
    const { user } = await openList({ session });
    await user.click(await roleButton(5));
    await user.click(await screen.findByRole('menuitemradio', { name: '日期' }));
    expect(await screen.findByText(/^没有改成，请重试：“/)).toBeVisible();
    expect(await roleButton(5)).toHaveTextContent('正文');
  });

  test('by keyboard alone, Escape leaves it as it is', async () => {
    const { session, user } = await openList();
    focusRow(4);
    await user.keyboard('{ArrowRight}{Enter}');
    // Fluent UI moves the focus there itself where there is a layout, that is, not in jsdom.
    act(() => screen.getByRole('menuitemradio', { name: '标题' }).focus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
    expect(await roleButton(5)).toHaveFocus();
    expect(session.calls).toEqual([]);
  });
});
