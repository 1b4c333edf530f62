import type { CaseReading, OpenOutcome, SummaryDesk } from '../../../src/word/summary/summary-desk';

/** The desk of an office without workers and without Word: files are known by their names. */
export class MemorySummary implements SummaryDesk {
  readonly readings = new Map<string, CaseReading>();
  readonly calls: unknown[][] = [];
  outcome: OpenOutcome = { kind: 'opened' };

  read: SummaryDesk['read'] = async (files, onRead, signal) => {
    for (const [index, { name }] of files.entries()) {
      await Promise.resolve();
      if (signal.aborted) return;
      onRead(index, this.readings.get(name) ?? { kind: 'unreadable', message: `没有准备“${name}”。` });
    }
  };

  openTable: SummaryDesk['openTable'] = (content) => this.open('openTable', content);
  openRemarks: SummaryDesk['openRemarks'] = (cases) => this.open('openRemarks', cases);

  private open(member: string, what: unknown): Promise<OpenOutcome> {
    this.calls.push([member, what]);
    return Promise.resolve(this.outcome);
  }
}
