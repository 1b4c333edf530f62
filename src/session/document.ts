import type { Role } from '../draft/roles';
import type { Finding, ParagraphPlace } from '../draft/finding';
import type { Nothing } from '../form/content';
import type { OptionValues } from '../notice/options';
import type { FormSession } from './form';
import type { Diagnostics } from './diagnostics';
import type { SummarySession } from './summary';

/**
 * What the task pane and the ribbon commands may ask of the open document. Only this room (`src/word`) speaks Office.js;
 * the pane sees these plain values.
 */
export interface WordSession {
  readonly webView: WebView;
  /** What the open document is; cheap enough to call when the pane opens. */
  describe(): Promise<DocumentOverview>;
  /** Every paragraph with its role, for the list in the pane. */
  outline(): Promise<readonly OutlineEntry[]>;
  /** Puts the document, or the selection alone, into the notice's typography. Never rejects for a reason that can be told. */
  format(
    request: FormatRequest,
    onProgress: (progress: Progress) => void,
    /** Aborted when the author wants the run to stop; it then ends as `interrupted` at the next place where it may. */
    stop?: AbortSignal,
  ): Promise<FormatOutcome>;
  /**
   * How many places of the open document hold what an earlier run has left there; see `DocumentOverview.leftovers`. Cheaper than
   * `describe`. 0 while a run is under way.
   */
  countLeftovers(): Promise<number>;
  /** Something to compare: the same as long as the document says and shows the same. null while a run is under way. */
  fingerprint(): Promise<string | null>;
  /**
   * Calls the listener when Word has been silent for a while during an operation that has no screen of its own (all but
   * `format`), and with null when it answers again or the operation has ended. Returns the unsubscription.
   */
  onSlow(listener: (slow: SlowOperation | null) => void): () => void;
  /** Removes them and looks whether they are gone. Never rejects. */
  clearLeftovers(): Promise<ClearOutcome>;
  /** Remembers in the document that a paragraph has another role than the one found; null forgets it. */
  correctRole(entry: OutlineEntry, role: Role | null): Promise<void>;
  /** Puts the caret at the end of the paragraph in the document and scrolls to it; false if it is not there any more. */
  goTo(place: ParagraphPlace): Promise<boolean>;
  readOptions(): Promise<SavedOptions>;
  /** Saves values of the notice's options with the document, in place of those that it had. */
  saveOptions(values: OptionValues): Promise<void>;
  /** The same for this computer. Rejects where the browser keeps nothing. */
  saveComputerOptions(values: OptionValues): Promise<void>;
  /** The versions of the open document from before a run that are kept on this computer, newest first. Never rejects. */
  snapshots(): Promise<readonly Snapshot[]>;
  /** Opens a version as a new document; false if it is not there any more. Rejects if Word refuses. */
  openSnapshot(id: string): Promise<boolean>;
  deleteSnapshot(id: string): Promise<void>;
  /**
   * Has Word show in a new document how the open one differs from a version; false if that is not there any more. Rejects if
   * Word refuses. null where this Word cannot compare (before WordApiDesktop 1.2, and on the web).
   */
  readonly compareWithSnapshot: ((id: string) => Promise<boolean>) | null;
  /** What the last run from the ribbon came to, if it has not been shown yet; told once. */
  lastOutcome(): Promise<{ readonly at: string; readonly outcome: FormatOutcome } | null>;
  /** Calls the listener when a run from the ribbon has left its outcome; returns the unsubscription. */
  onOutcomeLeft(listener: () => void): () => void;
  /** What this Word is, and a way to find out what it does. */
  openDiagnostics(): Promise<Diagnostics>;
  /** The form and the blocks of the case, for the page on which it is written. */
  openCase(): Promise<FormSession>;
  /** The cases of many units, for the office that gathers them. */
  openSummary(): Promise<SummarySession>;
}

/** What was chosen, apart from the notice's defaults. A document's own values come before those of the computer. */
export interface SavedOptions {
  readonly document: OptionValues;
  /** For all documents on this computer. */
  readonly computer: OptionValues;
}

