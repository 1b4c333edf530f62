import { childElements, wAncestor, wChildren } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { DocRange } from '../model/range';
import { deleteTable } from '../model/remove-tables';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';
import { textOfCell } from './cell-text';
import { found } from './paragraph';
import { rangeAt, select } from './locations';
import { rangeObject } from './range';
import { searchMethod } from './search';

/** A table is read and found here; rows are added beside a cell or a row (`table-row.ts`). */
interface TableTarget {
  readonly document: WordDocument;
  readonly table: XmlElement;
}

/** The innermost table around a paragraph. */
export function tableAround(document: WordDocument, paragraph: XmlElement): HostObject | null {
  const table = wAncestor(paragraph, 'tbl');
  return table && hostObject(TABLE, { document, table });
}

/** The tables of a container that stand in no other table. */
export function tableCollection(document: WordDocument, container: () => XmlElement): HostObject {
  return hostObject(TABLE_COLLECTION, () => topTables(container()).map((table) => ({ document, table })));
}

export const TABLE: MemberTable<TableTarget> = {
  name: 'Table',
  properties: {
    rowCount: { set: 'WordApi 1.3', get: ({ table }) => wChildren(table, 'tr').length },
    nestingLevel: { set: 'WordApi 1.3', get: nestingLevel },
    values: {
      set: 'WordApi 1.3',
      get: ({ document, table }) =>
        wChildren(table, 'tr').map((row) => wChildren(row, 'tc').map((cell) => textOfCell(document, cell))),
    },
  },
  methods: {
    delete: { set: 'WordApi 1.3', writes: true, act: ({ document, table }) => deleteTable(document, table) },
    getRange: {
      set: 'WordApi 1.3',
      writes: false,
      call: (target, args) => rangeObject(rangeAt(args, rangeOf(target), rangeOf(target))),
    },
    search: searchMethod<TableTarget>('WordApi 1.3', rangeOf),
    select: {
      set: 'WordApi 1.3',
      writes: false,
      act: (target, args) => select(target.document, rangeOf(target), args),
    },
  },
};

export const TABLE_COLLECTION: MemberTable<() => readonly TableTarget[]> = {
  name: 'TableCollection',
  items: (targets) => targets().map((target) => hostObject(TABLE, target)),
  methods: {
    getFirst: { set: 'WordApi 1.3', writes: false, call: (targets) => found(first(targets)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: first },
  },
};

function first(targets: () => readonly TableTarget[]): HostObject | null {
  const [target] = targets();
  return target ? hostObject(TABLE, target) : null;
}

function nestingLevel({ table }: TableTarget): number {
  let level = 1;
  for (let outer = wAncestor(table, 'tbl'); outer !== null; outer = wAncestor(outer, 'tbl')) level += 1;
  return level;
}

function rangeOf({ document, table }: TableTarget): DocRange {
  const paragraphs = paragraphsIn(table);
  const start = paragraphs[0] ?? document.firstParagraph;
  const end = paragraphs.at(-1) ?? start;
  return DocRange.at(document, start, 0).expandedTo(DocRange.ofParagraph(document, end, true));
}

function topTables(container: XmlElement): XmlElement[] {
  const tables: XmlElement[] = [];
  for (const element of childElements(container)) {
    if (element.localName === 'tbl') tables.push(element);
    else if (['sdt', 'sdtContent', 'customXml', 'ins'].includes(element.localName)) tables.push(...topTables(element));
  }
  return tables;
}
