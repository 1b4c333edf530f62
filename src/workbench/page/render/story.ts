import type { Formatting } from '../../../ooxml/effective';
import type { Package } from '../../../ooxml/package';
import type { XmlElement } from '../../../ooxml/xml';
import type { Labels } from './labels';
import type { Pictures } from './pictures';

/** What drawing one story (the body, a header, a footer) needs to know. */
export interface Story {
  readonly pkg: Package;
  /** The part that the story is in; its relationships name pictures and links. */
  readonly part: string;
  readonly formatting: Formatting;
  readonly labels: Labels;
  readonly pictures: Pictures;
  /** Complex fields that are open where the drawing has arrived. */
  readonly fields: FieldStack;
  /** Height of a line of the document grid in px where the drawing has arrived; null without one. */
  readonly gridPitch: number | null;
  /** Called with each paragraph that was drawn, and the fields that were open before it, so that it can be found again. */
  drawn(paragraph: XmlElement, element: HTMLElement, fields: FieldStack): void;
  /** Called with the text of each w:t, so that a selection can be told in the terms of either tree. */
  drawnText(element: XmlElement, text: Text): void;
}

/**
 * Complex fields (ECMA-376 part 1, 17.16.18) run across runs and even paragraphs: begin, instructions, separate,
 * result, end. Only results are for readers.
 */
export class FieldStack {
  private open: readonly ('instructions' | 'result')[] = [];

  /** Whether what comes now is an instruction, not text. */
  get hidden(): boolean {
    return this.open.includes('instructions');
  }

  /** Goes past a w:fldChar of that w:fldCharType. */
  pass(type: string | null): void {
    if (type === 'begin') this.open = [...this.open, 'instructions'];
    else if (type === 'end') this.open = this.open.slice(0, -1);
    else if (this.open.length > 0) this.open = [...this.open.slice(0, -1), 'result'];
  }

  copy(other: FieldStack): void {
    this.open = other.open;
  }

  clone(): FieldStack {
    const copy = new FieldStack();
    copy.copy(this);
    return copy;
  }
}
