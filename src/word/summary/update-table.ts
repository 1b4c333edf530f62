import type { Draft } from '../../draft/draft';
import type { SummaryContent } from '../../form/build/summary-block';
import { updateLines } from '../../form/summary/summary-lines';
import { findSummary } from '../../form/summary/summary-table';
import { planUpdate } from '../../form/summary/table-update';
import { redcross2022 } from '../../notice/redcross-2022';
import type { XmlEngine } from '../../ooxml/xml';
import { readCurrent } from '../case/current-document';
import { Refusal, sentenceFor } from '../errors';
import { insistently } from '../insistently';
import { placeOf } from '../places';
import { readAgain, readOpenDocument, type Reading } from '../reading';
import { BUSY, exclusively } from '../run-lock';
import type { Finding } from '../session';
import { SyncCounter } from '../sync-budget';
import { untracked } from '../untracked';
import type { UpdateOutcome } from './summary-desk';
import { type TableFault, type UpdatedTable, tableFaults } from './table-faults';
import { type TableWork, writeTable } from './write-table';

/**
 * Asks Word at most so often, however many rows there are: tracking 5, sentinels of an earlier run 4, age of the file 2,
 * writing 6, mending 6 and once more 6, reading the body where the file lags behind 3.
 */
export const MAX_UPDATE_SYNCS = 32;

const CHANGE = { action: '更新', whenTracked: '更新会把改动都记成修订' };

/** Brings the annex 2 of the open document up to date. Never rejects. Runs alone, as an insertion does. */
export async function updateTable(xml: XmlEngine, content: SummaryContent): Promise<UpdateOutcome> {
  const outcome = await exclusively(() => new Updating(xml, content).run());
  return outcome ?? { kind: 'refused', message: BUSY };
}

/** One update: read, plan, write, read back, mend, tell. */
class Updating {
  private readonly syncs = new SyncCounter();

  constructor(
    private readonly xml: XmlEngine,
    private readonly content: SummaryContent,
  ) {}

  async run(): Promise<UpdateOutcome> {
    try {
      const file = await readOpenDocument(this.xml);
      return await untracked(file.draft.pkg, CHANGE, this.syncs, () => this.attempt(file));
    } catch (error) {
      return { kind: 'refused', message: sentenceFor(error) };
    }
  }

  private async attempt(file: Reading): Promise<UpdateOutcome> {
    const current = await readCurrent(this.xml, file, this.syncs);
    const found = findSummary(current, redcross2022);
    if (found === null) return { kind: 'absent' };
    if (found.kind === 'unclear') return { kind: 'refused', message: found.message };
    const { table } = found;
    const update = planUpdate(table, this.content);
    const { edits: lines, differences, left } = updateLines(current, table, this.content, redcross2022);
    const told = {
      added: update.added,
      completed: update.completed,
      differences: [...update.differences, ...differences],
    };
    const open = [...update.left, ...left].map((message, at): Finding => ({
      ...OPEN,
      id: `${OPEN.id}-${String(at)}`,
      message,
    }));
    const before: UpdatedTable = { draft: current, table, update, lines };
    const work: TableWork = { edits: update.edits, newRows: update.newRows, lines, looks: [] };
    if (isNothing(work)) return { kind: 'updated', ...told, left: open };
    let failure: unknown = null;
    try {
      await writeTable(current, table, work, this.syncs);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      failure = error;
    }
    let after: Draft;
    try {
      after = await this.checked(before, failure === null);
    } catch (error) {
      return unchecked(sentenceFor(failure ?? error));
    }
    const faults = tableFaults(before, after, redcross2022);
    if (failure !== null && faults.length > 0) return stopped(before, after, faults, failure);
    if (faults.some(({ kind }) => kind === 'gone')) return stopped(before, after, faults, null);
    return { kind: 'updated', ...told, left: [...findingsOf(faults, after), ...open] };
  }

