import type { InsertOutcome } from '../../../src/word/case/case-desk';
import { NOTHING_REMEMBERED, type OfficeMemory } from '../../../src/word/summary/office-memory';
import type {
  CaseReading,
  FormattedFile,
  OpenOutcome,
  SummaryDesk,
  UpdateOutcome,
} from '../../../src/word/summary/summary-desk';

/** The desk of an office without workers and without Word: files are known by their names. */
export class MemorySummary implements SummaryDesk {
  readonly readings = new Map<string, CaseReading>();
  readonly formatted = new Map<string, FormattedFile>();
  readonly calls: unknown[][] = [];
  memory: OfficeMemory = NOTHING_REMEMBERED;
  outcome: OpenOutcome = { kind: 'opened' };
  insertOutcomes: InsertOutcome[] = [];
  updateOutcome: UpdateOutcome = { kind: 'updated', added: 0, completed: 0, differences: [], left: [] };
  /** Set to hold the readings back until it resolves. */
  gate: Promise<void> = Promise.resolve();

  read: SummaryDesk['read'] = async (files, onRead, signal) => {
    for (const [index, { name }] of files.entries()) {
      await this.gate;
      if (signal.aborted) return;
      onRead(index, this.readings.get(name) ?? { kind: 'unreadable', message: `没有准备“${name}”。` });
    }
  };

  format: SummaryDesk['format'] = async (files, onFormatted, signal) => {
    this.calls.push(['format', files.map(({ name }) => name)]);
    for (const [index, { name }] of files.entries()) {
      await this.gate;
      if (signal.aborted) return;
      onFormatted(index, this.formatted.get(name) ?? { kind: 'unreadable', message: `没有准备“${name}”。` });
    }
  };

  insertTable: SummaryDesk['insertTable'] = (content, where) => {
    this.calls.push(['insertTable', content, where]);
    return Promise.resolve(this.insertOutcomes.shift() ?? { kind: 'done', left: [] });
  };

  updateTable: SummaryDesk['updateTable'] = (content) => {
    this.calls.push(['updateTable', content]);
    return Promise.resolve(this.updateOutcome);
  };

  recall: SummaryDesk['recall'] = () => this.memory;
  remember: SummaryDesk['remember'] = (memory) => {
    this.memory = memory;
  };

  openTable: SummaryDesk['openTable'] = (content) => this.open('openTable', content);
  openRemarks: SummaryDesk['openRemarks'] = (cases) => this.open('openRemarks', cases);
  openFile: SummaryDesk['openFile'] = (file) => this.open('openFile', file);

  private open(member: string, what: unknown): Promise<OpenOutcome> {
    this.calls.push([member, what]);
    return Promise.resolve(this.outcome);
  }
}
