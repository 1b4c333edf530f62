import { strFromU8, unzipSync } from 'fflate';
import type { SummaryRow } from '../../../src/form/summary/summary-row';
import type { OpenSession } from '../open';

/** So many cases of different units. */
export function rows(count: number): SummaryRow[] {
  return Array.from({ length: count }, (_, index) => ({
    category: index % 2 === 0 ? '应急救护' : '博爱家园',
    caseName: `让急救课走进第${String(index + 1)}个赶集日`,
    unit: `望川县红十字会第${String(index + 1)}工作站`,
  }));
}

/** The main part of the document as it would be saved. */
export function wordXml({ host }: OpenSession): string {
  return strFromU8(unzipSync(host.save())['word/document.xml']!);
}
