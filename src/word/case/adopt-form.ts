import type { XmlEngine } from '../../ooxml/xml';
import { BUSY, exclusively } from '../run-lock';
import { Adoption } from './adoption';
import type { AdoptOutcome } from './case-desk';

/**
 * Puts controls around the values of a form that was typed by hand; nothing else of it changes. Unlike those of an inserted
 * form they are not bound: name and unit do not follow each other. Never rejects: what goes wrong is told.
 */
export async function adoptForm(xml: XmlEngine): Promise<AdoptOutcome> {
  const outcome = await exclusively(() => new Adoption(xml).run());
  return outcome ?? { kind: 'refused', message: BUSY };
}
