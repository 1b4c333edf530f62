import { strFromU8, unzipSync } from 'fflate';
import { newDocument } from '../../../src/form/blocks/new-document';
import type { SummaryContent } from '../../../src/form/blocks/summary-block';
import type { SummaryRow } from '../../../src/form/summary/summary-row';
import { findSummary } from '../../../src/form/summary/summary-table';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { docx, p, r, table } from '../../builders/docx';
import { draftOf, type OpenSession } from '../open';

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

/** The table of annex 2 as a reader sees it, row by row; a number that Word counts is its cell's text. */
export function tableRows(bytes: Uint8Array): string[][] {
  const found = findSummary(draftOf(bytes), redcross2022);
  if (found?.kind !== 'table') throw new Error(found?.message ?? 'There is no table');
  return found.table.rows.map(({ cells }) => cells.map(({ label, text }) => (label?.text ?? '') + text));
}

/** Rows as `tableRows` shows them behind the row of heads, numbered from 1. */
export function numbered(cases: readonly SummaryRow[]): string[][] {
  return cases.map(({ category, caseName, unit }, index) => [String(index + 1), category, caseName, unit]);
}

/** A document with annex 2 of ours: the rows have automatic numbers. */
export function ownTable(content: SummaryContent): Uint8Array {
  return newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary: content });
}

export const HEADS = ['序号', '案例类别', '案例名称', '案例申报单位'];

/** A document with a table that somebody typed. */
export function typedTable(cells: readonly (readonly string[])[], above: readonly string[] = []): Uint8Array {
  const lines = above.map((text) =>
    p(
      text
        .split('\t')
        .map((part) => r(part))
        .join(TAB),
    ),
  );
  return docx({ body: [p(r('关于报送案例的函')), ...lines, table(cells), p(r('说明：以市州红十字会为单位汇总。'))] });
}

const TAB = '<w:r><w:tab/></w:r>';
