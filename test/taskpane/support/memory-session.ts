import type { Role } from '../../../src/draft/roles';
import type { Diagnostics } from '../../../src/word/diagnostics';
import type {
  DocumentSummary,
  FormatOutcome,
  FormatReport,
  FormatRequest,
  OutlineEntry,
  ParagraphPlace,
  Progress,
  WordSession,
} from '../../../src/word/session';
import { MemoryCase } from './memory-case';
import { memoryDiagnostics } from './memory-diagnostics';
import { MemorySummary } from './memory-summary';

/** A document kept in memory: our own interface with nothing of Word behind it, for tests of the pane alone. */
export class MemorySession implements WordSession {
  entries: OutlineEntry[];
  title: string | null;
  tracking: DocumentSummary['tracking'] = 'off';
  blocked: string | null = null;
  warnings: readonly string[] = [];
  options: Readonly<Record<string, string>> = {};
  last: Awaited<ReturnType<WordSession['lastOutcome']>> = null;
  snapshot = true;
  diagnostics: Diagnostics = memoryDiagnostics();
  case = new MemoryCase(null);
  summary = new MemorySummary();
  /** Calls of each member that change or move something, in order. */
  readonly calls: unknown[][] = [];
  /** What `format` answers; by default everything becomes conforming. */
  formatting: (request: FormatRequest, onProgress: (progress: Progress) => void) => Promise<FormatOutcome> = () =>
    Promise.resolve(this.formatAll());
  /** Set to make the next calls of a member fail with this message. */
  readonly failing = new Map<keyof WordSession, string>();

  constructor(entries: readonly OutlineEntry[]) {
    this.entries = [...entries];
    this.title = entries.find(({ role }) => role === 'title')?.text ?? null;
  }

  describe(): Promise<DocumentSummary> {
    return this.answer('describe', () => {
      const counts: Partial<Record<Role, number>> = {};
      for (const { role } of this.entries) counts[role] = (counts[role] ?? 0) + 1;
      const conforming = this.entries.filter((entry) => entry.conforming).length;
      return {
        paragraphs: this.entries.length,
        title: this.title,
        counts,
        conforming,
        deviating: this.entries.length - conforming,
        tracking: this.tracking,
        blocked: this.blocked,
        warnings: this.warnings,
        hasForm: this.case.hasForm && this.case.source === 'controls',
      };
    });
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return this.answer('outline', () => [...this.entries]);
  }

  async format(request: FormatRequest, onProgress: (progress: Progress) => void): Promise<FormatOutcome> {
    this.calls.push(['format', request]);
    return (await this.answer('format', () => this.formatting))(request, onProgress);
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

  readOptions(): Promise<Readonly<Record<string, string>>> {
    return this.answer('readOptions', () => this.options);
  }

  saveOptions(values: Readonly<Record<string, string>>): Promise<void> {
    this.calls.push(['saveOptions', values]);
    return this.answer('saveOptions', () => {
      this.options = values;
    });
  }

  openSnapshot(): Promise<boolean> {
    this.calls.push(['openSnapshot']);
    return this.answer('openSnapshot', () => this.snapshot);
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
    return { kind: 'done', report: { changed, alreadyRight, left: [], notes: [], syncs: 12, snapshot: true, ...more } };
  }

  private readonly listeners = new Set<() => void>();

  private answer<T>(member: keyof WordSession, value: () => T): Promise<T> {
    const message = this.failing.get(member);
    return message === undefined ? Promise.resolve(value()) : Promise.reject(new Error(message));
  }
}
