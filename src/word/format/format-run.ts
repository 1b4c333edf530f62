import type { Draft } from '../../draft/draft';
import { applyPlan } from '../../format/apply';
import { leftoversRemoved } from '../../format/restructure-notes';
import type { Engine } from '../engine';
import { readCapabilities } from '../host/capabilities';
import { isRefusal, NoReply, sentenceFor, StopAsked, Stopped } from '../host/errors';
import { restoreExactLines } from './exact-lines';
import { FormatJob, indexesOf } from '../../format/format-job';
import { installedFonts } from '../host/installed-fonts';
import { LEFTOVERS } from '../document/leftovers';
import { rejoinLists, type ListMember } from './numbering';
import { type Operation, operate, type Purpose } from '../operation';
import { writePageMargins } from './page-margins';
import { tracksRevisions } from '../../ooxml/protection';
import { draftOf, type Reading } from '../document/reading';
import { isNumberedText, replaceMarks } from './repair-marks';
import { renumber } from './repair-numbers';
import { isParagraphKind, writeProperties } from './repair-properties';
import { readOptionValues } from '../document/remembered';
import { plainGroups, rewriteGroups } from './repair-rewrite';
import { reportOf, unverifiedReport } from './report';
import { restoreLinks } from './restore-links';
import { Restructuring } from './restructure';
import { selectedParagraphs } from '../document/selection';
import { resetDirect, resetsFor } from './repair-reset';
import { removeSentinels } from '../document/sentinels';
import {
  type FormatOutcome,
  type FormatReport,
  type FormatRequest,
  NO_SNAPSHOT,
  type Progress,
} from '../../session/document';
import { keepSnapshot } from '../document/snapshot';
import { isStale } from './stale-file';
import { applyStyles } from './style-apply';
import { importStyles } from './style-import';
import { changedIn } from '../../session/format-verdict';

const FORMATTING: Purpose = { action: '排版', whenTracked: '排版，每处格式改动都会记成修订' };

const ASK_TRACKING =
  '文档正在跟踪修订，而这个版本的 Word 不允许加载项关闭它：现在排版，每处格式改动都会记成修订。建议先在“审阅”选项卡关闭“修订”，再排版。';

/**
 * One run: plan, change, read again, compare, repair what is left, report. Asks Word at most `MAX_SYNCS` times however long
 * the document is. Never rejects: what goes wrong is reported, with what was done until then as read back from the document.
 */
export function runFormat(
  engine: Engine,
  request: FormatRequest,
  onProgress: (progress: Progress) => void,
  stop?: AbortSignal,
): Promise<FormatOutcome> {
  let progress: Progress = { step: 'reading', fraction: 0, slow: false };
  const report = (change: Partial<Progress>) => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  report({});
  return operate(engine, FORMATTING, (operation, file) => new FormatRun(operation, request, report).run(file), {
    stop,
    onSilence: (slow) => {
      report({ slow });
    },
  });
}

class FormatRun {
  /** The numbered paragraphs among those that are to be changed, by index. */
  private readonly lists = new Map<number, ListMember>();
  /** The document as it was. */
  private snapshot = NO_SNAPSHOT;
  /** Places from which sentinels of an earlier run were taken out. */
  private cleared = 0;
  /** Set once marks are taken away, paragraphs split or removed. */
  private restructuring: Restructuring | null = null;
  /** The fonts of this computer; null where that is not known. */
  private fonts: readonly string[] | null = null;
  private readonly capabilities = readCapabilities();

  constructor(
    private readonly operation: Operation,
    private readonly request: FormatRequest,
    private readonly report: (progress: Partial<Progress>) => void,
  ) {}

  private get syncs() {
    return this.operation.syncs;
  }

  /** The next part of the run, before which it may be stopped. */
  private step(step: Progress['step'], fraction: number): void {
    this.report({ step, fraction });
    this.syncs.stopIfAsked();
  }

  async run(reading: Reading): Promise<FormatOutcome> {
    const tracking = !this.capabilities.trackingMode && tracksRevisions(reading.draft.pkg);
    const job = await this.currentJob(reading);
    this.fonts = await installedFonts(this.syncs);
    const leftovers = !withoutSentinels(job.before);
    const isRight = job.isDone && !this.setsMargins(job) && (tracking || !job.restructures);
    if (!leftovers && isRight) return { kind: 'done', report: this.reportOn(job, job.before, tracking) };
    const ask = { kind: 'ask-tracking', message: ASK_TRACKING } as const;
    if (tracking && !this.request.acceptTracking) return ask;

    this.snapshot = await keepSnapshot(reading);
    const work = (isTracked: boolean) => this.work(job, { leftovers, tracking: isTracked });
    return this.operation.untracked<FormatOutcome>(
      reading,
      () => work(false),
      () => (this.request.acceptTracking ? work(true) : Promise.resolve(ask)),
    );
  }

