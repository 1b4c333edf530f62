import type { Role } from '../draft/roles';
import type { CaseDesk } from './case/case-desk';
import type { Diagnostics } from './diagnostics';
import type { SummaryDesk } from './summary/summary-desk';

/**
 * What the task pane and the ribbon commands may ask of the open document. Only this room (`src/word`) speaks Office.js;
 * the pane sees these plain values.
 */
export interface WordSession {
  /** What the open document is; cheap enough to call when the pane opens. */
  describe(): Promise<DocumentSummary>;
  /** Every paragraph with its role, for the list in the pane. */
  outline(): Promise<readonly OutlineEntry[]>;
  /** Puts the document, or the selection alone, into the notice's typography. Never rejects for a reason that can be told. */
  format(request: FormatRequest, onProgress: (progress: Progress) => void): Promise<FormatOutcome>;
  /** Remembers in the document that a paragraph has another role than the one found; null forgets it. */
  correctRole(entry: OutlineEntry, role: Role | null): Promise<void>;
  /** Selects the paragraph in the document and scrolls to it; false if it is not there any more. */
  goTo(place: ParagraphPlace): Promise<boolean>;
  /** Values of the notice's options for this document, by option name (see `src/notice/options.ts`). */
  readOptions(): Promise<Readonly<Record<string, string>>>;
  saveOptions(values: Readonly<Record<string, string>>): Promise<void>;
  /** Opens the document as it was before the last run as a new document; false if there is no snapshot. */
  openSnapshot(): Promise<boolean>;
  /** What the last run from the ribbon came to, if it has not been shown yet; told once. */
  lastOutcome(): Promise<{ readonly at: string; readonly outcome: FormatOutcome } | null>;
  /** Calls the listener when a run from the ribbon has left its outcome; returns the unsubscription. */
  onOutcomeLeft(listener: () => void): () => void;
  /** What this Word is, and a way to find out what it does. */
  openDiagnostics(): Promise<Diagnostics>;
  /** The form and the blocks of the case, for the page on which it is written. */
  openCase(): Promise<CaseDesk>;
  /** The cases of many units, for the office that gathers them. */
  openSummary(): Promise<SummaryDesk>;
}

/** A paragraph that can be found again: by its position among the body's paragraphs, checked by its text. */
export interface ParagraphPlace {
  readonly index: number;
  readonly text: string;
}

export interface DocumentSummary {
  /** Paragraphs with text. */
  readonly paragraphs: number;
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
  /** Whether it holds the application form as this program makes it, with controls to fill in. */
  readonly hasForm: boolean;
}

export interface OutlineEntry extends ParagraphPlace {
  readonly label: string | null;
  readonly role: Role;
  /** Whether the author set the role by hand. */
  readonly corrected: boolean;
  readonly reason: string;
  readonly conforming: boolean;
}

export interface FormatRequest {
  readonly scope: 'document' | 'selection';
  /** The author agreed to format although changes are tracked and cannot be switched off here. */
  readonly acceptTracking: boolean;
}

export interface Progress {
  readonly step: 'reading' | 'styles' | 'formatting' | 'repairing' | 'verifying';
  /** 0 to 1 over the whole run. */
  readonly fraction: number;
}

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
  /** Paragraphs that already were right. */
  readonly alreadyRight: number;
  /** What was left as it was or is not yet right, each with the reason and what the author can do. */
  readonly left: readonly Finding[];
  /** Things done beyond looks, for instance removed leading blanks. */
  readonly notes: readonly Finding[];
  /** Number of context.sync calls of the run. */
  readonly syncs: number;
  readonly snapshot: boolean;
}

export interface Finding {
  readonly id: string;
  readonly message: string;
  readonly place: ParagraphPlace | null;
}
