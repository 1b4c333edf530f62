import * as v from 'valibot';
import type { Finding } from '../../draft/finding';
import { ROLES } from '../../draft/roles';
import { heldLocks, lockManager } from '../host/locks';
import type { FormatOutcome } from '../../session/document';
import { SHARED_MAX_AGE_MS, sharedKey } from '../host/shared-storage';
import { leftBehind } from '../document/snapshot';

/**
 * The ribbon command has no page of its own to show its report on. It leaves the outcome in the browser's storage, where
 * the task pane finds it: when it opens, or at once if it is open.
 */
const NAME = 'caseAuthor.lastOutcome';

const key = () => sharedKey(NAME);

const finding: v.GenericSchema<Finding> = v.object({
  id: v.string(),
  severity: v.picklist(['error', 'warning', 'advice']),
  clause: v.exactOptional(v.string()),
  message: v.string(),
  field: v.exactOptional(v.string()),
  steps: v.exactOptional(v.array(v.string())),
  fix: v.exactOptional(v.object({ option: v.string(), value: v.string(), label: v.string() })),
  unseen: v.exactOptional(v.boolean()),
  general: v.exactOptional(v.boolean()),
  place: v.nullable(v.object({ index: v.number(), text: v.string(), shown: v.exactOptional(v.string()) })),
});
const report = v.object({
  changed: v.record(v.picklist(ROLES), v.number()),
  alreadyRight: v.number(),
  nothing: v.exactOptional(v.picklist(['empty', 'boxed', 'form', 'summary', 'sheets', 'unwritten'])),
  unfinished: v.exactOptional(v.number()),
  left: v.array(finding),
  notes: v.array(finding),
  syncs: v.number(),
  snapshot: v.object({ id: v.nullable(v.string()), message: v.nullable(v.string()) }),
});
const outcome = v.variant('kind', [
  v.object({ kind: v.literal('done'), report }),
  v.object({ kind: v.literal('refused'), message: v.string() }),
  v.object({ kind: v.literal('ask-tracking'), message: v.string() }),
  v.object({ kind: v.literal('interrupted'), message: v.string(), report }),
]);
const stored = v.object({ at: v.string(), outcome });

/** Leaves the outcome for the task pane. Never throws. */
export function leaveOutcome(value: FormatOutcome): void {
  const left =
    'report' in value ? { ...value, report: { ...value.report, snapshot: leftBehind(value.report.snapshot) } } : value;
  try {
    localStorage.setItem(key(), JSON.stringify({ at: new Date().toISOString(), outcome: left }));
  } catch {
    // Storage is full or switched off: the pane will have nothing to show, the document is formatted all the same.
  }
}

/** Erases outcomes that nobody came to read, of whatever document. */
export function eraseOldOutcomes(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.includes(NAME) && read(localStorage.getItem(name)) === null) localStorage.removeItem(name);
    }
  } catch {
    // Without storage there is nothing to erase.
  }
}

/** The outcome of the last ribbon command on this document, once: it is forgotten when it has been read. */
export function takeLastOutcome(): { readonly at: string; readonly outcome: FormatOutcome } | null {
  try {
    const text = localStorage.getItem(key());
    localStorage.removeItem(key());
    return read(text);
  } catch {
    return null;
  }
}

/** What is stored, unless it is too old or not ours. */
function read(text: string | null): v.InferOutput<typeof stored> | null {
  const parsed = v.safeParse(stored, parseJson(text));
  return parsed.success && Date.now() - Date.parse(parsed.output.at) < SHARED_MAX_AGE_MS ? parsed.output : null;
}

/** null for what is no JSON. */
function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Held by a pane for as long as it shows what is left for it. */
const SHOWN = 'caseAuthor.outcomeShown';

/** Whether a pane is open that shows at once what is left. */
export async function isShown(): Promise<boolean> {
  return (await heldLocks()).has(sharedKey(SHOWN));
}

/** Calls the listener when an outcome has been left by another program; returns the unsubscription. */
export function onOutcomeLeft(listener: () => void): () => void {
  const gone = new AbortController();
  const closed = new Promise<void>((resolve) => {
    gone.signal.addEventListener('abort', () => resolve());
  });
  // A pane that is killed frees its lock as well.
  lockManager()
    ?.request(sharedKey(SHOWN), { mode: 'shared' }, () => closed)
    .catch(() => undefined);
  const look = () => {
    if (isLeft()) listener();
  };
  const changed = (event: StorageEvent) => {
    if (event.key === key()) look();
  };
  window.addEventListener('storage', changed);
  // Where the two programs run in processes of their own the event may not get across; the author comes back to the pane.
  window.addEventListener('focus', look);
  return () => {
    gone.abort();
    window.removeEventListener('storage', changed);
    window.removeEventListener('focus', look);
  };
}

function isLeft(): boolean {
  try {
    return localStorage.getItem(key()) !== null;
  } catch {
    return false;
  }
}
