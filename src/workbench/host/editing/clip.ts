import { wAncestor } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { piecesOf } from '../model/content';
import type { DocRange } from '../model/range';
import type { WordDocument } from '../model/word-document';
import { isOn, type Toggle } from './toggles';

/** Text of one look. A line break in it is a line break, never a new paragraph. */
export interface ClipRun {
  readonly text: string;
  readonly toggles: readonly Toggle[];
}

export interface ClipParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly ClipRun[];
}

export interface ClipTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly ClipParagraph[])[];
}

/** What is copied and pasted: text in paragraphs with bold, italic and underline, and plain tables. */
export interface Clip {
  readonly blocks: readonly (ClipParagraph | ClipTable)[];
  /** Whether the last paragraph is whole, so that what follows begins a new one. */
  readonly endsParagraph: boolean;
}

const TOGGLES: readonly Toggle[] = ['bold', 'italic', 'underline'];

/** Plain text as a clip: each line is a paragraph. */
export function clipOfText(text: string): Clip {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const endsParagraph = lines.length > 1 && lines.at(-1) === '';
  if (endsParagraph) lines.pop();
  return {
    blocks: lines.map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line, toggles: [] }] })),
    endsParagraph,
  };
}

/** What was gathered of a table, by row and cell. */
type OpenTable = Map<XmlElement, Map<XmlElement, ClipRun[]>>;

/** What is selected, as a clip. A list number is typed before its paragraph, as Word's plain text has it. */
export function clipOf(document: WordDocument, range: DocRange): Clip {
  const blocks: (ClipParagraph | { readonly kind: 'open-table'; readonly rows: OpenTable })[] = [];
  const tables = new Map<XmlElement, OpenTable>();
  const { portions } = range;
  for (const { paragraph, from, to } of portions) {
    const runs = runsOf(document, paragraph, from, to);
    const label = from === 0 ? document.labels.of(paragraph) : null;
    if (label && !label.bullet) runs.unshift({ text: `${label.text}\t`, toggles: [] });
    const cell = wAncestor(paragraph, 'tc');
    const row = cell && wAncestor(cell, 'tr');
    const element = row && wAncestor(row, 'tbl');
    if (!cell || !row || !element || portions.length === 1) {
      blocks.push({ kind: 'paragraph', runs });
      continue;
    }
    const table = tables.get(element) ?? (new Map() as OpenTable);
    if (!tables.has(element)) blocks.push({ kind: 'open-table', rows: table });
    tables.set(element, table);
    const cells = table.get(row) ?? new Map<XmlElement, ClipRun[]>();
    table.set(row, cells);
    const known = cells.get(cell);
    cells.set(cell, known ? [...known, { text: '\n', toggles: [] }, ...runs] : runs);
  }
  return {
    blocks: blocks.map((block) =>
      block.kind === 'open-table' ? { kind: 'table', rows: tableRows(block.rows) } : block,
    ),
    endsParagraph: portions.at(-1)?.mark ?? false,
  };
}

function tableRows(rows: OpenTable): ClipParagraph[][] {
  return [...rows.values()].map((cells) => [...cells.values()].map((runs) => ({ kind: 'paragraph', runs })));
}

function runsOf(document: WordDocument, paragraph: XmlElement, from: number, to: number): ClipRun[] {
  const runs: ClipRun[] = [];
  for (const { run, start, text, deleted } of piecesOf(paragraph)) {
    const cut = text.slice(Math.max(0, from - start), Math.max(0, to - start)).replace(/[\v\f]/g, '\n');
    if (cut === '' || deleted || run === null) continue;
    const look = document.formatting.run(run);
    runs.push({ text: cut, toggles: TOGGLES.filter((toggle) => isOn(look, toggle)) });
  }
  return runs;
}

export function textOfClip({ blocks, endsParagraph }: Clip): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [textOf(block)] : block.rows.map((row) => row.map(textOf).join('\t')),
  );
  return lines.join('\r\n') + (endsParagraph ? '\r\n' : '');
}

function textOf({ runs }: ClipParagraph): string {
  return runs.map(({ text }) => text).join('');
}

const TAGS: Readonly<Record<Toggle, string>> = { bold: 'b', italic: 'i', underline: 'u' };

export function htmlOfClip({ blocks }: Clip): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${htmlOf(block)}</p>`;
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlOf(cell)}</td>`).join('')}</tr>`);
      return `<table>${rows.join('')}</table>`;
    })
    .join('');
}

function htmlOf({ runs }: ClipParagraph): string {
  return runs
    .map(({ text, toggles }) =>
      toggles.reduceRight((inner, toggle) => `<${TAGS[toggle]}>${inner}</${TAGS[toggle]}>`, escapeHtml(text)),
    )
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\n/g, '<br>')
    .replace(/ {2}/g, ' &nbsp;');
}
