import { type Finding, groupFindings, sorted } from '../draft/finding';
import type { Nothing } from '../form/content';
import type { FormatOutcome, FormatReport, FormatRequest } from './document';

/** What a run came to, at one glance. */
export interface Verdict {
  /** `good`: nothing is wrong; `open`: something is left; `alarm`: the author's words may not be what they were. */
  readonly tone: 'good' | 'open' | 'alarm';
  readonly headline: string;
}

export function verdictOf(report: FormatReport, scope: FormatRequest['scope'] = 'document'): Verdict {
  const { wrong } = sorted(report.left);
  const changed = changedIn(report);
  if (wrong.some(({ id }) => id === 'text-changed')) {
    return { tone: 'alarm', headline: '请先不要保存：文字和排版前不一样了' };
  }
  if (wrong.length > 0) {
    const done = changed === 0 ? '' : `排好了 ${String(changed)} 段，`;
    return { tone: 'open', headline: `${done}还有 ${amountOf(wrong)}` };
  }
  // The paragraph by which a box stands may have been set right: the words in it were not.
  if (report.nothing === 'boxed') return { tone: 'open', headline: NOTHING.boxed };
  if (changed > 0 || report.notes.length > 0) {
    return { tone: 'good', headline: scope === 'document' ? '排版完成' : '选中的段落排版完成' };
  }
  return { tone: 'good', headline: unchanged(report) };
}

function unchanged({ nothing, alreadyRight }: FormatReport): string {
  if (nothing !== undefined) return NOTHING[nothing];
  return alreadyRight === 0 ? NOTHING.empty : '本来就符合，没有需要改的';
}

/** What to say where there is nothing to format. */
const NOTHING: Readonly<Record<Nothing, string>> = {
  empty: '没有文字可以排版',
  boxed: '文字都在文本框里，没有可以排版的',
  form: '文档里只有申报表，没有要排的正文',
  summary: '文档里只有汇总表，没有要排的正文',
  sheets: '文档里只有申报表和汇总表，没有要排的正文',
  unwritten: '案例正文还没有写',
};

/** What to say of a run that did not end as it should. */
export function interruptionOf(report: FormatReport): string {
  return progressOf(report) ?? (isFinished(report) ? '都排好了，不过排版时文档有改动' : '排版中断了');
}

/** Whether nothing is left for another run, although the author wrote in the document meanwhile. */
export function isFinished({ unfinished }: FormatReport): boolean {
  return unfinished === 0;
}

/** How far a run came that ended half way; null where that is not known. */
export function progressOf(report: FormatReport): string | null {
  const { unfinished = 0 } = report;
  if (unfinished === 0) return null;
  const changed = changedIn(report);
  return `${changed === 0 ? '' : `排好了 ${String(changed)} 段，`}还有 ${String(unfinished)} 段没有排`;
}

/** Of what an interrupted run left: what going on will do, and what remains to the author. */
export function dueOf(wrong: readonly Finding[]): {
  readonly due: readonly Finding[];
  readonly others: readonly Finding[];
} {
  return { due: wrong.filter(isDue), others: wrong.filter((finding) => !isDue(finding)) };
}

const DUE_IDS: ReadonlySet<string> = new Set(['soft-return-left', 'empty-paragraph-left', 'page-margins']);

function isDue({ id }: Finding): boolean {
  return id.startsWith('deviation-') || DUE_IDS.has(id);
}

/** Paragraphs that were changed, over all roles. */
export function changedIn({ changed }: FormatReport): number {
  return Object.values(changed).reduce((sum, count) => sum + count, 0);
}

function amountOf(wrong: readonly Finding[]): string {
  const paragraphs = new Set(wrong.flatMap(({ place }) => place?.index ?? [])).size;
  return paragraphs === 0 ? `${String(wrong.length)} 处要您处理` : `${String(paragraphs)} 段没有排好`;
}

/** Groups that a small window has room for. */
const GROUPS = 4;

/**
 * What the author must hear of a run from the ribbon although no page shows it, line by line; null if the document itself
 * shows that all went well.
 */
export function urgentLines(outcome: FormatOutcome): readonly string[] | null {
  switch (outcome.kind) {
    case 'refused':
      return [outcome.message];
    case 'ask-tracking':
      return [`${outcome.message}要在修订状态下排版，请打开“案例申报助手”窗格确认。`];
    case 'interrupted': {
      const { report } = outcome;
      const progress = progressOf(report);
      return [
        outcome.message,
        ...(progress === null ? [] : [`${progress}。`]),
        ...linesOf({
          ...report,
          left: report.left.filter((finding) => finding.severity === 'advice' || !isDue(finding)),
        }),
      ];
    }
    case 'done': {
      const lines = linesOf(outcome.report);
      return lines.length === 0 ? null : [verdictOf(outcome.report).headline, ...lines];
    }
  }
}

/** The most important groups of what is left, and where the rest is to be found; none if nothing is to be done. */
function linesOf({ left }: FormatReport): string[] {
  const { wrong, advice } = sorted(left);
  const groups = groupFindings([...wrong, ...advice.filter(({ general }) => general !== true)]);
  if (groups.length === 0) return [];
  const rest = groups.length > GROUPS ? `，另有 ${String(groups.length - GROUPS)} 类` : '';
  return [
    ...groups
      .slice(0, GROUPS)
      .map(({ message, places }) => `· ${message}${places.length > 1 ? `（${String(places.length)} 处）` : ''}`),
    `打开“案例申报助手”窗格的“排版”页，可以逐处去看、当场处理${rest}。`,
  ];
}
