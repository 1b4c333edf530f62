import type { Role } from '../draft/roles';
import { browserXml } from '../ooxml/xml-browser';
import type { XmlEngine } from '../ooxml/xml';
import { readCapabilities } from './capabilities';
import type { CaseDesk } from './case/case-desk';
import { describeDocument, outlineOf } from './describe';
import type { Diagnostics } from './diagnostics';
import { runFormat } from './format-run';
import { onOutcomeLeft, takeLastOutcome } from './last-outcome';
import { goTo } from './navigation';
import { readOpenDocument } from './reading';
import { readOptionValues, saveCorrection, saveOptionValues } from './remembered';
import { BUSY, exclusively } from './run-lock';
import type {
  DocumentSummary,
  FormatOutcome,
  FormatRequest,
  OutlineEntry,
  ParagraphPlace,
  Progress,
  WordSession,
} from './session';
import { openSnapshot } from './snapshot';
import type { SummaryDesk } from './summary/summary-desk';
import { SyncCounter } from './sync-budget';
import { readTrackingMode } from './tracking';

/** The open document, spoken to by Office.js. Call it after `Office.onReady`. */
export function openWordSession(xml: XmlEngine = browserXml): WordSession {
  return new OfficeSession(xml);
}

class OfficeSession implements WordSession {
  constructor(private readonly xml: XmlEngine) {}

  async describe(): Promise<DocumentSummary> {
    const { draft } = await readOpenDocument(this.xml);
    const mode = readCapabilities().trackingMode ? await readTrackingMode(new SyncCounter()) : null;
    return describeDocument(draft, readOptionValues(), mode);
  }

  async outline(): Promise<readonly OutlineEntry[]> {
    const { draft } = await readOpenDocument(this.xml);
    return outlineOf(draft, readOptionValues());
  }

  async format(request: FormatRequest, onProgress: (progress: Progress) => void): Promise<FormatOutcome> {
    const outcome = await exclusively(() => runFormat(this.xml, request, onProgress));
    return outcome ?? { kind: 'refused', message: BUSY };
  }

  correctRole(entry: OutlineEntry, role: Role | null): Promise<void> {
    return saveCorrection(entry, role);
  }

  goTo(place: ParagraphPlace): Promise<boolean> {
    return goTo(place);
  }

  readOptions(): Promise<Readonly<Record<string, string>>> {
    return Promise.resolve(readOptionValues());
  }

  saveOptions(values: Readonly<Record<string, string>>): Promise<void> {
    return saveOptionValues(values);
  }

  openSnapshot(): Promise<boolean> {
    return openSnapshot();
  }

  lastOutcome(): ReturnType<WordSession['lastOutcome']> {
    return Promise.resolve(takeLastOutcome());
  }

  onOutcomeLeft(listener: () => void): () => void {
    return onOutcomeLeft(listener);
  }

  async openDiagnostics(): Promise<Diagnostics> {
    // A chunk of its own: few authors ever need it.
    const { openDiagnostics } = await import(/* webpackChunkName: "diagnostics-engine" */ './diagnostics');
    return openDiagnostics(this.xml);
  }

  async openCase(): Promise<CaseDesk> {
    // A chunk of its own: the first screen does without the form.
    const { openCaseDesk } = await import(/* webpackChunkName: "case-engine" */ './case/office-case-desk');
    return openCaseDesk(this.xml);
  }

  async openSummary(): Promise<SummaryDesk> {
    // A chunk of its own: only offices gather cases.
    const { openSummaryDesk } = await import(/* webpackChunkName: "summary-engine" */ './summary/office-summary-desk');
    return openSummaryDesk(this.xml);
  }
}
