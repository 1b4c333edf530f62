import type { Draft, DraftParagraph } from '../../draft/draft';
import type { Plan } from '../../format/plan';
import { ResidentStyles } from '../../format/resident-styles';
import { verify } from '../../format/verify';
import { wAncestor, wChild } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import type { XmlElement } from '../../ooxml/xml';
import { type Control, controlsOf } from '../../ooxml/controls';
import { cellsOf } from '../../ooxml/table-cells';
import { styleIdOf } from '../../format/clean/plain-paragraph';
import { alignBlock } from './align-block';
import type { BlockToInsert } from './block-to-insert';

/** What Word made of a block otherwise than it was to be. `index` is a paragraph of the document; null for all of it. */
export type BlockFault =
  | {
      readonly kind: 'stray' | 'stranger' | 'list' | 'words' | 'page-break' | 'typed-number';
      readonly index: number;
    }
  | { readonly kind: 'style'; readonly index: number; readonly style: string }
  /** The automatic number of a row did not arrive, or says something else than `number`. */
  | { readonly kind: 'number'; readonly index: number; readonly number: string }
  | { readonly kind: 'look'; readonly index: number; readonly message: string }
  | { readonly kind: 'control'; readonly index: number | null; readonly title: string }
  | { readonly kind: 'sentinel' | 'missing' | 'table' | 'author'; readonly index: number | null };

/** The author's document as it was before a block went in, with the number of paragraphs above the block. */
export interface Surroundings {
  readonly draft: Draft;
  /** Empty where the block took the place of empty paragraphs. */
  readonly paragraphs: readonly DraftParagraph[];
  readonly before: number;
}

/** Compares a document with the block that was put into it, and with what the author had. */
export function blockFaults(block: BlockToInsert, author: Surroundings, after: Draft): BlockFault[] {
  const { indexes, strays, strangers } = alignBlock(block.draft, author.paragraphs, author.before, after);
  const found = indexes.flatMap((index) => (index === null ? [] : [after.paragraphs[index]]));
  if (found.length === 0) return [{ kind: 'missing', index: null }];
  return [
    ...(after.leftovers.length > 0 ? [{ kind: 'sentinel', index: null } as const] : []),
    ...strays.map((index) => ({ kind: 'stray', index }) as const),
    ...strangers.map((index) => ({ kind: 'stranger', index }) as const),
    ...(indexes.includes(null) ? [{ kind: 'missing', index: found[0]?.index ?? null } as const] : []),
    ...paragraphFaults(block, indexes, after),
    ...lookFaults(block, indexes, after),
    ...controlFaults(block, found),
    ...tableFaults(block, found),
    ...authorFaults(author, after),
  ];
}

function paragraphFaults(block: BlockToInsert, indexes: readonly (number | null)[], after: Draft): BlockFault[] {
  const residents = new ResidentStyles(after.pkg);
  return indexes.flatMap((index, position): BlockFault[] => {
    const wanted = block.draft.paragraphs[position];
    const is = index === null ? undefined : after.paragraphs[index];
    if (!wanted || !is) return [];
    const faults: BlockFault[] = [];
    const style = block.styles[position];
    const styleId = styleIdOf(is.element);
    // A style that the document does not have (or did not hand out) is none that the paragraph could have.
    if (style && (styleId === null || residents.idOf(style) !== styleId)) {
      faults.push({ kind: 'style', index: is.index, style: style.name });
    }
    const number = wanted.label?.text;
    if (is.label !== null && number === undefined) faults.push({ kind: 'list', index: is.index });
    if (number !== undefined && !isNumbered(is, number)) faults.push({ kind: 'number', index: is.index, number });
    else if (number !== undefined && is.label === null) faults.push({ kind: 'typed-number', index: is.index });
    const saysOtherwise = is.text !== wanted.text && is.text !== number;
    if (saysOtherwise) faults.push({ kind: 'words', index: is.index });
    if (position === 0 && block.onNewPage && !beginsPage(is.element)) {
      faults.push({ kind: 'page-break', index: is.index });
    }
    return faults;
  });
}

/** Shows this number and no other, whether Word counts it or it stands there as text (see `mendBlock`). */
function isNumbered({ label, text }: DraftParagraph, number: string): boolean {
  return label === null ? text === number : text === '' && label.text === number;
}

