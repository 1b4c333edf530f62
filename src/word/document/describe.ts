import type { Notice } from '../../notice/notice';
import type { Draft, DraftParagraph } from '../../draft/draft';
import { findForms } from '../../form/read/read-form';
import { summaryHead } from '../../form/summary/summary-table';
import type { Role } from '../../draft/roles';
import type { OptionValues } from '../../notice/options';
import { contentOf } from '../../form/content';
import { FormatJob } from '../../format/format-job';
import { placeIn } from '../../draft/place';
import { tracksRevisions } from '../../ooxml/protection';
import { type Access, blockedBecause, SAVES_ELSEWHERE } from './protection';
import { sentencesOf } from '../../draft/finding';
import { missingFonts, missingFontsFindings } from '../../format/missing-fonts';
import type { DocumentOverview, OutlineEntry } from '../../session/document';

/** What only Word can tell of the open document. */
export interface Told {
  /** null where Word does not tell (before WordApi 1.4). */
  readonly trackingMode: string | null;
  readonly access: Access;
  /** The fonts of this computer; null where that is not known. */
  readonly fonts: readonly string[] | null;
}

/** What the open document is. */
export function describeDocument(
  draft: Draft,
  notice: Notice,
  options: OptionValues,
  { trackingMode, access, fonts }: Told,
): DocumentOverview {
  const job = new FormatJob(draft, notice, options, null);
  const { paragraphs, nothing } = contentOf(draft, job);
  const counted = new Set(paragraphs.map(({ index }) => index));
  const counts: Partial<Record<Role, number>> = {};
  for (const { role } of paragraphs) counts[role] = (counts[role] ?? 0) + 1;
  const title = firstTitle(paragraphs);
  const deviating = job.deviatedBefore;
  // Pictures and formulas are without text, and planned too.
  const planned = job.planned.filter(({ index }) => counted.has(index) || draft.paragraphs[index]?.clean === '');
  const blocked = blockedBecause(access);
  return {
    paragraphs: paragraphs.length,
    nothing,
    title: title === '' ? null : title,
    counts,
    conforming: planned.filter(({ index }) => !deviating.has(index)).length,
    deviating: planned.filter(({ index }) => deviating.has(index)).length,
    tracking: trackingOf(draft, trackingMode),
    blocked,
    warnings: [
      ...draft.warnings,
      ...(fonts === null ? [] : sentencesOf(missingFontsFindings(missingFonts(planned, fonts)))),
      ...(access.savesElsewhere && blocked === null ? [SAVES_ELSEWHERE] : []),
    ],
    leftovers: draft.leftovers.length,
    hasForm: findForms(draft, notice).length > 0,
    hasSummary: summaryHead(draft, notice) !== null,
  };
}

/** Its lines together; a file may hold several texts, each with a title. */
function firstTitle(paragraphs: readonly DraftParagraph[]): string {
  const start = paragraphs.findIndex(({ role }) => role === 'title');
  const end = paragraphs.findIndex(({ role }, index) => index > start && role !== 'title');
  if (start < 0) return '';
  const lines = paragraphs.slice(start, end < 0 ? undefined : end);
  return lines.map(({ clean }) => clean).join('');
}

function trackingOf(draft: Draft, mode: string | null): DocumentOverview['tracking'] {
  if (mode === null) return tracksRevisions(draft.pkg) ? 'on-cannot-switch' : 'off';
  return mode === 'Off' ? 'off' : 'on';
}

/** Every paragraph with its role; `part` tells those in which there is nothing to see or to correct. */
export function outlineOf(draft: Draft, notice: Notice, options: OptionValues): OutlineEntry[] {
  const job = new FormatJob(draft, notice, options, null);
  const { deviatedBefore: deviating, plan } = job;
  const own = plan.left.filter(({ general }) => general !== true);
  const advice = new Map(own.map(({ place, message }) => [place?.index, message]));
  return draft.paragraphs.map((paragraph) => {
    const { index, label, role, corrected, reason } = paragraph;
    return {
      ...placeIn(draft, paragraph),
      label: label?.text ?? null,
      role,
      corrected,
      reason: reason.message,
      conforming: !deviating.has(index),
      advice: advice.get(index) ?? null,
      part: plan.sheets.has(index) ? 'form' : role === 'empty' ? 'empty' : 'text',
    };
  });
}
