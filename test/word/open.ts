import { createHash } from 'node:crypto';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { openWordSession } from '../../src/word/office-word-session';
import type { FormatOutcome, FormatRequest, WordSession } from '../../src/session/document';
import type { Quirks } from '../../src/workbench/host/quirks';
import { openInHost, type OpenDocument, type OpenOptions } from '../workbench/client';
import { startClock } from './clock';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** What a test has begun is ended when the test is over, the last thing first. */
export function atEnd(end: () => void): void {
  ends.push(end);
}

export type OpenSession = OpenDocument & { readonly session: WordSession };

let hasClock = false;

/** Until the test is over the clock is a fast one; it is as soon as a document is open. */
export function beQuick(): void {
  if (hasClock) return;
  hasClock = true;
  const stopClock = startClock();
  atEnd(() => {
    stopClock();
    hasClock = false;
  });
}

/** A document opened in the workbench's Word, with the real office.js as its client, and the session over it. */
export async function openSession(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenSession> {
  beQuick();
  const document = await openInHost(bytes, { ...options, globals: true });
  atEnd(() => document.close());
  return { ...document, session: openWordSession(redcross2022, nodeXml) };
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
export const words = remembered((bytes) =>
  draftOf(bytes).paragraphs.map(
    ({ label, leadingBlanks, text }) => (label?.text ?? '') + text.slice(leadingBlanks.length),
  ),
);

/** What is read of a file, which loops over many runs ask again and again; most of them save the same file. */
export function remembered<T>(read: (bytes: Uint8Array) => readonly T[]): (bytes: Uint8Array) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (bytes) => {
    const file = createHash('sha256').update(bytes).digest('base64');
    const items = known.get(file) ?? read(bytes);
    known.set(file, items);
    return items;
  };
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
