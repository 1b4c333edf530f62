import type { Draft } from '../../draft/draft';
import type { Role } from '../../draft/roles';
import { deviationFinding } from '../../format/deviation-finding';
import { contentOf } from '../../form/content';
import { indexesOf, isSeen, type FormatJob } from '../../format/format-job';
import type { Moves } from '../../format/moves';
import { marginsSet } from '../../format/sheets/page-margins';
import { marginsByHand } from './page-margins';
import { lostLinks } from '../../draft/links';
import { placeOf } from '../../draft/place';
import { restructureNotes } from '../../format/restructure-notes';
import { type Finding, finding } from '../../draft/finding';
import type { FormatReport, KeptSnapshot } from '../../session/document';
import { groupedByParagraph } from '../../edit/text-edit';
import { STEPS_TO_SPLIT, STEPS_TO_UNMARK } from '../../format/plan-restructure';
import { labelChanges, textChanges } from '../../format/text-guard';
import { missingFonts, missingFontsFindings } from '../../format/missing-fonts';

/** Told first: the words are not what they were. The author may be writing, or Word has lost some. */
function textAdvice({ id }: KeptSnapshot): string {
  return id !== null
    ? '如果不是您刚改的，请先不要保存，打开改动前的版本核对。'
    : '如果不是您刚改的，请先不要保存：关闭文档再重新打开，就回到上次保存时的样子。';
}

/** What a report tells of a run beside its job. */
export interface RunFacts {
  readonly syncs: number;
  readonly snapshot: KeptSnapshot;
  /** Changes were being tracked; then nothing is taken away, split or removed. */
  readonly tracking: boolean;
  /** The fonts of this computer; null where that is not known. */
  readonly fonts: readonly string[] | null;
  /** The document at the beginning, and where its paragraphs stand in the job's; null if nothing was asked of them. */
  readonly restructured: { readonly start: Draft; readonly moves: Moves; readonly unmarked: number } | null;
}

/** What a run came to, read from the document itself: `after` is the document as it is now. */
export function reportOf(job: FormatJob, after: Draft, facts: RunFacts): FormatReport {
  const { syncs, snapshot, restructured, fonts } = facts;
  const text = [
    ...(restructured ? labelChanges(restructured.start, job.before, restructured.moves) : []),
    ...textChanges(job.before, after, job.unindented),
  ].map(({ index, message }) => {
    const place = placeOf(job.before, index);
    return finding('text-changed', 'error', `${message}。${textAdvice(snapshot)}`, { place });
  });
  if (after.paragraphs.length !== job.before.paragraphs.length) {
    // Positions mean nothing any more; nothing can be said about single paragraphs.
    return {
      ...emptyReport(syncs, snapshot),
      ...unfinishedIn(job, after),
      left: [...text, ...job.plan.left],
    };
  }
  const deviations = job.deviations(after);
  const wrong = indexesOf(deviations.filter(isSeen));
  const unseen = indexesOf(deviations);
  const changed: Partial<Record<Role, number>> = {};
  let alreadyRight = 0;
  const { nothing, paragraphs } = contentOf(after, job);
  const counted = new Set(paragraphs.map(({ index }) => index));
  const isPrompt = (index: number) => !counted.has(index) && after.paragraphs[index]?.clean !== '';
  for (const { index, role } of job.planned) {
    if (wrong.has(index)) continue;
    if (job.wrongBefore.has(index) || (job.deviatedBefore.has(index) && !unseen.has(index)))
      changed[role] = (changed[role] ?? 0) + 1;
    else if (!isPrompt(index)) alreadyRight += 1;
  }
  // Where somebody has been writing, it is not Word that would not be changed: the next run goes on.
  const unfinished = text.length > 0 ? [] : deviations.map((one) => deviationFinding(one, after));
  return {
    changed,
    alreadyRight,
    ...(nothing === null ? {} : { nothing }),
    unfinished: wrong.size,
    left: [
      ...text,
      ...linksLost(job, after, snapshot),
      ...unfinished,
      ...job.plan.left.map((one) => placedIn(after, one)),
      ...marginsLeft(job, after),
      ...(fonts === null ? [] : missingFontsFindings(missingFonts(job.planned, fonts))),
      ...notDone(job, facts),
    ],
    notes: [
      ...(restructured ? restructureNotes(restructured, after) : []),
      ...job.plan.notes.filter((note) => isTrue(note, job, after)).map((note) => placedIn(after, note)),
      ...newMargins(job, after),
    ],
    syncs,
    snapshot,
  };
}

