import * as v from 'valibot';
import type { FormFieldName } from '../../notice/notice';
import { changeNote, readNotes } from '../document/document-notes';
import { Refusal } from '../../draft/refusal';
import { sentenceFor } from '../host/errors';
import type { TrayEntry } from '../../session/form';

const NOTE = 'tray';

const entry = v.object({
  id: v.string(),
  field: v.string(),
  texts: v.array(v.string()),
  continues: v.boolean(),
  at: v.string(),
});

/** What is left of an entry that was taken out, where not all places had it: one that had it may come up again. */
const taken = v.object({ id: v.string(), taken: v.literal(true) });

/** Many years of moving words out and back. */
const MOST_TAKEN = 100;

/** What lies in the tray, oldest first. An entry that cannot be read (another version's) stays in the file, unseen. */
export async function readTray(): Promise<readonly TrayEntry[]> {
  return joined(await readNotes(NOTE)).flatMap((one) => {
    const read = v.safeParse(entry, one);
    return read.success ? [read.output] : [];
  });
}

/**
 * Puts texts in; a part of the document has them when this resolves, so every copy of it has them too.
 * @throws Refusal
 */
export async function addToTray(
  field: FormFieldName,
  texts: readonly string[],
  continues: boolean,
): Promise<TrayEntry> {
  const added: TrayEntry = { id: newId(), field, texts, continues, at: new Date().toISOString() };
  try {
    await changeNote(NOTE, (lists) => [...joined(lists), added]);
  } catch (error) {
    throw new Refusal(`没能把文字存进文档的“移出的文字”，所以什么也没有移出。${sentenceFor(error)}`);
  }
  return added;
}

export async function takeFromTray(id: string): Promise<void> {
  await changeNote(NOTE, (lists) => {
    const rest = joined(lists).filter((one) => idOf(one) !== id);
    // In the part and in the settings: then nothing brings it back.
    const isEverywhere = lists.length > 1 && lists.every((list) => listOf(list).some((one) => idOf(one) === id));
    const kept = isEverywhere ? rest : [...rest, { id, taken: true }];
    return kept.length === 0 ? null : withoutOldest(kept);
  });
}

/** The lists of all places as one. */
function joined(lists: readonly unknown[]): readonly unknown[] {
  const all = lists.flatMap(listOf);
  const gone = new Map(all.flatMap((one) => (v.is(taken, one) ? [[one.id, one] as const] : [])));
  const byId = new Map<string, unknown>();
  for (const one of all) {
    const id = idOf(one);
    byId.set(id ?? JSON.stringify(one), (id === null ? undefined : gone.get(id)) ?? one);
  }
  return [...byId.values()];
}

function withoutOldest(entries: readonly unknown[]): readonly unknown[] {
  const old = new Set<unknown>(entries.filter((one) => v.is(taken, one)).slice(0, -MOST_TAKEN));
  return entries.filter((one) => !old.has(one));
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function idOf(one: unknown): string | null {
  const read = v.safeParse(v.object({ id: v.string() }), one);
  return read.success ? read.output.id : null;
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
