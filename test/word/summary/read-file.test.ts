import { readFile } from '../../../src/word/summary/read-file';
import { COMPLETE, typedForm } from '../../form/typed-form';

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

test('a form is read; the same bytes have the same digest, others another', async () => {
  const [first, again, other] = await Promise.all([
    readFile(blob(typedForm(COMPLETE))),
    readFile(blob(typedForm(COMPLETE))),
    readFile(blob(typedForm({ ...COMPLETE, contact: '' }))),
  ]);
  expect(first).toMatchObject({ kind: 'read', read: { caseName: COMPLETE.caseName, ready: true } });
  expect(again).toEqual(first);
  expect(other).toMatchObject({ kind: 'read', read: { ready: false } });
  expect(other).not.toHaveProperty('digest', first.kind === 'read' ? first.digest : '');
});

test('a file that is no document is told with what is wrong', async () => {
  const result = await readFile(new Blob(['不是文档']));
  expect(result).toEqual({ kind: 'unreadable', message: expect.stringMatching(/。$/) });
});

test('a file that has gone since it was chosen is told, too', async () => {
  const gone = blob(typedForm(COMPLETE));
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await readFile(gone)).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('重新选择') });
});
