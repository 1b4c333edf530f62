import type { InsertOutcome } from '../../../src/session/form';
import { NOTHING_REMEMBERED, type OfficeMemory } from '../../../src/session/summary';
import type {
  CaseReading,
  FormattedFile,
  OpenOutcome,
  SummarySession,
  UnreadableCase,
  UpdateOutcome,
} from '../../../src/session/summary';

/** The desk of an office without workers and without Word: files are known by their names. */
export class MemorySummary implements SummarySession {
  readonly readings = new Map<string, CaseReading>();
  readonly formatted = new Map<string, FormattedFile>();
  readonly calls: unknown[][] = [];
  memory: OfficeMemory = NOTHING_REMEMBERED;
  outcome: OpenOutcome = { kind: 'opened' };
  insertOutcomes: InsertOutcome[] = [];
  updateOutcome: UpdateOutcome = { kind: 'updated', added: 0, completed: 0, news: [], differences: [], left: [] };
  /** Whether the document has annex 2. */
  isInDocument = false;
  /** Set to hold the readings back until it resolves. */
  gate: Promise<void> = Promise.resolve();

  read: SummarySession['read'] = async (files, onRead, signal) => {
    for (const [index, { name }] of files.entries()) {
      await this.gate;
      if (signal.aborted) return;
      onRead(index, this.readings.get(name) ?? unprepared(name));
    }
  };

  format: SummarySession['format'] = async (files, onFormatted, signal) => {
    this.calls.push(['format', files.map(({ name }) => name)]);
    for (const [index, { name }] of files.entries()) {
      await this.gate;
      if (signal.aborted) return;
      onFormatted(index, this.formatted.get(name) ?? unprepared(name));
    }
  };

  insertTable: SummarySession['insertTable'] = (content, where) => {
    this.calls.push(['insertTable', content, where]);
    const outcome = this.insertOutcomes.shift() ?? { kind: 'done', left: [] };
    this.isInDocument ||= outcome.kind === 'done' || outcome.kind === 'exists';
    return Promise.resolve(outcome);
  };

  updateTable: SummarySession['updateTable'] = (content) => {
    this.calls.push(['updateTable', content]);
    this.isInDocument &&= this.updateOutcome.kind !== 'absent';
    return Promise.resolve(this.updateOutcome);
  };

  recall: SummarySession['recall'] = () => this.memory;
  remember: SummarySession['remember'] = (memory) => {
    this.memory = memory;
  };

  openTable: SummarySession['openTable'] = (content) => this.open('openTable', content);
  remarksFor: SummarySession['remarksFor'] = (units) => {
    this.calls.push(['remarksFor', units]);
    return new Blob(['退回修改意见']);
  };

  openFile: SummarySession['openFile'] = (file) => this.open('openFile', file);

  private open(member: string, what: unknown): Promise<OpenOutcome> {
    this.calls.push([member, what]);
    return Promise.resolve(this.outcome);
  }
}

function unprepared(name: string): UnreadableCase {
  return { kind: 'unreadable', message: `没有准备“${name}”。`, remark: '没有准备。' };
}
