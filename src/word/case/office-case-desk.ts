import type { XmlEngine } from '../../ooxml/xml';
import type { CaseDesk } from './case-desk';

/** The case in the open document, over Office.js. */
export function openCaseDesk(xml: XmlEngine): CaseDesk {
  throw new Error(`not built yet ${String(xml)}`);
}
