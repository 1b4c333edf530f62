import type { Draft, DraftParagraph } from '../draft/draft';
import { applyPlan } from '../format/apply';
import type { XmlEngine } from '../ooxml/xml';
import { readCapabilities } from './capabilities';
import { isRefusal, sentenceFor, Stopped } from './errors';
import { restoreExactLines } from './exact-lines';
import { FormatJob, indexesOf } from './format-job';
import { rejoinLists, type ListMember } from './numbering';
import { isPlainOrNumbered } from './plain-paragraph';
import { writePageMargins } from './page-margins';
import { blockedBecause, tracksRevisions } from './protection';
import { draftOf, readAgain, readOpenDocument, type Reading } from './reading';
import { replaceMarks } from './repair-marks';
import { isParagraphKind, writeProperties } from './repair-properties';
import { readOptionValues } from './remembered';
import { plainGroups, rewriteGroups } from './repair-rewrite';
import { reportOf, unverifiedReport } from './report';
import { Restructuring } from './restructure';
import { selectedParagraphs } from './selection';
import { resetDirect, resetsFor } from './repair-reset';
import { holdsSentinel, removeSentinels } from './sentinels';
import type { FormatOutcome, FormatReport, FormatRequest, Progress } from './session';
import { keepSnapshot } from './snapshot';
import { isStale } from './stale-file';
import { applyStyles } from './style-apply';
import { importStyles } from './style-import';
import { SyncCounter } from './sync-budget';
import { withoutTracking, withTrackingOff } from './tracking';

const ASK_TRACKING =
  '文档正在跟踪修订，而这个版本的 Word 不允许加载项关闭它：现在排版，每处格式改动都会记成修订。建议先在“审阅”选项卡关闭“修订”，再排版。';

/**
 * One run: read, plan, change, read again, compare, repair what is left, report. Asks Word at most `MAX_SYNCS` times
 * however long the document is. Never rejects: what goes wrong is told, with what was done until then as read back from
 * the document.
 */
export async function runFormat(
  xml: XmlEngine,
  request: FormatRequest,
  onProgress: (progress: Progress) => void,
): Promise<FormatOutcome> {
  const run = new FormatRun(xml, request, (step, fraction) => {
    onProgress({ step, fraction });
  });
  return run.run();
}

class FormatRun {
  private readonly syncs = new SyncCounter();
  /** The numbered paragraphs among those that are to be changed, by index. */
  private readonly lists = new Map<number, ListMember>();
  /** Whether the document as it was can be opened again. */
  private snapshot = false;
  /** Set once paragraphs are split or removed. */
  private restructuring: Restructuring | null = null;
  private readonly capabilities = readCapabilities();

  constructor(
    private readonly xml: XmlEngine,
    private readonly request: FormatRequest,
    private readonly step: (step: Progress['step'], fraction: number) => void,
  ) {}

  async run(): Promise<FormatOutcome> {
    try {
      return await this.attempt();
    } catch (error) {
      return { kind: 'refused', message: sentenceFor(error) };
    }
  }

  private async attempt(): Promise<FormatOutcome> {
    this.step('reading', 0);
    const reading = await readOpenDocument(this.xml);
    const blocked = blockedBecause(reading.draft.pkg);
    if (blocked !== null) return { kind: 'refused', message: blocked };

    const { trackingMode } = this.capabilities;
    const tracking = !trackingMode && tracksRevisions(reading.draft.pkg);
    const job = await this.currentJob(reading);
    const leftovers = !withoutSentinels(job.before);
    const isRight = job.isDone && !this.setsMargins(job) && (tracking || !job.restructures);
    if (!leftovers && isRight) return { kind: 'done', report: this.report(job, job.before, tracking) };
    if (tracking && !this.request.acceptTracking) return { kind: 'ask-tracking', message: ASK_TRACKING };

    this.snapshot = await keepSnapshot(reading.bytes);
    const work = () => this.work(job, { leftovers, tracking });
    if (!trackingMode) return work();
    const { result, restored } = await withoutTracking(this.syncs, work);
    if (restored) return result;
    return 'report' in result ? { ...result, report: withTrackingOff(result.report) } : withTrackingOff(result);
  }

  /** The job on the document as it is; the file that Word hands out may be older, or in the middle of the last run. */
  private async currentJob(file: Reading): Promise<FormatJob> {
    if (withoutSentinels(file.draft)) {
      const job = await this.jobFor(file);
      if (!(await isStale(job, this.syncs))) return job;
    }
    return this.jobFor(await readAgain(this.xml, this.syncs, () => false));
  }

  private async jobFor({ draft }: Reading): Promise<FormatJob> {
    const scope = this.request.scope === 'selection' ? await selectedParagraphs(draft, this.syncs) : null;
    return new FormatJob(draft, readOptionValues(), scope);
  }

  /** Changes the document. Answers in every case, so that the author's tracking mode is restored behind it. */
  private async work(planned: FormatJob, state: DocumentState): Promise<FormatOutcome> {
    let job = planned;
    try {
      if (state.leftovers) {
        await removeSentinels(this.syncs);
        const clean = await readAgain(this.xml, this.syncs, withoutSentinels);
        job = await this.jobFor(clean);
      }
      // Recorded as revisions, split paragraphs could not be compared with what they were.
      if (!state.tracking) job = await this.restructure(job);
      const after = await this.format(job, state.tracking);
      return { kind: 'done', report: this.report(job, after.draft, state.tracking) };
    } catch (error) {
      return this.interrupted(this.restructuring?.job ?? job, error, state.tracking);
    }
  }

