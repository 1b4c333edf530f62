import { isElement } from '../../ooxml/dom';
import type { Formatting } from '../../ooxml/effective';
import type { Package } from '../../ooxml/package/package';
import type { XmlElement, XmlNode } from '../../ooxml/xml';
import { lengthOf, piecesOf } from '../host/model/content';
import type { Position } from '../host/model/position';
import { html } from './html';
import { Changes } from './render/changes';
import { nodeShowing } from './render/drawn-content';
import { DrawnDocument } from './render/drawn-document';
import { Highlights, type TextRange } from './render/highlights';
import { Pages } from './render/pages';
import { drawParagraph } from './render/paragraph';
import { previousParagraph } from './render/previous-paragraph';
import type { Stretch } from './render/stretch';
import { Viewport } from './render/viewport';
import { watchedParts } from './render/watched-parts';

/**
 * Shows the body of a package, and keeps showing it: whoever changes the XML (a batch of an add-in, typing), what was
 * changed is drawn again before the next frame, and nothing else. What is near the window is drawn first; a place that is
 * asked for is drawn when it is asked for.
 */
export class DocumentView {
  private readonly viewport: Viewport;
  private readonly highlights = new Highlights((position) => this.drawnPlaceOf(position));
  private readonly observer = new MutationObserver((records) => this.note(records));
  private readonly watched = new Map<Document, 'body' | 'look' | 'edge'>();
  private readonly holder = html('div', 'pages');
  private document: DrawnDocument;
  private pages: Pages;
  private changes = new Changes();
  private frame = 0;
  private held = false;

  constructor(
    private readonly desk: HTMLElement,
    private readonly pkg: Package,
  ) {
    this.viewport = new Viewport(desk, () => this.highlights.showSoon());
    this.document = new DrawnDocument(pkg, this.viewport);
    desk.replaceChildren(this.holder);
    this.pages = new Pages(this.holder, this.document);
    this.watch();
    this.viewport.drawVisible();
    this.viewport.learnHeights();
    desk.addEventListener('click', this.followMark);
  }

  close(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
    this.desk.removeEventListener('click', this.followMark);
    this.viewport.close();
    this.highlights.close();
    this.document.pictures.release();
    this.desk.replaceChildren();
  }

  get formatting(): Formatting {
    return this.document.formatting;
  }

  /** What shows a paragraph; undefined if it is not drawn yet (see `reveal`), or not in the body. */
  elementOf(paragraph: XmlElement): HTMLElement | undefined {
    const drawn = this.document.drawnAs(paragraph);
    return drawn?.story.part === this.pkg.mainPart ? drawn.element : undefined;
  }

