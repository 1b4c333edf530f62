import type { WordHost } from '../host/word-host';
import type { DocumentView } from './document-view';

/**
 * Keeps the browser's selection and the document's the same: what the reader selects is what an add-in gets as the
 * selection, and what an add-in selects is shown and scrolled to.
 */
export class SelectionLink {
  /** What the add-in selected last, where it is drawn. */
  private shown: StaticRange | null = null;
  private readerSelects = false;

  constructor(
    private readonly desk: HTMLElement,
    private readonly view: DocumentView,
    private readonly host: WordHost,
    /** Told when the reader, or the add-in, has moved on. */
    private readonly moved: () => void,
  ) {
    document.addEventListener('selectionchange', this.follow);
    host.onSelected(() => {
      if (!this.readerSelects) this.show();
    });
  }

  close(): void {
    document.removeEventListener('selectionchange', this.follow);
  }

  /** The reader selected something. */
  private readonly follow = (): void => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!this.desk.contains(range.commonAncestorContainer) || isSame(range, this.shown)) return;
    this.shown = null;
    const start = this.view.positionAt(range.startContainer, range.startOffset);
    if (!start) return;
    const end = this.view.positionAt(range.endContainer, range.endOffset) ?? start;
    this.readerSelects = true;
    this.host.select(start, start.paragraph === end.paragraph ? end : this.view.beforeParagraphOf(end));
    this.readerSelects = false;
    this.moved();
  };

  /** The add-in selected something: show it, as Word does, in the middle of the window. */
  private show(): void {
    this.view.flush();
    const { start, end } = this.host.selection;
    const from = this.view.placeOf(start);
    const to = this.view.placeOf(end);
    if (!from || !to) return;
    // The browser will report this selection as if it were the reader's.
    this.shown = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.view.reveal(start.paragraph, { block: 'center' });
    this.moved();
  }
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
