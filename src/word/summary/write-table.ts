import type { Draft } from '../../draft/draft';
import type { LineEdit } from '../../form/summary/summary-lines';
import type { SummaryCell, SummaryTable } from '../../form/summary/summary-table';
import type { CellEdit, TableUpdate } from '../../form/summary/table-update';
import { Refusal } from '../../draft/refusal';
import { type OpenParagraphs, openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { findEdits, type PlacedEdit } from '../document/text-edits';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** What is written into a table and the lines above it. */
export interface TableWork {
  readonly edits: readonly CellEdit[];
  readonly newRows: TableUpdate['newRows'];
  readonly lines: readonly LineEdit[];
  /** Cells whose first paragraph is to look like the one above it in the row at `like`. */
  readonly looks: readonly { readonly row: number; readonly column: number; readonly like: number }[];
}

const CHANGED = '汇总表刚刚被改动，没有更新。请停止编辑后再试一次。';

/**
 * Carries work out in the open document, at most 3 `MAX_BATCHES` + 2 round trips. Nothing is deleted but what an edit names:
 * words go in at the start of cells that are empty, so that what somebody types there at the same time stays.
 *
 * @param current the document that the table was read from. Throws a Refusal, before anything is written, where the table in
 * the open document is another by now.
 */
export async function writeTable(
  current: Draft,
  table: SummaryTable,
  { edits, newRows, lines, looks }: TableWork,
  syncs: SyncCounter,
): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const places = placesIn(open, table);
    const at = (row: number, column: number) => {
      const cell = table.rows[row]?.cells[column];
      const place = cell && places.get(cell);
      if (!place) throw new Refusal(CHANGED);
      return place;
    };
    const numbered = edits.some(({ how }) => how === 'list') ? listCell(table) : null;
    const list = numbered ? places.get(numbered)?.listOrNullObject.load('id') : undefined;
    for (const { row, column, like } of looks) {
      at(row, column).load('alignment');
      at(like, column).load('alignment');
    }
    if (list || looks.length > 0) await syncs.sync(context);

    const replaced = edits.filter(({ how }) => how === 'instead').map((edit) => cellText(table, edit, at));
    const written = lines.flatMap((edit): PlacedEdit[] => {
      const place = open.at(edit.paragraph);
      return place ? [{ edit, place, text: current.paragraphs[edit.paragraph]?.text ?? '' }] : [];
    });
    const found = await findEdits(context, [...replaced, ...written], syncs);
    const operations: (() => void)[] = [
      ...looks.map(({ row, column, like }) => () => {
        lookLike(at(row, column), at(like, column));
      }),
      ...edits.flatMap(({ row, column, how, text }) => {
        const place = at(row, column);
        if (how === 'fill') return () => void place.insertText(text, 'Start');
        const joins = how === 'list' && list && !list.isNullObject;
        return joins ? () => void place.attachToList(list.id, numbered?.label?.level ?? 0) : [];
      }),
      ...found.flatMap(({ write }) => write ?? []),
    ];
    // Last: they move what stands below them.
    if (newRows.texts.length > 0) {
      operations.push(() => {
        const texts = newRows.texts.map((row) => [...row]);
        at(newRows.after, 0).parentTableCell.insertRows('After', texts.length, texts);
      });
    }
    await inBatches(context, syncs, operations, (operate) => {
      operate();
    });
  });
}

/** The words alone that a cell has are replaced: somebody may have typed beside them meanwhile. */
function cellText(
  { rows }: SummaryTable,
  { row, column, text }: CellEdit,
  at: (row: number, column: number) => Word.Paragraph,
): PlacedEdit {
  const cell = rows[row]?.cells[column];
  const whole = cell?.paragraph.text ?? '';
  const start = Math.max(0, whole.indexOf(cell?.text ?? ''));
  const end = start + (cell?.text.length ?? 0);
  return { edit: { paragraph: cell?.paragraph.index ?? 0, start, end, text }, place: at(row, column), text: whole };
}

/** A paragraph in an empty cell looks like every other one: the table is taken as a whole, if all of it is as it was read. */
function placesIn(open: OpenParagraphs, { paragraphs, rows }: SummaryTable): ReadonlyMap<SummaryCell, Word.Paragraph> {
  const base = open.positionOf(paragraphs[0]?.index ?? -1);
  if (base === null) throw new Refusal(CHANGED);
  const byElement = new Map(
    paragraphs.map((paragraph, offset) => {
      const place = open.items[base + offset];
      const isSame = place && place.tableNestingLevel > 0 && comparable(place.text) === comparable(paragraph.text);
      // Word's text of a paragraph with fields, notes or controls need not be the one in the file.
      if (!place || !(isSame || paragraph.objects.size > 0)) throw new Refusal(CHANGED);
      return [paragraph.element, place] as const;
    }),
  );
  return new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const place = byElement.get(cell.paragraph.element);
        return place ? [[cell, place] as const] : [];
      }),
    ),
  );
}

/** The last number that Word counts: rows that join its list go on with it. */
function listCell({ columns, rows }: SummaryTable): SummaryCell | null {
  const numbered = rows.flatMap(({ cells }) => cells[columns.number] ?? []).filter(({ label }) => label !== null);
  return numbered.at(-1) ?? null;
}

const ALIGNMENTS: ReadonlySet<string> = new Set(['Left', 'Centered', 'Right', 'Justified']);

/** By style and alignment, the style first: it may take the alignment away (switch `styleAssignment` of the workbench). */
function lookLike(place: Word.Paragraph, other: Word.Paragraph): void {
  const { alignment, style } = other;
  const restyled = place.style !== style && style !== '';
  if (restyled) place.style = style;
  if ((restyled || place.alignment !== alignment) && ALIGNMENTS.has(alignment)) place.alignment = alignment;
}
