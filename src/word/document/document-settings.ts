import { promised } from '../host/office-async';

/**
 * Values of this add-in in the open document (`Office.context.document.settings`): they travel with the file, but not with
 * every copy of it: what must not be lost is a note (`document-notes.ts`). Stored as JSON text, so that what is read is
 * checked by whoever reads it.
 */
export function readSetting(name: string): unknown {
  const stored: unknown = Office.context.document.settings.get(name);
  if (typeof stored !== 'string') return null;
  try {
    return JSON.parse(stored);
  } catch {
    // Written by something else under our name: as good as absent.
    return null;
  }
}

/** Writes several values and saves them into the document; null removes one. */
export async function saveSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
  const settings = Office.context.document.settings;
  for (const [name, value] of Object.entries(values)) {
    if (value === null) settings.remove(name);
    else settings.set(name, jsonForXml(value));
  }
  await promised((done: (result: Office.AsyncResult<void>) => void) => {
    settings.saveAsync({ overwriteIfStale: true }, done);
  });
}

/** XML 1.0 cannot hold these, or not as they are; in JSON they may stand as escapes. */
const NO_XML_CHARACTER = /[\u007f-\u009f\ufffe\uffff]/g;

/** JSON as it may stand in XML, in which Word keeps what an add-in leaves in a document. */
export function jsonForXml(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(NO_XML_CHARACTER, escaped);
}
