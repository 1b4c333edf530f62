import type { XmlElement } from '../../../ooxml/xml';

/** What a batch, or a user's edit, changed. */
export interface Changes {
  /** Paragraphs whose text or look changed; they are still in the document. */
  readonly paragraphs: ReadonlySet<XmlElement>;
  /** Paragraphs came or went, or something changed that concerns more than single paragraphs (styles, lists). */
  readonly everything: boolean;
  /** Parts that were written to. */
  readonly parts: ReadonlySet<string>;
}

export class ChangeLog {
  private paragraphs = new Set<XmlElement>();
  private parts = new Set<string>();
  private everything = false;

  paragraph(element: XmlElement): void {
    this.paragraphs.add(element);
  }

  all(): void {
    this.everything = true;
  }

  part(name: string): void {
    this.parts.add(name);
  }

  get isEmpty(): boolean {
    return this.parts.size === 0;
  }

  /** What was logged since the last call; null if nothing. */
  take(): Changes | null {
    if (this.parts.size === 0) return null;
    const taken = { paragraphs: this.paragraphs, everything: this.everything, parts: this.parts };
    this.paragraphs = new Set();
    this.parts = new Set();
    this.everything = false;
    return taken;
  }
}
