import type { DraftParagraph } from '../../draft/draft';
import {
  insertInOrder,
  ownerDocument,
  removeChildren,
  wAttribute,
  wChild,
  wChildren,
  wElement,
  wValue,
} from '../../ooxml/dom';
import type { Numbering } from '../../ooxml/numbering';
import type { XmlElement } from '../../ooxml/xml';

/**
 * Moves list paragraphs to list instances (w:num) of their own, so that their level can look otherwise than the same level
 * of the paragraphs that stay behind. The new instances belong to the same abstract lists, and all instances of an abstract
 * list count together: every number stays what it was.
 *
 * `all` are the paragraphs of the story in order, `moving` the ones to move; `look` changes the copy of a level.
 */
export function splitLists(
  numbering: Numbering,
  all: readonly DraftParagraph[],
  moving: ReadonlySet<DraftParagraph>,
  look: (level: XmlElement) => void,
): void {
  for (const numId of new Set([...moving].flatMap(({ label }) => label?.numId ?? []))) {
    const members = all.filter(({ label }) => label?.numId === numId);
    const instance = numbering.instance(numId);
    const abstractId = numbering.abstractId(numId);
    if (instance === null || abstractId === null) continue;

    const made = copyOf(instance, abstractId);
    for (const level of new Set(members.filter((member) => moving.has(member)).map(levelOf))) {
      const inForce = numbering.levelElement(numId, level);
      if (inForce === null) continue;
      look(ownLevel(made, level, inForce));
      // A restart happens once, where an instance is first used (17.9.26): of the two that were one, only the first has it.
      const there = members.filter((member) => levelOf(member) === level);
      const later = there[0] && moving.has(there[0]) ? instance : made;
      if (!there.every((member) => moving.has(member))) continueCount(later, level, inForce);
    }
    for (const member of members) if (moving.has(member)) join(member.element, made);
  }
}

const levelOf = ({ label }: DraftParagraph) => label?.level ?? 0;

/** A list instance with the same overrides as another, put after the last one. */
function copyOf(instance: XmlElement, abstractId: string): XmlElement {
  const document = ownerDocument(instance);
  const root = instance.parentNode as XmlElement;
  const ids = wChildren(root, 'num').map((num) => Number(wAttribute(num, 'numId')));
  const made = wElement(document, 'num', { numId: Math.max(...ids) + 1 });
  made.appendChild(wElement(document, 'abstractNumId', { val: abstractId }));
  for (const override of wChildren(instance, 'lvlOverride')) made.appendChild(override.cloneNode(true));
  return insertInOrder(root, made);
}

function overrideOf(instance: XmlElement, level: number): XmlElement | undefined {
  return wChildren(instance, 'lvlOverride').find((override) => wAttribute(override, 'ilvl') === String(level));
}

/** The instance's own definition of a level, made from the one in force if it has none. */
function ownLevel(instance: XmlElement, level: number, inForce: XmlElement): XmlElement {
  const override =
    overrideOf(instance, level) ??
    insertInOrder(instance, wElement(ownerDocument(instance), 'lvlOverride', { ilvl: level }));
  const known = wChild(override, 'lvl');
  if (known !== null) return known;
  const made = inForce.cloneNode(true) as XmlElement;
  // A style belongs to one level (17.9.23), and that is the one this is a copy of.
  removeChildren(made, 'pStyle');
  return insertInOrder(override, made);
}

/** Takes a restart out of an instance. Its number still begins the level wherever a higher level starts it again. */
function continueCount(instance: XmlElement, level: number, inForce: XmlElement): void {
  const override = overrideOf(instance, level);
  const start = wValue(override ?? null, 'startOverride');
  if (override === undefined || start === null) return;
  const own = ownLevel(instance, level, inForce);
  insertInOrder(own, wElement(ownerDocument(own), 'start', { val: start }));
  removeChildren(override, 'startOverride');
}

function join(paragraph: XmlElement, instance: XmlElement): void {
  const pPr = wChild(paragraph, 'pPr');
  const place = pPr && wChild(pPr, 'numPr');
  const numId = wAttribute(instance, 'numId') ?? '';
  if (place) insertInOrder(place, wElement(ownerDocument(place), 'numId', { val: numId }));
}
