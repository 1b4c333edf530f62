import { docx, p } from '../builders/docx';
import { openSession } from './open';

test.each([
  ['win365', true],
  ['ltsc2021', true],
  ['web', true],
  ['mac365', false],
] as const)('folders are chosen and files saved from a pane: %s %s', async (profile, works) => {
  const { session } = await openSession(docx({ body: [p('甲')] }), { profile });
  expect(session.webView).toEqual({ choosesFolders: works, downloads: works });
});
