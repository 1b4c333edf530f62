import type { Draft, DraftParagraph } from '../../draft/draft';
import { childElements, ensureProperties, ownerDocument, wChild, wElement } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import type { XmlElement } from '../../ooxml/xml';
import { ListLevels } from './list-levels';
import { splitLists } from './list-split';
import type { Plan } from '../plan';
import { ResidentStyles } from '../resident-styles';
import { labelDifferences } from '../verify';
import { isRunResidue, type RunContext } from './residue';

/** What became of the lists. */
export interface ListChanges {
  /** Whether the numbering part is not what it was. */
  readonly numbering: boolean;
  /** Indexes of the paragraphs that are in another list instance now. */
  readonly moved: readonly number[];
}

/**
 * The number of a list paragraph takes its look from the paragraph mark and, over that, from the list's level. Takes out of
 * the levels what would beat the mark, so that automatic numbers look like their headings. Bullets keep their font.
 * Levels that also number what is left as it is (cells of a table, lines of a text box ...) stay, and the formatted
 * paragraphs on them get a cleaned level of their own.
 */
export function cleanListLevels(draft: Draft, plan: Plan): ListChanges {
  const lists = new ListLevels(draft.pkg);
  const { kept, users } = levelUse(draft, plan, lists);
  let cleaned = false;
  const moving = new Set<DraftParagraph>();
  for (const [level, paragraphs] of users) {
    if (!kept.has(level)) cleaned = cleanLevel(level) || cleaned;
    else if (hasResidue(level)) paragraphs.forEach((paragraph) => moving.add(paragraph));
  }
  splitLists(lists.numbering, draft.paragraphs, moving, cleanLevel);
  return { numbering: cleaned || moving.size > 0, moved: [...moving].map(({ index }) => index) };
}

/** Who is numbered by a level. */
export interface LevelUse {
  /** The levels of numbers that get a look, with their paragraphs. */
  readonly users: ReadonlyMap<XmlElement, readonly DraftParagraph[]>;
  /** The levels that also number what stays as it is. */
  readonly kept: ReadonlySet<XmlElement>;
}

/**
 * The levels that give numbers of paragraphs with a look another one, whatever the paragraph marks are, and number nothing
 * else; with these paragraphs. The styles of the plan must be in the document.
 */
export function wrongLevels(
  { pkg }: Draft,
  plan: Plan,
  { kept, users }: LevelUse,
): (readonly [XmlElement, readonly DraftParagraph[]])[] {
  const formatting = new Formatting(pkg);
  const residents = new ResidentStyles(pkg);
  const differs = (paragraph: DraftParagraph) => {
    const planned = plan.paragraphs[paragraph.index];
    if (!planned?.style) return false;
    const mark = planned.labelStyle && residents.idOf(planned.labelStyle);
    const element = withMark(paragraph.element, mark);
    return !labelDifferences(formatting, { ...paragraph, element }, planned, planned.style).next().done;
  };
  return [...users].filter(([level, paragraphs]) => !kept.has(level) && hasResidue(level) && paragraphs.some(differs));
}

/** A paragraph in the same list and style, whose mark says nothing but its character style. */
function withMark(paragraph: XmlElement, characterStyle: string | null): XmlElement {
  const document = ownerDocument(paragraph);
  const made = wElement(document, 'p');
  const pPr = ensureProperties(made, 'pPr');
  for (const name of ['pStyle', 'numPr']) {
    const own = wChild(wChild(paragraph, 'pPr') ?? made, name);
    if (own) pPr.appendChild(own.cloneNode(true));
  }
  if (characterStyle !== null)
    pPr.appendChild(wElement(document, 'rPr')).appendChild(wElement(document, 'rStyle', { val: characterStyle }));
  return made;
}

export function levelUse(draft: Draft, plan: Plan, lists: ListLevels): LevelUse {
  const users = new Map<XmlElement, DraftParagraph[]>();
  const kept = new Set<XmlElement>(lists.levelsInTextBoxes(draft.pkg));
  for (const paragraph of draft.paragraphs) {
    const level = lists.levelOf(paragraph);
    if (level === null) continue;
    const isFormatted = plan.paragraphs[paragraph.index]?.style != null;
    if (!isFormatted && paragraph.role !== 'empty') kept.add(level);
    else if (isFormatted && paragraph.label?.bullet === false) {
      const others = users.get(level);
      if (others === undefined) users.set(level, [paragraph]);
      else others.push(paragraph);
    }
  }
  return { users, kept };
}

const residueOf = (rPr: XmlElement) => [...childElements(rPr)].filter((element) => isRunResidue(element, rPr, CONTEXT));

/** Whether a level would beat the paragraph mark. */
function hasResidue(level: XmlElement): boolean {
  const rPr = wChild(level, 'rPr');
  return rPr !== null && residueOf(rPr).length > 0;
}

/** Takes that out. Returns whether anything changed. */
export function cleanLevel(level: XmlElement): boolean {
  const rPr = wChild(level, 'rPr');
  if (rPr === null) return false;
  const residue = residueOf(rPr);
  for (const element of residue) rPr.removeChild(element);
  if (residue.length > 0 && [...childElements(rPr)].length === 0) level.removeChild(rPr);
  return residue.length > 0;
}

const CONTEXT: RunContext = {
  keepsColour: false,
  keepsFont: false,
  keepsGround: false,
  worthlessEmphasis: new Set(),
};
