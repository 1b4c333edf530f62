import { told } from '../builders/findings';
import type { FormFieldName } from '../../src/notice/notice';
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { UserEvent } from '@testing-library/user-event';
import { MemoryCase, SAMPLE } from './support/memory-case';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

/** Without colours, for jsdom draws none, and without the page around the pane, which a browser alone loads (`taskpane.html`). */
async function violations() {
  // Within act: the paragraph list notes on a timer that it has stopped scrolling.
  const results = await act(() =>
    axe.run(
      // Tabster's own marks, which Fluent UI uses to catch the focus at the ends of the page.
      { exclude: [['[data-tabster-dummy]']] },
      {
        rules: {
          'color-contrast': { enabled: false },
          'document-title': { enabled: false },
          'html-has-lang': { enabled: false },
        },
      },
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

/** Three units' files: one is ready, one is to be put right, one cannot be read. */
function withFiles({ summary }: MemorySession): void {
  const read = { unit: '乙', city: null, kind: 'form', fields: [] } as const;
  summary.readings.set('1.docx', {
    kind: 'read',
    digest: '1',
    read: { ...read, caseName: '甲', state: 'ready', remarks: [], pending: null },
    others: [],
  });
  summary.readings.set('2.docx', {
    kind: 'read',
    digest: '2',
    read: { ...read, caseName: '丙', state: 'not-ready', remarks: told('“联系方式”没有填写。'), pending: null },
    others: [],
  });
  summary.readings.set('3.docx', { kind: 'unreadable', message: '文件已损坏。', remark: '文件已损坏。' });
  summary.formatted.set('1.docx', {
    kind: 'formatted',
    file: new Blob([]),
    nothing: null,
    left: [],
    advice: ['图片没有动。'],
  });
  summary.formatted.set('2.docx', {
    kind: 'formatted',
    file: new Blob([]),
    nothing: null,
    left: ['行距仍是单倍。'],
    advice: [],
  });
}

const atList = [
  homeFirst,
  tab('汇总'),
  async () => {
    await screen.findByText('或者把文件、文件夹拖到这里');
    const input = document.querySelector('input[data-choose="files"]')!;
    const files = ['1.docx', '2.docx', '3.docx'].map((name) => new File(['x'], name));
    await act(() => Promise.resolve(fireEvent.change(input, { target: { files } })));
    await screen.findByText(/1 份读不了/);
  },
];

/** States that a Word of the workbench does not easily come to; the others are looked at in a browser (`test/e2e/accessibility.test.ts`). */
const SCREENS: Record<
  string,
  { prepare?: (session: MemorySession) => void; steps?: ((user: UserEvent) => Promise<void>)[]; ready: string }
> = {
  blocked: { prepare: (session) => (session.blocked = '文档受保护。'), ready: '现在不能排版' },
  failure: { prepare: (session) => session.failing.set('describe', 'x'), ready: '重试' },
  'tracking dialog': {
    prepare: (session) =>
      (session.formatting = () => Promise.resolve({ kind: 'ask-tracking', message: '修订会留下。' })),
    steps: [press('一键排版')],
    ready: '修订会留下。',
  },
  'case: selection dialog': {
    prepare: (session) => (session.case.inserting = () => ({ kind: 'ask-selection', message: '选中了一段。' })),
    steps: [homeFirst, tab('填写'), press('放入申报表')],
    ready: '选中了一段。',
  },
  'case: date': { prepare: withForm('headerDate'), ready: '现在写的是' },
  'case: protected': {
    prepare: withForm('unit', (memory) => (memory.blocked = '文档受保护。')),
    ready: '文档受保护。',
  },
  'summary: formatted': {
    prepare: withFiles,
    steps: [...atList, press('批量排版'), press('排版 2 份')],
    ready: '还有 1 项没有达到要求，请手工处理',
  },
};

test.each(Object.entries(SCREENS))('%s', async (_, { prepare, steps = [], ready }) => {
  const session = new MemorySession(sampleOutline(14));
  prepare?.(session);
  const { user } = renderPane({ session });
  for (const step of steps) await step(user);
  await screen.findByText(ready);
  expect(await violations()).toEqual([]);
});
