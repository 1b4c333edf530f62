import type { Draft } from '../draft/draft';
import { childElements, wChild } from '../ooxml/dom';
import type { XmlElement } from '../ooxml/xml';
import { ListLevels } from './list-levels';
import type { Plan } from './plan';
import { isRunResidue } from './residue';

/**
 * The number of a list paragraph takes its look from the paragraph mark and, over that, from the list's level. Takes out of
 * the levels what would beat the mark, so that automatic numbers look like their headings. Bullets keep their font, and
 * levels that also number cells of a table or lines of a text box stay, for these are left as they are. Returns whether
 * anything changed.
 */
export function cleanListLevels(draft: Draft, plan: Plan): boolean {
  const lists = new ListLevels(draft.pkg);
  const levels = new Set<XmlElement>();
  const kept = new Set<XmlElement>(lists.levelsInTextBoxes(draft.pkg));
  for (const paragraph of draft.paragraphs) {
    const level = lists.levelOf(paragraph);
    if (level === null) continue;
    const isFormatted = plan.paragraphs[paragraph.index]?.style != null;
    if (isFormatted && paragraph.label?.bullet === false) levels.add(level);
    else if (!isFormatted && paragraph.place.tableDepth > 0) kept.add(level);
  }
  let changed = false;
  for (const level of levels) {
    if (!kept.has(level) && cleanLevel(level)) changed = true;
  }
  return changed;
}

function cleanLevel(level: XmlElement): boolean {
  const rPr = wChild(level, 'rPr');
  if (rPr === null) return false;
  let changed = false;
  for (const element of [...childElements(rPr)]) {
    if (!isRunResidue(element, rPr, { keepsColour: false, worthlessEmphasis: NOTHING })) continue;
    rPr.removeChild(element);
    changed = true;
  }
  if (changed && [...childElements(rPr)].length === 0) level.removeChild(rPr);
  return changed;
}

const NOTHING: ReadonlySet<string> = new Set();
