import type { Draft } from '../../draft/draft';
import { addressesOf } from '../../ooxml/package/addresses';
import type { Package } from '../../ooxml/package/package';
import type { XmlElement, XmlEngine, XmlNode } from '../../ooxml/xml';
import { openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { isPlainButForLinks } from '../../format/clean/plain-paragraph';
import { rewritePackage } from '../../format/rewrite-package';
import { sentinel } from '../../text/sentinel';
import { removeSentinels } from '../document/sentinels';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** Paragraphs in one package: a package of many megabytes fails as a whole (office-js issue 2615). */
const PARAGRAPHS_PER_PACKAGE = 200;

/**
 * Neighbouring paragraphs that are plain but for links, as indexes of a draft. Between two of them nothing else stands in the body, such as
 * the end of a bookmark.
 */
export function plainGroups(draft: Draft, wanted: ReadonlySet<number>): number[][] {
  const groups: number[][] = [];
  let previous: XmlNode | null = null;
  const addresses = addressesOf(draft.pkg);
  for (const { index, element } of draft.paragraphs) {
    if (!wanted.has(index) || !isPlainButForLinks(element, addresses)) continue;
    const group = groups.at(-1);
    const adjoins = previous !== null && previousElement(element) === previous;
    if (group && adjoins && group.length < PARAGRAPHS_PER_PACKAGE) group.push(index);
    else groups.push([index]);
    previous = element;
  }
  return groups;
}

function previousElement(node: XmlNode): XmlNode | null {
  let before = node.previousSibling;
  while (before && before.nodeType !== 1) before = before.previousSibling;
  return before;
}

/**
 * Replaces groups of such paragraphs by newly written ones with the same text: what survived the style is gone, or soft
 * returns have become paragraph ends. `current` is the document as just read, in which the groups are found;
 * `replacementOf` gives the new paragraphs for one of them, which belong to the package `source`.
 */
export async function rewriteGroups(
  xml: XmlEngine,
  current: Draft,
  source: Package,
  replacementOf: (index: number) => readonly XmlElement[],
  groups: readonly (readonly number[])[],
  syncs: SyncCounter,
): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    // From the end, so that what is still to be replaced stays where it was found.
    const operations = [...groups].reverse().flatMap((group, number) => {
      const first = open.at(group[0] ?? -1);
      const last = open.at(group.at(-1) ?? -1);
      const replacements = group.map(replacementOf);
      // What the author has typed since the reading must not be written over.
      const unchanged = group.every(
        (index) => comparable(open.at(index)?.text ?? '') === comparable(current.paragraphs[index]?.text ?? ''),
      );
      const together = group.every((index, i) => open.positionOf(index) === (open.positionOf(group[0] ?? -1) ?? 0) + i);
      if (!first || !last || !unchanged || !together || replacements.some(({ length }) => length === 0)) return [];
      const mark = sentinel(number + 1);
      const packageXml = rewritePackage(xml, source, replacements.flat(), mark);
      return [
        () => {
          // What follows may be a table or a paragraph with nothing but a picture: the package merges into a sentinel.
          last.insertParagraph(mark, 'After');
          first.getRange('Whole').expandTo(last.getRange('Whole')).insertOoxml(packageXml, 'Replace');
        },
      ];
    });
    await inBatches(context, syncs, operations, (operation) => {
      operation();
    });
  });
  await removeSentinels(syncs);
}
