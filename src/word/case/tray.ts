import * as v from 'valibot';
import { FORM_FIELDS, type FormFieldName } from '../../notice/notice';
import { readSetting, saveSettings } from '../document-settings';
import type { TrayEntry } from './case-desk';

const SETTING = 'caseAuthor.tray';

const entry = v.object({
  id: v.string(),
  field: v.picklist(FORM_FIELDS),
  texts: v.array(v.string()),
  continues: v.boolean(),
  at: v.string(),
});

/** What lies in the tray, oldest first. An entry that cannot be read (another version's) stays in the file, unseen. */
export function readTray(): readonly TrayEntry[] {
  return stored().flatMap((one) => {
    const read = v.safeParse(entry, one);
    return read.success ? [read.output] : [];
  });
}

/** Puts texts in; they are in the document's settings when this resolves. */
export async function addToTray(
  field: FormFieldName,
  texts: readonly string[],
  continues: boolean,
): Promise<TrayEntry> {
  const added: TrayEntry = { id: newId(), field, texts, continues, at: new Date().toISOString() };
  await save([...stored(), added]);
  return added;
}

export async function takeFromTray(id: string): Promise<void> {
  await save(stored().filter((one) => idOf(one) !== id));
}

function stored(): readonly unknown[] {
  const read = readSetting(SETTING);
  return Array.isArray(read) ? (read as readonly unknown[]) : [];
}

async function save(entries: readonly unknown[]): Promise<void> {
  const before = stored();
  try {
    await saveSettings({ [SETTING]: entries.length === 0 ? null : entries });
  } catch (error) {
    // What the file does not have must not be in memory either, or the next saving would bring it along.
    await saveSettings({ [SETTING]: before.length === 0 ? null : before }).catch(() => undefined);
    throw error;
  }
}

function idOf(one: unknown): string | null {
  const read = v.safeParse(entry, one);
  return read.success ? read.output.id : null;
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
