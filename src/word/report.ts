import type { Draft } from '../draft/draft';
import type { Role } from '../draft/roles';
import type { PageMargins } from '../notice/options';
import type { Remark } from '../format/remark';
import { indexesOf, type FormatJob } from './format-job';
import type { Moves } from './moves';
import { placeOf } from './places';
import { restructureNotes } from './restructure-notes';
import { isSentinel } from './sentinels';
import type { Finding, FormatReport } from './session';
import { labelChanges, textChanges } from './text-guard';

/** Told first and loudly: the author's words are not what they were. */
function textAdvice(snapshot: boolean): string {
  return snapshot
    ? '请先不要保存，用“在新文档中打开排版前的版本”核对，或按 Ctrl+Z 撤销。'
    : '请先不要保存，按 Ctrl+Z 撤销；或者不保存就关闭文档，重新打开。';
}

/** What a report tells of a run beside its job. */
export interface RunFacts {
  readonly syncs: number;
  readonly snapshot: boolean;
  /** Changes were being tracked; then paragraphs are neither split nor removed. */
  readonly tracking: boolean;
  /** The document at the beginning, and where its paragraphs stand in the job's; null if none was to be split or removed. */
  readonly restructured: { readonly start: Draft; readonly moves: Moves } | null;
}

/** What a run came to, read from the document itself: `after` is the document as it is now. */
export function reportOf(job: FormatJob, after: Draft, facts: RunFacts): FormatReport {
  const { syncs, snapshot, restructured } = facts;
  const current = withoutOwnParagraphs(after);
  const unindented = new Set(job.targets.filter(({ blanks }) => blanks !== '').map(({ index }) => index));
  const text = [
    ...(restructured ? labelChanges(restructured.start, job.before, restructured.moves) : []),
    ...textChanges(job.before, current, unindented),
  ].map(({ index, message }): Finding => ({
    id: 'text-changed',
    message: `${message}。${textAdvice(snapshot)}`,
    place: placeOf(job.before, index),
  }));
  if (current.paragraphs.length !== job.before.paragraphs.length) {
    // Positions mean nothing any more; nothing can be said about single paragraphs.
    return { ...emptyReport(syncs, snapshot), left: [...text, ...job.plan.left.map((r) => finding(job.before, r))] };
  }
  const deviations = job.deviations(current);
  const deviating = indexesOf(deviations);
  const changed: Partial<Record<Role, number>> = {};
  let alreadyRight = 0;
  for (const { index, role } of job.planned) {
    if (deviating.has(index)) continue;
    if (job.deviatedBefore.has(index)) changed[role] = (changed[role] ?? 0) + 1;
    else alreadyRight += 1;
  }
  const unfinished = [...deviating].map((index): Finding => {
    const messages = deviations.filter((deviation) => deviation.index === index).map(({ message }) => message);
    return {
      id: 'not-as-planned',
      message: `${messages.join('')}这里有 Word 不让加载项改动的内容，请手动调整这一段。`,
      place: placeOf(current, index),
    };
  });
  return {
    changed,
    alreadyRight,
    left: [
      ...text,
      ...unfinished,
      ...job.plan.left.map((remark) => finding(current, remark)),
      ...marginsLeft(job, after),
      ...notDone(job, facts),
    ],
    notes: [
      ...(restructured ? restructureNotes(restructured.moves, current) : []),
      ...job.plan.notes.filter((remark) => isTrue(remark, job, current)).map((remark) => finding(current, remark)),
      ...marginsSet(job, after),
    ],
    syncs,
    snapshot,
  };
}

/** Where the document could not be read again after a failure. */
export function unverifiedReport(syncs: number, snapshot: boolean): FormatReport {
  const compare = snapshot ? '，或用“在新文档中打开排版前的版本”对照' : '';
  const message = `排版中断后没能重新读取文档，哪些段落已经排好无法核对。请再排一次${compare}。`;
  return { ...emptyReport(syncs, snapshot), left: [{ id: 'unverified', message, place: null }] };
}

function emptyReport(syncs: number, snapshot: boolean): FormatReport {
  return { changed: {}, alreadyRight: 0, left: [], notes: [], syncs, snapshot };
}

function finding(draft: Draft, { id, message, index }: Remark): Finding {
  return { id, message, place: placeOf(draft, index) };
}

/** A note about blanks that were taken away is only true once they are gone. */
function isTrue({ index }: Remark, job: FormatJob, current: Draft): boolean {
  if (index === null) return true;
  const planned = job.plan.paragraphs[index];
  if (!planned || planned.leadingBlanks === 0) return true;
  return current.paragraphs[index]?.text.length !== job.before.paragraphs[index]?.text.length;
}

/** Before WordApiDesktop 1.3 an add-in cannot set them. */
function marginsLeft(job: FormatJob, after: Draft): Finding[] {
  if (!job.plan.pageMargins || !job.hasOtherMargins(after)) return [];
  const message =
    '页边距还不是所选的标准，加载项没有改成。请在“布局 › 页边距 › 自定义页边距”里' +
    `设为${inWords(job.plan.pageMargins)}。`;
  return [{ id: 'page-margins', message, place: null }];
}

function marginsSet(job: FormatJob, after: Draft): Finding[] {
  if (!job.plan.pageMargins || !job.hasOtherMargins(job.before) || job.hasOtherMargins(after)) return [];
  return [{ id: 'page-margins', message: `页边距改成了${inWords(job.plan.pageMargins)}。`, place: null }];
}

function inWords({ top, bottom, left, right }: PageMargins): string {
  return `上 ${top}、下 ${bottom}、左 ${left}、右 ${right} 毫米`;
}

/** What options ask for and was not done: because changes are tracked, or without a reason. */
function notDone({ plan, before }: FormatJob, { tracking }: RunFacts): Finding[] {
  const findings: Finding[] = [];
  for (const index of plan.repairs.split) {
    findings.push({
      id: 'soft-return',
      message: tracking
        ? '正在记录修订，这一段里的段内换行（Shift+Enter）没有拆开。请关闭修订后再排一次，或在换行处改按 Enter。'
        : '这一段里的段内换行（Shift+Enter）没能拆开。请在换行处改按 Enter。',
      place: placeOf(before, index),
    });
  }
  for (const index of plan.repairs.remove) {
    findings.push({
      id: 'empty-paragraph',
      message: tracking
        ? '正在记录修订，这里多余的空段没有删。请关闭修订后再排一次，或手动删去。'
        : '这里多余的空段没能删去，请手动删去。',
      place: placeOf(before, index),
    });
  }
  return findings;
}

/** The draft as it would be without sentinels that could not be removed. */
function withoutOwnParagraphs(draft: Draft): Draft {
  const paragraphs = draft.paragraphs.filter(({ text }) => !isSentinel(text));
  if (paragraphs.length === draft.paragraphs.length) return draft;
  return { ...draft, paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, index })) };
}
