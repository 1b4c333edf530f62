import type { Person } from '../../session/diagnostics';
import { codeOf } from '../host/errors';
import { has } from '../host/capabilities';
import type { Lab } from './lab/lab';
import type { Answer } from '../../session/diagnostics';
import { NoResult, Skipped } from './no-result';
import type { Probe } from './probe';

/**
 * Asks every question; one that fails is answered by its error, and the others go on. Stops where the person has gone: they
 * may be writing in the document, which every experiment empties.
 */
export async function runProbes(
  probes: readonly Probe[],
  lab: Lab,
  person: Pick<Person, 'onAsked' | 'isGone'>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const probe of probes) {
    if (person.isGone()) break;
    person.onAsked(probe);
    answers.push({ id: probe.id, settles: probe.settles, ...(await answerOf(probe, lab)) });
  }
  return answers;
}

type Outcome<A = Answer> = A extends Answer ? Omit<A, 'id' | 'settles'> : never;

async function answerOf(probe: Probe, lab: Lab): Promise<Outcome> {
  if (probe.needs && !has(...probe.needs)) return { kind: 'not-here', needs: probe.needs.join(' ') };
  try {
    return { kind: 'answered', ...(await probe.run(lab)) };
  } catch (error) {
    if (error instanceof Skipped) return { kind: 'skipped' };
    return { kind: 'failed', code: failureOf(error) };
  }
}

function failureOf(error: unknown): string {
  if (error instanceof NoResult) return error.code;
  return codeOf(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
