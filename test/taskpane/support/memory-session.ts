import type { Role } from '../../../src/draft/roles';
import type { OptionValues } from '../../../src/notice/options';
import type { Diagnostics } from '../../../src/session/diagnostics';
import type { ParagraphPlace } from '../../../src/draft/finding';
import type { Nothing } from '../../../src/form/content';
import type {
  ClearOutcome,
  DocumentOverview,
  FormatOutcome,
  FormatReport,
  FormatRequest,
  OutlineEntry,
  Progress,
  SavedOptions,
  SlowOperation,
  Snapshot,
  WordSession,
} from '../../../src/session/document';
import { MemoryCase } from './memory-case';
import { memoryDiagnostics } from './memory-diagnostics';
import { MemorySummary } from './memory-summary';

/** A document kept in memory: our own interface with nothing of Word behind it, for tests of the pane alone. */
export class MemorySession implements WordSession {
  webView = { choosesFolders: true, downloads: true };
  entries: OutlineEntry[];
  nothing: Nothing | null = null;
  title: string | null;
  tracking: DocumentOverview['tracking'] = 'off';
  blocked: string | null = null;
  warnings: readonly string[] = [];
  options: OptionValues = {};
  computerOptions: OptionValues = {};
  last: Awaited<ReturnType<WordSession['lastOutcome']>> = null;
  leftovers = 0;
  /** What `clearLeftovers` answers; by default they are gone. */
  clearing: () => ClearOutcome = () => {
    this.leftovers = 0;
    return { kind: 'cleared' };
  };
  /** Versions that are kept, newest first. */
  kept: readonly Snapshot[] = [{ id: 'kept', at: '2022-06-01T02:30:00.000Z', kind: 'first-of-day' }];
  /** Set to null for a Word that cannot compare. */
  compareWithSnapshot: WordSession['compareWithSnapshot'] = (id) => {
    this.calls.push(['compareWithSnapshot', id]);
    return this.answer('compareWithSnapshot', () => this.has(id));
  };
  diagnostics: Diagnostics = memoryDiagnostics();
  case = new MemoryCase(null);
  summary = new MemorySummary();
  /** Calls of each member that change or move something, in order. */
  readonly calls: unknown[][] = [];
  /** What `format` answers; by default everything becomes conforming. */
  formatting: (
    request: FormatRequest,
    onProgress: (progress: Progress) => void,
    stop?: AbortSignal,
  ) => Promise<FormatOutcome> = () => Promise.resolve(this.formatAll());
  /** Set to make the next calls of a member fail with this message. */
  readonly failing = new Map<keyof WordSession, string>();

  constructor(entries: readonly OutlineEntry[]) {
    this.entries = [...entries];
    this.title = entries.find(({ role }) => role === 'title')?.text ?? null;
  }

  describe(): Promise<DocumentOverview> {
    return this.answer('describe', () => {
      const counts: Partial<Record<Role, number>> = {};
      for (const { role } of this.entries) counts[role] = (counts[role] ?? 0) + 1;
      const conforming = this.entries.filter((entry) => entry.conforming).length;
      return {
        paragraphs: this.entries.length,
        nothing: this.nothing ?? (this.entries.length === 0 ? 'empty' : null),
        title: this.title,
        counts,
        conforming,
        deviating: this.entries.length - conforming,
        tracking: this.tracking,
        blocked: this.blocked,
        warnings: this.warnings,
        leftovers: this.leftovers,
        hasForm: this.case.hasForm,
        hasSummary: this.summary.isInDocument,
      };
    });
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return this.answer('outline', () => [...this.entries]);
  }

  async format(
    request: FormatRequest,
    onProgress: (progress: Progress) => void,
    stop?: AbortSignal,
  ): Promise<FormatOutcome> {
    this.calls.push(['format', request]);
    return (await this.answer('format', () => this.formatting))(request, onProgress, stop);
  }

  countLeftovers(): Promise<number> {
    return this.answer('countLeftovers', () => this.leftovers);
  }

  fingerprint(): Promise<string | null> {
    return this.answer('fingerprint', () => JSON.stringify([this.entries, this.leftovers, this.case.blocks]));
  }

