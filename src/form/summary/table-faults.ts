import type { Draft, DraftParagraph } from '../../draft/draft';
import { edited } from '../../edit/text-edit';
import type { LineEdit } from './summary-lines';
import { type SummaryCell, type SummaryTable, findSummary } from './summary-table';
import type { CellEdit, TableUpdate } from './table-update';
import type { Notice } from '../../notice/notice';
import { Formatting } from '../../ooxml/effective';

/** What became of a table otherwise than it was to be. Positions count the rows that it has now. */
export type TableFault =
  /** It is not there, or has more or fewer rows. */
  | { readonly kind: 'gone' }
  /** What the office had says something else; `index` is a paragraph of the document. */
  | { readonly kind: 'author'; readonly index: number | null }
  /** A cell says nothing, or has no number. */
  | { readonly kind: 'missing'; readonly index: number; readonly edit: CellEdit }
  /** A cell says something else than was written into it. */
  | { readonly kind: 'words'; readonly index: number }
  /** A paragraph of a new row looks otherwise than the one in the row at `like`. */
  | {
      readonly kind: 'look';
      readonly index: number;
      readonly row: number;
      readonly column: number;
      readonly like: number;
    }
  | { readonly kind: 'line'; readonly edit: LineEdit };

/** The document before the update, and what was to be written. */
export interface UpdatedTable {
  readonly draft: Draft;
  readonly table: SummaryTable;
  readonly update: TableUpdate;
  readonly lines: readonly LineEdit[];
}

/** Compares a document with the one before and with what was to be written. */
export function tableFaults(before: UpdatedTable, after: Draft, notice: Notice): TableFault[] {
  const found = findSummary(after, notice);
  if (found?.kind !== 'table') return [{ kind: 'gone' }];
  const { table } = found;
  return [...outsideFaults(before, after, table), ...cellFaults(before, table), ...lookFaults(before, after, table)];
}

/** A cell as it should be. `author`: what stood there and must stand there still. */
interface Wanted {
  readonly text: string;
  readonly author: boolean;
  readonly listed: boolean;
}

function cellFaults(before: UpdatedTable, table: SummaryTable): TableFault[] {
  const wanted = wantedRows(before);
  if (wanted.length !== table.rows.length) return [{ kind: 'gone' }];
  return wanted.flatMap((cells, row) =>
    cells.flatMap(({ text, author, listed }, column): TableFault[] => {
      const is = table.rows[row]?.cells[column];
      if (!is) return [{ kind: 'gone' }];
      const { index } = is.paragraph;
      if (is.text !== text) {
        if (author) return [{ kind: 'author', index }];
        if (!is.isEmpty || text === '') return [{ kind: 'words', index }];
        return [{ kind: 'missing', index, edit: { row, column, how: 'fill', text } }];
      }
      const hasNumber = is.label !== null || is.text !== '';
      return listed && !hasNumber ? [{ kind: 'missing', index, edit: { row, column, how: 'list', text: '' } }] : [];
    }),
  );
}

function wantedRows({ table: { columns, rows }, update }: UpdatedTable): Wanted[][] {
  const edits = new Map(update.edits.map((edit) => [`${String(edit.row)} ${String(edit.column)}`, edit]));
  const old = rows.map(({ cells }, row) =>
    cells.map((cell: SummaryCell, column): Wanted => {
      const edit = edits.get(`${String(row)} ${String(column)}`);
      const listed = edit?.how === 'list' || cell.label !== null;
      if (!edit || edit.how === 'list') return { text: cell.text, author: cell.text !== '', listed };
      return { text: edit.text, author: false, listed };
    }),
  );
  const added = update.newRows.texts.map((texts) =>
    texts.map((text, column) => ({
      text,
      author: false,
      listed: column === columns.number && update.numbering === 'list',
    })),
  );
  const split = update.newRows.after + 1;
  return [...old.slice(0, split), ...added, ...old.slice(split)];
}

function lookFaults({ table: { head }, update }: UpdatedTable, after: Draft, { rows }: SummaryTable): TableFault[] {
  const { after: like, texts } = update.newRows;
  // A row that was made after the row of heads has no other to look like.
  if (like === head) return [];
  const formatting = new Formatting(after.pkg);
  const lookOf = ({ paragraph }: SummaryCell) => JSON.stringify(formatting.paragraph(paragraph.element));
  const looks = rows[like]?.cells.map(lookOf) ?? [];
  return texts.flatMap((_, offset) => {
    const row = like + 1 + offset;
    return (rows[row]?.cells ?? []).flatMap((cell, column): TableFault[] =>
      lookOf(cell) === looks[column] ? [] : [{ kind: 'look', index: cell.paragraph.index, row, column, like }],
    );
  });
}

/** Words and numbers above and below the table, but for the lines that were filled in. */
function outsideFaults({ draft, table, lines }: UpdatedTable, after: Draft, now: SummaryTable): TableFault[] {
  const [above, below] = around(draft, table);
  const [aboveNow, belowNow] = around(after, now);
  if (above.length !== aboveNow.length || below.length !== belowNow.length) return [{ kind: 'author', index: null }];
  // Items of the table's own list that stand outside of it are counted on.
  const lists = new Set(table.rows.flatMap(({ cells }) => cells.flatMap(({ label }) => label?.numId ?? [])));
  const pairs = [...above, ...below].map((old, at) => [old, [...aboveNow, ...belowNow][at]] as const);
  return pairs.flatMap(([old, is]): TableFault[] => {
    if (!is) return [];
    const edits = lines.filter(({ paragraph }) => paragraph === old.index);
    const sameNumber = old.label?.text === is.label?.text || lists.has(old.label?.numId ?? '');
    if (!sameNumber) return [{ kind: 'author', index: is.index }];
    if (is.text === edited(old.text, edits)) return [];
    const undone = edits.filter((edit) => {
      const others = edits.filter((other) => other !== edit);
      return is.text === edited(old.text, others);
    });
    if (undone.length > 0) return undone.map((edit) => ({ kind: 'line', edit }));
    if (is.text === old.text) return edits.map((edit) => ({ kind: 'line', edit }));
    return [{ kind: 'author', index: is.index }];
  });
}

function around({ paragraphs }: Draft, table: SummaryTable): [DraftParagraph[], DraftParagraph[]] {
  const first = table.paragraphs[0]?.index ?? 0;
  const last = table.paragraphs.at(-1)?.index ?? 0;
  return [paragraphs.slice(0, first), paragraphs.slice(last + 1)];
}
