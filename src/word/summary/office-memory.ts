import * as v from 'valibot';
import { personalKey } from '../host/shared-storage';
import { NOTHING_REMEMBERED, type OfficeMemory } from '../../session/summary';

const NAME = 'caseAuthor.office';

/** Many years of cases; what was assigned first is forgotten first. */
const MAX_ASSIGNED = 5000;

const stored = v.object({
  unit: v.string(),
  categories: v.array(v.string()),
  assigned: v.record(v.string(), v.string()),
});

export function recallOffice(): OfficeMemory {
  try {
    const text = localStorage.getItem(personalKey(NAME));
    const read = v.safeParse(stored, text === null ? null : JSON.parse(text));
    return read.success ? read.output : NOTHING_REMEMBERED;
  } catch {
    // Storage is switched off, or holds something else.
    return NOTHING_REMEMBERED;
  }
}

/** Never throws: an office whose browser keeps nothing enters its words anew. */
export function rememberOffice(memory: OfficeMemory): void {
  const assigned = Object.fromEntries(Object.entries(memory.assigned).slice(-MAX_ASSIGNED));
  try {
    localStorage.setItem(personalKey(NAME), JSON.stringify({ ...memory, assigned }));
  } catch {
    // Full or switched off.
  }
}
