import type { Draft, DraftParagraph } from '../draft/draft';
import { groupedByParagraph, isPartlyEdited } from '../edit/text-edit';
import type { Restructures } from './plan';

/**
 * What became of each paragraph, by its former index: the indexes at which it stands now. Several if it was divided, none
 * if it was removed.
 */
export type Moves = readonly (readonly number[])[];

/**
 * Compares the document before and after a change of its paragraphs. `wanted` is all that may have been done, and any part
 * of it may be missing: marks may still stand there, a paragraph to be split may be cut at all, some or none of its soft
 * returns, one to be removed may still stand there. Null if anything else is different: a word, a blank, the order, another paragraph.
 */
export function movesBetween(before: Draft, after: Draft, wanted: Restructures): Moves | null {
  const unmark = groupedByParagraph(wanted.unmark);
  const split = new Set(wanted.split);
  const remove = new Set(wanted.remove);
  const moves: (readonly number[])[] = [];
  let at = 0;
  for (const paragraph of before.paragraphs) {
    const { index } = paragraph;
    // A paragraph that was dealt with together with one before it.
    if (index < moves.length) continue;
    const edits = unmark.get(index);
    const isEdited = edits && isPartlyEdited(paragraph.text, edits, after.paragraphs[at]?.text ?? '');
    const found = isEdited
      ? [[at]]
      : remove.has(index)
        ? alikeAt(before, after, index, at, remove)
        : split.has(index)
          ? partsAt(paragraph, after, at)
          : sameAt(paragraph, after, at);
    if (found === null) return null;
    moves.push(...found);
    at += found.flat().length;
  }
  return at === after.paragraphs.length ? moves : null;
}

/** Both moves, one after the other. */
export function composed(first: Moves, second: Moves): Moves {
  return first.map((places) => places.flatMap((place) => second[place] ?? []));
}

/** Nothing moved. */
export function noMoves({ paragraphs }: Draft): Moves {
  return paragraphs.map(({ index }) => [index]);
}

function sameAt({ text }: DraftParagraph, after: Draft, at: number): Moves | null {
  return after.paragraphs[at]?.text === text ? [[at]] : null;
}

/** The parts that a paragraph was cut into at its soft returns: the text is the same with each cut read as a soft return. */
function partsAt({ text }: DraftParagraph, after: Draft, at: number): Moves | null {
  const places: number[] = [];
  for (let rest: string | null = text; rest !== null;) {
    const place: number = at + places.length;
    const part: string | undefined = after.paragraphs[place]?.text;
    if (part === undefined || (rest !== part && !rest.startsWith(`${part}\n`))) return null;
    places.push(place);
    rest = rest === part ? null : rest.slice(part.length + 1);
  }
  return [places];
}

/**
 * An empty paragraph to be removed, with the neighbours that are just like it: of those it cannot be told, and does not
 * matter, which ones are left.
 */
function alikeAt(before: Draft, after: Draft, index: number, at: number, remove: ReadonlySet<number>): Moves | null {
  const like = before.paragraphs[index];
  const total = countAlike(before, index, like);
  let gone = total - Math.min(total, countAlike(after, at, like));
  let place = at;
  const moves: number[][] = [];
  for (let one = index; one < index + total; one += 1) {
    const goes = gone > 0 && remove.has(one);
    moves.push(goes ? [] : [place]);
    if (goes) gone -= 1;
    else place += 1;
  }
  return gone === 0 ? moves : null;
}

function countAlike({ paragraphs }: Draft, start: number, like: DraftParagraph | undefined): number {
  let end = start;
  for (let one = paragraphs[end]; one && like && isAlike(one, like); one = paragraphs[end]) end += 1;
  return end - start;
}

/** A paragraph without text that holds a picture or a bookmark is not like one that holds nothing. */
function isAlike(one: DraftParagraph, other: DraftParagraph): boolean {
  return (
    one.text === other.text &&
    one.objects.size === other.objects.size &&
    [...one.objects].every((kind) => other.objects.has(kind))
  );
}
