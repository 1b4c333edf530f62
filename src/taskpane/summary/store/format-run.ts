import type { FormattedFile, SummarySession } from '../../../session/summary';
import { Store } from '../../store';
import { reasonOf } from '../../use-resource';
import type { SummaryEntry } from './summary-entry';

export interface FormattedCase {
  readonly id: number;
  readonly name: string;
  readonly result: FormattedFile;
}

export interface FormatView {
  readonly isRunning: boolean;
  /** How many files the run is for. */
  readonly total: number;
  /** In the order of the list, whichever was ready first. */
  readonly results: readonly FormattedCase[];
  /** Why nothing can be formatted just now; null if it can. */
  readonly failure: string | null;
}

/** The formatting of all files. It goes on, and keeps its copies, while other pages are on show. */
export class FormatRun extends Store<FormatView> {
  private stopper: AbortController | null = null;

  constructor(private readonly openDesk: () => Promise<SummarySession>) {
    super({ isRunning: false, total: 0, results: [], failure: null });
  }

  async start(cases: readonly SummaryEntry[]): Promise<void> {
    if (this.view.isRunning) return;
    const stop = new AbortController();
    this.stopper = stop;
    this.show({ isRunning: true, total: cases.length, results: [], failure: null });
    const told = new Map<number, FormattedCase>();
    try {
      const desk = await this.openDesk();
      await desk.format(
        cases.map(({ file }) => file),
        (index, result) => {
          const formatted = cases[index];
          if (!formatted || stop.signal.aborted) return;
          const { id, name } = formatted;
          told.set(index, { id, name, result });
          this.show({ results: cases.flatMap((_, place) => told.get(place) ?? []) });
        },
        stop.signal,
      );
    } catch (error) {
      this.show({ failure: reasonOf(error) });
    }
    this.show({ isRunning: false });
  }

  stop(): void {
    this.stopper?.abort();
  }

  /** The list was cleared: its copies go as well. */
  clear(): void {
    this.stop();
    this.show({ results: [], failure: null });
  }
}
