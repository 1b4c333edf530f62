import { nodeXml } from '../../src/ooxml/xml-node';
import { openWordSession } from '../../src/word/office-session';
import type { WordSession } from '../../src/word/session';
import { openInHost, type OpenDocument, type OpenOptions } from '../workbench/client';

const open: OpenDocument[] = [];

afterEach(() => {
  for (const document of open.splice(0)) document.close();
});

/** A document opened in the workbench's Word, with the real office.js as its client, and the session over it. */
export async function openSession(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<OpenDocument & { readonly session: WordSession }> {
  const document = await openInHost(bytes, { ...options, globals: true });
  open.push(document);
  return { ...document, session: openWordSession(nodeXml) };
}
