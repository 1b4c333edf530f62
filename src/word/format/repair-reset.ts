import type { Draft } from '../../draft/draft';
import type { Deviation } from '../../format/verify';
import { childElements, descendants, isNamed, wChild } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { openParagraphs } from '../document/open-paragraphs';
import { isParagraphKind } from './repair-properties';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** A paragraph whose direct formatting can go as a whole, because none of it is wanted. */
export interface Reset {
  readonly index: number;
  readonly text: boolean;
  readonly paragraph: boolean;
}

/**
 * Where `Font.reset` and `Paragraph.reset` give exactly what is wanted. They take all direct formatting away, emphasis,
 * raised numbers and tabs as well; so they are for paragraphs that have none left in `wanted`, the same document after the
 * plan was applied to the file. Numbered paragraphs are left out: whether a reset ends their number is not documented.
 */
export function resetsFor(
  current: Draft,
  wanted: Draft,
  deviations: readonly Deviation[],
  { paragraphReset }: { readonly paragraphReset: boolean },
): Reset[] {
  const kinds = new Map<number, Set<Deviation['kind']>>();
  for (const { index, kind } of deviations) kinds.set(index, (kinds.get(index) ?? new Set()).add(kind));
  return [...kinds].flatMap(([index, wrong]): Reset[] => {
    const element = wanted.paragraphs[index]?.element;
    if (!element || current.paragraphs[index]?.label !== null) return [];
    const ofParagraph = [...wrong].some(isParagraphKind);
    const ofText = [...wrong].some((kind) => !isParagraphKind(kind) && kind !== 'blanks');
    const reset = {
      index,
      text: ofText && hasNoDirectText(element),
      paragraph: ofParagraph && paragraphReset && hasNoDirectLines(element),
    };
    return reset.text || reset.paragraph ? [reset] : [];
  });
}

/** Takes the direct formatting away. One round trip for the paragraphs, and at most `MAX_BATCHES` for the resets. */
export async function resetDirect(current: Draft, resets: readonly Reset[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    await inBatches(context, syncs, resets, ({ index, text, paragraph }) => {
      const found = open.at(index);
      if (text) found?.font.reset();
      if (paragraph) found?.reset();
    });
  });
}

/** What of w:rPr a reset leaves, or is no formatting. */
const KEPT_OF_RUNS: ReadonlySet<string> = new Set(['rStyle', 'lang', 'noProof', 'ins', 'del', 'rPrChange']);

function hasNoDirectText(paragraph: XmlElement): boolean {
  for (const element of descendants(paragraph)) {
    if (!isNamed(element, W, 'rPr')) continue;
    for (const property of childElements(element)) {
      if (!KEPT_OF_RUNS.has(property.localName) && !isHintOnly(property)) return false;
    }
  }
  return true;
}

/** w:rFonts that names no font, only how to tell Chinese from Latin quotation marks. */
function isHintOnly(property: XmlElement): boolean {
  return (
    isNamed(property, W, 'rFonts') && Array.from(property.attributes).every(({ localName }) => localName === 'hint')
  );
}

/** What of w:pPr is structure and no formatting. */
const KEPT_OF_PARAGRAPHS: ReadonlySet<string> = new Set(['pStyle', 'rPr', 'sectPr', 'pPrChange', 'cnfStyle']);

function hasNoDirectLines(paragraph: XmlElement): boolean {
  const properties = wChild(paragraph, 'pPr');
  return !properties || [...childElements(properties)].every(({ localName }) => KEPT_OF_PARAGRAPHS.has(localName));
}
