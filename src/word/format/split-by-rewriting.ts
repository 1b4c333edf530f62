import type { Engine } from '../engine';
import type { Draft } from '../../draft/draft';
import { splitAtSoftReturns } from '../../format/restructure';
import type { XmlElement } from '../../ooxml/xml';
import { isPlainParagraph } from '../../format/clean/plain-paragraph';
import { draftOf, type Reading } from '../document/reading';
import { plainGroups, rewriteGroups } from './repair-rewrite';
import type { SyncCounter } from '../host/sync-budget';

/** Those of the paragraphs that are nothing but text without a number, and can be written anew in parts. */
export function rewritable({ paragraphs }: Draft, indexes: readonly number[]): number[] {
  return indexes.filter((index) => {
    const paragraph = paragraphs[index];
    return paragraph?.label === null && isPlainParagraph(paragraph.element);
  });
}

/** Splits plain paragraphs at their soft returns where Word does not find these: the parts are written anew. */
export async function splitByRewriting(
  engine: Engine,
  { bytes, draft }: Reading,
  indexes: readonly number[],
  syncs: SyncCounter,
): Promise<void> {
  const copy = await draftOf(bytes, engine);
  const parts = new Map<number, readonly XmlElement[]>();
  for (const index of indexes) {
    const paragraph = copy.paragraphs[index];
    if (paragraph) parts.set(index, splitAtSoftReturns(paragraph));
  }
  const groups = plainGroups(draft, new Set(indexes));
  await rewriteGroups(engine.xml, draft, copy.pkg, (index) => parts.get(index) ?? [], groups, syncs);
}
