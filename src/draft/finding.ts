/** What is told about a document, in the same words in the pane, in the terminal and for a batch. */
export interface Statement {
  /** Stable, for instance `soft-return`. */
  readonly id: string;
  /** `error`: it does not look as the notice wants; `advice`: left on purpose, or done beyond looks. */
  readonly severity: 'error' | 'advice';
  /** A Chinese sentence. The same for all places of one kind, so that it is read once. */
  readonly message: string;
  /** How a person puts it right in Word, step by step; where the program cannot. */
  readonly steps?: readonly string[];
  /** How the program puts it right, if the author wants that. */
  readonly fix?: Fix;
  /** Nobody sees a difference on paper. */
  readonly unseen?: boolean;
  /** Set if it speaks of a kind of paragraphs, of which the place is only the first. */
  readonly general?: boolean;
}

/** A value of an option that puts something right. */
export interface Fix {
  readonly option: string;
  readonly value: string;
  /** What it does, as the word on a button, for instance `删去空段`. */
  readonly label: string;
}

/** A paragraph that can be found again: by its position among the body's paragraphs, checked by its text. */
export interface ParagraphPlace {
  readonly index: number;
  readonly text: string;
  /** What a list shows in place of `text`, for instance where there is none: `图片`, `在“一、背景介绍”之后`. */
  readonly shown?: string;
}

/** What is told, with the place in the document; null for what concerns the whole of it. */
export interface Finding extends Statement {
  readonly place: ParagraphPlace | null;
}
