import * as v from 'valibot';
import { correctionKey } from '../draft/corrections';
import { ROLES, type Role, type RoleCorrection } from '../draft/roles';
import { optionsOf, type OptionValues } from '../notice/options';
import { redcross2022 } from '../notice/redcross-2022';
import { readSetting, saveSettings } from './document-settings';
import type { OutlineEntry } from './session';

/** What the add-in remembers in the document: roles set by hand and the notice's options. */
const ROLE_SETTING = 'caseAuthor.roles';
const OPTION_SETTING = 'caseAuthor.options';

const corrections = v.array(v.object({ index: v.number(), text: v.string(), role: v.picklist(ROLES) }));
const optionValues = v.record(v.string(), v.string());

export function readCorrections(): readonly RoleCorrection[] {
  const read = v.safeParse(corrections, readSetting(ROLE_SETTING));
  return read.success ? read.output : [];
}

export async function saveCorrection(entry: OutlineEntry, role: Role | null): Promise<void> {
  const text = correctionKey(entry.text);
  const others = readCorrections().filter((known) => known.index !== entry.index || known.text !== text);
  const next = role === null ? others : [...others, { index: entry.index, text, role }];
  await saveSettings({ [ROLE_SETTING]: next.length === 0 ? null : next });
}

/** The values that this version knows; a document may bring others, written by another version. */
export function readOptionValues(): OptionValues {
  const read = v.safeParse(optionValues, readSetting(OPTION_SETTING));
  if (!read.success) return {};
  const known = optionsOf(redcross2022).filter(({ name, choices }) =>
    choices.some(({ value }) => value === read.output[name]),
  );
  return Object.fromEntries(known.map(({ name, defaultValue }) => [name, read.output[name] ?? defaultValue]));
}

export async function saveOptionValues(values: OptionValues): Promise<void> {
  await saveSettings({ [OPTION_SETTING]: Object.keys(values).length === 0 ? null : values });
}
