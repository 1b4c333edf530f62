import * as v from 'valibot';
import { ROLES } from '../draft/roles';
import { readSetting, saveSettings } from './document-settings';
import type { FormatOutcome, FormatReport } from './session';

/**
 * The ribbon command has no page of its own to show its report on. It leaves the outcome in the document's settings,
 * which any Word has and which the task pane reads when it opens, even in another runtime.
 */
const SETTING = 'caseAuthor.lastOutcome';

const finding = v.object({
  id: v.string(),
  message: v.string(),
  place: v.nullable(v.object({ index: v.number(), text: v.string() })),
});
const report = v.object({
  changed: v.record(v.picklist(ROLES), v.number()),
  alreadyRight: v.number(),
  left: v.array(finding),
  notes: v.array(finding),
  syncs: v.number(),
  snapshot: v.boolean(),
});
const outcome = v.variant('kind', [
  v.object({ kind: v.literal('done'), report }),
  v.object({ kind: v.literal('refused'), message: v.string() }),
  v.object({ kind: v.literal('ask-tracking'), message: v.string() }),
  v.object({ kind: v.literal('interrupted'), message: v.string(), report }),
]);
const stored = v.object({ at: v.string(), outcome });

/** Settings should stay small; a report with thousands of findings says no more than its first ones. */
const MAX_FINDINGS = 200;

export async function saveLastOutcome(value: FormatOutcome): Promise<void> {
  const short = 'report' in value ? { ...value, report: shortened(value.report) } : value;
  await saveSettings({ [SETTING]: { at: new Date().toISOString(), outcome: short } });
}

function shortened(full: FormatReport): FormatReport {
  // The snapshot is in the memory of the command, which is gone when the pane reads this.
  return { ...full, left: full.left.slice(0, MAX_FINDINGS), notes: full.notes.slice(0, MAX_FINDINGS), snapshot: false };
}

/** The outcome of the last ribbon command, once: it is forgotten when it has been read. */
export async function takeLastOutcome(): Promise<{ readonly at: string; readonly outcome: FormatOutcome } | null> {
  const read = v.safeParse(stored, readSetting(SETTING));
  if (!read.success) return null;
  // A read-only document cannot forget; then the outcome is shown again next time.
  await saveSettings({ [SETTING]: null }).catch(() => undefined);
  return read.output;
}
