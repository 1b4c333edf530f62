import { isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { Checkpoint } from '../../../ooxml/package/package';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import type { WordDocument } from '../model/word-document';
import type { Caret } from './caret';
import type { Mutation, Recorder } from './recorder';

/** What was selected before or after a step. */
export interface Selected {
  readonly start: Caret;
  readonly end: Caret;
}

/** One entry of the undo stack. */
interface Step {
  readonly mutations: Mutation[];
  readonly before: Selected;
  after: Selected;
  readonly partsBefore: Checkpoint;
  partsAfter: Checkpoint;
}

/** How many steps are kept, as in Word's own list. */
const LIMIT = 1000;

/**
 * Undo and redo for all that changes the document, the user's edits and the add-in's alike: what happened to the trees is
 * recorded, and taken back exactly. A part that is as it was read is saved as it was read.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private partsNow: Checkpoint;

  constructor(
    private readonly document: WordDocument,
    private readonly recorder: Recorder,
  ) {
    this.partsNow = document.pkg.checkpoint();
    // What opening the document did to it is not to be undone.
    recorder.take();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /**
   * Ends a step: what changed since the last one can be undone from now on.
   * @param grows whether it belongs to the step before, as the next character of a word does.
   * @returns whether anything had changed.
   */
  commit(before: Selected, after: Selected, grows = false): boolean {
    const mutations = this.recorder.take();
    if (mutations.length === 0) return false;
    this.undone = [];
    const last = this.done.at(-1);
    const partsBefore = this.partsNow;
    this.partsNow = this.document.pkg.checkpoint();
    if (grows && last) {
      for (const mutation of mutations)
        if (!isOverwrite(last.mutations.at(-1), mutation)) last.mutations.push(mutation);
      Object.assign(last, { after, partsAfter: this.partsNow });
      return true;
    }
    this.done.push({ mutations: [...mutations], before, after, partsBefore, partsAfter: this.partsNow });
    if (this.done.length > LIMIT) this.done.shift();
    return true;
  }

  /** Takes back what was changed since the last step, for an edit that was refused half way. */
  rollBack(): void {
    const mutations = this.recorder.take();
    if (mutations.length === 0) return;
    this.turn(mutations, this.partsNow);
    this.recorder.take();
  }

  /**
   * @param now what is selected: what has changed since the last step is one as well, and the first to go.
   * @returns what is selected afterwards; null if there was nothing to undo.
   */
  undo(now: Selected): Selected | null {
    this.commit(now, now);
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push({ ...step, mutations: this.turn(step.mutations, step.partsBefore) });
    return step.before;
  }

  redo(now: Selected): Selected | null {
    this.commit(now, now);
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push({ ...step, mutations: this.turn(step.mutations, step.partsAfter) });
    return step.after;
  }

  /** Forgets all steps, as Word does after some operations of an add-in. */
  clear(): void {
    this.recorder.take();
    this.partsNow = this.document.pkg.checkpoint();
    this.done = [];
    this.undone = [];
  }

  /** @returns what brings the document back to where it was before this. */
  private turn(mutations: readonly Mutation[], parts: Checkpoint): Mutation[] {
    this.recorder.revert(mutations);
    const back = [...this.recorder.take()];
    this.document.pkg.restore(parts);
    this.partsNow = parts;
    this.document.reverted(changedParagraphs(mutations));
    return back;
  }
}

/** Whether a text that was just changed is changed once more: what it was at first is known already. */
function isOverwrite(last: Mutation | undefined, next: Mutation): boolean {
  return last?.type === 'characterData' && next.type === 'characterData' && last.target === next.target;
}

/** The paragraphs that the changes lie in; null if they concern more than the content of paragraphs. */
function changedParagraphs(mutations: readonly Mutation[]): ReadonlySet<XmlElement> | null {
  const paragraphs = new Set<XmlElement>();
  for (const { target } of mutations) {
    let node: XmlNode | null = target;
    while (node !== null && !isNamed(node, W, 'p')) node = node.parentNode;
    if (node === null) return null;
    paragraphs.add(node);
  }
  return paragraphs;
}
