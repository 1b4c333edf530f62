import type { Draft } from '../draft/draft';
import type { Finding } from '../draft/finding';
import { readAgain, readDraft } from '../draft/read';
import type { Role, RoleCorrection } from '../draft/roles';
import type { Notice } from '../notice/notice';
import type { OptionValues } from '../notice/options';
import type { Package } from '../ooxml/package/package';
import { applyPlan } from './apply';
import { deviationFinding } from './deviation-finding';
import type { Plan } from './plan';
import { movesBetween } from './moves';
import { ownStyles } from './own-styles';
import { planFormat } from './plan-format';
import { removeLeftovers, removeMarkdown, RESTRUCTURES } from './restructure';
import { marginsSet } from './sheets/page-margins';
import { TextChanged, blanksToGo, textChanges } from './text-guard';
import { type Deviation, verify } from './verify';

export interface FormatResult {
  /** The document after formatting. */
  readonly draft: Draft;
  readonly plan: Plan;
  /** How many paragraphs were changed, by role. */
  readonly changed: Readonly<Partial<Record<Role, number>>>;
  /** Paragraphs with a look of the notice in which there was nothing to change. */
  readonly alreadyRight: number;
  /** What was left as it was, and (severity `error`) what is not yet right. */
  readonly left: readonly Finding[];
  /** What was done beyond looks. */
  readonly notes: readonly Finding[];
  readonly deviations: readonly Deviation[];
  /** The marks that were taken away, in their order; '' unless the author asks for it. */
  readonly taken: string;
}

/**
 * Formats a package in place, from reading to verification. Throws `InvalidOption` for options that the notice does not
 * have, before anything is changed, and `TextChanged` if anything but blanks typed as an indent would be gone.
 */
export function formatPackage(
  pkg: Package,
  notice: Notice,
  options: OptionValues = {},
  corrections: readonly RoleCorrection[] = [],
): FormatResult {
  const notes: Finding[] = [];
  let taken = '';
  const known = { corrections, ownStyles: ownStyles(notice) };
  let draft = readDraft(pkg, known);
  let plan = planFormat(draft, notice, options);
  for (const repair of RESTRUCTURES) {
    const before = draft;
    const note = repair(draft, plan);
    if (note === null) continue;
    notes.push(note);
    draft = readDraft(pkg, known);
    if (repair !== removeLeftovers && movesBetween(before, draft, plan.restructures) === null) throw new TextChanged();
    if (repair === removeMarkdown) taken = marksIn(before, plan);
    plan = planFormat(draft, notice, options);
  }
  const report = applyPlan(draft, plan);
  const after = readAgain(draft);
  const changes = textChanges(draft, after, blanksToGo(plan.paragraphs));
  if (changes.some(({ what }) => what === 'words')) throw new TextChanged();
  const deviations = verify(after, plan);

  const changed: Partial<Record<Role, number>> = {};
  for (const index of report.changed) {
    const role = plan.paragraphs[index]?.role;
    if (role !== undefined) changed[role] = (changed[role] ?? 0) + 1;
  }
  const formatted = plan.paragraphs.filter(({ style }) => style !== null).length;
  return {
    draft: after,
    plan,
    changed,
    alreadyRight: formatted - report.changed.length,
    left: [...deviations.map((deviation) => deviationFinding(deviation, after)), ...plan.left],
    notes: [...notes, ...plan.notes, ...(report.margins && plan.pageMargins ? [marginsSet(plan.pageMargins)] : [])],
    deviations,
    taken,
  };
}

function marksIn({ paragraphs }: Draft, { restructures: { unmark } }: Plan): string {
  return unmark.map(({ paragraph, start, end }) => paragraphs[paragraph]?.text.slice(start, end) ?? '').join('');
}
