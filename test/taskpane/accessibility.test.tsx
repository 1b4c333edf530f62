import type { FormFieldName } from '../../src/notice/notice';
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { UserEvent } from '@testing-library/user-event';
import { MemoryCase, SAMPLE } from './support/memory-case';
import { memoryDiagnostics, QUESTIONS } from './support/memory-diagnostics';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

/** Colours need a real browser; jsdom draws none. */
async function violations() {
  // Within act: the paragraph list notes on a timer that it has stopped scrolling.
  const results = await act(() =>
    axe.run(
      // Tabster's own marks, which Fluent UI uses to catch the focus at the ends of the page.
      { exclude: [['[data-tabster-dummy]']] },
      { rules: { 'color-contrast': { enabled: false } } },
    ),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const press = (name: string) => async (user: UserEvent) => user.click(await screen.findByRole('button', { name }));
/** The first page has told what the document is. */
const homeFirst = () => screen.findByRole('button', { name: '一键排版' }).then(() => undefined);
const tab = (name: string) => async (user: UserEvent) => user.click(screen.getByRole('tab', { name }));

/** A form with controls, open at a step. */
const withForm =
  (step: FormFieldName, more?: (memory: MemoryCase) => void) =>
  (session: MemorySession): void => {
    session.case = new MemoryCase(SAMPLE);
    session.case.step = step;
    more?.(session.case);
  };

const item = (name: string) => async (user: UserEvent) => user.click(await screen.findByRole('menuitem', { name }));

/** Three units' files: one is ready, one is to be put right, one cannot be read. */
function withFiles({ summary }: MemorySession): void {
  const read = { unit: '乙', city: null, hasForm: true };
  summary.readings.set('1.docx', {
    kind: 'read',
    digest: '1',
    read: { ...read, caseName: '甲', ready: true, remarks: [] },
  });
  summary.readings.set('2.docx', {
    kind: 'read',
    digest: '2',
    read: { ...read, caseName: '丙', ready: false, remarks: ['“联系方式”没有填写。'] },
  });
  summary.readings.set('3.docx', { kind: 'unreadable', message: '文件已损坏。' });
  summary.formatted.set('1.docx', { kind: 'formatted', file: new Blob([]), left: [], advice: ['图片没有动。'] });
  summary.formatted.set('2.docx', { kind: 'formatted', file: new Blob([]), left: ['行距仍是单倍。'], advice: [] });
}

const atList = [
  homeFirst,
  tab('汇总'),
  async () => {
    await screen.findByText('把文件或文件夹拖到这里，或者');
    const input = document.querySelector('input[data-choose="files"]')!;
    const files = ['1.docx', '2.docx', '3.docx'].map((name) => new File(['x'], name));
    await act(() => Promise.resolve(fireEvent.change(input, { target: { files } })));
    await screen.findByText(/1 份读不了/);
  },
];

const SCREENS: Record<
  string,
  { prepare?: (session: MemorySession) => void; steps?: ((user: UserEvent) => Promise<void>)[]; ready: string }
> = {
  home: { ready: '一键排版' },
  blocked: { prepare: (session) => (session.blocked = '文档受保护。'), ready: '现在不能排版' },
  'empty document': { prepare: (session) => (session.entries = []), ready: '文档里还没有文字' },
  failure: { prepare: (session) => session.failing.set('describe', 'x'), ready: '重试' },
  progress: {
    prepare: (session) => (session.formatting = () => new Promise(() => undefined)),
    steps: [press('一键排版')],
    ready: '正在排版',
  },
  result: {
    prepare: (session) => {
      const place = { index: 3, text: '一段' };
      session.formatting = () => Promise.resolve(session.formatAll({ left: [{ id: 'x', message: '图片。', place }] }));
    },
    steps: [press('一键排版')],
    ready: '图片。',
  },
  'tracking dialog': {
    prepare: (session) =>
      (session.formatting = () => Promise.resolve({ kind: 'ask-tracking', message: '修订会留下。' })),
    steps: [press('一键排版')],
    ready: '修订会留下。',
  },
  paragraphs: { steps: [tab('段落')], ready: '案例背景' },
  'role menu': { steps: [tab('段落'), press('第 3 段的角色：一级标题')], ready: '判断依据：自动编号“一、”' },
  options: { steps: [tab('选项')], ready: '墨色' },
  'case: nothing there yet': { steps: [homeFirst, tab('填写')], ready: '从哪里开始？' },
  'case: a form typed by hand': {
    prepare: (session) => {
      session.case = new MemoryCase(SAMPLE);
      session.case.source = 'labels';
    },
    steps: [homeFirst, tab('填写')],
    ready: '读到的内容',
  },
  'case: selection dialog': {
    prepare: (session) => (session.case.inserting = () => ({ kind: 'ask-selection', message: '选中了一段。' })),
    steps: [homeFirst, tab('填写'), press('放入申报表')],
    ready: '选中了一段。',
  },
  'case: one line': { prepare: withForm('unit'), ready: '写案例所在单位的全称，与公章一致。' },
  'case: date': { prepare: withForm('headerDate'), ready: '现在写的是' },
  'case: prose': { prepare: withForm('background'), ready: '简要介绍，限200字。' },
  'case: items, over the limit': { prepare: withForm('practices'), ready: '移出多余部分' },
  'case: opinion': { prepare: withForm('opinion'), ready: '是否同意推荐' },
  'case: overview': { prepare: withForm('unit'), steps: [press('未达到提交条件')], ready: '“联系方式”没有填写。' },
  'case: tray': {
    prepare: withForm('unit', (memory) => memory.add('results', ['多出来的一句。'])),
    steps: [press('丢弃：工作成效')],
    ready: '确定丢弃',
  },
  'case: protected': {
    prepare: withForm('unit', (memory) => (memory.blocked = '文档受保护。')),
    ready: '文档受保护。',
  },
  'gather: nothing there yet': { steps: [homeFirst, tab('汇总')], ready: '把文件或文件夹拖到这里，或者' },
  'gather: list': { prepare: withFiles, steps: atList, ready: '1 份要修改' },
  'gather: details': {
    prepare: withFiles,
    steps: [...atList, press('更多操作：甲'), item('看详情')],
    ready: '没有发现问题。',
  },
  'gather: category menu': { prepare: withFiles, steps: [...atList, press('甲的类别：不填')], ready: '其他类别…' },
  'gather: categories': {
    prepare: withFiles,
    steps: [...atList, press('名单的操作'), item('案例类别…')],
    ready: '案例类别，每行一种',
  },
  'gather: table': { prepare: withFiles, steps: [...atList, press('做汇总表')], ready: '更新文档里的汇总表' },
  'gather: remarks': { prepare: withFiles, steps: [...atList, press('退回修改')], ready: '打开 2 份的修改意见' },
  'gather: formatted': {
    prepare: withFiles,
    steps: [...atList, press('批量排版'), press('排版 2 份')],
    ready: '还有 1 项没有达到要求，请手工处理',
  },
  diagnostics: { steps: [tab('选项'), press('诊断')], ready: '16.0.19029.20208' },
  'diagnostics refused': {
    prepare: (session) =>
      (session.diagnostics = memoryDiagnostics(() => Promise.resolve({ kind: 'refused', message: '不是空白文档。' }))),
    steps: [tab('选项'), press('诊断'), press('开始诊断')],
    ready: '不是空白文档。',
  },
  'diagnostics at a question for the person': {
    prepare: (session) =>
      (session.diagnostics = memoryDiagnostics(async (person) => {
        person.onAsked(QUESTIONS[1]!);
        await person.ask({ zh: '按一次 Ctrl+Z。', en: 'Press Ctrl+Z once.' });
        return { kind: 'answered', answers: [] };
      })),
    steps: [tab('选项'), press('诊断'), press('开始诊断')],
    ready: '按一次 Ctrl+Z。',
  },
  'answers of the diagnostics': {
    steps: [tab('选项'), press('诊断'), press('开始诊断')],
    ready: 'latin-only',
  },
};

test.each(Object.entries(SCREENS))('%s', async (_, { prepare, steps = [], ready }) => {
  const session = new MemorySession(sampleOutline(14));
  prepare?.(session);
  const ink = {
    name: 'ink',
    label: '墨色',
    description: '随意。',
    choices: [{ value: 'black', label: '黑' }],
    defaultValue: 'black',
  };
  const { user } = renderPane({ session, options: [ink] });
  for (const step of steps) await step(user);
  await screen.findByText(ready);
  expect(await violations()).toEqual([]);
});
