import type { XmlEngine } from '../../ooxml/xml';
import type { InsertOutcome, InsertRequest } from './case-desk';

/** Puts a block into the open document and reads back what became of it. */
export function insertBlock(xml: XmlEngine, request: InsertRequest): Promise<InsertOutcome> {
  return Promise.reject(new Error(`not built yet ${String(xml)} ${request.block}`));
}