  /** Reads the document again, and once more after mending what can be mended. After a failure nothing more is tried. */
  private async checked(before: UpdatedTable, mends: boolean): Promise<Draft> {
    const after = await this.readBack(before);
    const found = findSummary(after, redcross2022);
    const work = mendingOf(tableFaults(before, after, redcross2022));
    if (!mends || found?.kind !== 'table' || isNothing(work)) return after;
    // What cannot be mended is told as it is found then.
    await insistently(() => writeTable(after, found.table, work, this.syncs)).catch(() => undefined);
    const mended = await this.readBack(before);
    // The body may have been refused once, and the file be older than the mending.
    return tableFaults(before, mended, redcross2022).length === 0 ? mended : this.readBack(before);
  }

  private async readBack(before: UpdatedTable): Promise<Draft> {
    const isRight = (draft: Draft) => tableFaults(before, draft, redcross2022).length === 0;
    return (await readAgain(this.xml, this.syncs, isRight)).draft;
  }
}

const OPEN = { id: 'summary-open', place: null };

function isNothing({ edits, newRows, lines, looks }: TableWork): boolean {
  return edits.length + newRows.texts.length + lines.length + looks.length === 0;
}

/** Cells that stayed empty, numbers and looks that new rows did not get. Nothing where the table is not the one that it should be. */
function mendingOf(faults: readonly TableFault[]): TableWork {
  const isOther = faults.some(({ kind }) => kind === 'gone' || kind === 'author');
  return {
    edits: isOther ? [] : faults.flatMap((fault) => (fault.kind === 'missing' ? [fault.edit] : [])),
    looks: isOther ? [] : faults.flatMap((fault) => (fault.kind === 'look' ? [fault] : [])),
    newRows: { behind: 0, texts: [] },
    lines: [],
  };
}

function stopped(before: UpdatedTable, after: Draft, faults: readonly TableFault[], failure: unknown): UpdateOutcome {
  const why =
    failure === null ? '汇总表的行数与应有的不同，可能有人同时在改，也可能 Word 没有加上新行。' : sentenceFor(failure);
  const said = ({ paragraphs }: Draft) => paragraphs.map(({ label, text }) => (label?.text ?? '') + text).join('\n');
  if (said(before.draft) === said(after)) {
    // Where Word did as it was told, it is the copy that is old (office-js issue 640).
    return failure === null ? unchecked('') : { kind: 'refused', message: `${why}文档没有改动。` };
  }
  const touched = faults.some(({ kind }) => kind === 'author');
  const author = touched ? '表格内外原有的文字与更新前不同，请核对，需要时按 Ctrl+Z 撤销。' : '';
  return {
    kind: 'interrupted',
    message: `${why}汇总表只更新了一部分。${author}请再更新一次，会接着写，已经写进去的不会重复。`,
  };
}

function unchecked(why: string): UpdateOutcome {
  const message = '汇总表可能已经更新，暂时无法核对。请看一下表格，再更新一次：已经写进去的不会重复。';
  return { kind: 'interrupted', message: why + message };
}

/** What is not as it should be, each sentence once. */
function findingsOf(faults: readonly TableFault[], after: Draft): Finding[] {
  const findings = new Map<string, Finding>();
  for (const fault of faults) {
    const message = messageOf(fault);
    const index = 'index' in fault ? fault.index : null;
    if (!findings.has(message))
      findings.set(message, { id: `summary-${fault.kind}`, message, place: placeOf(after, index) });
  }
  return [...findings.values()];
}

function messageOf(fault: TableFault): string {
  switch (fault.kind) {
    case 'gone':
      return '汇总表的行数与应有的不同，请核对；需要时按 Ctrl+Z 撤销，再更新一次。';
    case 'author':
      return '更新之后，原有的文字或编号与更新前不同。如果不是您刚改的，请按 Ctrl+Z 撤销。';
    case 'missing':
      return fault.edit.how === 'list' || /^\d+$/u.test(fault.edit.text)
        ? '有的行没有能编上序号，请手动填写。'
        : '有的格子没有能写进去，请再更新一次。';
    case 'words':
      return '有的格子里的字与写进去的不同，请核对。';
    case 'look':
      return '新加的行格式与上面的行不同，没有能改过来。请选中上面一行，用“格式刷”刷一下新加的行。';
    case 'line':
      return `表格上方的${fault.edit.what}没有能写进去，请手动填写“${fault.edit.insert}”。`;
  }
}
