import { promised } from './office-async';

/**
 * Values of this add-in in the open document (`Office.context.document.settings`): they travel with the file. Stored as
 * JSON text, so that what is read is checked by whoever reads it.
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
    else settings.set(name, JSON.stringify(value));
  }
  await promised((done: (result: Office.AsyncResult<void>) => void) => {
    settings.saveAsync({ overwriteIfStale: true }, done);
  });
}
