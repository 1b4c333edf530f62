import type { DrawnDocument } from './drawn-document';
import type { Preceding } from './preceding';

/** What drawing needs to know about the story (the body, a header, the footnotes) that it is in. */
export interface Story {
  readonly document: DrawnDocument;
  /** The part that the story is in; its relationships name pictures and links. */
  readonly part: string;
  readonly preceding: Preceding;
  /** Height of a line of the document grid in px; null without one. */
  readonly gridPitch: number | null;
}
