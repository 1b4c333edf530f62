import type { Draft, DraftParagraph } from '../../draft/draft';
import {
  insertInOrder,
  ownerDocument,
  removeChildren,
  wAttribute,
  wChild,
  wChildren,
  wElement,
  wSetAttribute,
  wValue,
} from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import { Numbering } from '../../ooxml/numbering';
import type { XmlDocument, XmlElement, XmlEngine } from '../../ooxml/xml';
import { hash32 } from '../../text/hash';
import type { Plan } from '../plan';
import { ListLevels } from './list-levels';
import { cleanLevel, levelUse, wrongLevels } from './list-residue';

/** A list to take the place of another one, with all that the other one numbers. */
export interface ListCopy {
  /** The abstract list of the document that it is a copy of; where that starts again, another copy begins. */
  readonly of: string;
  readonly members: readonly ListCopyMember[];
}

export interface ListCopyMember {
  readonly index: number;
  readonly level: number;
}

export interface ListCopies {
  /** A numbering part in which the n-th list has the w:numId n, counted from 1. */
  readonly numbering: XmlDocument;
  readonly lists: readonly ListCopy[];
}

/** The level of a copy that is no paragraph's: what stands there counts for nobody. */
export const SPARE_LEVEL = 8;

/**
 * Copies of the lists whose levels beat the paragraph marks of headings and text, with what beats them taken out
 * (`cleanListLevels` does that in the list itself, which no member of Word's API reaches). A list is left out as a whole
 * where not all that it numbers can move and show the same number as before: where it also numbers what stays as it is
 * (cells, boxes), or is more than a definition and places at which it starts again.
 */
export function listCopies(xml: XmlEngine, draft: Draft, plan: Plan): ListCopies | null {
  const lists = new ListLevels(draft.pkg);
  const use = levelUse(draft, plan, lists);
  const wrong = wrongLevels(draft, plan, use);
  const families = new Set(wrong.flatMap(([, paragraphs]) => paragraphs.map((one) => familyOf(lists, one))));
  const numbering = xml.parse(`<w:numbering xmlns:w="${W}"/>`);
  const made: ListCopy[] = [];
  for (const family of families) {
    if (family === null) continue;
    const members = draft.paragraphs.filter((paragraph) => familyOf(lists, paragraph) === family);
    if (!members.every((member) => canMove(lists, member, use.kept))) continue;
    if (draft.paragraphs.some((paragraph) => isUnseenMember(lists, paragraph, family))) continue;
    const copies = copiesOf(lists, members);
    const before = made.length;
    for (const copy of copies) {
      define(numbering, lists, copy, made.length + 1, new Set(wrong.map(([level]) => level)));
      made.push({ of: family, members: copy.members.map(({ index, label }) => ({ index, level: label?.level ?? 0 })) });
    }
    if (showsTheSame(numbering, copies, before)) continue;
    made.splice(before);
    takeOut(numbering, before);
  }
  if (made.length === 0) return null;
  nameAnew(xml, numbering, lists);
  return { numbering, lists: made };
}

function familyOf(lists: ListLevels, { label }: DraftParagraph): string | null {
  return label === null ? null : lists.numbering.abstractId(label.numId);
}

/** In the list without a number that is seen: its mark is hidden, or in a tracked deletion that may be rejected. */
function isUnseenMember({ numbering }: ListLevels, { element, label }: DraftParagraph, family: string): boolean {
  const properties = wChild(element, 'pPr');
  const member = label === null && properties !== null ? wChild(properties, 'numPr') : null;
  const numId = wValue(member, 'numId');
  return numId !== null && numbering.abstractId(numId) === family;
}

function canMove(lists: ListLevels, { label }: DraftParagraph, kept: ReadonlySet<XmlElement>): boolean {
  const num = label && lists.numbering.instance(label.numId);
  if (!label || !num || label.level === SPARE_LEVEL) return false;
  const level = lists.numbering.levelElement(label.numId, label.level);
  const ownLevels = wChildren(num, 'lvlOverride').some((override) => wChild(override, 'lvl') !== null);
  return level !== null && !kept.has(level) && wChild(level, 'lvlPicBulletId') === null && !ownLevels;
}

interface Copy {
  readonly numId: string;
  /** The number at which a level begins, where it is not the abstract list's. */
  readonly starts: Map<number, string>;
  readonly members: DraftParagraph[];
}

/** The members in order, cut where an instance of the list starts again (w:startOverride, 17.9.26). */
function copiesOf({ numbering }: ListLevels, members: readonly DraftParagraph[]): Copy[] {
  const copies: Copy[] = [];
  const begun = new Set<string>();
  for (const member of members) {
    if (member.label === null) continue;
    const { numId, level } = member.label;
    const key = `${numId}/${String(level)}`;
    const start = begun.has(key) ? null : startOf(numbering.instance(numId), level);
    begun.add(key);
    const last = copies.at(-1);
    const isUsed = last?.members.some(({ label }) => label?.level === level) === true;
    const copy = last && !(start !== null && isUsed) ? last : { numId, starts: new Map<number, string>(), members: [] };
    if (copy !== last) copies.push(copy);
    if (start !== null) copy.starts.set(level, start);
    copy.members.push(member);
  }
  return copies;
}

