import type { Draft, DraftParagraph } from '../../draft/draft';

/** Where the paragraphs of an inserted block are in a document that was read afterwards. */
export interface Alignment {
  /** For each paragraph of the block its index in the document; null if it is not there. */
  readonly indexes: readonly (number | null)[];
  /** Empty paragraphs that belong neither to the block nor to the author, from the first to the last. */
  readonly strays: readonly number[];
  /** Words that are neither the block's nor the author's. */
  readonly strangers: readonly number[];
}

/** `author`: the paragraphs before the insertion; `before`: how many of them stand above the block. */
export function alignBlock(
  block: Draft,
  author: readonly DraftParagraph[],
  before: number,
  { paragraphs }: Draft,
): Alignment {
  const after = author.length - before;
  const zone = paragraphs.slice(before, Math.max(before, paragraphs.length - after));
  const wanted = block.paragraphs;
  const surplus = zone.length - wanted.length;
  const indexes: (number | null)[] = [];
  const strays: number[] = [];
  const strangers: number[] = [];
  let at = 0;
  for (const [position, paragraph] of wanted.entries()) {
    // With as many paragraphs as there should be, each is the one at its place, whatever became of its words.
    for (
      let other = zone[at];
      surplus > 0 && other && !isSame(paragraph, other) && zone.length - at > wanted.length - position;
      other = zone[at]
    ) {
      (isStray(other) ? strays : strangers).push(before + at);
      at += 1;
    }
    const found = zone[at];
    if (!found || (surplus !== 0 && !isSame(paragraph, found))) {
      indexes.push(null);
      continue;
    }
    indexes.push(before + at);
    at += 1;
  }
  for (; at < zone.length; at += 1) (isStray(zone[at]) ? strays : strangers).push(before + at);
  return { indexes, strays: strays.filter((index) => !mustStay(paragraphs, index)), strangers };
}

function isSame(one: DraftParagraph, other: DraftParagraph): boolean {
  // A number that Word did not take over as an automatic one is written as text.
  const sayTheSame = one.text === other.text || one.label?.text === other.text;
  return sayTheSame && one.place.tableDepth === other.place.tableDepth;
}

function isStray(paragraph: DraftParagraph | undefined): boolean {
  return paragraph?.text === '' && paragraph.place.tableDepth === 0 && paragraph.objects.size === 0;
}

/** A document ends with a paragraph, and so does Word's place after a table. */
function mustStay(paragraphs: readonly DraftParagraph[], index: number): boolean {
  return (paragraphs[index - 1]?.place.tableDepth ?? 0) > 0 && index === paragraphs.length - 1;
}
