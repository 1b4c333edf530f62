import type { Draft } from '../../draft/draft';
import { columnKey } from '../../notice/columns';
import type { Notice } from '../../notice/notice';
import { wAncestor } from '../../ooxml/dom';
import { type TableCell, cellsOf } from '../../ooxml/table-cells';
import type { XmlElement } from '../../ooxml/xml';
import { withoutBlanks } from '../../text/blanks';

/** Where the columns of the notice stand in a table, by `columnKey`. */
export type ColumnPlaces = Readonly<Record<string, number>> & { readonly number: number };

/** A table of annex 2, whoever made it. */
export interface SummaryCandidate {
  readonly element: XmlElement;
  readonly cells: readonly TableCell[];
  /** Row with the heads of the columns. */
  readonly head: number;
  readonly columns: ColumnPlaces;
}

/** The tables with a row in which each head of the notice stands once. */
export function summaryTables(draft: Draft, notice: Notice): SummaryCandidate[] {
  const heads = headsOf(notice);
  return tableWords(draft).flatMap(({ element, rows }): SummaryCandidate[] => {
    for (const [row, words] of rows) {
      const columns = columnsIn(words, heads);
      if (columns) return [{ element, cells: cellsOf(element), head: row, columns }];
    }
    return [];
  });
}

/** What the cells of a table say, row by row. */
export interface TableWords {
  readonly element: XmlElement;
  /** Texts without blanks, line ends and colons, by row. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/** The words of all tables, in the order of the document. */
export function tableWords(draft: Draft): TableWords[] {
  const texts = new Map(draft.paragraphs.map(({ element, text }) => [element, text]));
  const tables = new Set(draft.paragraphs.flatMap(({ element }) => wAncestor(element, 'tbl') ?? []));
  return [...tables].map((element) => {
    // A table around others says what they say.
    const cells = cellsOf(element).filter(({ paragraphs }) =>
      paragraphs.every((paragraph) => wAncestor(paragraph, 'tbl') === element),
    );
    const rows = new Map<number, string[]>();
    for (const { row, paragraphs } of cells) {
      const words = bare(paragraphs.map((paragraph) => texts.get(paragraph) ?? '').join(''));
      const known = rows.get(row);
      if (known) known.push(words);
      else rows.set(row, [words]);
    }
    return { element, rows };
  });
}

function columnsIn(words: readonly string[], heads: ReadonlyMap<string, string>): SummaryCandidate['columns'] | null {
  const at = (head: string) => {
    const [column, ...others] = words.flatMap((word, index) => (word === head ? [index] : []));
    return others.length === 0 ? column : undefined;
  };
  const places = [...heads].flatMap(([key, head]) => {
    const place = at(head);
    return place === undefined ? [] : [[key, place] as const];
  });
  const columns: Readonly<Record<string, number>> = Object.fromEntries(places);
  const number = columns['number'];
  return number === undefined || places.length < heads.size ? null : { ...columns, number };
}

/** The heads of the notice's columns, by `columnKey`. */
export function headsOf({ summary }: Notice): ReadonlyMap<string, string> {
  return new Map(summary.columns.map((column) => [columnKey(column), bare(column.label)]));
}

/** A text without blanks, line ends and colons. */
export function bare(text: string): string {
  return withoutBlanks(text).replace(/[：:\r]/gu, '');
}