  /** The job on the document as it is; the file that Word hands out may be older, or in the middle of the last run. */
  private async currentJob(file: Reading): Promise<FormatJob> {
    if (withoutSentinels(file.draft)) {
      const job = await this.jobFor(file);
      if (!(await isStale(job, this.syncs))) return job;
    }
    return this.jobFor(await this.operation.readAgain(() => false));
  }

  private async jobFor({ draft }: Reading): Promise<FormatJob> {
    const { notice } = this.operation.engine;
    const scope = this.request.scope === 'selection' ? await selectedParagraphs(draft, this.syncs) : null;
    return new FormatJob(draft, notice, { ...(await readOptionValues(notice)), ...this.request.options }, scope);
  }

  /** Changes the document. Answers in every case, so that the author's tracking mode is restored after it. */
  private async work(planned: FormatJob, state: DocumentState): Promise<FormatOutcome> {
    let job = planned;
    try {
      if (state.leftovers) {
        await removeSentinels(this.syncs);
        this.cleared = planned.before.leftovers.length;
        const clean = await this.operation.readAgain(withoutSentinels);
        job = await this.jobFor(clean);
      }
      // Recorded as revisions, split paragraphs could not be compared with what they were.
      if (!state.tracking) job = await this.restructure(job);
      const after = await this.format(job, state.tracking);
      const report = this.reportOn(job, after.draft, state.tracking);
      if (job.saysTheSame(after.draft)) return { kind: 'done', report };
      return { kind: 'interrupted', message: changedMeanwhile(report), report };
    } catch (error) {
      return this.interrupted(this.restructuring?.job ?? job, error, state.tracking);
    }
  }

  private async restructure(job: FormatJob): Promise<FormatJob> {
    if (!job.restructures) return job;
    this.step('reading', 0.1);
    this.restructuring = new Restructuring(this.operation, job);
    await this.restructuring.run();
    return this.restructuring.job;
  }

  private async format(job: FormatJob, tracking: boolean): Promise<Reading> {
    this.step('styles', 0.2);
    const stylePackage = job.missingStylesPackage();
    if (stylePackage !== null) await importStyles(stylePackage, this.syncs);
    this.step('formatting', 0.35);
    await applyStyles(job.before, job.targets, this.lists, this.syncs);
    const margins = this.setsMargins(job) ? job.plan.pageMargins : null;
    if (margins) await writePageMargins(job.before.pkg, margins, this.syncs);
    this.step('verifying', 0.6);
    const styled = await this.operation.readAgain(
      (draft) => job.saysTheSame(draft) && job.showsStyles(draft) && !(margins && job.hasOtherMargins(draft)),
    );
    if (job.deviations(styled.draft).length === 0) return styled;
    this.step('repairing', 0.7);
    const reset = this.capabilities.directFonts ? await this.reset(job, styled) : styled;
    // While changes are tracked every join would be recorded.
    const numbered = tracking ? reset : await renumber(this.operation, job, reset, this.lists);
    const deviating = indexesOf(job.deviations(numbered.draft));
    return deviating.size === 0 ? numbered : this.repair(job, numbered, deviating, tracking);
  }

  private setsMargins(job: FormatJob): boolean {
    return this.capabilities.pageSetup && job.hasOtherMargins(job.before);
  }

  /** Takes direct formatting away as a whole where none of it is wanted: the gentlest repair, on desktops. */
  private async reset(job: FormatJob, styled: Reading): Promise<Reading> {
    const deviations = job.deviations(styled.draft);
    const resets = resetsFor(styled.draft, await this.wanted(job, styled), deviations, this.capabilities);
    if (resets.length === 0) return styled;
    await resetDirect(styled.draft, resets, this.syncs);
    return this.operation.readAgain((draft) => {
      const still = indexesOf(job.deviations(draft));
      return !resets.some(({ index }) => still.has(index));
    });
  }

  /** The document that was just read, as it is to be. */
  private async wanted(job: FormatJob, { bytes }: Reading): Promise<Draft> {
    const wanted = await draftOf(bytes, this.operation.engine);
    applyPlan(wanted, job.plan);
    return wanted;
  }

