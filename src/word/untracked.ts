import type { Package } from '../ooxml/package';
import { readCapabilities } from './capabilities';
import { blockedBecause, tracksRevisions } from './protection';
import type { SyncCounter } from './sync-budget';
import { type Telling, withTrackingOff, withoutTracking } from './tracking';

/** A change of the document that is never recorded as revisions. */
export interface Change {
  /** What the author wanted, a verb: 插入. */
  readonly action: string;
  /** What would become of it while changes are tracked: 插入会整块记成修订. */
  readonly whenTracked: string;
}

export interface Refused {
  readonly kind: 'refused';
  /** A sentence: why, and what to do. */
  readonly message: string;
}

/**
 * Has work done on the open document with tracking switched off, and says in the outcome if it could not be switched on again.
 * Refuses where nothing may be changed, or where this Word (below WordApi 1.4) tracks changes and cannot be asked to stop.
 */
export async function untracked<Outcome extends Telling & { readonly kind: string }>(
  pkg: Package,
  { action, whenTracked }: Change,
  syncs: SyncCounter,
  work: () => Promise<Outcome>,
): Promise<Outcome | Refused> {
  const blocked = blockedBecause(pkg, action);
  if (blocked !== null) return { kind: 'refused', message: blocked };
  if (!readCapabilities().trackingMode) {
    if (!tracksRevisions(pkg)) return work();
    const message = `文档正在跟踪修订，而这个版本的 Word 不允许加载项关闭它，现在${whenTracked}。请先在“审阅”选项卡关闭“修订”，再${action}。`;
    return { kind: 'refused', message };
  }
  const { result, restored } = await withoutTracking(syncs, work);
  return restored ? result : withTrackingOff(result);
}
