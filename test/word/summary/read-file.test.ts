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
