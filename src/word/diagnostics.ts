import type { XmlEngine } from '../ooxml/xml';
import { readCapabilities } from './capabilities';
import { reportText } from './diagnostics-report';
import { Refusal, sentenceFor } from './errors';
import { readHostFacts, type HostFacts } from './host-facts';
import { demandBlank } from './probes/lab/blank';
import { LAB_MARK, Lab } from './probes/lab/lab';
import type { Answer, Bilingual, Probe, Question } from './probes/probe';
import { PROBES } from './probes/probes';
import { runProbes } from './probes/run-probes';
import { tracksRevisions } from './protection';
import { exclusively } from './run-lock';
import { SyncCounter } from './sync-budget';
import { withoutTracking } from './tracking';

export type { Answer, Bilingual, HostFacts, Question };

/** What this Word is, and how it answers what Word's documentation leaves open. */
export interface Diagnostics {
  readonly facts: HostFacts;
  readonly questions: readonly Question[];
  /** Asks every question in the open document, which has to be blank. Never rejects. */
  run(person: Person): Promise<DiagnosticsOutcome>;
  /** All of it as text, for whoever maintains the add-in; nothing about the document or its author. */
  report(answers: readonly Answer[]): string;
}

/** Who watches, and lends a hand where the interface has none. */
export interface Person {
  onAsked(question: Question): void;
  /** Asks to do something in Word; false if they would rather not. */
  ask(request: Bilingual): Promise<boolean>;
  /** Whether they have left: then no further question is asked. */
  isGone(): boolean;
}

export type DiagnosticsOutcome =
  | { readonly kind: 'answered'; readonly answers: readonly Answer[] }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

const BUSY = '案例申报助手正在处理这份文档。请等它结束后再开始诊断。';
const TRACKING = '这份文档正在记录修订，诊断的结果会不准。请在“审阅”选项卡关闭修订，再开始诊断。';

/** @param probes other than all of them: for tests. */
export function openDiagnostics(xml: XmlEngine, probes: readonly Probe[] = PROBES): Diagnostics {
  const facts = readHostFacts();
  return {
    facts,
    questions: probes,
    async run(person) {
      try {
        const answers = await exclusively(() => diagnose(xml, probes, person));
        return answers ? { kind: 'answered', answers } : { kind: 'refused', message: BUSY };
      } catch (error) {
        return { kind: 'refused', message: sentenceFor(error) };
      }
    },
    report: (answers) => reportText(facts, answers),
  };
}

async function diagnose(xml: XmlEngine, probes: readonly Probe[], person: Person): Promise<readonly Answer[]> {
  const file = await demandBlank(xml);
  const lab = new Lab(xml, (request) => person.ask(request));
  const work = async () => {
    try {
      return await runProbes(probes, lab, person);
    } finally {
      // What remains of the experiments is no harm, and says itself what it is.
      await lab.leave(LAB_MARK).catch(() => undefined);
    }
  };
  if (readCapabilities().trackingMode) return (await withoutTracking(new SyncCounter(), work)).result;
  if (tracksRevisions(file)) throw new Refusal(TRACKING);
  return work();
}
