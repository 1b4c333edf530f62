import { wAttribute, wChildren } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawBlocks, paragraphsIn } from './blocks';
import { setChildren } from './children';
import { authorOf, commentsOf, commentsPart } from './comments';
import type { DrawnDocument } from './drawn-document';
import { partRoot } from './part-root';
import { NOTE_KINDS, type NoteKind } from './preceding';
import type { Story } from './story';
import type { StripKind } from './stretch';
import { Strip } from './strip';

/** What does not stand in the body but belongs to a place in it: footnotes, endnotes and comments, behind the last sheet. */
export function drawNotes(document: DrawnDocument): HTMLElement | null {
  const lists = [...NOTE_KINDS.flatMap((kind) => drawNoteList(kind, document)), ...drawCommentList(document)];
  if (lists.length === 0) return null;
  const notes = html('section', 'notes', ...lists);
  notes.setAttribute('aria-label', '脚注、尾注和批注');
  return notes;
}

const TITLES: Readonly<Record<NoteKind, string>> = { footnote: '脚注', endnote: '尾注' };

function drawNoteList(kind: NoteKind, document: DrawnDocument): HTMLElement[] {
  const part = notesPart(kind, document);
  const root = partRoot(document.pkg, part);
  if (part === undefined || root === null) return [];
  // Separators between text and notes are kept in the same part (17.11.23).
  const notes = wChildren(root, kind).filter((note) => ['normal', null].includes(wAttribute(note, 'type')));
  const order = document.preceding(document.pkg.mainPart).noteIds(kind);
  const rank = (note: XmlElement): number => {
    const place = order.indexOf(wAttribute(note, 'id') ?? '');
    return place < 0 ? order.length : place;
  };
  const story = document.story(part, null);
  return list(
    TITLES[kind],
    notes.sort((a, b) => rank(a) - rank(b)),
    document,
    (note) => html('div', 'note', ...drawBlocks(note, story)),
  );
}

/** The part that holds a document's footnotes or endnotes, if there is one. */
function notesPart(kind: NoteKind, { pkg }: DrawnDocument): string | undefined {
  return pkg.related(pkg.mainPart, `${kind}s`);
}

function drawCommentList(document: DrawnDocument): HTMLElement[] {
  const part = commentsPart(document.pkg);
  if (part === undefined) return [];
  const story = document.story(part, null);
  return list('批注', commentsOf(document.pkg), document, (comment) => drawComment(comment, story));
}

function drawComment(comment: XmlElement, story: Story): HTMLElement {
  const date = wAttribute(comment, 'date')?.slice(0, 10) ?? '';
  const head = html('div', 'comment-head', html('strong', '', authorOf(comment)), ` ${date}`);
  const drawn = html('article', 'comment', head, ...drawBlocks(comment, story));
  drawn.dataset['comment'] = wAttribute(comment, 'id') ?? '';
  drawn.tabIndex = -1;
  return drawn;
}

function list(
  title: string,
  items: readonly XmlElement[],
  document: DrawnDocument,
  draw: (item: XmlElement) => HTMLElement,
): HTMLElement[] {
  if (items.length === 0) return [];
  const kind: StripKind = {
    draw: (some) => some.map(draw),
    forget: () => undefined,
    guess: (item) => paragraphsIn(item) * NOTE_HEIGHT,
    weight: paragraphsIn,
    canStart: () => true,
  };
  const strip = new Strip(kind, document);
  strip.arrange(items);
  const holder = html('div', 'strip');
  setChildren(holder, strip.elements);
  return [html('h2', 'notes-title', title), holder];
}

/** In px. */
const NOTE_HEIGHT = 30;