  /** What survived the styles: plain paragraphs are written anew, in the others single properties are set. */
  private async repair(
    job: FormatJob,
    styled: Reading,
    deviating: ReadonlySet<number>,
    tracking: boolean,
  ): Promise<Reading> {
    const wanted = await this.wanted(job, styled);
    // Written anew while changes are tracked, a paragraph would stand there twice: once deleted, once inserted.
    const groups = tracking ? [] : plainGroups(styled.draft, deviating);
    const rewritten = new Set(groups.flat());
    const others = new Set([...deviating].filter((index) => !rewritten.has(index)));
    // The document's last mark may have to stay; what can be set on it is.
    const last = styled.draft.paragraphs.length - 1;
    const deviations = job.deviations(styled.draft).filter(({ index }) => others.has(index) || index === last);
    if (deviations.length > 0) {
      await writeProperties(styled.draft, job.plan, deviations, this.capabilities, this.syncs);
    }
    const marks = indexesOf(
      deviations.filter(
        ({ index, kind }) =>
          others.has(index) && (isParagraphKind(kind) || isNumberedText(styled.draft.paragraphs[index])),
      ),
    );
    if (marks.size > 0 && !tracking)
      await replaceMarks(this.operation.engine.xml, styled.draft, wanted, marks, this.syncs);
    if (groups.length > 0) {
      const replacementOf = (index: number) => wanted.paragraphs.slice(index, index + 1).map(({ element }) => element);
      await rewriteGroups(this.operation.engine.xml, styled.draft, wanted.pkg, replacementOf, groups, this.syncs);
    }
    this.step('verifying', 0.9);
    // A file in which something is still not as planned may just be older than the repair.
    const repaired = (draft: Draft) =>
      withoutSentinels(draft) &&
      draft.paragraphs.length === job.before.paragraphs.length &&
      job.deviations(draft).length === 0;
    const after = await this.operation.readAgain(repaired);
    const lines = await restoreExactLines(styled.draft, after.draft, job.deviations(after.draft), this.syncs);
    const links = await restoreLinks(styled.draft, after.draft, this.syncs);
    return lines || links ? this.operation.readAgain(repaired) : after;
  }

  /** Cleans up and reports from the document itself how far the run came. */
  private async interrupted(job: FormatJob, error: unknown, tracking: boolean): Promise<FormatOutcome> {
    const message = sentenceFor(error);
    // What cannot join its list any more is told by the report, which compares the numbers.
    await rejoinLists(job.before, this.lists, this.syncs).catch(() => undefined);
    const cleaned = await removeSentinels(this.syncs).then(
      () => true,
      () => false,
    );
    const left = cleaned ? '' : LEFTOVERS;
    const after = await this.operation.readAgain(() => true).catch(() => null);
    if (!after) {
      return {
        kind: 'interrupted',
        message: `${message}排版中途停下，已做的改动暂时无法核对。${left}`,
        report: unverifiedReport(this.syncs.count, this.snapshot),
      };
    }
    const report = this.reportOn(job, after.draft, tracking);
    const untouched =
      Object.keys(report.changed).length === 0 &&
      report.notes.length === 0 &&
      !report.left.some(({ id }) => id === 'text-changed');
    if (isRefusal(error) && untouched) return { kind: 'refused', message };
    return { kind: 'interrupted', message: `${message}${howFar(error, changedIn(report) > 0)}${left}`, report };
  }

  private reportOn(job: FormatJob, after: Draft, tracking: boolean): FormatReport {
    const { syncs, snapshot, fonts, restructuring: restructured } = this;
    const report = reportOf(job, after, { syncs: syncs.count, snapshot, tracking, fonts, restructured });
    if (this.cleared === 0) return report;
    return { ...report, notes: [leftoversRemoved(this.cleared), ...report.notes] };
  }
}

/** What a run that ended half way leaves, where its own sentence does not tell. */
function howFar(error: unknown, hasDone: boolean): string {
  if (error instanceof Stopped && !(error instanceof NoReply || error instanceof StopAsked)) return '';
  const stopped = error instanceof StopAsked ? '' : '排版中途停下，';
  return `${stopped}${hasDone ? '已经排好的段落保持不变，再排一次会从停下的地方继续' : '再排一次会接着做完'}。`;
}

/** Nothing of it was undone: what the author wrote meanwhile stands there. */
function changedMeanwhile(report: FormatReport): string {
  const next = report.unfinished === 0 ? '' : '；再排一次会接着排好其余的';
  return `排版时文档有改动。请看一下改动的地方${next}。`;
}

interface DocumentState {
  /** Sentinels of an earlier run stand in the document. */
  readonly leftovers: boolean;
  /** Changes are tracked, and the author agreed to that. */
  readonly tracking: boolean;
}

const withoutSentinels = ({ leftovers }: Draft) => leftovers.length === 0;
