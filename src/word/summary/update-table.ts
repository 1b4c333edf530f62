import { fieldMeaning } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import type { Engine } from '../engine';
import type { Draft } from '../../draft/draft';
import type { SummaryContent } from '../../form/blocks/summary-block';
import { updateLines } from '../../form/summary/summary-lines';
import { findSummary } from '../../form/summary/summary-table';
import { type TableUpdate, planUpdate } from '../../form/summary/table-update';
import { readCurrent } from '../case/current-document';
import { Refusal } from '../../draft/refusal';
import { NoReply, sentenceFor } from '../host/errors';
import { retried } from '../host/retried';
import { type Operation, operateUntracked, type Purpose } from '../operation';
import { placeOf } from '../../draft/place';
import type { Reading } from '../document/reading';
import { type Finding, finding } from '../../draft/finding';
import { numberRanges } from '../../text/number-ranges';
import type { UpdateOutcome } from '../../session/summary';
import { type TableFault, type UpdatedTable, tableFaults } from '../../form/summary/table-faults';
import { type TableWork, writeTable } from './write-table';

/**
 * Asks Word at most so often, however many rows there are: tracking 5, sentinels of an earlier run 5, age of the file 2,
 * writing 14, mending 14 and once more 14, reading the body where the file lags behind 3.
 */
export const MAX_UPDATE_SYNCS = 57;

const UPDATE: Purpose = { action: '更新', whenTracked: '更新会把改动都记成修订' };

/** Brings the annex 2 of the open document up to date. Never rejects. */
export function updateTable(engine: Engine, content: SummaryContent): Promise<UpdateOutcome> {
  return operateUntracked<UpdateOutcome>(engine, UPDATE, (operation, file) =>
    new Updating(operation, content).run(file),
  );
}

/** One update: plan, write, read back, mend, report. */
class Updating {
  constructor(
    private readonly operation: Operation,
    private readonly content: SummaryContent,
  ) {}

  private get notice() {
    return this.operation.engine.notice;
  }

  private get syncs() {
    return this.operation.syncs;
  }

  async run(file: Reading): Promise<UpdateOutcome> {
    const current = await readCurrent(this.operation, file);
    const found = findSummary(current, this.notice);
    if (found === null) return { kind: 'absent' };
    if (found.kind === 'unclear') return { kind: 'refused', message: found.message };
    const { table } = found;
    const update = planUpdate(table, this.content, this.notice);
    const { edits: lines, differences, left } = updateLines(current, table, this.content, this.notice);
    const told = {
      added: update.added.length,
      completed: update.completed,
      differences: [...update.differences, ...differences],
    };
    const open = [...update.left, ...left].map((message) => finding('summary-open', 'advice', message));
    const before: UpdatedTable = { draft: current, table, update, lines };
    const work: TableWork = { edits: update.edits, newRows: update.newRows, lines, looks: [] };
    if (isNothing(work)) return { kind: 'updated', ...told, news: newsOf(update, current, this.notice), left: open };
    this.syncs.stopIfAsked();
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
    const faults = tableFaults(before, after, this.notice);
    if (failure !== null && faults.length > 0) return stopped(before, after, faults, failure);
    if (faults.some(({ kind }) => kind === 'gone')) return stopped(before, after, faults, null);
    return {
      kind: 'updated',
      ...told,
      news: newsOf(update, after, this.notice),
      left: [...findingsOf(faults, after), ...open],
    };
  }

  /** Reads the document again, and once more after mending what can be mended. After a failure nothing more is tried. */
  private async checked(before: UpdatedTable, mends: boolean): Promise<Draft> {
    const after = await this.readBack(before);
    const found = findSummary(after, this.notice);
    const work = mendingOf(tableFaults(before, after, this.notice));
    if (!mends || found?.kind !== 'table' || isNothing(work)) return after;
    // What cannot be mended is told as it is found then.
    await retried(() => writeTable(after, found.table, work, this.syncs)).catch(() => undefined);
    const mended = await this.readBack(before);
    // The body may have been refused once, and the file be older than the mending.
    return tableFaults(before, mended, this.notice).length === 0 ? mended : this.readBack(before);
  }

  private async readBack(before: UpdatedTable): Promise<Draft> {
    const isRight = (draft: Draft) => tableFaults(before, draft, this.notice).length === 0;
    return (await this.operation.readAgain(isRight)).draft;
  }
}

