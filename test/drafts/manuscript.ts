import type { Role } from '../../src/draft/roles';
import { type DocxContent, type ParagraphLook, type RunLook, type Xml, docx, p, r } from '../builders/docx';

/** What is true of one w:p of the body story, text boxes left out. */
export interface TruthParagraph {
  /** Soft return as \n, tab as \t; deleted text and field codes left out. */
  readonly text: string;
  /** `text` without leading blanks and invisible characters. */
  readonly clean: string;
  /** The number that Word computes. */
  readonly label: string | null;
  readonly role: Role;
  /** Length of a run-in heading in `clean`. */
  readonly lead: number | null;
  /** Roles between soft returns, where there are any. */
  readonly lines?: readonly Role[];
  /** Leftover remarks in `clean`. */
  readonly annotations?: readonly string[];
}

export interface MessyDraft {
  readonly bytes: Uint8Array;
  readonly truth: readonly TruthParagraph[];
}

/** What is true of a paragraph besides its role and text. */
export interface Facts {
  readonly lead?: number | null;
  readonly label?: string;
  readonly lines?: readonly Role[];
  readonly annotations?: readonly string[];
}

export interface Writing extends Facts {
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
  /** Runs instead of the one that the text would become; they must show the same text. */
  readonly content?: Xml;
}

const LEADING_BLANKS = /^[ \t\u00a0\u2002\u2003\u3000\u200b]+/u;
const INVISIBLE = /[\u200b\ufeff\u00ad]/gu;

/** A document being written: every paragraph together with what is true of it. */
export class Manuscript {
  private readonly truth: TruthParagraph[] = [];
  private readonly body: Xml[] = [];

  write(role: Role, text: string, writing: Writing = {}): this {
    const content = writing.content ?? (text === '' ? '' : r(text, writing.run));
    this.body.push(p(content, writing.paragraph));
    return this.note(role, text, writing);
  }

  /** Adds markup as it is; its paragraphs must be told by `note`, in order. */
  raw(markup: Xml): this {
    this.body.push(markup);
    return this;
  }

  /** Tells what is true of the next paragraph. */
  note(role: Role, text: string, { lead, label, lines, annotations }: Facts = {}): this {
    this.truth.push({
      text,
      clean: text.replace(LEADING_BLANKS, '').replace(INVISIBLE, ''),
      label: label ?? null,
      role,
      lead: lead ?? null,
      ...(lines === undefined ? {} : { lines }),
      ...(annotations === undefined ? {} : { annotations }),
    });
    return this;
  }

  finish(content: Omit<DocxContent, 'body'> = {}): MessyDraft {
    return { bytes: docx({ ...content, body: this.body }), truth: this.truth };
  }
}
