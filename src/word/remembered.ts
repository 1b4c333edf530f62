import * as v from 'valibot';
import { ROLES, type Role, type RoleCorrection } from '../draft/roles';
import type { OptionValues } from '../notice/options';
import { readSetting, saveSettings } from './document-settings';
import type { FormatOutcome, OutlineEntry } from './session';

/** What the add-in remembers in the document: roles set by hand, the notice's options, the last ribbon run. */
const ROLE_SETTING = 'caseAuthor.roles';
const OPTION_SETTING = 'caseAuthor.options';
const OUTCOME_SETTING = 'caseAuthor.lastOutcome';

/** Code points of a paragraph that a correction remembers (see `RoleCorrection.text`). */
const CORRECTION_LENGTH = 120;

const corrections = v.array(v.object({ index: v.number(), text: v.string(), role: v.picklist(ROLES) }));
const optionValues = v.record(v.string(), v.string());

export function readCorrections(): readonly RoleCorrection[] {
  const read = v.safeParse(corrections, readSetting(ROLE_SETTING));
  return read.success ? read.output : [];
}

export async function saveCorrection(entry: OutlineEntry, role: Role | null): Promise<void> {
  const text = Array.from(entry.text).slice(0, CORRECTION_LENGTH).join('');
  const others = readCorrections().filter((known) => known.index !== entry.index || known.text !== text);
  const next = role === null ? others : [...others, { index: entry.index, text, role }];
  await saveSettings({ [ROLE_SETTING]: next.length === 0 ? null : next });
}

export function readOptionValues(): OptionValues {
  const read = v.safeParse(optionValues, readSetting(OPTION_SETTING));
  return read.success ? read.output : {};
}

export async function saveOptionValues(values: OptionValues): Promise<void> {
  await saveSettings({ [OPTION_SETTING]: Object.keys(values).length === 0 ? null : values });
}