function beginsPage(paragraph: XmlElement): boolean {
  const properties = wChild(paragraph, 'pPr');
  return properties !== null && wChild(properties, 'pageBreakBefore') !== null;
}

/** What looks otherwise than in the block itself: there, prompts are grey, which no style of ours is. */
function lookFaults(block: BlockToInsert, indexes: readonly (number | null)[], after: Draft): BlockFault[] {
  const known = new Set(
    verify(
      block.draft,
      planOf(
        block,
        block.draft,
        indexes.map((_, i) => i),
      ),
    ).map(({ index, kind }) => `${String(index)} ${kind}`),
  );
  const seen = new Set<number>();
  return verify(after, planOf(block, after, indexes)).flatMap(({ index, kind, message }) => {
    const position = indexes.indexOf(index);
    if (known.has(`${String(position)} ${kind}`) || seen.has(index)) return [];
    seen.add(index);
    return [{ kind: 'look', index, message } as const];
  });
}

function planOf({ styles }: BlockToInsert, draft: Draft, indexes: readonly (number | null)[]): Plan {
  const styleAt = new Map(indexes.map((index, position) => [index, styles[position] ?? null]));
  return {
    paragraphs: draft.paragraphs.map(({ index, role }) => ({
      ...{ index, role, style: styleAt.get(index) ?? null },
      ...{ spans: [], leadingBlanks: 0, list: null, direct: [], labelStyle: null },
    })),
    styles: [],
    sheets: new Set(),
    pageMargins: null,
    restructures: { unmark: [], split: [], remove: [] },
    left: [],
    notes: [],
  };
}

function controlFaults(block: BlockToInsert, found: readonly (DraftParagraph | undefined)[]): BlockFault[] {
  const is = controlsOf(elementsOf(found)).map(whatIsKept);
  const first = found[0]?.index ?? null;
  return controlsOf(elementsOf(block.draft.paragraphs)).flatMap((control): BlockFault[] => {
    const at = is.indexOf(whatIsKept(control));
    if (at >= 0) is.splice(at, 1);
    return at >= 0 ? [] : [{ kind: 'control', index: first, title: control.title }];
  });
}

/** The properties of a control that an insertion must keep. */
function whatIsKept({ tag, title, lock, showsPrompt, binding }: Control): string {
  return JSON.stringify([tag, title, lock, showsPrompt, binding]);
}

function elementsOf(paragraphs: readonly (DraftParagraph | undefined)[]): XmlElement[] {
  return paragraphs.flatMap((paragraph) => paragraph?.element ?? []);
}

/** Rows, and the cells that each of them is merged from. */
function tableFaults(block: BlockToInsert, found: readonly (DraftParagraph | undefined)[]): BlockFault[] {
  const wanted = tablesOf(block.draft.paragraphs).map(gridOf);
  const is = tablesOf(found).map(gridOf);
  return JSON.stringify(wanted) === JSON.stringify(is) ? [] : [{ kind: 'table', index: found[0]?.index ?? null }];
}

function tablesOf(paragraphs: readonly (DraftParagraph | undefined)[]): XmlElement[] {
  return [...new Set(elementsOf(paragraphs).flatMap((element) => wAncestor(element, 'tbl') ?? []))];
}

function gridOf(table: XmlElement): string {
  return cellsOf(table)
    .map(({ row, column, columnSpan, rowSpan }) => [row, column, columnSpan, rowSpan].join(','))
    .join(' ');
}

/** The author's words, numbers, styles and sections, and the look of the paragraphs next to the block. */
function authorFaults({ draft, paragraphs, before }: Surroundings, after: Draft): BlockFault[] {
  const shift = after.paragraphs.length - paragraphs.length;
  const was = new Formatting(draft.pkg);
  const is = new Formatting(after.pkg);
  return paragraphs.flatMap((old, index): BlockFault[] => {
    const now = after.paragraphs[index < before ? index : index + shift];
    const isNeighbour = index === before - 1 || index === before;
    const same =
      now?.text === old.text &&
      now.label?.text === old.label?.text &&
      now.objects.has('section-break') === old.objects.has('section-break') &&
      (!isNeighbour || isDeepEqual(is.paragraph(now.element), was.paragraph(old.element)));
    return same ? [] : [{ kind: 'author', index: now?.index ?? null }];
  });
}

function isDeepEqual(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
