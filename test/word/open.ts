import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { openWordSession } from '../../src/word/office-session';
import type { FormatOutcome, FormatRequest, WordSession } from '../../src/word/session';
import type { Quirks } from '../../src/workbench/host/quirks';
import { openInHost, type OpenDocument, type OpenOptions } from '../workbench/client';

const open: OpenDocument[] = [];

afterEach(() => {
  for (const document of open.splice(0)) document.close();
});

export type OpenSession = OpenDocument & { readonly session: WordSession };

/** A document opened in the workbench's Word, with the real office.js as its client, and the session over it. */
export async function openSession(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenSession> {
  const document = await openInHost(bytes, { ...options, globals: true });
  open.push(document);
  return { ...document, session: openWordSession(nodeXml) };
}

export const WHOLE: FormatRequest = { scope: 'document', acceptTracking: false };

export function format({ session }: OpenSession, request: Partial<FormatRequest> = {}): Promise<FormatOutcome> {
  return session.format({ ...WHOLE, ...request }, () => undefined);
}

/** The report of a run that must have come to its end. */
export function reportOf(outcome: FormatOutcome): Extract<FormatOutcome, { kind: 'done' }>['report'] {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome.report;
}

export function draftOf(bytes: Uint8Array): Draft {
  return readDraft(Package.open(bytes, nodeXml));
}

/** What an author reads: numbers and words of every paragraph, without leading blanks. */
export function words(bytes: Uint8Array): string[] {
  return draftOf(bytes).paragraphs.map(
    ({ label, leadingBlanks, text }) => (label?.text ?? '') + text.slice(leadingBlanks.length),
  );
}

/** What hosts are known or thought to do differently; every combination has to come out right. */
export const HOSTS: readonly (readonly [name: string, options: OpenOptions])[] = (['web', 'ltsc2021'] as const).flatMap(
  (profile) =>
    (
      [
        ['direct formatting survives a style', { styleAssignment: 'keeps-direct' }],
        ['a style clears what is direct', { styleAssignment: 'clears-paragraph-and-run' }],
        ['numbers go with the style', { styleAssignment: 'keeps-direct', numberingOnStyle: 'removed' }],
        ['the file lags behind', { fileCopy: 'before-last-change' }],
        ['insertions stay apart', { lastInsertedParagraph: 'stays', singleInsertedParagraph: 'keeps-properties' }],
        ['a font name is Latin only', { fontNameSlots: 'latin-only', styleAssignment: 'keeps-direct' }],
      ] as const satisfies readonly (readonly [string, Partial<Quirks>])[]
    ).map(([name, quirks]) => [`${profile}, ${name}`, { profile, quirks }] as const),
);
