import type { Draft, DraftParagraph } from '../../draft/draft';
import { childElements, isNamed, ownerDocument, removeChildren, wChild, wElement } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement, XmlEngine, XmlNode } from '../../ooxml/xml';
import { retried } from '../host/retried';
import { readListMembers, type ListMember } from './numbering';
import { openParagraphs } from '../document/open-paragraphs';
import { comparable } from '../../edit/paragraph-match';
import { isPlainOrNumbered } from '../../format/clean/plain-paragraph';
import { rewritePackage } from '../../format/rewrite-package';
import { sentinel } from '../../text/sentinel';
import { closeEnd, isMerged, queueRemoval, removeSentinels } from '../document/sentinels';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/** Paragraph properties that are not looks, or that the new paragraph mark must not claim a second time. */
const NOT_LOOKS = ['numPr', 'sectPr', 'pPrChange', 'framePr', 'cnfStyle'] as const;

/**
 * Frees paragraphs from direct paragraph formatting where nothing inside them may be rewritten (comments, notes, fields,
 * links, numbers): after the paragraph comes a new one in the right style, then the old paragraph mark is deleted, so
 * that the content joins the new mark. The look of a paragraph hangs on its mark; the content is not touched.
 *
 * A numbered paragraph of plain text is written anew as a whole. Either way it joins its list again. Paragraphs without text
 * are left out, see `isSentinel`, and so is the last one of a control.
 */
export async function replaceMarks(
  xml: XmlEngine,
  current: Draft,
  wanted: Draft,
  indexes: ReadonlySet<number>,
  syncs: SyncCounter,
): Promise<void> {
  const lists: Lists = new Map();
  try {
    await exchangeMarks(xml, current, wanted, indexes, lists, syncs);
  } finally {
    // Numbers must not stay away, whatever came between.
    await retried(() => joinLists(current, lists, syncs));
  }
}

/** A numbered paragraph of nothing but text, which can be written anew and join its list again. */
export function isNumberedText(paragraph: DraftParagraph | undefined): boolean {
  return paragraph?.label != null && isPlainOrNumbered(paragraph.element);
}

/** Lists that paragraphs were in, by their index. */
type Lists = Map<number, ListMember>;

/** Leaves sentinels after, and paragraphs out of their lists; which ones is noted in `lists`. */
async function exchangeMarks(
  xml: XmlEngine,
  current: Draft,
  wanted: Draft,
  indexes: ReadonlySet<number>,
  lists: Lists,
  syncs: SyncCounter,
): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const members = await readListMembers(context, syncs, open.listItems);
    const operations: (() => void)[] = [];
    for (const index of [...indexes].sort((a, b) => b - a)) {
      const paragraph = open.at(index);
      const element = wanted.paragraphs[index]?.element;
      if (!paragraph || !element || comparable(paragraph.text) === '' || paragraph.tableNestingLevel > 0) continue;
      if (!hasPlainMark(element) || endsContainer(element)) continue;
      const member = members.get(paragraph);
      if (member) lists.set(index, member);
      const mark = sentinel(index + 1);
      const source = current.paragraphs[index];
      const unchanged = source && comparable(source.text) === comparable(paragraph.text);
      if (member && unchanged && isPlainOrNumbered(source.element)) {
        const whole = rewritePackage(xml, wanted.pkg, [withLooksOf(element, contentOf(element))], mark);
        operations.push(() => {
          // The sentinel after also keeps a list alive that this paragraph is the only one of.
          paragraph.insertParagraph(mark, 'After');
          paragraph.getRange('Whole').insertOoxml(whole, 'Replace');
        });
        continue;
      }
      const bare = rewritePackage(xml, wanted.pkg, [withLooksOf(element, [textRun(element, mark)])], mark);
      operations.push(() => {
        paragraph.insertParagraph(mark, 'After').insertOoxml(bare, 'Start');
        paragraph.getRange('End').expandTo(paragraph.getRange('After')).delete();
      });
    }
    await inBatches(context, syncs, operations, (operation) => {
      operation();
    });
  });
}

async function joinLists(current: Draft, lists: Lists, syncs: SyncCounter): Promise<void> {
  const { removal, merged } = await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    for (const [index, { listId, level }] of lists) {
      const paragraph = open.at(index);
      // What was not written anew is in its list still, and cannot join again.
      if (paragraph?.isListItem === false) paragraph.attachToList(listId, level);
    }
    const queued = queueRemoval(open.all);
    await syncs.sync(context);
    return { removal: queued, merged: open.all.some(isMerged) };
  });
  if (removal) await closeEnd(removal, syncs);
  if (merged) await removeSentinels(syncs);
}

/** A mark that is part of a revision or ends a section stays what it is. */
function hasPlainMark(paragraph: XmlElement): boolean {
  const pPr = wChild(paragraph, 'pPr');
  if (!pPr) return true;
  const mark = wChild(pPr, 'rPr');
  const tracked = mark !== null && ['ins', 'del', 'moveFrom', 'moveTo'].some((name) => wChild(mark, name) !== null);
  return !tracked && wChild(pPr, 'sectPr') === null && wChild(pPr, 'framePr') === null;
}

/**
 * Whether the paragraph is the last of a control. Some hosts leave an empty paragraph there where one is deleted, or the
 * control goes with its last paragraph (office-js issue 4975).
 */
function endsContainer(paragraph: XmlElement): boolean {
  const { parentNode: parent } = paragraph;
  if (parent && isNamed(parent, W, 'body')) return false;
  for (let next = paragraph.nextSibling; next; next = next.nextSibling) if (isNamed(next, W, 'p')) return false;
  return true;
}

/** A paragraph with the looks of another, its list left out, and the given content. */
function withLooksOf(like: XmlElement, content: readonly XmlNode[]): XmlElement {
  const made = wElement(ownerDocument(like), 'p');
  const pPr = wChild(like, 'pPr');
  if (pPr) {
    made.appendChild(pPr.cloneNode(true));
    const looks = wChild(made, 'pPr');
    if (looks) for (const name of NOT_LOOKS) removeChildren(looks, name);
  }
  for (const node of content) made.appendChild(node);
  return made;
}

function contentOf(paragraph: XmlElement): XmlNode[] {
  return [...childElements(paragraph)].filter((node) => node.localName !== 'pPr').map((node) => node.cloneNode(true));
}

function textRun(near: XmlElement, content: string): XmlElement {
  const document = ownerDocument(near);
  const run = wElement(document, 'r');
  const text = wElement(document, 't');
  text.appendChild(document.createTextNode(content));
  run.appendChild(text);
  return run;
}