function startOf(num: XmlElement | null, level: number): string | null {
  const overrides = num === null ? [] : wChildren(num, 'lvlOverride');
  return wValue(overrides.find((one) => wAttribute(one, 'ilvl') === String(level)) ?? null, 'startOverride');
}

/** What says that a definition is the same as another one, or belongs to a style. */
const IDENTITY = ['nsid', 'tmpl', 'name', 'styleLink', 'numStyleLink'] as const;

/** Adds a copy's own definition and instance, both with the id `id`. */
function define(
  numbering: XmlDocument,
  lists: ListLevels,
  copy: Copy,
  id: number,
  wrong: ReadonlySet<XmlElement>,
): void {
  const [first] = copy.members;
  const abstract = first && lists.levelOf(first)?.parentNode;
  const root = numbering.documentElement;
  if (!root || !abstract) return;
  const made = insertInOrder(root, numbering.importNode(abstract, true) as XmlElement);
  wSetAttribute(made, 'abstractNumId', id);
  for (const name of IDENTITY) removeChildren(made, name);
  const levels = wChildren(made, 'lvl');
  wChildren(abstract, 'lvl').forEach((level, at) => {
    const own = levels[at];
    if (!own) return;
    removeChildren(own, 'pStyle');
    if (wrong.has(level)) cleanLevel(own);
    const start = copy.starts.get(Number(wAttribute(own, 'ilvl')));
    if (start !== undefined) insertInOrder(own, wElement(numbering, 'start', { val: start }));
  });
  if (!levels.some((level) => wAttribute(level, 'ilvl') === String(SPARE_LEVEL))) addSpareLevel(made);
  const num = insertInOrder(root, wElement(numbering, 'num', { numId: id }));
  num.appendChild(wElement(numbering, 'abstractNumId', { val: id }));
}

function addSpareLevel(abstract: XmlElement): void {
  const document = ownerDocument(abstract);
  insertInOrder(abstract, wElement(document, 'multiLevelType', { val: 'multilevel' }));
  const level = insertInOrder(abstract, wElement(document, 'lvl', { ilvl: SPARE_LEVEL }));
  const text = `%${String(SPARE_LEVEL + 1)}`;
  for (const [name, val] of [
    ['start', 1],
    ['numFmt', 'decimal'],
    ['lvlText', text],
    ['lvlJc', 'left'],
  ] as const)
    level.appendChild(wElement(document, name, { val }));
}

/** Whether the copies, the first of which has the id after `before`, give every paragraph the number that it has. */
function showsTheSame(numbering: XmlDocument, copies: readonly Copy[], before: number): boolean {
  const counter = new Numbering(numbering, { paragraphChain: () => [], byId: () => undefined }).counter();
  return copies.every(({ members }, at) =>
    members.every(({ label }) => {
      const paragraph = wElement(numbering, 'p');
      const pPr = paragraph.appendChild(wElement(numbering, 'pPr'));
      const place = pPr.appendChild(wElement(numbering, 'numPr'));
      place.appendChild(wElement(numbering, 'ilvl', { val: label?.level ?? 0 }));
      place.appendChild(wElement(numbering, 'numId', { val: before + at + 1 }));
      return counter.next(paragraph)?.text === label?.text;
    }),
  );
}

function takeOut(numbering: XmlDocument, after: number): void {
  const root = numbering.documentElement;
  if (!root) return;
  const isOut = (id: string | null) => Number(id) > after;
  for (const one of wChildren(root, 'abstractNum')) if (isOut(wAttribute(one, 'abstractNumId'))) root.removeChild(one);
  for (const one of wChildren(root, 'num')) if (isOut(wAttribute(one, 'numId'))) root.removeChild(one);
}

/**
 * Gives each definition a name of its own (w:nsid): by it Word knows a list again that comes from elsewhere, and may let its
 * paragraphs go on in the one that the document has (17.9.15).
 */
function nameAnew(xml: XmlEngine, numbering: XmlDocument, { numbering: resident }: ListLevels): void {
  const root = numbering.documentElement;
  if (!root) return;
  const taken = new Set(resident.names);
  const text = xml.serialize(numbering);
  wChildren(root, 'abstractNum').forEach((abstract, at) => {
    let name = '';
    for (let attempt = 0; name === '' || taken.has(name); attempt += 1)
      name = hash32(`${text}${String(at)}/${String(attempt)}`).toUpperCase();
    taken.add(name);
    insertInOrder(abstract, wElement(numbering, 'nsid', { val: name }));
  });
}
