import { docx, p, table } from '../../builders/docx';
import { readDraft } from '../../../src/draft/read';
import { withoutForm } from '../../../src/form/other/no-form';
import { readForm } from '../../../src/form/read/read-form';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { formTable, formWith, HEAD } from '../typed-kinds';

const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));

const OTHER = [
  ['姓名', '陆一鸣', '性别', '男'],
  ['申报单位', '望川县红十字会', '联系电话', '0000-1234567'],
  ['主要事迹', '每周教一次急救。', '推荐意见', '同意推荐。'],
];

test.each([
  ['优秀志愿者推荐表', OTHER],
  ['全省红十字系统优秀志愿者申报表', OTHER],
  ['志愿服务项目登记表', [...OTHER, ['项目名称', '救在身边', '负责人', '周小芸']]],
])('another form is told to be that: %s', (title, rows) => {
  const draft = draftOf(docx({ body: [p(`2022年度${title}`), table(rows)] }));
  expect(readForm(draft, redcross2022)).toBeNull();
  expect(withoutForm(draft, redcross2022).message).toBe(
    `文件里没有找到申报表，这是另一张表（“2022年度${title}”）。请用附件1的申报表。`,
  );
});

test.each(['创新案例申报表', '岚山市红十字会创新案例推荐表', '优秀做法登记表'])(
  'the notice’s own under another title stays a form: %s',
  (title) => expect(readForm(draftOf(formWith({ above: [title, ...HEAD.slice(1)] })), redcross2022)).not.toBeNull(),
);

test('the parts of a case in other words that the notice knows make a form of it', () => {
  const rows = [
    ['项目名称', '让急救课走进赶集日', '联系电话', '0000-1234567'],
    ['申报单位', '望川县红十字会', '所在市州红十字会', '岚山市红十字会'],
    ['案例背景', '山多路远。'],
    ['主要措施', '课堂搬到集市。'],
    ['工作成果', '救了九人。'],
    ['经验体会', '贵在坚持。'],
    ['审核意见', '同意推荐。'],
  ];
  const form = readForm(draftOf(docx({ body: [p('红十字创新案例推荐表'), formTable(rows)] })), redcross2022);
  const read = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
  expect(read).toMatchObject({ caseName: '让急救课走进赶集日', background: '山多路远。', opinion: '同意推荐。' });
});

const LABELS = [
  '案例名称',
  '案例所在市州红十字会',
  '案例负责人姓名职务',
  '联系方式',
  '背景介绍',
  '主要做法',
  '工作成效',
  '体会启示',
];

test.each([
  ['创新案例评分表', table(LABELS.map((label) => [`${label}（10分）`, '9']))],
  ['申报表填写说明', table(LABELS.map((label) => [label, '请如实填写，不要空着。']))],
  ['创新案例申报表填表须知', LABELS.map((label, at) => p(`${at + 1}.${label}：请如实填写，不要空着。`)).join('')],
])('a paper about the form, with all of its labels, is none: %s', (title, body) => {
  const draft = draftOf(docx({ body: [p(title), body, p('')] }));
  expect(readForm(draft, redcross2022)).toBeNull();
  expect(withoutForm(draft, redcross2022).message).toContain(title);
});
