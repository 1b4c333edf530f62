import type { Caret } from '../host/editing/caret';
import type { EditCommand, EditOutcome } from '../host/editing/command';
import type { WordHost } from '../host/word-host';
import type { DocumentView } from './document-view';
import { scrollIntoDesk } from './input/scroll';
import { caretAt, placeOfCaret } from './input/places';

/**
 * Keeps the browser's selection and the document's the same: what the reader selects is what an add-in gets as the
 * selection, what an add-in selects is shown and scrolled to, and the caret stays where it belongs when the page is drawn
 * anew under it.
 */
export class SelectionLink {
  /** The browser's selection as it was set or taken over last. */
  private known: StaticRange | null = null;
  /** The page itself moves the document's selection. */
  private moves = false;
  /** An input method has the browser's selection. */
  private paused = false;
  private inBody = false;
  private mouseIsDown = false;
  private readonly redrawn = new MutationObserver(() => this.putBack());

  constructor(
    private readonly desk: HTMLElement,
    private readonly view: DocumentView,
    private readonly host: WordHost,
    /** Told when the reader, or the add-in, has moved on. */
    private readonly moved: () => void,
  ) {
    document.addEventListener('selectionchange', this.follow);
    document.addEventListener('mouseup', this.mouseUp);
    desk.addEventListener('mousedown', this.mouseDown);
    desk.addEventListener('focus', this.focused);
    this.redrawn.observe(desk, { childList: true, subtree: true });
    host.onSelected(() => {
      if (!this.moves) this.show();
    });
  }

  close(): void {
    this.redrawn.disconnect();
    document.removeEventListener('selectionchange', this.follow);
    document.removeEventListener('mouseup', this.mouseUp);
    this.desk.removeEventListener('mousedown', this.mouseDown);
    this.desk.removeEventListener('focus', this.focused);
  }

  /** Whether the browser's selection is one in the body, which can be edited. */
  get isInBody(): boolean {
    return this.inBody;
  }

  /** Carries out an edit and shows the caret where it is then. */
  edit(command: EditCommand): EditOutcome {
    return this.act(() => this.host.edit(command));
  }

  /** Lets somebody move the document's selection, and shows it. */
  act<Result>(action: () => Result): Result {
    this.moves = true;
    try {
      return action();
    } finally {
      this.moves = false;
      this.view.flush();
      this.place(true);
      this.moved();
    }
  }

  /** An input method takes over: it must not be disturbed. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  /**
   * Takes over what the reader selected. Browsers tell of it later; whoever acts on the selection asks for it before.
   */
  readonly follow = (): void => {
    if (this.read() && !this.mouseIsDown) this.correct();
  };

  /** The same without touching the browser's selection. @returns whether it was another one. */
  read(): boolean {
    const selection = getSelection();
    if (this.paused || !selection || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0);
    if (!this.desk.contains(range.commonAncestorContainer) || isSame(range, this.known)) return false;
    this.known = copyOf(range);
    const start = caretAt(this.view, range.startContainer, range.startOffset);
    const end = range.collapsed ? start : caretAt(this.view, range.endContainer, range.endOffset);
    this.inBody = start !== null && this.host.holds(start.paragraph) && end !== null && this.host.holds(end.paragraph);
    if (!this.inBody || start === null || end === null) return false;
    this.take(start, end);
    this.moved();
    return true;
  }

  private take(start: Caret, end: Caret): void {
    this.moves = true;
    const last = start.paragraph === end.paragraph ? end : this.view.beforeParagraphOf(end);
    this.host.select(start, last, end.side);
    this.moves = false;
  }

  /** A prompt is selected as a whole, which the browser does not know. */
  private correct(): void {
    const { start, end } = this.host.selected;
    const isCaret = getSelection()?.isCollapsed ?? true;
    if (isCaret && (start.paragraph !== end.paragraph || start.offset !== end.offset)) this.place(false);
  }

  private readonly mouseDown = (): void => {
    this.mouseIsDown = true;
  };

  private readonly mouseUp = (): void => {
    if (!this.mouseIsDown) return;
    this.mouseIsDown = false;
    this.read();
    if (this.inBody) this.correct();
  };

  /** Whoever comes by the keyboard finds the caret where it was; the browser would begin at the top. */
  private readonly focused = (): void => {
    if (!this.mouseIsDown) this.place(false);
  };

  /** The add-in selected something: show it, as Word does, in the middle of the window. */
  private show(): void {
    this.view.flush();
    this.place(false);
    if (!this.paused) this.view.reveal(this.host.selection.start.paragraph, { block: 'center' });
    this.moved();
  }

  /** What shows the selection may have been drawn anew: the browser's selection went with it. */
  private putBack(): void {
    if (this.paused || this.known === null || !this.inBody) return;
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (range && isSame(range, this.known) && range.startContainer.isConnected) return;
    // Whoever selects something else meanwhile, outside of the document, keeps that.
    if (range && !this.desk.contains(range.commonAncestorContainer) && range.commonAncestorContainer.isConnected)
      return;
    if (this.view.elementOf(this.host.selection.start.paragraph)) this.place(false);
  }

  /** Puts the browser's selection where the document's is. */
  private place(intoView: boolean): void {
    if (this.paused) return;
    const { start, end } = this.host.selected;
    // Draws what is to be selected if it is far from the window.
    this.view.placeOf(start);
    this.view.placeOf(end);
    const from = placeOfCaret(this.view, start);
    const to = placeOfCaret(this.view, end);
    if (!from || !to) return;
    this.inBody = true;
    this.known = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    if (intoView) scrollIntoDesk(this.desk, to);
  }
}

function copyOf(range: Range): StaticRange {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function isSame(a: AbstractRange, b: AbstractRange | null): boolean {
  return (
    b !== null &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
