import { newDocument } from '../../src/form/build/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { openSession } from './open';

test.each([
  ['form', true],
  // Its title and unit have controls of the form's fields, too.
  ['narrative', false],
  ['summary', false],
] as const)('a new %s: a form to be filled in is told', async (block, hasForm) => {
  const bytes = newDocument(redcross2022, { blocks: [block], values: {}, options: {} });
  const { session } = await openSession(bytes);
  expect((await session.describe()).hasForm).toBe(hasForm);
});