  clearLeftovers(): Promise<ClearOutcome> {
    this.calls.push(['clearLeftovers']);
    return this.answer('clearLeftovers', () => this.clearing());
  }

  correctRole(entry: OutlineEntry, role: Role | null): Promise<void> {
    this.calls.push(['correctRole', entry.index, role]);
    return this.answer('correctRole', () => {
      this.entries = this.entries.map((each) =>
        each.index === entry.index ? { ...each, role: role ?? 'body', corrected: role !== null } : each,
      );
    });
  }

  goTo(place: ParagraphPlace): Promise<boolean> {
    this.calls.push(['goTo', place.index]);
    return this.answer('goTo', () =>
      this.entries.some(({ index, text }) => index === place.index && text === place.text),
    );
  }

  readOptions(): Promise<SavedOptions> {
    return this.answer('readOptions', () => ({ document: this.options, computer: this.computerOptions }));
  }

  saveComputerOptions(values: OptionValues): Promise<void> {
    this.calls.push(['saveComputerOptions', values]);
    return this.answer('saveComputerOptions', () => {
      this.computerOptions = values;
    });
  }

  saveOptions(values: OptionValues): Promise<void> {
    this.calls.push(['saveOptions', values]);
    return this.answer('saveOptions', () => {
      this.options = values;
    });
  }

  snapshots(): Promise<readonly Snapshot[]> {
    return this.answer('snapshots', () => this.kept);
  }

  openSnapshot(id: string): Promise<boolean> {
    this.calls.push(['openSnapshot', id]);
    return this.answer('openSnapshot', () => this.has(id));
  }

  deleteSnapshot(id: string): Promise<void> {
    this.calls.push(['deleteSnapshot', id]);
    return this.answer('deleteSnapshot', () => {
      this.kept = this.kept.filter((snapshot) => snapshot.id !== id);
    });
  }

  lastOutcome(): ReturnType<WordSession['lastOutcome']> {
    return this.answer('lastOutcome', () => {
      const { last } = this;
      this.last = null;
      return last;
    });
  }

  onOutcomeLeft(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private readonly slowListeners = new Set<(slow: SlowOperation | null) => void>();

  onSlow(listener: (slow: SlowOperation | null) => void): () => void {
    this.slowListeners.add(listener);
    return () => this.slowListeners.delete(listener);
  }

  /** Word falls silent during an operation, or (null) answers again. */
  fallSilent(slow: SlowOperation | null): void {
    this.slowListeners.forEach((tell) => tell(slow));
  }

  /** A run from the ribbon comes to its end while the pane is open. */
  leaveOutcome(outcome: FormatOutcome): void {
    this.last = { at: new Date().toISOString(), outcome };
    this.listeners.forEach((tell) => tell());
  }

  openDiagnostics(): ReturnType<WordSession['openDiagnostics']> {
    return this.answer('openDiagnostics', () => this.diagnostics);
  }

  openCase(): ReturnType<WordSession['openCase']> {
    return this.answer('openCase', () => this.case);
  }

  openSummary(): ReturnType<WordSession['openSummary']> {
    return this.answer('openSummary', () => this.summary);
  }

  /** Makes every paragraph conforming and reports it. */
  formatAll(more: Partial<FormatReport> = {}): FormatOutcome {
    const changed: Partial<Record<Role, number>> = {};
    for (const { role, conforming } of this.entries) if (!conforming) changed[role] = (changed[role] ?? 0) + 1;
    const alreadyRight = this.entries.filter(({ conforming }) => conforming).length;
    this.entries = this.entries.map((entry) => ({ ...entry, conforming: true }));
    return {
      kind: 'done',
      report: {
        changed,
        alreadyRight,
        left: [],
        notes: [],
        syncs: 12,
        snapshot: { id: 'kept', message: null },
        ...more,
      },
    };
  }

  private has(id: string): boolean {
    return this.kept.some((snapshot) => snapshot.id === id);
  }

  private readonly listeners = new Set<() => void>();

  private answer<T>(member: keyof WordSession, value: () => T): Promise<T> {
    const message = this.failing.get(member);
    return message === undefined ? Promise.resolve(value()) : Promise.reject(new Error(message));
  }
}