/** Which rows are new, and which are not on the list, as the table is now. */
function newsOf({ added, unlisted }: TableUpdate, after: Draft, notice: Notice): Finding[] {
  const found = findSummary(after, notice);
  if (found?.kind !== 'table') return [];
  const { columns, rows } = found.table;
  const [nameAt, unitAt] = (['case-name', 'unit'] as const).map(
    (means) => columns[fieldMeaning(notice, means)?.name ?? ''] ?? -1,
  );
  const textIn = (row: number, at = -1) => rows[row]?.cells[at]?.text ?? '';
  const placeOfRow = (row: number) => {
    const cells = rows[row]?.cells ?? [];
    const named = [nameAt, unitAt].map((at = -1) => cells[at]).find((cell) => cell !== undefined && cell.text !== '');
    return placeOf(after, named?.paragraph.index ?? null);
  };
  const message = `添了第 ${numberRanges(added.map(({ place }) => place))} 行`;
  const notListed = `第 ${numberRanges(unlisted.map(({ place }) => place))} 行不在名单里，没有动：手工写的留着就行，名单里去掉了的请在表里删去整行`;
  return [
    ...added.map(({ row }) => finding('summary-added', 'advice', message, { place: placeOfRow(row) })),
    ...added.flatMap(({ row, place, alike }) => {
      if (alike === null) return [];
      const told = `第 ${place} 行与第 ${alike} 行同一单位、名称相近，请核对：同一个案例只留一行。`;
      return finding('summary-alike', 'advice', told, { place: placeOfRow(row) });
    }),
    ...unlisted.flatMap(({ row, place }) => {
      const at = placeOfRow(row);
      const shown = `第 ${place} 行 ${textIn(row, nameAt)}（${textIn(row, unitAt) || '没有单位'}）`;
      return at === null ? [] : finding('summary-unlisted', 'advice', notListed, { place: { ...at, shown } });
    }),
  ];
}

function isNothing({ edits, newRows, lines, looks }: TableWork): boolean {
  return edits.length + newRows.texts.length + lines.length + looks.length === 0;
}

/** Cells that stayed empty, numbers and looks that new rows did not get. Nothing where the table is not the one that it should be. */
function mendingOf(faults: readonly TableFault[]): TableWork {
  const isOther = faults.some(({ kind }) => kind === 'gone' || kind === 'author');
  return {
    edits: isOther ? [] : faults.flatMap((fault) => (fault.kind === 'missing' ? [fault.edit] : [])),
    looks: isOther ? [] : faults.flatMap((fault) => (fault.kind === 'look' ? [fault] : [])),
    newRows: { after: 0, texts: [] },
    lines: [],
  };
}

function stopped(before: UpdatedTable, after: Draft, faults: readonly TableFault[], failure: unknown): UpdateOutcome {
  const why =
    failure === null ? '汇总表的行数与应有的不同，可能有人同时在改，也可能 Word 没有加上新行。' : sentenceFor(failure);
  const said = ({ paragraphs }: Draft) => paragraphs.map(({ label, text }) => (label?.text ?? '') + text).join('\n');
  if (said(before.draft) === said(after)) {
    // Where Word did as it was told, it is the copy that is old (office-js issue 640). One that has not answered may still be at it.
    if (failure === null || failure instanceof NoReply) return unchecked(failure === null ? '' : why);
    return { kind: 'refused', message: `${why}文档没有改动。` };
  }
  const touched = faults.some(({ kind }) => kind === 'author');
  const author = touched ? '表格内外原有的文字与更新前不同，请核对。' : '';
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
      findings.set(message, finding(`summary-fault-${fault.kind}`, 'error', message, { place: placeOf(after, index) }));
  }
  return [...findings.values()];
}

function messageOf(fault: TableFault): string {
  switch (fault.kind) {
    case 'gone':
      return '汇总表的行数与应有的不同，请核对，再更新一次：已经写进去的不会重复。';
    case 'author':
      return '更新之后，原有的文字或编号与更新前不同。如果不是您刚改的，请不要保存，关闭文档再重新打开。';
    case 'missing':
      return fault.edit.how === 'list' || /^\d+$/u.test(fault.edit.text)
        ? '有的行没有能编上序号，请手动填写。'
        : '有的格子没有能写进去，请再更新一次。';
    case 'words':
      return '有的格子里的字与写进去的不同，请核对。';
    case 'look':
      return '新加的行格式与上面的行不同，没有能改过来。请选中上面一行，用“格式刷”刷一下新加的行。';
    case 'line':
      return `表格上方的${fault.edit.what}没有能写进去，请手动填写“${fault.edit.text}”。`;
  }
}
