import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { setChildren } from './children';
import type { Viewport } from './viewport';

/** How the items of a strip are drawn. */
export interface StripKind {
  /** Draws items that follow each other; what was drawn before and is still right may be used again. */
  draw(items: readonly XmlElement[]): readonly HTMLElement[];
  /** An item is to be drawn anew the next time. */
  forget(item: XmlElement): void;
  /** How high an item will be, in px, roughly. */
  guess(item: XmlElement): number;
  /** How many paragraphs an item has. */
  weight(item: XmlElement): number;
  /** Whether an item can be drawn without the one before it. */
  canStart(item: XmlElement): boolean;
}

/** A few blocks of the document that are drawn together, when they come near the window. Until then there is room for them. */
export class Stretch {
  readonly element = html('div', 'stretch waiting');
  /** In px, by the length of the text. */
  guess = 0;
  private content: readonly XmlElement[] = [];
  private drawn = false;

  constructor(
    private readonly kind: StripKind,
    private readonly viewport: Viewport,
  ) {}

  get isDrawn(): boolean {
    return this.drawn;
  }

  get items(): readonly XmlElement[] {
    return this.content;
  }

  /** What the stretch consists of now; what is drawn is brought up to date. Returns whether that is something else. */
  fill(items: readonly XmlElement[]): boolean {
    if (items.length === this.content.length && items.every((item, index) => item === this.content[index]))
      return false;
    this.content = items;
    if (this.drawn) this.show();
    else this.guess = items.reduce((sum, item) => sum + this.kind.guess(item), 0);
    return true;
  }

  /** Keeps that much room, in px, for what is not drawn or not laid out. */
  reserve(height: number): void {
    this.element.style.height = `${height}px`;
    this.element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
  }

  draw(): void {
    if (this.drawn) return;
    this.drawn = true;
    this.element.classList.remove('waiting');
    this.element.style.height = '';
    this.show();
    this.viewport.done(this);
  }

  /** Takes the drawing away until it is needed; its room stays. @param height what it has now. */
  undraw(height: number): void {
    if (!this.drawn) return;
    this.drawn = false;
    for (const item of this.content) this.kind.forget(item);
    this.element.replaceChildren();
    this.element.classList.add('waiting');
    this.reserve(height);
    this.viewport.wait(this);
  }

  /** Draws an item again. */
  redraw(item: XmlElement): void {
    this.kind.forget(item);
    if (this.drawn) this.show();
  }

  private show(): void {
    setChildren(this.element, this.kind.draw(this.content));
  }
}
