import type { Draft } from '../../draft/draft';
import { edited, groupedByParagraph } from '../../edit/text-edit';
import type { Restructures } from '../../format/plan';
import { Stopped } from '../host/errors';
import type { FormatJob } from '../../format/format-job';
import { composed, movesBetween, noMoves, type Moves } from '../../format/moves';
import type { Operation } from '../operation';
import type { Reading } from '../document/reading';
import { removeEmpty } from './remove-empty';
import { removeMarks } from './remove-marks';
import { removeSentinels } from '../document/sentinels';
import { splitByRewriting, rewritable } from './split-by-rewriting';
import { leaveLists, splitInPlace } from './split-in-place';

const DIFFERENT =
  '去掉记号、拆开段内换行、删去空段以后重新读取，正文与预想的不一样，所以没有继续排版。可能有人同时在编辑，也可能这个版本的 Word 做法不同。';

/** Every step may do less than it was asked, and nothing else. */
const NOTHING: Restructures = { unmark: [], split: [], remove: [] };

/**
 * The part of a run that changes the paragraphs themselves where the author asks for it: marks of Markdown go, soft
 * returns become paragraph ends, then spare empty paragraphs go. What is to be done is decided as for a file. After every step the document is
 * read again, and the run goes on only if it says the same as before, with a job on the document as it is then.
 */
export class Restructuring {
  /** The document at the beginning. */
  readonly start: Draft;
  /** From the beginning of the run to the last reading. */
  private moved: Moves;
  private cleaned = 0;

  constructor(
    private readonly operation: Operation,
    private current: FormatJob,
  ) {
    this.start = current.before;
    this.moved = noMoves(this.start);
  }

  private get syncs() {
    return this.operation.syncs;
  }

  /** The job on the document as it was last read and found right. */
  get job(): FormatJob {
    return this.current;
  }

  /** Where the paragraphs of the beginning stand in the job's document. */
  get moves(): Moves {
    return this.moved;
  }

  /**
   * Rejects with `Stopped` if the document says anything else than before, or with Word's error; `job` and `moves`
   * then tell how far it came.
   */
  async run(): Promise<void> {
    try {
      await this.unmark();
      await this.split();
      await this.remove();
    } catch (error) {
      await this.recover().catch(() => undefined);
      throw error;
    }
  }

  /** In how many paragraphs marks of Markdown were taken away. */
  get unmarked(): number {
    return this.cleaned;
  }

  private async unmark(): Promise<void> {
    const { unmark } = this.current.plan.restructures;
    if (unmark.length === 0) return;
    await removeMarks(this.current.before, unmark, this.syncs);
    await this.read({ ...NOTHING, unmark });
  }

  private async split(): Promise<void> {
    const { split } = this.current.plan.restructures;
    if (split.length === 0) return;
    await splitInPlace(this.current.before, split, this.syncs);
    let reading = await this.read({ ...NOTHING, split });
    reading = (await this.removeStrayNumbers()) ?? reading;
    const left = rewritable(this.current.before, this.current.plan.restructures.split);
    if (left.length === 0) return;
    await splitByRewriting(this.operation.engine, reading, left, this.syncs);
    await this.read({ ...NOTHING, split: left });
  }

  private async remove(): Promise<void> {
    const { remove } = this.current.plan.restructures;
    if (remove.length === 0) return;
    await removeEmpty(this.current.before, remove, this.syncs);
    await this.read({ ...NOTHING, remove });
  }

  /** In a list each part of a paragraph has become a member with a number; its line had none. */
  private async removeStrayNumbers(): Promise<Reading | null> {
    const strays = (draft: Draft) =>
      this.moved.flatMap(([, ...parts]) => parts).filter((part) => draft.paragraphs[part]?.label != null);
    const numbered = strays(this.current.before);
    if (numbered.length === 0) return null;
    await leaveLists(this.current.before, numbered, this.syncs);
    return this.read(NOTHING, (draft) => strays(draft).length === 0);
  }

  /** Reads the document after a step that was to do no more than `wanted`. */
  private async read(wanted: Restructures, shows: (draft: Draft) => boolean = () => true): Promise<Reading> {
    const { before } = this.current;
    const reading = await this.operation.readAgain((draft) => {
      const moves = movesBetween(before, draft, wanted);
      return moves !== null && isComplete(moves, before, draft, wanted) && shows(draft);
    });
    const moves = movesBetween(before, reading.draft, wanted);
    if (moves === null) throw new Stopped(DIFFERENT);
    this.moved = composed(this.moved, moves);
    this.cleaned += editedParagraphs(moves, before, reading.draft, wanted);
    this.current = this.current.onto(reading.draft, moves);
    return reading;
  }

  /** After a failure: finds out what was done, and leaves neither sentinels nor stray numbers behind. */
  private async recover(): Promise<void> {
    await removeSentinels(this.syncs);
    await this.read(this.current.plan.restructures);
    await this.removeStrayNumbers();
  }
}

function isComplete(moves: Moves, before: Draft, after: Draft, wanted: Restructures): boolean {
  const { unmark, split, remove } = wanted;
  const parts = (index: number) => before.paragraphs[index]?.text.split('\n').length;
  return (
    editedParagraphs(moves, before, after, wanted) === groupedByParagraph(unmark).size &&
    split.every((index) => moves[index]?.length === parts(index)) &&
    remove.every((index) => moves[index]?.length === 0)
  );
}

/** How many paragraphs say what their edits wanted of them. */
function editedParagraphs(moves: Moves, before: Draft, after: Draft, { unmark }: Restructures): number {
  return [...groupedByParagraph(unmark)].filter(([index, edits]) => {
    const now = after.paragraphs[moves[index]?.[0] ?? -1];
    return now?.text === edited(before.paragraphs[index]?.text ?? '', edits);
  }).length;
}