  private async restructure(job: FormatJob): Promise<FormatJob> {
    if (!job.restructures) return job;
    this.step('reading', 0.1);
    this.restructuring = new Restructuring(this.xml, this.syncs, job);
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
    const styled = await readAgain(
      this.xml,
      this.syncs,
      (draft) => job.showsStyles(draft) && !(margins && job.hasOtherMargins(draft)),
    );
    if (job.deviations(styled.draft).length === 0) return styled;
    this.step('repairing', 0.7);
    const reset = this.capabilities.directFonts ? await this.reset(job, styled) : styled;
    const deviating = indexesOf(job.deviations(reset.draft));
    return deviating.size === 0 ? reset : this.repair(job, reset, deviating, tracking);
  }

  private setsMargins(job: FormatJob): boolean {
    return this.capabilities.pageSetup && job.hasOtherMargins(job.before);
  }

  /** Takes direct formatting away as a whole where none of it is wanted: the gentlest repair, on desktops. */
  private async reset(job: FormatJob, styled: Reading): Promise<Reading> {
    const deviations = job.deviations(styled.draft);
    const resets = resetsFor(styled.draft, this.wanted(job, styled), deviations, this.capabilities);
    if (resets.length === 0) return styled;
    await resetDirect(styled.draft, resets, this.syncs);
    return readAgain(this.xml, this.syncs, (draft) => {
      const still = indexesOf(job.deviations(draft));
      return !resets.some(({ index }) => still.has(index));
    });
  }

  /** The document that was just read, as it is to be. */
  private wanted(job: FormatJob, { bytes }: Reading): Draft {
    const wanted = draftOf(bytes, this.xml);
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
    const wanted = this.wanted(job, styled);
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
    if (marks.size > 0 && !tracking) await replaceMarks(this.xml, styled.draft, wanted, marks, this.syncs);
    if (groups.length > 0) {
      const replacementOf = (index: number) => wanted.paragraphs.slice(index, index + 1).map(({ element }) => element);
      await rewriteGroups(this.xml, styled.draft, wanted.pkg, replacementOf, groups, this.syncs);
    }
    this.step('verifying', 0.9);
    // A file in which something is still not as planned may just be older than the repair.
    const repaired = (draft: Draft) =>
      withoutSentinels(draft) &&
      draft.paragraphs.length === job.before.paragraphs.length &&
      job.deviations(draft).length === 0;
    const after = await readAgain(this.xml, this.syncs, repaired);
    const restored = await restoreExactLines(styled.draft, after.draft, job.deviations(after.draft), this.syncs);
    return restored ? readAgain(this.xml, this.syncs, repaired) : after;
  }

  /** Cleans up and tells from the document itself how far the run came. */
  private async interrupted(job: FormatJob, error: unknown, tracking: boolean): Promise<FormatOutcome> {
    const message = sentenceFor(error);
    // What cannot join its list any more is told by the report, which compares the numbers.
    await rejoinLists(job.before, this.lists, this.syncs).catch(() => undefined);
    const cleaned = await removeSentinels(this.syncs).then(
      () => true,
      () => false,
    );
    const left = cleaned ? '' : '文档里可能还留有“【案例申报助手临时段落】”，再排一次会自动清除。';
    const after = await readAgain(this.xml, this.syncs, () => true).catch(() => null);
    if (!after) {
      return {
        kind: 'interrupted',
        message: `${message}排版中途停下，已做的改动暂时无法核对。${left}`,
        report: unverifiedReport(this.syncs.count, this.snapshot),
      };
    }
    const report = this.report(job, after.draft, tracking);
    const untouched =
      Object.keys(report.changed).length === 0 &&
      report.notes.length === 0 &&
      !report.left.some(({ id }) => id === 'text-changed');
    if (isRefusal(error) && untouched) return { kind: 'refused', message };
    if (error instanceof Stopped) return { kind: 'interrupted', message: `${message}${left}`, report };
    return {
      kind: 'interrupted',
      message: `${message}排版中途停下，已经排好的段落保持不变，再排一次会从停下的地方继续。${left}`,
      report,
    };
  }

  private report(job: FormatJob, after: Draft, tracking: boolean): FormatReport {
    const { syncs, snapshot, restructuring: restructured } = this;
    return reportOf(job, after, { syncs: syncs.count, snapshot, tracking, restructured });
  }
}

interface DocumentState {
  /** Sentinels of an earlier run stand in the document. */
  readonly leftovers: boolean;
  /** Changes are tracked, and the author agreed to that. */
  readonly tracking: boolean;
}

const withoutSentinels = (draft: Draft) => !draft.paragraphs.some(({ text }) => holdsSentinel(text));

/** A numbered paragraph of nothing but text, which can be written anew and join its list again. */
function isNumberedText(paragraph: DraftParagraph | undefined): boolean {
  return paragraph?.label != null && isPlainOrNumbered(paragraph.element);
}
