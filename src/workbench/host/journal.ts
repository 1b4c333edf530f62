/** One thing that happened between the add-in and Word. */
export interface JournalEntry {
  readonly at: Date;
  /** In a sentence. */
  readonly text: string;
  /** What a batch did, one statement each; the first ones of many. */
  readonly statements: readonly string[];
  readonly failed: boolean;
}

/** So many entries are kept: an add-in may run all day. */
const KEPT = 500;

/** What happened, the newest last. */
export class Journal {
  private list: JournalEntry[] = [];
  private readonly listeners = new Set<(entry: JournalEntry) => void>();

  get entries(): readonly JournalEntry[] {
    return this.list;
  }

  write(text: string, statements: readonly string[] = [], failed = false): void {
    const entry = { at: new Date(), text, statements, failed };
    this.list.push(entry);
    if (this.list.length > KEPT) this.list.shift();
    for (const listener of this.listeners) listener(entry);
  }

  onWritten(listener: (entry: JournalEntry) => void): void {
    this.listeners.add(listener);
  }
}
