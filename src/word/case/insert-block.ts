import type { XmlEngine } from '../../ooxml/xml';
import { BUSY, exclusively } from '../run-lock';
import type { InsertOutcome, InsertRequest } from './case-desk';
import { Insertion } from './insertion';

/**
 * Puts a block into the open document and reads back what became of it. Never rejects: what goes wrong is told. Runs alone:
 * while the document is being formatted nothing is inserted.
 */
export async function insertBlock(xml: XmlEngine, request: InsertRequest): Promise<InsertOutcome> {
  const outcome = await exclusively(() => new Insertion(xml, request).run());
  return outcome ?? { kind: 'refused', message: BUSY };
}