function linksLost({ before }: FormatJob, after: Draft, snapshot: KeptSnapshot): Finding[] {
  return [...lostLinks(before, after)].map(([index, links]) => {
    const text = before.paragraphs[index]?.text ?? '';
    const words = links.map(({ start, end }) => `“${text.slice(start, end)}”`).join('、');
    const message = `${words}原来是超链接，现在不是了。${textAdvice(snapshot)}`;
    return finding('link-lost', 'error', message, { place: placeOf(after, index) });
  });
}

/** Where the document could not be read again after a failure. */
export function unverifiedReport(syncs: number, snapshot: KeptSnapshot): FormatReport {
  const compare = snapshot.id === null ? '' : '，或打开改动前的版本对照';
  const message = `排版中断后没能重新读取文档，哪些段落已经排好无法核对。请再排一次${compare}。`;
  return { ...emptyReport(syncs, snapshot), left: [finding('unverified', 'error', message)] };
}

/** Where paragraphs have come or gone: counted anew, since a whole document needs no positions. */
function unfinishedIn(job: FormatJob, after: Draft): Pick<FormatReport, 'unfinished'> {
  return job.isPartial ? {} : { unfinished: job.onto(after, []).wrongBefore.size };
}

function emptyReport(syncs: number, snapshot: KeptSnapshot): FormatReport {
  return { changed: {}, alreadyRight: 0, left: [], notes: [], syncs, snapshot };
}

/** The same paragraph as it is now. */
function placedIn(after: Draft, planned: Finding): Finding {
  return { ...planned, place: placeOf(after, planned.place?.index ?? null) };
}

/** A note about blanks that were taken away is only true once they are gone. */
function isTrue({ place }: Finding, job: FormatJob, after: Draft): boolean {
  if (place === null) return true;
  const { index } = place;
  const planned = job.plan.paragraphs[index];
  if (!planned || planned.leadingBlanks === 0) return true;
  return after.paragraphs[index]?.text.length !== job.before.paragraphs[index]?.text.length;
}

function marginsLeft(job: FormatJob, after: Draft): Finding[] {
  if (!job.plan.pageMargins || !job.hasOtherMargins(after)) return [];
  return [marginsByHand(job.plan.pageMargins, '页边距还不是所选的标准。', 'error')];
}

function newMargins(job: FormatJob, after: Draft): Finding[] {
  if (!job.plan.pageMargins || !job.hasOtherMargins(job.before) || job.hasOtherMargins(after)) return [];
  return [marginsSet(job.plan.pageMargins)];
}

/** What options ask for and was not done: because changes are tracked, or without a reason. */
function notDone({ plan, before }: FormatJob, { tracking }: RunFacts): Finding[] {
  const untracked = tracking ? ['在“审阅”选项卡关闭“修订”，再排一次'] : null;
  const whole = tracking
    ? '正在记录修订，这一段里的段内换行（Shift+Enter）没有拆开。'
    : '这一段里的段内换行（Shift+Enter）没能拆开。';
  const empty = tracking ? '正在记录修订，多余的空段没有删去。' : '多余的空段没能删去。';
  const deleting = ['点“去看”，光标就在空段里', '按 Delete 删去'];
  const at = (index: number, steps: readonly string[]) => ({
    place: placeOf(before, index),
    steps: untracked ?? steps,
  });
  const marked = tracking
    ? '正在记录修订，这一段里粘贴带来的记号（如 ##、**）没有去掉。'
    : '这一段里粘贴带来的记号（如 ##、**）没能去掉：记号太多，或这一段刚被改过。';
  return [
    ...[...groupedByParagraph(plan.restructures.unmark).keys()].map((index) =>
      finding('markdown-left', 'error', marked, at(index, STEPS_TO_UNMARK)),
    ),
    ...plan.restructures.split.map((index) => finding('soft-return-left', 'error', whole, at(index, STEPS_TO_SPLIT))),
    ...plan.restructures.remove.map((index) => finding('empty-paragraph-left', 'error', empty, at(index, deleting))),
  ];
}
