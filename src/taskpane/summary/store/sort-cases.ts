import { compareNames } from '../../../text/document-names';
import { type CaseState, type SummaryEntry, caseNameOf, stateOf, unitOf } from './summary-entry';

export const SORT_ORDERS = ['file', 'unit', 'caseName', 'category', 'state'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** What has to be seen to comes first. */
const STATES: readonly CaseState[] = ['unreadable', 'not-ready', 'no-form', 'opinion', 'pending', 'waiting', 'ready'];

/** Sorted by one thing; what is alike in it keeps its order, what has none of it comes last. */
export function sortCases(cases: readonly SummaryEntry[], by: SortOrder): SummaryEntry[] {
  if (by === 'state') return [...cases].sort((a, b) => STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)));
  const textOf = { file: ({ name }: SummaryEntry) => name, unit: unitOf, caseName: caseNameOf, category }[by];
  return [...cases].sort((a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return compareNames(one, other);
  });
}

function category(entry: SummaryEntry): string {
  return entry.category;
}
