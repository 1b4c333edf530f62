import { docx, p, r } from '../../builders/docx';
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
    expect(report.notes.map(({ message }) => message)).toContain('去掉了 5 段里的 Markdown 记号。');
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
  expect(told.map(({ message }) => message)).toEqual(Array(3).fill('正在记录修订，这一段里的 Markdown 记号没有去掉。'));
});
