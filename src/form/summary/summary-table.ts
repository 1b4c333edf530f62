import type { Draft, DraftParagraph, ListLabel } from '../../draft/draft';
import type { Notice } from '../../notice/notice';
import { descendants, isNamed, wAncestor, wChild } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { trimBlanks } from '../../text/blanks';
import { bare, headsOf, type ColumnPlaces, summaryTables } from '../../format/sheets/summary-tables';
import type { TableCell } from '../../ooxml/table-cells';

/** Annex 2 as it stands in a document, whoever made it: the columns in any order, with others between them. */
export interface SummaryTable {
  /** The paragraphs in it, in the order of the document. */
  readonly paragraphs: readonly DraftParagraph[];
  readonly columns: ColumnPlaces;
  /** All rows, the one with the heads of the columns included. */
  readonly rows: readonly SummaryTableRow[];
  /** Position of the row with the heads. */
  readonly head: number;
}

export interface SummaryTableRow {
  /** `free`: prepared for a case, nothing is in it but perhaps its number. `other`: heads, sums and what else is no case. */
  readonly kind: 'case' | 'free' | 'other';
  readonly cells: readonly SummaryCell[];
}

export interface SummaryCell {
  /** Lines as \n, without blanks at both ends. */
  readonly text: string;
  /** Neither words nor pictures: may be written into. */
  readonly isEmpty: boolean;
  /** The number that Word computes for its first paragraph. */
  readonly label: ListLabel | null;
  /** The first of its paragraphs. */
  readonly paragraph: DraftParagraph;
}

/** `unclear`: it is there, but what is where in it cannot be told; a sentence for the office. */
export type FoundSummary =
  { readonly kind: 'table'; readonly table: SummaryTable } | { readonly kind: 'unclear'; readonly message: string };

const SEVERAL =
  '文档里有不止一张汇总表，不知道该更新哪一张。请只留一张，或把它们合成一张（表头只留一行），再更新一次。';
const NESTED = '汇总表的单元格里还套着表格，不能自动更新。请把里面的表格移到表外，再更新一次。';
const MERGED =
  '汇总表里有合并或拆分过的单元格，不能确定哪一格是哪一列，没有更新。请取消合并（每行的格数与表头相同），再更新一次。';
const REVISED = '汇总表里有还没有处理的修订。请在“审阅”选项卡接受或拒绝表格里的修订，再更新一次。';

/** The annex 2 of a document; null without one. */
export function findSummary(draft: Draft, notice: Notice): FoundSummary | null {
  const [found, ...others] = summaryTables(draft, notice);
  if (!found) return null;
  if (others.length > 0) return { kind: 'unclear', message: SEVERAL };
  const { element, cells } = found;
  const within = [...descendants(element)];
  if (within.some((inner) => isNamed(inner, W, 'tbl'))) return { kind: 'unclear', message: NESTED };
  const paragraphs = draft.paragraphs.filter((paragraph) => wAncestor(paragraph.element, 'tbl') === element);
  const rows = rowsOf(cells);
  const width = rows[found.head]?.length;
  const isGrid = rows.every((row) => row.length === width && row.every((cell, column) => isPlain(cell, column)));
  if (!isGrid) return { kind: 'unclear', message: MERGED };
  if (paragraphs.some(({ objects }) => objects.has('revision')) || within.some(isRevisedRow)) {
    return { kind: 'unclear', message: REVISED };
  }
  const byElement = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const read = rows.map((row) => row.flatMap((cell) => readCell(cell, byElement)));
  const heads = headsOf(notice);
  return {
    kind: 'table',
    table: {
      paragraphs,
      columns: found.columns,
      head: found.head,
      rows: read.map((cellsOfRow, index) => ({
        kind: index <= found.head ? 'other' : kindOf(cellsOfRow, found.columns, heads),
        cells: cellsOfRow,
      })),
    },
  };
}

/** Index of a paragraph in the heads of the first annex 2; null without one. */
export function summaryHead(draft: Draft, notice: Notice): number | null {
  const [found] = summaryTables(draft, notice);
  const element = found?.cells.find(({ row }) => row === found.head)?.paragraphs[0];
  return draft.paragraphs.find((paragraph) => paragraph.element === element)?.index ?? null;
}

/** The cells row by row; a row may be empty where all of it is merged into the one above. */
function rowsOf(cells: readonly TableCell[]): TableCell[][] {
  const count = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const rows = Array.from({ length: count }, (): TableCell[] => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return rows;
}

function isPlain(cell: TableCell, column: number): boolean {
  return cell.column === column && cell.columnSpan === 1 && cell.rowSpan === 1 && cell.paragraphs.length > 0;
}

/** A row that was inserted or deleted while changes were tracked (ISO/IEC 29500-1, 17.13.5.12 and 17.13.5.16). */
function isRevisedRow(element: XmlElement): boolean {
  return isNamed(element, W, 'trPr') && (wChild(element, 'ins') ?? wChild(element, 'del')) !== null;
}

function readCell({ paragraphs }: TableCell, byElement: ReadonlyMap<XmlElement, DraftParagraph>): SummaryCell[] {
  const read = paragraphs.flatMap((element) => byElement.get(element) ?? []);
  const [paragraph] = read;
  if (!paragraph) return [];
  const text = trimBlanks(read.map((one) => one.text).join('\n')).trim();
  const holdsNothing = read.every(({ objects }) => [...objects].every((kind) => kind === 'bookmark'));
  const label = paragraph.label?.bullet === false ? paragraph.label : null;
  return [{ text, isEmpty: text === '' && holdsNothing, label, paragraph }];
}

/** What offices write below the cases. */
const SUM = /^(?:合计|总计|小计|共计)/u;

function kindOf(
  cells: readonly SummaryCell[],
  columns: SummaryTable['columns'],
  heads: ReadonlyMap<string, string>,
): SummaryTableRow['kind'] {
  const words = cells.map(({ text }) => bare(text));
  const isHead = [...heads].every(([key, head]) => words[columns[key] ?? -1] === head);
  if (isHead || words.some((word) => SUM.test(word))) return 'other';
  const { number: _, ...worded } = columns;
  if (Object.values(worded).some((column) => cells[column]?.text !== '')) return 'case';
  const number = cells[columns.number]?.text ?? '';
  const isFree = cells.every(({ isEmpty }, column) => isEmpty || column === columns.number);
  return isFree && (number === '' || isInteger(number)) ? 'free' : 'other';
}

/** Whether a number was typed as digits, whatever their width. */
export function isInteger(text: string): boolean {
  return /^\d+$/u.test(text.normalize('NFKC'));
}
