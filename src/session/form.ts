import type { FieldLine } from '../form/field-line';
import type { FoundForm, FoundNarrative, Unclear } from '../form/form';
import type { Block } from '../form/blocks/new-document';
import type { FormFieldName } from '../notice/notice';
import type { Finding, ParagraphPlace } from '../draft/finding';

/**
 * The case in the open document: its application form, field by field, and the blocks that can be put into it. Plain values
 * for the pane; only `src/word` speaks Office.js. Nothing here rejects for a reason that can be told: outcomes say it.
 */
export interface FormSession {
  /** Reads the whole document. Rejects with an error whose message is a sentence for the author. */
  read(): Promise<CaseState>;
  /**
   * Tells what changes in the document while the author writes there, within a second; asks nothing of Word while the pane
   * is hidden. A form that is told was never read before the last answered `write`. Returns the unsubscription.
   */
  follow(listener: (change: CaseChange) => void): () => void;
  insert(request: InsertRequest): Promise<InsertOutcome>;
  /** Takes a block out that this program has put in; the author's text stays, the document as it was is kept as a version. */
  remove(block: Block): Promise<RemoveOutcome>;
  /** Puts controls around the values of a form that was typed by hand; nothing else of it changes. */
  adopt(): Promise<AdoptOutcome>;
  /** Puts the caret at the end of the field in the document and scrolls to it; false if it is not there any more. */
  goTo(field: FormFieldName): Promise<boolean>;
  /** Puts the caret where the narrative is still to be written, else into its first part; false if there is none. */
  goToNarrative(): Promise<boolean>;
  /**
   * Writes a field from the pane: one text per paragraph, automatic numbers left out. `base` are the texts that the author
   * began from: where the document says something else by now, nothing is written.
   */
  write(field: FormFieldName, texts: readonly string[], base: readonly string[]): Promise<WriteOutcome>;
  /** Selects what is beyond the limit. */
  selectSurplus(field: FormFieldName): Promise<SurplusOutcome>;
  /** Moves what is beyond the limit, from the last sentence end within it, out of the field into the tray. */
  moveSurplusOut(field: FormFieldName): Promise<SurplusOutcome>;
  /** The author has left a field in the pane: with strict limits, what is beyond them is moved out and told. */
  leave(field: FormFieldName): Promise<void>;
  /** Keeps a text in the tray that would otherwise be lost, for instance one of two that were written at once. */
  keep(field: FormFieldName, texts: readonly string[]): Promise<SurplusOutcome>;
  /** Puts a text of the tray back at the end of its field and takes it out of the tray. */
  putBack(id: string): Promise<SurplusOutcome>;
  /** The author has no more use for a text of the tray. */
  discard(id: string): Promise<SurplusOutcome>;
  /**
   * Keeps on this computer, before it returns, what the document does not have yet; in place of what was kept before. A pane
   * that is closed leaves it behind.
   */
  keepUnwritten(words: readonly Unwritten[]): void;
  /** What was left behind has been taken, or is not wanted. */
  forgetLeftBehind(id: string): void;
  /** Remembers in the document at which field the author stopped. */
  saveStep(field: FormFieldName): Promise<void>;
}

export interface CaseState {
  /** null if the document holds none. */
  readonly form: CaseForm | null;
  /** What stands in the document of the blocks that can be inserted. */
  readonly blocks: readonly Block[];
  /** Those that this program has put in and can take out again. */
  readonly own: readonly Block[];
  /** Nothing is in the document yet, not even an empty table: there is one place to insert at. */
  readonly isEmpty: boolean;
  /** Set if nothing may be changed (protected, read-only, final): the sentence to show. */
  readonly blocked: string | null;
  /** Set if the document was made for another notice: the sentence to show. */
  readonly otherNotice: string | null;
  readonly tray: readonly TrayEntry[];
  /** What panes that are gone did not get into this document, the oldest first. */
  readonly leftBehind: readonly LeftBehind[];
  /** Where the author stopped the last time; null if nobody did. */
  readonly step: FormFieldName | null;
}

/** A form as the document has it, with what the pane needs to edit it. The pane judges it, with what is typed there. */
export interface CaseForm extends Omit<FoundForm, 'texts'> {
  readonly narrative: FoundNarrative | null;
  /** In the order of the form. */
  readonly fields: readonly CaseField[];
}