export interface DocumentOverview {
  /** Paragraphs with text, without those of forms and summary tables and without prompts. */
  readonly paragraphs: number;
  /** Why there is nothing to format; null if there is something. */
  readonly nothing: Nothing | null;
  /** Title as found, or null. */
  readonly title: string | null;
  readonly counts: Readonly<Partial<Record<Role, number>>>;
  /** How many paragraphs already look as the notice wants. */
  readonly conforming: number;
  /** How many would be changed by formatting. */
  readonly deviating: number;
  /** Whether changes are being tracked, and whether this Word lets us switch that off. */
  readonly tracking: 'off' | 'on' | 'on-cannot-switch';
  /** Set if nothing may be changed (protected, read-only, final): the sentence to show. */
  readonly blocked: string | null;
  readonly warnings: readonly string[];
  /**
   * Places with temporary paragraphs of the add-in's own that have come back, by undo or after a crash. They show nothing, and
   * are counted nowhere else.
   */
  readonly leftovers: number;
  /** Whether it holds the application form, whoever made it. */
  readonly hasForm: boolean;
  /** The same of annex 2. */
  readonly hasSummary: boolean;
}

export interface OutlineEntry extends ParagraphPlace {
  /**
   * - `form`: belongs to an application form or a summary table, its heading and note included; formatting leaves it alone;
   * - `empty`: neither words nor pictures, outside of such a form;
   * - `text`: everything else.
   */
  readonly part: 'form' | 'empty' | 'text';
  readonly label: string | null;
  readonly role: Role;
  /** Whether the author set the role by hand. */
  readonly corrected: boolean;
  readonly reason: string;
  /** Whether it looks as the notice wants. */
  readonly conforming: boolean;
  /** What the author is to look at in it, as the result of a run says it; null for nothing. */
  readonly advice: string | null;
}

export interface FormatRequest {
  readonly scope: 'document' | 'selection';
  /** The author agreed to format although changes are tracked and cannot be switched off here. */
  readonly acceptTracking: boolean;
  /** Values of options for this run alone, over those that are saved. */
  readonly options?: OptionValues;
}

export interface Progress {
  readonly step: 'reading' | 'styles' | 'formatting' | 'repairing' | 'verifying';
  /** 0 to 1 over the whole run. */
  readonly fraction: number;
  /** Word has not answered for a quarter of a minute. */
  readonly slow: boolean;
}

export type ClearOutcome =
  | { readonly kind: 'cleared' }
  /** They are still there; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

export type FormatOutcome =
  | { readonly kind: 'done'; readonly report: FormatReport }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Tracking is on and cannot be switched off here: ask, then call again with `acceptTracking`. */
  | { readonly kind: 'ask-tracking'; readonly message: string }
  /** Stopped half way: `report` says what was done and what was not; running again continues. */
  | { readonly kind: 'interrupted'; readonly message: string; readonly report: FormatReport };

export interface FormatReport {
  /** Verified changes by role. */
  readonly changed: Readonly<Partial<Record<Role, number>>>;
  /** Paragraphs that already were right, prompts aside. */
  readonly alreadyRight: number;
  /** Why there was nothing to format. */
  readonly nothing?: Nothing;
  /** How many paragraphs do not look as wanted yet. */
  readonly unfinished?: number;
  /** What was left as it was or is not yet right, each with the reason and what the author can do. */
  readonly left: readonly Finding[];
  /** Things done beyond looks, for instance removed leading blanks. */
  readonly notes: readonly Finding[];
  /** Number of context.sync calls of the run. */
  readonly syncs: number;
  readonly snapshot: KeptSnapshot;
}

/** The first version of a day, and the one before the last run if that is another. */
export type SnapshotKind = 'first-of-day' | 'before-last-run';

/** The document as it was before a run, kept on this computer for a week. */
export interface Snapshot {
  readonly id: string;
  /** When the run began, ISO 8601. */
  readonly at: string;
  readonly kind: SnapshotKind;
}

/** What a run has kept of the document as it was. */
export interface KeptSnapshot {
  /** For `openSnapshot`; null if there is none: the run had nothing to do, or `message` says why. */
  readonly id: string | null;
  /** A sentence about what the author should know of it, null if there is nothing. */
  readonly message: string | null;
}

export const NO_SNAPSHOT: KeptSnapshot = { id: null, message: null };

/** What the browser around the pane can do with files. Its objects have the members in any case: they do nothing. */
export interface WebView {
  /** Whether the dialog for files can choose a folder. */
  readonly choosesFolders: boolean;
  /** Whether a link with `download` saves anything. */
  readonly downloads: boolean;
}

/** What waits for Word, and can be stopped: it ends at the next place where it may, and says what the document holds then. */
export interface SlowOperation {
  /** What the author wanted, a verb: 插入. */
  readonly action: string;
  readonly stop: () => void;
}
