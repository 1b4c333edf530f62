import type { Draft } from '../draft/draft';
import { type Refused, refused } from '../session/refused';
import type { Engine } from './engine';
import { can } from './host/capabilities';
import { NoReply, sentenceFor, StopAsked } from './host/errors';
import { type Patience, TimedSyncs } from './host/timed-syncs';
import { watched } from './host/slow-operation';
import { tracksRevisions } from '../ooxml/protection';
import { blockedBecause, readAccess } from './document/protection';
import { readAgain, readOpenDocument, type Reading } from './document/reading';
import { BUSY, exclusively } from './host/run-lock';
import { type Reporting, withoutTracking, withTrackingOff } from './host/tracking';

/** What an operation is for, in the words of its sentences. */
export interface Purpose {
  /** What the author wanted, a verb: 插入. */
  readonly action: string;
  /** What would become of it while changes are tracked: 插入会整块记成修订. */
  readonly whenTracked: string;
}

/**
 * Changes the open document, and is the only way to: alone, whatever else this program is doing in any of its windows; not
 * where nothing may be changed; never waiting for ever. Never rejects: what goes wrong before anything was changed is a
 * refusal, and `work` answers for what comes after.
 *
 * @param patience where the operation has a screen of its own, which shows that Word is slow and can stop it.
 * @param work gets the document as it was read; it changes it inside of `untracked`, and believes nothing until it has read it again.
 */
export async function operate<Outcome>(
  engine: Engine,
  purpose: Purpose,
  work: (operation: Operation, file: Reading) => Promise<Outcome>,
  patience: Patience = watched(purpose.action),
): Promise<Outcome | Refused> {
  const outcome = await exclusively(() => attempt(new Operation(engine, purpose, patience), work));
  return outcome ?? refused(BUSY);
}

/**
 * The same for a change that must never be recorded as revisions: with change tracking switched off, and not at all where this
 * Word goes on tracking.
 */
export function operateUntracked<Outcome extends Reporting & { readonly kind: string }>(
  engine: Engine,
  purpose: Purpose,
  work: (operation: Operation, file: Reading) => Promise<Outcome>,
): Promise<Outcome | Refused> {
  const { action, whenTracked } = purpose;
  const tracked = refused(
    `文档正在跟踪修订，而这个版本的 Word 不允许加载项关闭它，现在${whenTracked}。请先在“审阅”选项卡关闭“修订”，再${action}。`,
  );
  return operate(engine, purpose, (operation, file) =>
    operation.untracked<Outcome | Refused>(
      file,
      () => work(operation, file),
      () => Promise.resolve(tracked),
    ),
  );
}

async function attempt<Outcome>(
  operation: Operation,
  work: (operation: Operation, file: Reading) => Promise<Outcome>,
): Promise<Outcome | Refused> {
  const { action } = operation.purpose;
  try {
    operation.syncs.stopIfAsked();
    const file = await operation.syncs.answer(readOpenDocument(operation.engine));
    const blocked = blockedBecause(await readAccess(file.draft.pkg, operation.syncs), action);
    return blocked === null ? await work(operation, file) : refused(blocked);
  } catch (error) {
    const next =
      error instanceof NoReply
        ? `没有${action}。请稍等片刻再试一次；仍不行就保存文档，重新打开。`
        : error instanceof StopAsked
          ? '文档没有改动。'
          : '';
    return refused(sentenceFor(error) + next);
  }
}

/** One operation under way. */
export class Operation {
  readonly syncs: TimedSyncs;

  constructor(
    readonly engine: Engine,
    readonly purpose: Purpose,
    patience: Patience,
  ) {
    this.syncs = new TimedSyncs(patience);
  }

  /** The document after a change; see `readAgain`. */
  readAgain(showsTheChange: (draft: Draft) => boolean): Promise<Reading> {
    return readAgain(this.engine, this.syncs, showsTheChange);
  }

  /**
   * Runs `work` with change tracking switched off, and says in the outcome if it could not be switched on again. Where this
   * Word tracks changes and does not stop (below WordApi 1.4 it cannot be asked, and some do not obey: office-js issue 6450),
   * `tracked` answers instead.
   */
  async untracked<Outcome extends Reporting & { readonly kind: string }>(
    { draft }: Reading,
    work: () => Promise<Outcome>,
    tracked: () => Promise<Outcome>,
  ): Promise<Outcome> {
    if (!can('trackingMode')) return tracksRevisions(draft.pkg) ? tracked() : work();
    const done = await withoutTracking(this.syncs, work);
    if (done === null) return tracked();
    return done.restored ? done.result : withTrackingOff(done.result);
  }
}
