import type { FormattedFile, SummaryDesk } from '../../word/summary/summary-desk';
import { reasonOf } from '../use-resource';
import type { GatheredCase } from './gathered-case';

export interface FormattedCase {
  readonly id: number;
  readonly name: string;
  readonly result: FormattedFile;
}

export interface FormatView {
  readonly isRunning: boolean;
  /** How many files the run is for. */
  readonly total: number;
  readonly results: readonly FormattedCase[];
  /** Why nothing can be formatted just now; null if it can. */
  readonly failure: string | null;
}

/** The formatting of all files. It goes on, and keeps its copies, while other pages are on show. */
export class FormatRun {
  private view: FormatView = { isRunning: false, total: 0, results: [], failure: null };
  private stopper: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly openDesk: () => Promise<SummaryDesk>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): FormatView => this.view;

  async start(cases: readonly GatheredCase[]): Promise<void> {
    if (this.view.isRunning) return;
    const stop = new AbortController();
    this.stopper = stop;
    this.tell({ isRunning: true, total: cases.length, results: [], failure: null });
    try {
      const desk = await this.openDesk();
      await desk.format(
        cases.map(({ file }) => file),
        (index, result) => {
          const formatted = cases[index];
          if (!formatted || stop.signal.aborted) return;
          const { id, name } = formatted;
          this.tell({ results: [...this.view.results, { id, name, result }] });
        },
        stop.signal,
      );
    } catch (error) {
      this.tell({ failure: reasonOf(error) });
    }
    this.tell({ isRunning: false });
  }

  stop(): void {
    this.stopper?.abort();
  }

  /** The list was cleared: its copies go as well. */
  clear(): void {
    this.stop();
    this.tell({ results: [], failure: null });
  }

  private tell(news: Partial<FormatView>): void {
    this.view = { ...this.view, ...news };
    this.listeners.forEach((listener) => listener());
  }
}
