import type { Draft } from '../../draft/draft';
import { readDraft } from '../../draft/read';
import { Package } from '../../ooxml/package/package';
import { ownStyles } from '../../format/own-styles';
import type { Engine } from '../engine';
import { readBody, readDocumentBytes } from './document-bytes';
import { readCorrections } from './remembered';
import { StoppedUnanswered } from '../host/errors';
import type { SyncCounter } from '../host/sync-budget';

/** The open document as read once: the bytes that Word gave, and the draft in them. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly draft: Draft;
}

/** Reads the open document. Rejects with `UnreadableFile` or with Word's error. */
export async function readOpenDocument(engine: Engine): Promise<Reading> {
  const bytes = await readDocumentBytes();
  return { bytes, draft: await draftOf(bytes, engine) };
}

/** A second draft over the same bytes, whose XML may be changed. */
export async function draftOf(bytes: Uint8Array, { xml, notice }: Engine): Promise<Draft> {
  return readDraft(Package.open(bytes, xml), { corrections: await readCorrections(), ownStyles: ownStyles(notice) });
}

/**
 * Reads the document again after a change. Word on the web hands out the stored file, which may lag behind the document
 * (office-js issue 640; how far is not documented): where the change is not in the file, the body itself is asked.
 */
export async function readAgain(
  engine: Engine,
  syncs: SyncCounter,
  showsTheChange: (draft: Draft) => boolean,
): Promise<Reading> {
  const file = await syncs.answer(readOpenDocument(engine));
  if (showsTheChange(file.draft)) return file;
  try {
    syncs.count += 1;
    const bytes = await syncs.answer(readBody());
    return { bytes, draft: await draftOf(bytes, engine) };
  } catch (error) {
    if (error instanceof StoppedUnanswered) throw error;
    // Not every document can be had as OOXML (office-js issue 6059): the file is what there is.
    return file;
  }
}
