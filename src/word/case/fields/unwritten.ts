import * as v from 'valibot';
import type { FormFieldName } from '../../../notice/notice';
import { changeNote, readNotes } from '../../document/document-notes';
import { documentPlace } from '../../document/document-place';
import { heldLocks, lockManager } from '../../host/locks';
import { personalKey } from '../../host/shared-storage';
import type { LeftBehind, Unwritten } from '../../../session/form';

const NAME = 'caseAuthor.unwritten';
const NOTE = 'document';

/** Words that nobody has asked for by then are erased, in milliseconds. */
const MAX_AGE = 30 * 24 * 60 * 60 * 1000;

const texts = v.array(v.string());
const word = v.object({ field: v.string(), base: texts, sent: v.nullable(texts), texts });
const stored = v.object({
  at: v.string(),
  document: v.string(),
  pane: v.string(),
  address: v.string(),
  words: v.array(word),
});

type Stored = v.InferOutput<typeof stored>;

/**
 * What was typed in the pane and is not in the document yet, kept on this computer in the browser's `localStorage`: the one
 * storage that has a value when the call returns, as a pane that is being closed needs it.
 *
 * Which document the words belong to says an id in the document, a note of ours: it stays the same when the document is
 * saved for the first time, renamed or moved, where the address changes. A document that was closed without being saved has
 * not got the id that it was given; it is known by its address and gets the same id again. Copies have the id of the document
 * that they were made of: what was typed in one may be offered in the other, which is why words are only ever offered, with
 * the name of the file that they were typed in. Each pane keeps its words under a key of its own, and what belongs to a pane
 * that is open is offered nowhere: two documents, or two panes at one, never get at each other's words.
 */
export class UnwrittenWords {
  private readonly pane = crypto.randomUUID();
  private document: string | null = null;
  private isNoted = false;
  /** Under which key this pane keeps something now. */
  private key: string | null = null;
  private isOpen = false;

  /** Finds out which document is open; gives what panes that are gone have left for it, the oldest first. */
  async look(): Promise<readonly LeftBehind[]> {
    const notes = await readNotes(NOTE);
    const noted = oldestId(notes);
    const all = entries();
    this.isNoted = noted !== undefined;
    this.document = noted ?? this.document ?? idAt(documentPlace(), all) ?? crypto.randomUUID();
    // Where the browser does not say which panes are open, their words are offered while they are typed.
    const open = await heldLocks();
    return all
      .filter(({ document, pane }) => document === this.document && pane !== this.pane && !open.has(lockOf(pane)))
      .sort((one, other) => one.at.localeCompare(other.at))
      .flatMap(({ at, address, words, pane }) =>
        words.map((one) => ({ ...one, id: idOf(pane, one.field), at, file: otherFile(address) })),
      );
  }

  /** Keeps these words in place of what this pane kept before. Done when it returns; nothing can be done where it fails. */
  keep(words: readonly Unwritten[]): void {
    if (this.document === null) return;
    const key = keyOf(this.document, this.pane);
    // The document has turned out to be another one than it was taken for.
    if (this.key !== null && (this.key !== key || words.length === 0)) remove(this.key);
    this.key = words.length === 0 ? null : key;
    if (this.key === null) return;
    this.stayOpen();
    const at = new Date().toISOString();
    store(key, {
      at,
      document: this.document,
      pane: this.pane,
      address: documentPlace(),
      words: [...words].map(copyOf),
    });
    void this.noteDocument();
  }

  /** The author has taken them, or wants them no more. */
  forget(id: string): void {
    const { document } = this;
    if (document === null) return;
    for (const entry of entries().filter((one) => one.document === document && one.pane !== this.pane)) {
      const rest = entry.words.filter(({ field }) => idOf(entry.pane, field) !== id);
      if (rest.length === entry.words.length) continue;
      if (rest.length === 0) remove(keyOf(document, entry.pane));
      else store(keyOf(document, entry.pane), { ...entry, words: rest });
    }
  }

  /** Gives the document its id, unless it has one. That it takes none (read-only) is no reason to bother the author. */
  async noteDocument(): Promise<void> {
    const { document } = this;
    if (this.isNoted || document === null) return;
    this.isNoted = true;
    await changeNote(NOTE, (notes) => oldestId(notes) ?? document).catch(() => undefined);
  }

  /** Other panes see by this that this one is there; it ends with the page. */
  private stayOpen(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    // Refused where the page is not quite alive any more.
    void lockManager()
      ?.request(lockOf(this.pane), () => new Promise(() => undefined))
      .catch(() => undefined);
  }
}

/** Of the ids that a document notes, should two people have given it one at once. */
function oldestId(notes: readonly unknown[]): string | undefined {
  return notes.filter((note) => typeof note === 'string').at(-1);
}

/** Erases what has had its time, of whatever document. */
export function eraseOldWords(): void {
  for (const { at, document, pane } of entries())
    if (Date.now() - Date.parse(at) >= MAX_AGE) remove(keyOf(document, pane));
}

/** All that is kept for the person at this computer. */
function entries(): Stored[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(personalKey(NAME)))
      .flatMap((key) => entryIn(localStorage.getItem(key)));
  } catch {
    // Storage is switched off.
    return [];
  }
}

/** Nothing where something else lies under our name: it hides nothing of ours. */
function entryIn(text: string | null): Stored[] {
  try {
    const read = v.safeParse(stored, JSON.parse(text ?? 'null'));
    return read.success ? [read.output] : [];
  } catch {
    return [];
  }
}

function store(key: string, entry: Stored): void {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // Full or switched off: the mark at the field still says that the document does not have the words.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // See above.
  }
}

function copyOf({ field, base, sent, texts: mine }: Unwritten): Stored['words'][number] {
  return { field, base: [...base], sent: sent && [...sent], texts: [...mine] };
}

function keyOf(document: string, pane: string): string {
  return `${personalKey(NAME)} ${document} ${pane}`;
}

function idOf(pane: string, field: FormFieldName): string {
  return `${pane} ${field}`;
}

/** The id of the document that words were typed in at an address; null for a document that was never saved: it has none. */
function idAt(address: string, all: readonly Stored[]): string | null {
  return address === '' ? null : (all.find((entry) => entry.address === address)?.document ?? null);
}

/** The name of the file, if it is not the one that is open. */
function otherFile(address: string): string | null {
  if (address === '' || address === documentPlace()) return null;
  // On the web the view that a browser has open may follow.
  const file = /^https?:/i.test(address) ? address.replace(/[?#].*$/, '') : address;
  const name = /[^\\/]*$/.exec(file)?.[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign in a file's name.
    return name;
  }
}

function lockOf(pane: string): string {
  return `caseAuthor.pane ${pane}`;
}
