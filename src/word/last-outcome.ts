import * as v from 'valibot';
import { ROLES } from '../draft/roles';
import type { FormatOutcome } from './session';

/**
 * The ribbon command has no page of its own to show its report on. It leaves the outcome in the browser's storage, which
 * the task pane shares with it (same origin, same partition) and reads when it opens. Not in the document: a file that was
 * only formatted should carry nothing of ours.
 */
const KEY = 'caseAuthor.lastOutcome';

/** Documents that were never saved share one address; an outcome older than this may be another one's. */
const MAX_AGE_MS = 30 * 60 * 1000;

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

export function saveLastOutcome(value: FormatOutcome): void {
  // The snapshot is in the memory of the command, which is gone when the pane reads this.
  const kept = 'report' in value ? { ...value, report: { ...value.report, snapshot: false } } : value;
  try {
    localStorage.setItem(key(), JSON.stringify({ at: new Date().toISOString(), outcome: kept }));
  } catch {
    // Storage is full or switched off: the pane will have nothing to show, the document is formatted all the same.
  }
}

/** The outcome of the last ribbon command on this document, once: it is forgotten when it has been read. */
export function takeLastOutcome(): { readonly at: string; readonly outcome: FormatOutcome } | null {
  try {
    const text = localStorage.getItem(key());
    localStorage.removeItem(key());
    const read = v.safeParse(stored, JSON.parse(text ?? 'null'));
    return read.success && Date.now() - Date.parse(read.output.at) < MAX_AGE_MS ? read.output : null;
  } catch {
    return null;
  }
}

/** Word on the web keeps the storages of different tenants apart by the partition key. */
function key(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ''}${KEY} ${Office.context.document.url}`;
}
