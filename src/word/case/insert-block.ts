import { EMPTY_SUMMARY, type SummaryContent } from '../../form/build/summary-block';
import type { XmlEngine } from '../../ooxml/xml';
import { BUSY, exclusively } from '../run-lock';
import type { InsertOutcome, InsertRequest } from './case-desk';
import { Insertion } from './insertion';

/**
 * Puts a block into the open document and reads back what became of it. Never rejects: what goes wrong is told. Runs alone:
 * while the document is being formatted nothing is inserted. `summary` is what an inserted summary says.
 */
export async function insertBlock(
  xml: XmlEngine,
  request: InsertRequest,
  summary: SummaryContent = EMPTY_SUMMARY,
): Promise<InsertOutcome> {
  const outcome = await exclusively(() => new Insertion(xml, request, summary).run());
  return outcome ?? { kind: 'refused', message: BUSY };
}
