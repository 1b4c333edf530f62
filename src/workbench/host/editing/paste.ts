import { isNamed, wAncestor } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { lengthOf } from '../model/content';
import { splitParagraph } from '../model/edit';
import type { WordDocument } from '../model/word-document';
import type { Caret } from './caret';
import type { Clip, ClipParagraph, ClipTable } from './clip';
import { lineEndAt, type LineEnd } from './line-end';
import { plainTable } from './tables';
import { switchOff, switchTo, type Toggle } from './toggles';
import { insertMark, typeText, type LookChange } from './type-text';

/**
 * Pastes at the caret: the text takes the look of the place, with its own bold, italic and underline. A table becomes a
 * plain table between paragraphs of the body or of a control around paragraphs; elsewhere its rows become lines.
 * @returns the caret behind it.
 */
export function paste(document: WordDocument, caret: Caret, clip: Clip): Caret {
  const lineEnd = lineEndAt(caret);
  let at = caret;
  for (const [index, block] of clip.blocks.entries()) {
    if (index > 0) at = nextLine(document, at, lineEnd, clip.blocks[index - 1]);
    if (block.kind === 'paragraph') at = pasteRuns(document, at, block);
    else if (lineEnd === 'paragraph' && takesTable(at.paragraph)) at = pasteTable(document, at, block);
    else at = pasteRows(document, at, block, lineEnd);
  }
  return clip.endsParagraph ? nextLine(document, at, lineEnd, clip.blocks.at(-1)) : at;
}

function nextLine(
  document: WordDocument,
  at: Caret,
  lineEnd: LineEnd,
  before: ClipParagraph | ClipTable | undefined,
): Caret {
  if (lineEnd === 'none') return typeText(document, at, ' ');
  if (lineEnd === 'line-break') return insertMark(document, at, 'br');
  // Behind a pasted table the caret stands in a paragraph of its own already.
  if (before?.kind === 'table' && at.offset === 0) return at;
  return { paragraph: splitParagraph(document, at.paragraph, at.offset), offset: 0, side: 'after' };
}

function pasteRuns(document: WordDocument, caret: Caret, { runs }: ClipParagraph): Caret {
  let at = caret;
  let before: readonly Toggle[] = [];
  for (const { text, toggles } of runs) {
    const change = lookOf(toggles, before);
    before = toggles;
    for (const part of text.split(/([\t\n])/)) {
      if (part === '\t') at = insertMark(document, at, 'tab');
      else if (part === '\n') at = insertMark(document, at, 'br');
      else if (part !== '') at = typeText(document, at, part, change);
    }
  }
  return at;
}

/** What a run has to change of the look of the run before it, which it would take otherwise. */
function lookOf(toggles: readonly Toggle[], before: readonly Toggle[]): LookChange | undefined {
  const gone = before.filter((toggle) => !toggles.includes(toggle));
  if (toggles.length === 0 && gone.length === 0) return undefined;
  return (rPr) => {
    for (const toggle of toggles) switchTo(toggle, true)(rPr);
    for (const toggle of gone) switchOff(toggle)(rPr);
  };
}

/** Inside another table, or with changes tracked, a pasted one would be more than a reader of the page expects. */
function takesTable(paragraph: XmlElement): boolean {
  return (
    wAncestor(paragraph, 'tbl') === null && paragraph.parentNode !== null && !isNamed(paragraph.parentNode, W, 'ins')
  );
}

function pasteTable(document: WordDocument, at: Caret, { rows }: ClipTable): Caret {
  const behind = lengthOf(at.paragraph) === 0 ? at.paragraph : splitParagraph(document, at.paragraph, at.offset);
  const filled: (readonly [XmlElement, ClipParagraph])[] = [];
  const table = plainTable(document, rows, (paragraph, cell: ClipParagraph) => filled.push([paragraph, cell]));
  behind.parentNode?.insertBefore(table, behind);
  document.rearranged();
  for (const [paragraph, cell] of filled) pasteRuns(document, { paragraph, offset: 0, side: 'after' }, cell);
  return { paragraph: behind, offset: 0, side: 'after' };
}

function pasteRows(document: WordDocument, caret: Caret, { rows }: ClipTable, lineEnd: LineEnd): Caret {
  let at = caret;
  for (const [index, row] of rows.entries()) {
    if (index > 0) at = nextLine(document, at, lineEnd, undefined);
    for (const [column, cell] of row.entries()) {
      if (column > 0) at = insertMark(document, at, 'tab');
      at = pasteRuns(document, at, cell);
    }
  }
  return at;
}
