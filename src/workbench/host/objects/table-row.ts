import { wAncestor, wChildren } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import * as v from 'valibot';
import type { Arguments } from '../batch/arguments';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { insertRows } from '../model/insert-rows';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { BEFORE_AFTER } from './locations';
import { textOfCell } from './cell-text';

interface RowTarget {
  readonly document: WordDocument;
  readonly row: XmlElement;
}

interface CellTarget extends RowTarget {
  readonly cell: XmlElement;
}

/** The innermost cell around a paragraph. */
export function cellAround(document: WordDocument, paragraph: XmlElement): HostObject | null {
  const cell = wAncestor(paragraph, 'tc');
  const row = cell && wAncestor(cell, 'tr');
  return cell && row && hostObject(TABLE_CELL, { document, row, cell });
}

export const TABLE_CELL: MemberTable<CellTarget> = {
  name: 'TableCell',
  properties: {
    rowIndex: { set: 'WordApi 1.3', get: rowIndex },
    cellIndex: { set: 'WordApi 1.3', get: ({ row, cell }) => wChildren(row, 'tc').indexOf(cell) },
  },
  methods: {
    insertRows: { set: 'WordApi 1.3', writes: true, call: insertBeside },
  },
};

export const TABLE_ROW: MemberTable<RowTarget> = {
  name: 'TableRow',
  properties: {
    rowIndex: { set: 'WordApi 1.3', get: rowIndex },
    cellCount: { set: 'WordApi 1.3', get: ({ row }) => wChildren(row, 'tc').length },
    values: {
      set: 'WordApi 1.3',
      get: ({ document, row }) => [wChildren(row, 'tc').map((cell) => textOfCell(document, cell))],
    },
  },
  methods: {
    insertRows: { set: 'WordApi 1.3', writes: true, call: insertBeside },
  },
};

export const TABLE_ROW_COLLECTION: MemberTable<readonly RowTarget[]> = {
  name: 'TableRowCollection',
  items: (targets) => targets.map((target) => hostObject(TABLE_ROW, target)),
};

function insertBeside({ document, row }: RowTarget, args: Arguments): HostObject {
  const made = insertRows(document, row, args.oneOf(0, BEFORE_AFTER), args.number(1), valuesIn(args));
  return hostObject(
    TABLE_ROW_COLLECTION,
    made.map((one) => ({ document, row: one })),
  );
}

const VALUES = v.array(v.array(v.string()));

function valuesIn(args: Arguments): string[][] {
  if (!args.given(2)) return [];
  const values = v.safeParse(VALUES, args.raw(2));
  if (values.success) return values.output;
  throw new OfficeError('InvalidArgument', 'insertRows: values must be an array of rows of strings.');
}

function rowIndex({ row }: RowTarget): number {
  const table = wAncestor(row, 'tbl');
  return table ? wChildren(table, 'tr').indexOf(row) : 0;
}
