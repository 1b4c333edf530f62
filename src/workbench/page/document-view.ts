import { isElement, isNamed, wChild } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { Formatting } from '../../ooxml/effective';
import type { Package } from '../../ooxml/package';
import type { XmlElement, XmlNode } from '../../ooxml/xml';
import { lengthOf, piecesOf } from '../host/model/content';
import type { Position } from '../host/model/position';
import { html } from './html';
import { BodyStory } from './render/body-story';
import { sectionsOf, type PageSetup } from './render/sections';

/** Parts that decide how every paragraph looks, by the end of the relationship type. */
const LOOK_PARTS = ['styles', 'numbering', 'theme', 'settings'] as const;

/**
 * Shows the body of a package, and keeps showing it: whoever changes the XML (a batch of an add-in, later typing), what
 * was changed is drawn again before the next frame, and nothing else.
 */
export class DocumentView {
  private story: BodyStory;
  private readonly observer = new MutationObserver((records) => this.note(records));
  private readonly watched = new Set<Document>();
  /** Paragraphs, or blocks of the body, that are not shown as they are now. */
  private readonly changed = new Set<XmlElement>();
  private orderChanged = false;
  private lookChanged = false;
  private frame = 0;

  constructor(
    private readonly desk: HTMLElement,
    private readonly pkg: Package,
  ) {
    this.story = new BodyStory(pkg);
    this.arrange();
    this.watch();
  }

  close(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
    this.story.pictures.release();
    this.desk.replaceChildren();
  }

  get formatting(): Formatting {
    return this.story.formatting;
  }

  /** What shows a paragraph; undefined if it is not shown (for instance in a header). */
  elementOf(paragraph: XmlElement): HTMLElement | undefined {
    return this.story.elementOf(paragraph);
  }

  /** The innermost paragraph that a place in the drawn document belongs to. */
  paragraphAt(node: Node): XmlElement | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.paragraph');
    return element ? this.story.paragraphOf(element) : undefined;
  }

  /** Where a place of the document is drawn. */
  placeOf({ paragraph, offset }: Position): { readonly node: Node; readonly offset: number } | null {
    const element = this.story.elementOf(paragraph);
    if (!element) return null;
    for (const piece of piecesOf(paragraph)) {
      const text = this.story.textOf(piece.element);
      if (text && offset <= piece.start + piece.length)
        return { node: text, offset: Math.max(0, offset - piece.start) };
    }
    return { node: element, offset: element.childNodes.length };
  }

  /** The place of the document that a place in the drawing belongs to. */
  positionAt(node: Node, offset: number): Position | null {
    const paragraph = this.paragraphAt(node);
    if (!paragraph) return null;
    const source = node instanceof Text ? this.story.sourceOf(node) : undefined;
    const piece = piecesOf(paragraph).find((candidate) => candidate.element === source);
    if (piece) return { paragraph, offset: piece.start + Math.min(offset, piece.length) };
    return { paragraph, offset: offset === 0 ? 0 : lengthOf(paragraph) };
  }

  /**
   * A browser selects a whole paragraph up to the start of the next one, which Word would count as selected: for a place
   * at the start of a paragraph gives the one behind the mark of the paragraph before.
   */
  beforeParagraphOf(position: Position): Position {
    if (position.offset > 0) return position;
    const shown = [...this.desk.querySelectorAll<HTMLElement>('.paragraph')];
    const before = shown[shown.findIndex((element) => this.story.paragraphOf(element) === position.paragraph) - 1];
    const paragraph = before && this.story.paragraphOf(before);
    return paragraph ? { paragraph, offset: lengthOf(paragraph) + 1 } : position;
  }

  /** Draws a paragraph again that somebody else than the view has meddled with, as an input method does. */
  invalidate(paragraph: XmlElement): void {
    this.changed.add(paragraph);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.redraw());
  }

  /** Brings the view up to date at once, for whoever is about to measure or select what has just been changed. */
  flush(): void {
    this.note(this.observer.takeRecords());
    if (this.frame === 0) return;
    cancelAnimationFrame(this.frame);
    this.redraw();
  }

  private note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const main = this.pkg.document(this.pkg.mainPart);
    for (const { target } of records) {
      if ((target.ownerDocument ?? target) !== main) this.lookChanged = true;
      else this.noteChange(target);
    }
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.redraw());
  }

  /** A change counts for the nearest paragraph, else for the block of the body it is in, else for the order of blocks. */
  private noteChange(target: XmlNode): void {
    let block: XmlElement | null = null;
    for (let node: XmlNode | null = target; node && !isNamed(node, W, 'body'); node = node.parentNode) {
      if (!isElement(node)) continue;
      block = node;
      if (isNamed(node, W, 'p') && this.story.elementOf(node)) break;
    }
    if (block) this.changed.add(block);
    else this.orderChanged = true;
  }

  private redraw(): void {
    this.frame = 0;
    if (this.lookChanged || [...this.changed].some(holdsField)) {
      this.story = new BodyStory(this.pkg, this.story.pictures);
      this.arrange();
    } else {
      for (const block of this.story.labels.recompute()) this.changed.add(block);
      for (const block of this.changed) {
        if (!this.story.redrawParagraph(block)) {
          this.story.forget(block);
          this.orderChanged = true;
        }
      }
      if (this.orderChanged) this.arrange();
    }
    this.changed.clear();
    this.orderChanged = false;
    this.lookChanged = false;
    this.watch();
  }

  /** Lays the blocks out on sheets; a block that is drawn already is used again. */
  private arrange(): void {
    const root = this.pkg.document(this.pkg.mainPart)?.documentElement;
    const body = root && wChild(root, 'body');
    const sheets = (body ? sectionsOf(body) : []).map(({ page, blocks }) =>
      sheet(
        page,
        blocks.flatMap((block) => this.story.draw(block, page)),
      ),
    );
    const { scrollTop } = this.desk;
    this.desk.replaceChildren(...sheets);
    this.desk.scrollTop = scrollTop;
  }

  /** Parts may be added at any time, so this looks again after each redrawing. */
  private watch(): void {
    const parts = [this.pkg.mainPart, ...LOOK_PARTS.map((type) => this.pkg.related(this.pkg.mainPart, type))];
    for (const part of parts) {
      const document = part === undefined ? undefined : this.pkg.document(part);
      if (!(document instanceof Document) || this.watched.has(document)) continue;
      this.watched.add(document);
      this.observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  }
}

/** A changed complex field may hide or show any number of paragraphs after it. */
function holdsField(element: XmlElement): boolean {
  return element.getElementsByTagNameNS(W, 'fldChar').length > 0;
}

function sheet(page: PageSetup, blocks: readonly HTMLElement[]): HTMLElement {
  const drawn = html('section', 'sheet', ...blocks);
  drawn.style.width = `${page.width}px`;
  drawn.style.minHeight = `${page.height}px`;
  drawn.style.padding = `${page.top}px ${page.right}px ${page.bottom}px ${page.left}px`;
  return drawn;
}
