import { sentencesOf } from '../../../draft/finding';
import { strings } from '../../strings/strings';
import {
  type CaseState,
  type SummaryEntry,
  caseNameOf,
  isListable,
  isWithoutName,
  remarksOf,
  stateOf,
  unitOf,
} from './summary-entry';

/** How a file stands: its mark, and the same in words. */
export function standingOf(entry: SummaryEntry): { readonly mark: CaseState; readonly words: string } {
  const { summary } = strings;
  const state = stateOf(entry);
  const aside = asideWords(entry);
  if (aside !== null) return { mark: state === 'no-form' && entry.included ? 'not-ready' : state, words: aside };
  const remarks = remarksOf(entry);
  const [first] = remarks;
  const read = entry.reading?.kind === 'read' ? entry.reading.read : null;
  if (first === undefined) {
    const [asked] = state === 'pending' || state === 'opinion' ? sentencesOf(read?.pending?.remarks ?? []) : [];
    const words = asked === undefined ? summary.state[state] : summary.stateWith(read?.pending?.mark ?? '', asked);
    return { mark: state, words };
  }
  // Nothing that keeps a case from being handed in, and yet something to look at: two names, for instance.
  const isDoubtful =
    state === 'ready' ||
    state === 'pending' ||
    state === 'opinion' ||
    (read?.several !== undefined && remarks.length === 1);
  const short =
    remarks.length > 1 ? summary.remarks(remarks.length) : isDoubtful ? summary.check : summary.state[state];
  return { mark: isDoubtful ? 'not-ready' : state, words: summary.stateWith(short, first) };
}

/** Whose case a file is, or what is missing of name and unit; '' where nobody asks for them. */
export function unitWordsOf(entry: SummaryEntry): { readonly words: string; readonly isWhole: boolean } {
  const { list } = strings.summary;
  const [caseName, unit] = [caseNameOf(entry), unitOf(entry)];
  const { reading, aside } = entry;
  const asksForNone = reading?.kind !== 'read' || (reading.read.kind !== 'form' && reading.read.kind !== 'text');
  if (asksForNone || (caseName !== '' && unit !== '')) return { words: unit, isWhole: true };
  if (isWithoutName(entry)) return { words: aside === null ? list.nameless : list.nothing, isWhole: false };
  return { words: caseName === '' ? list.unitWithoutName(unit) : list.noUnit, isWhole: false };
}

/** Why a file is not in the table, or what is missing in its row; null for a form. */
export function asideWords(entry: SummaryEntry): string | null {
  const { aside, included, duplicateOf } = entry;
  const { summary } = strings;
  if (!included && duplicateOf !== null) return summary.aside.duplicate(duplicateOf);
  if (aside === null || (included && (aside.kind === 'copy' || aside.kind === 'refused'))) return null;
  if (aside.kind === 'text' && !isListable(entry)) return summary.aside.nothing;
  if (!included) return 'of' in aside ? summary.aside[aside.kind](aside.of) : summary.aside[aside.kind];
  return summary.withoutForm(caseNameOf(entry) !== '', unitOf(entry) !== '');
}
