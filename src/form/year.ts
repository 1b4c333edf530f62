import { isSheetTitle } from '../draft/classify/form-sheet';
import type { Draft, DraftParagraph } from '../draft/draft';
import { findYear } from '../text/chinese-date';

/** The title of the form or summary table that comes first; null without one. */
export function sheetTitleIn({ paragraphs }: Draft): DraftParagraph | null {
  return paragraphs.find(({ clean }) => isSheetTitle(clean)) ?? null;
}

/** The year that the first form or summary table of a document has in its title; null without one. */
export function yearOf({ paragraphs }: Draft): number | null {
  for (const { clean } of paragraphs) {
    const found = isSheetTitle(clean) ? findYear(clean) : null;
    if (found) return found.year;
  }
  return null;
}
