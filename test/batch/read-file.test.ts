import { redcross2022 } from '../../src/notice/redcross-2022';
import { readFile } from '../../src/batch/read-file';
import { COMPLETE, typedForm } from '../form/typed-form';

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

test('a form is read; the same bytes have the same digest, others another', async () => {
  const [first, again, other] = await Promise.all([
    readFile(blob(typedForm(COMPLETE)), redcross2022),
    readFile(blob(typedForm(COMPLETE)), redcross2022),
    readFile(blob(typedForm({ ...COMPLETE, contact: '' })), redcross2022),
  ]);
  expect(first).toMatchObject({ kind: 'read', read: { caseName: COMPLETE.caseName, state: 'ready' } });
  expect(again).toEqual(first);
  expect(other).toMatchObject({ kind: 'read', read: { state: 'not-ready' } });
  expect(other).not.toHaveProperty('digest', first.kind === 'read' ? first.digest : '');
});
