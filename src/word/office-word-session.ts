import type { Engine } from './engine';
import type { Role } from '../draft/roles';
import { browserXml } from '../ooxml/xml-browser';
import type { OptionValues } from '../notice/options';
import type { Notice } from '../notice/notice';
import type { XmlEngine } from '../ooxml/xml';
import { can, readWebView } from './host/capabilities';
import type { FormSession } from '../session/form';
import { describeDocument, outlineOf } from './document/describe';
import type { Diagnostics } from '../session/diagnostics';
import { fingerprint } from './document/fingerprint';
import { runFormat } from './format/format-run';
import { onSlow } from './host/slow-operation';
import { onOutcomeLeft, takeLastOutcome } from './format/last-outcome';
import { clearLeftovers, countLeftovers } from './document/leftovers';
import { readWithTimeout } from './host/timeout';
import { goTo } from './document/navigation';
import { OWN_STYLE } from '../draft/classify/own';
import { readAccess } from './document/protection';
import { installedFonts } from './host/installed-fonts';
import { readOpenDocument } from './document/reading';
import {
  readOptionValues,
  readSavedOptions,
  saveComputerOptions,
  forgetCorrection,
  saveCorrection,
  saveOptionValues,
} from './document/remembered';
import type { ParagraphPlace } from '../draft/finding';
import type {
  ClearOutcome,
  DocumentOverview,
  FormatOutcome,
  FormatRequest,
  OutlineEntry,
  Progress,
  SavedOptions,
  SlowOperation,
  Snapshot,
  WordSession,
} from '../session/document';
import { compareWithSnapshot, deleteSnapshot, listSnapshots, openSnapshot } from './document/snapshot';
import type { SummarySession } from '../session/summary';
import { SyncCounter } from './host/sync-budget';
import { readTrackingMode } from './host/tracking';

/** The open document, spoken to by Office.js. Call it after `Office.onReady`. */
export function openWordSession(notice: Notice, xml: XmlEngine = browserXml): WordSession {
  return new OfficeSession({ notice, xml });
}

class OfficeSession implements WordSession {
  readonly webView = readWebView();

  constructor(private readonly engine: Engine) {}

  describe(): Promise<DocumentOverview> {
    return readWithTimeout(this.readSummary());
  }

  private async readSummary(): Promise<DocumentOverview> {
    const { notice } = this.engine;
    const { draft } = await readOpenDocument(this.engine);
    const syncs = new SyncCounter();
    return describeDocument(draft, notice, await readOptionValues(notice), {
      trackingMode: can('trackingMode') ? await readTrackingMode(syncs) : null,
      access: await readAccess(draft.pkg, syncs),
      fonts: await installedFonts(syncs),
    });
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return readWithTimeout(this.readOutline());
  }

  private async readOutline(): Promise<readonly OutlineEntry[]> {
    const { notice } = this.engine;
    const { draft } = await readOpenDocument(this.engine);
    return outlineOf(draft, notice, await readOptionValues(notice));
  }

  format(request: FormatRequest, onProgress: (progress: Progress) => void, stop?: AbortSignal): Promise<FormatOutcome> {
    return runFormat(this.engine, request, onProgress, stop);
  }

  countLeftovers(): Promise<number> {
    return readWithTimeout(countLeftovers());
  }

  fingerprint(): Promise<string | null> {
    return fingerprint();
  }

  onSlow(listener: (slow: SlowOperation | null) => void): () => void {
    return onSlow(listener);
  }

  clearLeftovers(): Promise<ClearOutcome> {
    return clearLeftovers(this.engine);
  }

  async correctRole(entry: OutlineEntry, role: Role | null): Promise<void> {
    if (role !== null) return saveCorrection(entry, role);
    await forgetCorrection(entry);
    // A run in between has given the paragraph the style of the role that is taken back: it is not to speak either.
    const { draft } = await readWithTimeout(readOpenDocument(this.engine));
    const { clean, reason } = draft.paragraphs[entry.index] ?? {};
    if (reason?.id === OWN_STYLE && clean === entry.text) await saveCorrection(entry, null);
  }

  goTo(place: ParagraphPlace): Promise<boolean> {
    return readWithTimeout(goTo(place));
  }

  readOptions(): Promise<SavedOptions> {
    return readWithTimeout(readSavedOptions(this.engine.notice));
  }

  saveOptions(values: OptionValues): Promise<void> {
    return saveOptionValues(values);
  }

  saveComputerOptions(values: OptionValues): Promise<void> {
    return Promise.resolve(values).then(saveComputerOptions);
  }

  snapshots(): Promise<readonly Snapshot[]> {
    return readWithTimeout(listSnapshots(async () => (await readOpenDocument(this.engine)).draft));
  }

  openSnapshot(id: string): Promise<boolean> {
    return readWithTimeout(openSnapshot(id));
  }

  deleteSnapshot(id: string): Promise<void> {
    return deleteSnapshot(id);
  }

  get compareWithSnapshot(): WordSession['compareWithSnapshot'] {
    return can('compare') ? (id) => readWithTimeout(compareWithSnapshot(id)) : null;
  }

  lastOutcome(): ReturnType<WordSession['lastOutcome']> {
    return Promise.resolve(takeLastOutcome());
  }

  onOutcomeLeft(listener: () => void): () => void {
    return onOutcomeLeft(listener);
  }

  async openDiagnostics(): Promise<Diagnostics> {
    // A chunk of its own: few authors ever need it.
    const { openDiagnostics } = await import(/* webpackChunkName: "diagnostics-engine" */ './probes/diagnostics');
    return openDiagnostics(this.engine.xml);
  }

  async openCase(): Promise<FormSession> {
    // A chunk of its own: the first screen does without the form.
    const { openFormSession } = await import(/* webpackChunkName: "case-engine" */ './case/office-form-session');
    return openFormSession(this.engine);
  }

  async openSummary(): Promise<SummarySession> {
    // A chunk of its own: only offices gather cases.
    const { openSummarySession } = await import(
      /* webpackChunkName: "summary-engine" */ './summary/office-summary-session'
    );
    return openSummarySession(this.engine);
  }
}
