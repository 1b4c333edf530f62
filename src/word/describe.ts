import type { Draft, DraftParagraph } from '../draft/draft';
import { fieldOfTag } from '../form/tags';
import type { Role } from '../draft/roles';
import type { OptionValues } from '../notice/options';
import { FormatJob } from './format-job';
import { blockedBecause, tracksRevisions } from './protection';
import type { DocumentSummary, OutlineEntry } from './session';

/** What the open document is. `trackingMode` is null where Word does not tell (before WordApi 1.4). */
export function describeDocument(draft: Draft, options: OptionValues, trackingMode: string | null): DocumentSummary {
  const job = new FormatJob(draft, options, null);
  const withText = draft.paragraphs.filter(({ clean }) => clean !== '');
  const counts: Partial<Record<Role, number>> = {};
  for (const { role } of withText) counts[role] = (counts[role] ?? 0) + 1;
  const title = draft.paragraphs
    .filter(({ role }) => role === 'title')
    .map(({ clean }) => clean)
    .join('');
  const deviating = job.deviatedBefore;
  return {
    paragraphs: withText.length,
    title: title === '' ? null : title,
    counts,
    conforming: job.planned.filter(({ index }) => !deviating.has(index)).length,
    deviating: deviating.size,
    tracking: trackingOf(draft, trackingMode),
    blocked: blockedBecause(draft.pkg),
    warnings: draft.warnings,
    hasForm: draft.paragraphs.some(standsInField),
  };
}

/** Name and unit have controls above the narrative too: only a cell of the table is the form's alone. */
function standsInField({ place }: DraftParagraph): boolean {
  return place.tableDepth > 0 && place.controls.some((tag) => fieldOfTag(tag) !== null);
}

function trackingOf(draft: Draft, mode: string | null): DocumentSummary['tracking'] {
  if (mode === null) return tracksRevisions(draft.pkg) ? 'on-cannot-switch' : 'off';
  return mode === 'Off' ? 'off' : 'on';
}

/** Every paragraph with its role, empty ones left out: there is nothing to see or to correct in them. */
export function outlineOf(draft: Draft, options: OptionValues): OutlineEntry[] {
  const job = new FormatJob(draft, options, null);
  const deviating = job.deviatedBefore;
  return draft.paragraphs
    .filter(({ clean, role }) => clean !== '' || role !== 'empty')
    .map(({ index, clean, label, role, corrected, reason }) => ({
      index,
      text: clean,
      label: label?.text ?? null,
      role,
      corrected,
      reason: reason.message,
      conforming: !deviating.has(index),
    }));
}
