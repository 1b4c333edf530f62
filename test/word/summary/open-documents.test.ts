import { strFromU8, unzipSync } from 'fflate';
import { docx, p } from '../../builders/docx';
import { openSession, words } from '../open';

const PROFILES = ['web', 'win365', 'mac365', 'ltsc2021'] as const;

test.each(PROFILES)('table and remarks open as new documents, the open one stays as it is: %s', async (profile) => {
  const word = await openSession(docx({ body: [p('办公室的通知')] }), { profile });
  const opened: Uint8Array[] = [];
  word.host.onOpened((file) => opened.push(file));
  const desk = await word.session.openSummary();
  const rows = [
    { category: '应急救护', caseName: '让急救课走进赶集日', unit: '望川县红十字会' },
    { category: '', caseName: '博爱家园里的老年食堂', unit: '临江区红十字会' },
  ];
  const before = words(word.host.save());
  expect(await desk.openTable({ unit: '青岭市红十字会', date: '2022年6月1日', rows })).toEqual({ kind: 'opened' });
  const remarks = ['“联系方式”没有填写。'];
  const returned = { file: '案例2.docx', caseName: '让急救课走进赶集日', unit: '望川县红十字会', remarks };
  const letterTo = desk.remarksFor([{ unit: '望川县红十字会', cases: [returned] }]);
  expect(await desk.openFile(letterTo)).toEqual({ kind: 'opened' });

  const [table, letter] = opened.map((bytes) => strFromU8(unzipSync(bytes)['word/document.xml']!));
  expect(table).toContain('青岭市红十字会');
  expect(table).toContain('2022年6月1日');
  for (const text of ['应急救护', '让急救课走进赶集日', '博爱家园里的老年食堂', '临江区红十字会'])
    expect(table).toContain(text);
  expect(letter).toContain('望川县红十字会');
  expect(letter).toContain('《让急救课走进赶集日》（案例2.docx）');
  expect(letter).toContain('“联系方式”没有填写。');
  expect(words(word.host.save())).toEqual(before);
});

test.each(PROFILES)('a file opens as a new document, byte for byte: %s', async (profile) => {
  const word = await openSession(docx({ body: [p('办公室的通知')] }), { profile });
  const opened: Uint8Array[] = [];
  word.host.onOpened((file) => opened.push(file));
  const desk = await word.session.openSummary();
  const bytes = docx({ body: Array.from({ length: 3000 }, (_, index) => p(`第${index + 1}期救护员培训班开班。`)) });
  expect(await desk.openFile(new Blob([new Uint8Array(bytes)]))).toEqual({ kind: 'opened' });
  expect(opened.map((file) => Buffer.from(file).equals(bytes))).toEqual([true]);
});

test('a file that Word does not open is told', async () => {
  const word = await openSession(docx({ body: [p('办公室的通知')] }));
  const desk = await word.session.openSummary();
  expect(await desk.openFile(new Blob(['不是文档']))).toEqual({
    kind: 'refused',
    message: expect.stringMatching(/。$/),
  });
});
