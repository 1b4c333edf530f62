import type { XmlEngine } from '../../ooxml/xml';
import type { Answer, Diagnostics, Person } from '../../session/diagnostics';
import { can } from '../host/capabilities';
import { reportText } from './diagnostics-report';
import { Refusal } from '../../draft/refusal';
import { sentenceFor } from '../host/errors';
import { readHostFacts } from '../host/host-facts';
import { demandBlank } from './lab/blank';
import { LAB_MARK, Lab } from './lab/lab';
import type { Probe } from './probe';
import { PROBES } from './probes';
import { runProbes } from './run-probes';
import { tracksRevisions } from '../../ooxml/protection';
import { exclusively } from '../host/run-lock';
import { SyncCounter } from '../host/sync-budget';
import { withoutTracking } from '../host/tracking';

const BUSY = '案例申报助手正在处理这份文档。请等它结束后再开始诊断。';
const TRACKING = '这份文档正在记录修订，诊断的结果会不准。请在“审阅”选项卡关闭修订，再开始诊断。';

/** @param probes other than all of them: for tests. */
export function openDiagnostics(xml: XmlEngine, probes: readonly Probe[] = PROBES): Diagnostics {
  const facts = readHostFacts();
  return {
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
  if (!can('trackingMode')) {
    if (tracksRevisions(file)) throw new Refusal(TRACKING);
    return work();
  }
  const done = await withoutTracking(new SyncCounter(), work);
  if (done === null) throw new Refusal(TRACKING);
  return done.result;
}
