import type { Observation, Question } from '../../session/diagnostics';
import type { Requirement } from '../host/capabilities';
import type { Lab } from './lab/lab';

/**
 * One thing that Word's documentation leaves open, with an experiment that asks the Word at hand. Each experiment makes
 * its own content and says what it saw in the document's XML or text afterwards, never what it told Word to do.
 */
export interface Probe extends Question {
  /** The requirement set without which the question does not arise; none means the baseline, WordApi 1.3. */
  readonly needs?: Requirement;
  run(lab: Lab): Promise<Observation>;
}
