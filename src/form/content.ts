import type { Notice } from '../notice/notice';
import type { Draft, DraftParagraph } from '../draft/draft';
import { isAllInBoxes } from '../draft/text-box/boxes';
import { caseLists } from '../format/sheets/case-lists';
import { promptParagraphs, readNarrative } from './narrative';
import { findForms } from './read/read-form';
import type { FormatJob } from '../format/format-job';

/** No word at all, or none but in text boxes; nothing but forms, summary tables, or both; a narrative of which nothing is written yet. */
export type Nothing = 'empty' | 'boxed' | Sheets | 'unwritten';
export type Sheets = 'form' | 'summary' | 'sheets';

/** What of a document formatting is about: neither forms and summary tables nor prompts that nobody has replaced. */
export interface Content {
  readonly paragraphs: readonly DraftParagraph[];
  /** Why there is nothing to format; null if there is something. */
  readonly nothing: Nothing | null;
}

export function contentOf(draft: Draft, { plan, notice }: FormatJob): Content {
  const prompts = promptParagraphs(draft, notice);
  const withText = draft.paragraphs.filter(({ clean }) => clean !== '');
  const outside = withText.filter(({ index, corrected }) => corrected || !plan.sheets.has(index));
  const paragraphs = outside.filter(({ index }) => !prompts.has(index));
  return { paragraphs, nothing: nothingIn(draft, notice, { withText, outside, paragraphs }) };
}

/** What a document holds that has nothing but forms and summary tables. */
export function sheetsIn(draft: Draft, notice: Notice): Sheets {
  if (caseLists(draft, notice).size === 0) return 'form';
  return findForms(draft, notice).length === 0 ? 'summary' : 'sheets';
}

interface Counted {
  readonly withText: readonly DraftParagraph[];
  readonly outside: readonly DraftParagraph[];
  readonly paragraphs: readonly DraftParagraph[];
}

function nothingIn(draft: Draft, notice: Notice, { withText, outside, paragraphs }: Counted): Nothing | null {
  if (withText.length === 0) return isAllInBoxes(draft.paragraphs) ? 'boxed' : 'empty';
  if (outside.length === 0) return sheetsIn(draft, notice);
  // The headings of its parts are there.
  const isUnwritten = paragraphs.length < outside.length && readNarrative(draft, notice)?.isBlank === true;
  return isUnwritten ? 'unwritten' : null;
}
