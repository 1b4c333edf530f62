import { docx, p, r } from '../../builders/docx';
import { findEdits } from '../../../src/word/document/text-edits';
import { SyncCounter } from '../../../src/word/host/sync-budget';
import { texts } from '../case/insert';
import { format, HOSTS, openSession, reportOf, words } from '../open';

const PASTED = docx({
  body: [
    p('# 把急救课送到家门口'),
    p('## 一、主要做法'),
    p('### （一）培训骨干'),
    p(r('每村选两名骨干，**先学后教**，全县二十六个村都有了**自己的救护员**，群众遇险时身边就有人会救。')),
    p('- 进校园：开学第一课讲心肺复苏，全县四十所学校都开了课。'),
  ],
});
const CLEAN = [
  '把急救课送到家门口',
  '一、主要做法',
  '（一）培训骨干',
  '每村选两名骨干，先学后教，全县二十六个村都有了自己的救护员，群众遇险时身边就有人会救。',
  '进校园：开学第一课讲心肺复苏，全县四十所学校都开了课。',
];

describe.each(HOSTS)('marks of Markdown in the open document: %s', (_, options) => {
  test('are told, and go when the author asks for it', async () => {
    const word = await openSession(PASTED, options);
    const told = reportOf(await format(word));
    expect(told.left.filter(({ id }) => id === 'markdown')).toHaveLength(5);
    expect(words(word.host.save())).toEqual(words(PASTED));

    const report = reportOf(await format(word, { options: { markdown: 'remove' } }));
    expect(report.notes.map(({ message }) => message)).toContain('去掉了 5 段里粘贴带来的记号（如 ##、**）。');
    expect(report.left.filter(({ id }) => /markdown|deviation|text-changed/u.test(id))).toEqual([]);
    expect(words(word.host.save())).toEqual(CLEAN);
  });
});

test('while changes are tracked they stay, and that is told', async () => {
  const body = [
    p('# 把急救课送到家门口'),
    p('## 一、主要做法'),
    p('每村选两名骨干，**先学后教**，全县都有了自己的救护员。'),
  ];
  const word = await openSession(docx({ settings: '<w:trackRevisions/>', body }), { profile: 'ltsc2021' });
  const outcome = await format(word, { options: { markdown: 'remove' }, acceptTracking: true });
  const { left } = reportOf(outcome);
  const told = left.filter(({ id }) => id === 'markdown-left');
  expect(told.map(({ message }) => message)).toEqual(
    Array(3).fill('正在记录修订，这一段里粘贴带来的记号（如 ##、**）没有去掉。'),
  );
});

test('dozens of marks in one paragraph go as well', async () => {
  const words = Array.from({ length: 40 }, (_, at) => `第${at + 1}村**先学后教**，`).join('');
  const body = [p('# 把急救课送到家门口'), p('## 一、主要做法'), p(`${words}群众遇险时身边就有人会救。`)];
  const word = await openSession(docx({ body }), { profile: 'web' });
  const report = reportOf(await format(word, { options: { markdown: 'remove' } }));
  expect(report.left.filter(({ id }) => id.startsWith('markdown'))).toEqual([]);
  expect(texts(word.host.save()).join('')).not.toContain('*');
});

test('of two edits in one paragraph the first does not touch what the other has written', async () => {
  const word = await openSession(docx({ body: [p('甲乙丙丁')] }), { profile: 'web' });
  await word.Word.run(async (context) => {
    const place = context.document.body.paragraphs.getFirst();
    const edits = [
      { paragraph: 0, start: 0, end: 1, text: '乙丙' },
      { paragraph: 0, start: 1, end: 3, text: '戊' },
    ];
    const placed = edits.map((edit) => ({ edit, place, text: '甲乙丙丁' }));
    for (const { write } of await findEdits(context, placed, new SyncCounter())) write?.();
    await context.sync();
  });
  expect(texts(word.host.save())).toEqual(['乙丙戊丁']);
});
