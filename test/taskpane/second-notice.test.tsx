import { screen, waitFor, within } from '@testing-library/react';
import { FILLED, yunze2024 as notice } from '../notice/second-notice';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

/** The pane of another notice, over a form that is filled in but for this. */
async function openPane(tab: string, change: Readonly<Record<string, readonly string[]>> = {}) {
  const session = new MemorySession(sampleOutline(3));
  const memory = session.case;
  memory.notice = notice;
  memory.hasForm = true;
  memory.blocks = ['form'];
  const filled = Object.entries(FILLED).map(([name, value]) => [name, value.split('\n')] as const);
  for (const [name, texts] of [...filled, ...Object.entries({ year: ['2024'], ...change })]) memory.set(name, texts);
  const pane = renderPane({ session, notice });
  await pane.user.click(await screen.findByRole('tab', { name: tab }));
  return { ...pane, memory };
}

test('an answer that the notice gives is chosen; another one that stands there is shown', async () => {
  const { user, memory } = await openPane('填写', { level: ['国家级'] });
  const group = await screen.findByRole('radiogroup', { name: '现有等级' });
  expect(screen.getByText('现在写的是 国家级')).toBeVisible();
  expect(screen.getByText('“现有等级”请从这几种里选一种：省级、市级、县级。')).toBeVisible();
  await user.click(within(group).getByRole('radio', { name: '县级' }));
  await waitFor(() => expect(memory.textsOf('level')).toEqual(['县级']));
  expect(screen.queryByText(/现在写的是/u)).not.toBeInTheDocument();
});

test.each([
  [
    'facts',
    '渡口有亭子。',
    '10 至 60 字',
    '6/10–60',
    '差 4 字',
    '“点位情况”有 6 字，少于通知要求的 10 字，请再写 4 字。',
  ],
  [
    'story',
    '救过人。',
    '30 个字符左右，不计空格',
    '4/约 30 个字符',
    null,
    '“服务故事”有 4 个字符（不计空格），通知要求 30 个字符左右，可以再写一些。',
  ],
  [
    'site-name',
    '渡'.repeat(21),
    '限 20 个字符，计空格',
    '21/20 个字符',
    '超 1 个字符',
    /超过 20 个字符的限制，请删去 1 个字符/u,
  ],
  [
    'services',
    '1. 教急救。',
    '2 至 4 条',
    '1/2–4 条',
    '差 1 条',
    '“服务项目”有 1 条，少于通知要求的 2 条，请再写 1 条。',
  ],
] as const)('%s is counted and judged as this notice limits it', async (name, text, asked, figure, off, message) => {
  const { user } = await openPane('填写', { [name]: [text] });
  const { label } = notice.form.fields.find((field) => field.name === name)!;
  const step = () => screen.getByRole('button', { name: new RegExp(`^${label} 已写`, 'u') });
  if (step().getAttribute('aria-expanded') === 'false') await user.click(step());
  expect(screen.getByText(`${asked}。`)).toBeVisible();
  expect(screen.getAllByText(figure)).toHaveLength(2);
  expect(screen.getByText(message)).toBeVisible();
  if (off === null) expect(screen.queryByText(/^差 /u)).not.toBeInTheDocument();
  else expect(screen.getByText(off)).toBeVisible();
});

test('nobody is asked for a column that the table does not have', async () => {
  const { user, session } = await openPane('汇总');
  session.summary.readings.set('a.docx', {
    kind: 'read',
    digest: 'a',
    read: {
      caseName: FILLED['site-name'],
      unit: FILLED.host,
      city: FILLED.county,
      kind: 'form',
      fields: [{ name: 'level', label: '现有等级', value: FILLED.level }],
      state: 'ready',
      remarks: [],
      pending: null,
    },
    others: [],
  });
  await screen.findByText('文件只在这台电脑上读取，不上传，也不改动。');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await user.upload(input, new File(['x'], 'a.docx'));
  expect(await screen.findByText(FILLED['site-name'])).toBeVisible();
  expect(screen.queryByRole('button', { name: /类别/u })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '做汇总表' }));
  expect(await screen.findByText('示范点名称', { exact: false })).toBeInTheDocument();
  expect(screen.queryByText(/没有填类别/u)).not.toBeInTheDocument();
});