export interface CaseField {
  readonly name: FormFieldName;
  /** The paragraphs of the answer, automatic numbers apart from their words; empty if nothing was filled in. */
  readonly lines: readonly FieldLine[];
  /** The form's own remark still stands in it. */
  readonly promptLeft: boolean;
  /** Words that may be the answer, where none was found. */
  readonly unclear?: Unclear;
  /** Why the field cannot be written from the pane (no control around it, a picture in it), as a sentence; null if it can. */
  readonly fixedBecause: string | null;
  /** It stands in the form without a control around it: `adopt` may put one there. */
  readonly isOutside: boolean;
}

export type CaseChange =
  /** What is written in the form has changed. */
  | { readonly kind: 'form'; readonly form: CaseForm }
  /** The cursor has come into a field, or (null) left the form. */
  | { readonly kind: 'cursor'; readonly field: FormFieldName | null }
  /** The tray has changed; `moved` was put there because the author left a field that was too long (strict limits). */
  | { readonly kind: 'tray'; readonly tray: readonly TrayEntry[]; readonly moved: TrayEntry | null }
  /** Strict limits: what is too long in the field that the author left could not be moved out; told once for each reason. */
  | { readonly kind: 'not-moved'; readonly field: FormFieldName; readonly message: string }
  /** The form was inserted or removed by somebody: read again. */
  | { readonly kind: 'stale' };

/** A text that was taken out of a field, kept in the document (`src/word/document-notes.ts`) until it is put back or thrown away. */
export interface TrayEntry {
  readonly id: string;
  readonly field: FormFieldName;
  /** One text per paragraph. */
  readonly texts: readonly string[];
  /** Whether the first text goes on in the paragraph that it was cut from. */
  readonly continues: boolean;
  /** When it was taken out, ISO 8601. */
  readonly at: string;
}

/** What the pane says in a field and the document was not heard to have. */
export interface Unwritten {
  readonly field: FormFieldName;
  /** What the document said where the author began. */
  readonly base: readonly string[];
  /** What was being written when the words were kept: the document may have it; null if nothing was. */
  readonly sent: readonly string[] | null;
  readonly texts: readonly string[];
}

export interface LeftBehind extends Unwritten {
  readonly id: string;
  /** When it was typed, ISO 8601. */
  readonly at: string;
  /** The file that it was typed in, if that is not the one that is open: it may be a copy, or have got another name. */
  readonly file: string | null;
}

/** `cursor`: below the paragraph of the cursor; `end`: after everything, on a page of its own. An empty document has one place. */
export type InsertPlace = 'cursor' | 'end';

export interface InsertRequest {
  readonly block: Block;
  readonly place: InsertPlace;
  /** The author agreed to insert after what is selected. */
  readonly besideSelection: boolean;
  /** In the title of form or summary; absent: that of a form or summary in the document, else this year. */
  readonly year?: number;
}

export type InsertOutcome =
  /** It stands in the document as it should, or `left` says what does not and what to do. */
  | { readonly kind: 'done'; readonly left: readonly Finding[] }
  /** The document has such a block already: offer to go to `place`, where it begins. Nothing was changed. */
  | { readonly kind: 'exists'; readonly message: string; readonly place: ParagraphPlace | null }
  /** Something is selected: ask, then call again with `besideSelection`. Nothing was changed. */
  | { readonly kind: 'ask-selection'; readonly message: string }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Stopped half way; `message` says what is in the document now and what to do. */
  | { readonly kind: 'interrupted'; readonly message: string };

export type RemoveOutcome =
  /** `snapshot`: the id of the version with the block in it. */
  | { readonly kind: 'done'; readonly snapshot: string; readonly left: readonly Finding[] }
  /** This Word lets nobody unlock the controls: the document without the block was opened as a new one, this one stays. */
  | { readonly kind: 'copied'; readonly message: string }
  /** Nothing was changed; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Stopped half way; `message` says what to do. */
  | { readonly kind: 'interrupted'; readonly message: string };

export type AdoptOutcome =
  | { readonly kind: 'done'; readonly fields: readonly FormFieldName[]; readonly left: readonly Finding[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'interrupted'; readonly message: string };

export type WriteOutcome =
  | { readonly kind: 'written' }
  /** The document says something else than `base`: nothing was written. */
  | { readonly kind: 'changed'; readonly lines: readonly FieldLine[] }
  | { readonly kind: 'refused'; readonly message: string };

export type SurplusOutcome =
  | { readonly kind: 'done'; readonly tray: readonly TrayEntry[] }
  | { readonly kind: 'refused'; readonly message: string };
