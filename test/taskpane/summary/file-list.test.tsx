import type { CaseFile } from '../../../src/form/summary/case-file';
import { FileList } from '../../../src/taskpane/summary/store/file-list';

/** As the file system knows it: the same file has the same date when it is chosen again. */
const chosen = (name: string, text = '') => ({
  file: new File([text], name.replace(/.*\//u, ''), { lastModified: 1 }),
  name,
});
const form = (caseName: string): CaseFile => ({
  caseName,
  unit: '望川县红十字会',
  city: null,
  kind: 'form',
  fields: [],
  state: 'ready',
  remarks: [],
  pending: null,
});

test('files that are called the same are numbered, the same file is not listed twice', () => {
  const list = new FileList();
  const first = chosen('申报表.docx', '甲');
  const { cases } = list.add([], [first, chosen('申报表.docx', '乙丙')]);
  expect(cases.map(({ name }) => name)).toEqual(['申报表.docx', '申报表（2）.docx']);
  const again = list.add(cases, [first, chosen('茶园.docx')]);
  expect(again).toMatchObject({ added: 1, again: 0 });
  expect(again.cases.map(({ id, name }) => [id, name])).toEqual([
    [1, '申报表.docx'],
    [2, '申报表（2）.docx'],
    [3, '茶园.docx'],
  ]);
});

test('one that could not be read is read again where it stands', () => {
  const list = new FileList();
  const { cases } = list.add([], [chosen('甲.docx'), chosen('乙.docx')]);
  const read = cases.flatMap((one) => list.read(one, { kind: 'unreadable', message: '坏了。', remark: '坏了。' }));
  const next = list.add(read, [chosen('甲.docx')]);
  expect(next).toMatchObject({ added: 0, again: 1 });
  expect(next.cases.map(({ name, reading }) => [name, reading?.kind])).toEqual([
    ['甲.docx', undefined],
    ['乙.docx', 'unreadable'],
  ]);
});

test('each form of a file is a case of its own, and the file is known by any of them', () => {
  const list = new FileList();
  const [one] = list.add([], [chosen('两张.docx')]).cases;
  const cases = list.read(one!, { kind: 'read', digest: 'd', read: form('甲'), others: [form('乙'), form('丙')] });
  expect(cases.map(({ id, name }) => [id, name])).toEqual([
    [1, '两张.docx'],
    [2, '两张.docx（第 2 张表）'],
    [3, '两张.docx（第 3 张表）'],
  ]);
  expect(list.add(cases.slice(2), [chosen('两张.docx')])).toMatchObject({ added: 0, again: 0 });
});
