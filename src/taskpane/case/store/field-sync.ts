import type { Unwritten, WriteOutcome } from '../../../session/form';
import { type Texts, mergeTexts, sameTexts, sameWords } from './texts';

/**
 * One field that is written in two places at once, the pane and the document. Pure: events come in, the next state comes
 * out; timers and Word are elsewhere (`SendQueue`).
 *
 * Nothing that the document says replaces words that are being composed by an input method or that the document does not
 * have yet. Such news waits (`heard`), or comes back as the answer to the next write, and is then merged or put to the author.
 */
export interface FieldSync {
  /** What the document was last known to say: where the next write begins. */
  readonly base: Texts;
  /** What the editor in the pane says. */
  readonly mine: Texts;
  /** The editor has words that were never sent. */
  readonly dirty: boolean;
  /** An input method is composing in the editor. */
  readonly composing: boolean;
  /** What is being written in the document just now. */
  readonly sending: Texts | null;
  /** What the document has said meanwhile; the last of it. */
  readonly heard: Texts | null;
  /** What the document says, where both were changed at the same place: the author decides. */
  readonly conflict: Texts | null;
  /** Why the last write failed, as a sentence; the words stay in the editor. */
  readonly failure: string | null;
}

export function startSync(texts: Texts): FieldSync {
  return {
    base: texts,
    mine: texts,
    dirty: false,
    composing: false,
    sending: null,
    heard: null,
    conflict: null,
    failure: null,
  };
}

/** The author has typed in the pane. */
export function typed(sync: FieldSync, texts: Texts): FieldSync {
  if (sameTexts(texts, sync.mine)) return sync;
  const dirty = !sameTexts(texts, sync.sending ?? sync.base);
  return settled({ ...sync, mine: texts, dirty, failure: null });
}

/** An input method begins or ends a composition. */
export function composed(sync: FieldSync, composing: boolean): FieldSync {
  return sync.composing === composing ? sync : settled({ ...sync, composing });
}

export function canSend(sync: FieldSync): boolean {
  return sync.dirty && !sync.composing && sync.sending === null && sync.conflict === null;
}

/** A write of `mine` over `base` begins. Only where `canSend` says so. */
export function sent(sync: FieldSync): FieldSync {
  return { ...sync, sending: sync.mine, dirty: false, failure: null };
}

/** The write has come to its end. */
export function answered(sync: FieldSync, outcome: WriteOutcome): FieldSync {
  switch (outcome.kind) {
    case 'written': {
      const written = sync.sending ?? sync.base;
      // A reading of before the write is old, one of the write itself is no news.
      const isOld = sync.heard !== null && (sameWords(sync.heard, sync.base) || sameWords(sync.heard, written));
      return settled({ ...sync, base: written, sending: null, heard: isOld ? null : sync.heard });
    }
    case 'refused':
      return { ...sync, sending: null, dirty: true, failure: outcome.message };
    case 'changed':
      return met(
        { ...sync, sending: null, dirty: true, heard: null },
        outcome.lines.map(({ text }) => text),
      );
  }
}

/** The document was read and says `theirs`. */
export function heard(sync: FieldSync, theirs: Texts): FieldSync {
  if (sync.conflict !== null) {
    const undone = sameWords(theirs, sync.base);
    return undone ? { ...sync, base: theirs, conflict: null } : met({ ...sync, conflict: null }, theirs);
  }
  if (isQuiet(sync) && sameTexts(theirs, sync.base)) return sync;
  if (sync.failure !== null && !sync.composing && sync.sending === null && holdsMine(sync, theirs))
    return { ...sync, base: theirs, mine: theirs, dirty: false, heard: null, failure: null };
  return settled({ ...sync, heard: theirs });
}

/** Whether the document has what a failed write was to bring: it went through after all. */
function holdsMine({ base, mine }: Pick<FieldSync, 'base' | 'mine'>, theirs: Texts): boolean {
  const merged = mergeTexts(base, mine, theirs);
  return merged !== null && sameWords(merged, theirs);
}

/** The author decides between two versions; the other one has been put into the tray. */
export function decided(sync: FieldSync, choice: 'mine' | 'theirs'): FieldSync {
  const { conflict: theirs } = sync;
  if (theirs === null) return sync;
  return choice === 'mine'
    ? { ...sync, base: theirs, conflict: null, dirty: true, failure: null }
    : { ...startSync(theirs), composing: sync.composing };
}

/** Whether a field says already what was left behind for it: its write went through, or somebody has done it since. */
export function hasLeftBehind(theirs: Texts, { base, texts }: Unwritten): boolean {
  return sameWords(theirs, texts) || holdsMine({ base, mine: texts }, theirs);
}

/**
 * The author takes what a pane left behind: it joins what the field says now, or, where both changed the same place, the
 * author decides as between pane and document. null while the field has words of its own that the document does not have.
 */
export function withLeftBehind(sync: FieldSync, { base, sent, texts }: Unwritten): FieldSync | null {
  if (!isQuiet(sync)) return null;
  const { mine } = sync;
  // The last write may have come through: then it is what the words were typed over.
  const over = sent !== null && sameWords(sent, mine) ? sent : base;
  const merged = sameWords(over, mine) ? texts : mergeTexts(over, texts, mine);
  return merged === null ? { ...sync, mine: texts, dirty: true, conflict: mine } : typed(sync, merged);
}

/** Nothing of the author's is in the way of what the document says. */
function isQuiet(sync: FieldSync): boolean {
  return !sync.dirty && !sync.composing && sync.sending === null && sync.conflict === null;
}

/** Shows what was heard, as soon as nothing of the author's is in the way. */
function settled(sync: FieldSync): FieldSync {
  const { heard: theirs } = sync;
  if (theirs === null || !isQuiet(sync)) return sync;
  return { ...sync, base: theirs, mine: sameWords(theirs, sync.mine) ? sync.mine : theirs, heard: null };
}

/** The document has other words than the write began from. */
function met(sync: FieldSync, theirs: Texts): FieldSync {
  // What cannot change under an input method is asked again when the composition is over.
  if (sync.composing) return sync;
  if (sameWords(theirs, sync.mine)) return { ...sync, base: theirs, dirty: false };
  // Only blanks were in the way: the same write may go ahead, from there.
  if (sameWords(theirs, sync.base) && !sameTexts(theirs, sync.base)) return { ...sync, base: theirs, dirty: true };
  const merged = mergeTexts(sync.base, sync.mine, theirs);
  if (merged === null || sameTexts(theirs, sync.base)) return { ...sync, conflict: theirs };
  return { ...sync, base: theirs, mine: merged, dirty: !sameWords(merged, theirs) };
}

/** Whether the document has, or is just getting, what is written in the pane. */
export function isSettled({ failure, conflict }: FieldSync): boolean {
  return failure === null && conflict === null;
}

/** Whether the document has all that is written in the pane. */
export function isWritten({ dirty, sending }: FieldSync): boolean {
  return !dirty && sending === null;
}

/** Whether the pane alone has words of the author's. */
export function hasUnwritten(sync: FieldSync): boolean {
  return !isSettled(sync) || !isWritten(sync);
}
