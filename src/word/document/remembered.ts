import type { Notice } from '../../notice/notice';
import * as v from 'valibot';
import { correctionKey } from '../../draft/corrections';
import { ROLES, type Role, type RoleCorrection } from '../../draft/roles';
import { optionsOf, type OptionValues, type ResolvedOptions, resolveOptions } from '../../notice/options';
import { changeNote, readNotes } from './document-notes';
import type { OutlineEntry, SavedOptions } from '../../session/document';
import { personalKey } from '../host/shared-storage';

/** What the add-in remembers: in the document roles set by hand, there and on this computer the notice's options. */
const ROLE_NOTE = 'roles';
const OPTION_NOTE = 'options';
const COMPUTER_OPTIONS = 'caseAuthor.options';

const corrections = v.array(v.object({ index: v.number(), text: v.string(), role: v.nullable(v.picklist(ROLES)) }));
const optionValues = v.record(v.string(), v.string());

export async function readCorrections(): Promise<readonly RoleCorrection[]> {
  return correctionsIn(await readNotes(ROLE_NOTE));
}

/** `role` null: see `RoleCorrection`. */
export async function saveCorrection(entry: OutlineEntry, role: Role | null): Promise<void> {
  const { index } = entry;
  const text = correctionKey(entry.text);
  await changeNote(ROLE_NOTE, (values) => [...withoutCorrection(values, entry), { index, text, role }]);
}

export async function forgetCorrection(entry: OutlineEntry): Promise<void> {
  await changeNote(ROLE_NOTE, (values) => {
    const others = withoutCorrection(values, entry);
    return others.length === 0 ? null : others;
  });
}

function withoutCorrection(values: readonly unknown[], { index, text }: OutlineEntry): readonly RoleCorrection[] {
  const key = correctionKey(text);
  return correctionsIn(values).filter((known) => known.index !== index || known.text !== key);
}

function correctionsIn(values: readonly unknown[]): readonly RoleCorrection[] {
  return values.find((value) => v.is(corrections, value)) ?? [];
}

/** What is in force: what the document says, then what this computer says; the rest is the notice's default. */
export async function readOptionValues(notice: Notice): Promise<OptionValues> {
  const { document, computer } = await readSavedOptions(notice);
  return { ...computer, ...document };
}

/** The same with the notice's defaults, which `defaults` come before. */
export async function readResolvedOptions(notice: Notice, defaults: OptionValues = {}): Promise<ResolvedOptions> {
  return resolveOptions(notice, { ...defaults, ...(await readOptionValues(notice)) });
}

export async function readSavedOptions(notice: Notice): Promise<SavedOptions> {
  return { document: known(notice, await readNotes(OPTION_NOTE)), computer: known(notice, [readComputerOptions()]) };
}

/** The values that this version knows, of the first note that is one; others may have been written by another version. */
function known(notice: Notice, notes: readonly unknown[]): OptionValues {
  const stored = notes.find((value) => v.is(optionValues, value));
  if (!stored) return {};
  const valid = optionsOf(notice).filter(({ name, choices }) => choices.some(({ value }) => value === stored[name]));
  return Object.fromEntries(valid.map(({ name, defaultValue }) => [name, stored[name] ?? defaultValue]));
}

/** For this document. */
export async function saveOptionValues(values: OptionValues): Promise<void> {
  await changeNote(OPTION_NOTE, () => (Object.keys(values).length === 0 ? null : values));
}

/** For every document on this computer that does not say otherwise. Throws where the browser keeps nothing. */
export function saveComputerOptions(values: OptionValues): void {
  const key = personalKey(COMPUTER_OPTIONS);
  if (Object.keys(values).length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(values));
}

function readComputerOptions(): unknown {
  try {
    return JSON.parse(localStorage.getItem(personalKey(COMPUTER_OPTIONS)) ?? 'null');
  } catch {
    // Switched off, or not ours.
    return null;
  }
}