  /** The innermost paragraph of the body that a place in the drawn document belongs to. */
  paragraphAt(node: Node): XmlElement | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.paragraph');
    const paragraph = element ? this.document.paragraphOf(element) : undefined;
    return paragraph && this.elementOf(paragraph) === element ? paragraph : undefined;
  }

  /** Where a place of the document is drawn; draws it if need be. */
  placeOf(position: Position): { readonly node: Node; readonly offset: number } | null {
    this.draw(position.paragraph);
    return this.drawnPlaceOf(position);
  }

  /**
   * A browser selects a whole paragraph up to the start of the next one, which Word would count as selected: for a place
   * at the start of a paragraph gives the one behind the mark of the paragraph before.
   */
  beforeParagraphOf(position: Position): Position {
    if (position.offset > 0) return position;
    const paragraph = previousParagraph(position.paragraph);
    return paragraph ? { paragraph, offset: lengthOf(paragraph) + 1 } : position;
  }

  /**
   * Draws nothing again until `release`: an input method writes into the page itself, and loses what it composes when the
   * nodes under it go.
   */
  hold(): void {
    this.held = true;
  }

  /** Goes on drawing; what has changed meanwhile is drawn at once. */
  release(): void {
    this.held = false;
    this.flush();
  }

  /** Draws a paragraph again that somebody else than the view has meddled with, as an input method does. */
  invalidate(paragraph: XmlElement): void {
    this.changes.paragraphs.add(paragraph);
    this.redrawSoon();
  }

  /** Draws a paragraph of the body, if it is not drawn yet, and scrolls it into view. */
  reveal(paragraph: XmlElement, { block }: { readonly block: ScrollLogicalPosition }): void {
    this.flush();
    this.draw(paragraph);
    this.elementOf(paragraph)?.scrollIntoView({ block });
    this.viewport.drawVisible();
    // What came into view may have another height than was reserved for it.
    this.elementOf(paragraph)?.scrollIntoView({ block });
  }

  /** Marks stretches of text for the eye only, instead of those that were marked before (`Range.highlight`). */
  setHighlights(ranges: readonly TextRange[]): void {
    this.highlights.set(ranges);
  }

  /** Brings the view up to date at once, for whoever is about to measure or select what has just been changed. */
  flush(): void {
    this.note(this.observer.takeRecords());
    if (this.held || this.changes.isEmpty) return;
    cancelAnimationFrame(this.frame);
    this.redraw();
  }

  private note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const kind = this.watched.get(record.target.ownerDocument ?? (record.target as Document));
      if (kind === 'body') this.changes.noteBody(record, this.document);
      else if (kind === 'edge') this.changes.noteEdge(record, this.document);
      else this.changes.all = true;
    }
    this.redrawSoon();
  }

  private redrawSoon(): void {
    if (this.frame === 0 && !this.held && !this.changes.isEmpty)
      this.frame = requestAnimationFrame(() => this.redraw());
  }

  private redraw(): void {
    this.frame = 0;
    if (this.held) return;
    const { changes } = this;
    this.changes = new Changes();
    // Parts may be added at any time.
    const added = this.watch();
    if (changes.all || added.has('look') || (changes.order && !this.pages.arrange())) {
      this.redrawAll();
      return;
    }
    if (changes.counts) {
      for (const paragraph of this.document.preceding(this.pkg.mainPart).recount()) changes.paragraphs.add(paragraph);
    }
    for (const arrange of changes.arrangers) arrange();
    for (const [item, stretch] of changes.items) stretch.redraw(item);
    this.redrawParagraphs(changes.paragraphs);
    // The order of the notes follows that of their marks.
    if (changes.edges || changes.counts || added.has('edge')) {
      this.document.forgetEdges();
      this.pages.drawEdges();
    }
    this.highlights.show();
  }

  /** Paragraphs far from the window are taken away, to be drawn when there is time: an add-in may change thousands at once. */
  private redrawParagraphs(paragraphs: ReadonlySet<XmlElement>): void {
    const far = new Set<Stretch>();
    for (const paragraph of paragraphs) {
      const drawn = this.document.drawnAs(paragraph);
      if (!drawn) continue;
      const { item, stretch } = this.stretchAround(paragraph) ?? {};
      if (!item || !stretch) drawn.element.replaceWith(drawParagraph(paragraph, drawn.story));
      else if (!this.viewport.isNear(stretch)) far.add(stretch);
      else if (drawn.element.parentElement === stretch.element) stretch.redraw(item);
      else drawn.element.replaceWith(drawParagraph(paragraph, drawn.story));
    }
    const heights = [...far].map((stretch) => stretch.element.offsetHeight);
    [...far].forEach((stretch, index) => stretch.undraw(heights[index] ?? 0));
  }

  /** Draws what is near the window at once and the rest later; what the reader looks at stays where it is. */
  private redrawAll(): void {
    const anchor = this.viewport.scrolled ? this.firstVisible() : undefined;
    this.document = new DrawnDocument(this.pkg, this.viewport, this.document.pictures);
    this.pages = new Pages(this.holder, this.document);
    if (anchor) {
      this.draw(anchor.paragraph);
      const element = this.elementOf(anchor.paragraph);
      if (element) this.desk.scrollTop += element.getBoundingClientRect().top - anchor.top;
    }
    this.viewport.drawVisible();
    this.highlights.show();
  }

  /** The first paragraph in the window, and where it is. */
  private firstVisible(): { readonly paragraph: XmlElement; readonly top: number } | undefined {
    const { top: edge } = this.desk.getBoundingClientRect();
    for (const element of this.viewport.nearElements('.paragraph')) {
      const { top, bottom } = element.getBoundingClientRect();
      const paragraph = bottom > edge ? this.paragraphAt(element) : undefined;
      if (paragraph) return { paragraph, top };
    }
    return undefined;
  }

  /** Draws all that a paragraph stands in, from the outside in. */
  private draw(paragraph: XmlElement): void {
    while (!this.document.drawnAs(paragraph)) {
      const around = this.stretchAround(paragraph);
      if (!around || around.stretch.isDrawn) return;
      this.viewport.drawNow(around.stretch);
    }
  }

  private stretchAround(paragraph: XmlElement): { readonly item: XmlElement; readonly stretch: Stretch } | undefined {
    for (let node: XmlNode | null = paragraph; node; node = node.parentNode) {
      const stretch = isElement(node) ? this.document.stretchOf(node) : undefined;
      if (isElement(node) && stretch) return { item: node, stretch };
    }
    return undefined;
  }

  private drawnPlaceOf({ paragraph, offset }: Position): { readonly node: Node; readonly offset: number } | null {
    const element = this.elementOf(paragraph);
    if (!element) return null;
    for (const piece of piecesOf(paragraph)) {
      const text = nodeShowing(piece.element);
      if (text instanceof Text && offset <= piece.start + piece.length)
        return { node: text, offset: Math.max(0, offset - piece.start) };
    }
    return { node: element, offset: element.childNodes.length };
  }

  /** The mark of a comment leads to its words. */
  private readonly followMark = ({ target }: MouseEvent): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('.comment-mark') : null;
    const id = mark?.dataset['comment'];
    if (id === undefined) return;
    this.viewport.drawAll(this.desk.querySelectorAll('.notes .stretch'));
    const comment = [...this.desk.querySelectorAll<HTMLElement>('.comment')].find(
      (each) => each.dataset['comment'] === id,
    );
    comment?.scrollIntoView({ block: 'center' });
    comment?.focus();
  };

  /** Looks for parts that are not watched yet; returns what they are for. */
  private watch(): ReadonlySet<'body' | 'look' | 'edge'> {
    const added = new Set<'body' | 'look' | 'edge'>();
    for (const { document, kind } of watchedParts(this.pkg)) {
      if (this.watched.has(document)) continue;
      this.watched.set(document, kind);
      added.add(kind);
      this.observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    return added;
  }
}
