import { OfficeError, type OfficeErrorCode } from './office-error';

/** What shall go wrong, and with which batch of the add-in (counted from 1; batches that the client sends for itself do not count). */
export type Fault = { readonly batch: number } & (
  | {
      readonly code: OfficeErrorCode;
      /** 0-based action at which it fails; what stands before it is done. Without it nothing of the batch is done. */
      readonly atAction?: number;
    }
  /** The reply comes so many milliseconds late. */
  | { readonly delay: number }
  /** The batch is done, and its reply never comes. */
  | { readonly drop: true }
);

/** Failures on order: before the add-in starts, or while it runs. */
export class Faults {
  private list: readonly Fault[];

  constructor(ordered: readonly Fault[] = []) {
    this.list = ordered;
  }

  /** Those that have not happened yet. */
  after(batch: number): readonly Fault[] {
    return this.list.filter((fault) => fault.batch > batch);
  }

  order(fault: Fault): void {
    this.list = [...this.list, fault];
  }

  cancel(fault: Fault): void {
    this.list = this.list.filter((one) => one !== fault);
  }

  /** @throws OfficeError where a batch was ordered to fail. */
  failIfOrdered(batch: number, action: number): void {
    for (const fault of this.list) {
      if (fault.batch !== batch || !('code' in fault) || (fault.atAction ?? 0) !== action) continue;
      throw new OfficeError(fault.code, `Ordered to fail: batch ${batch}, action ${action}.`);
    }
  }

  /** Milliseconds that the reply to a batch is late; Infinity if it never comes. */
  delayOf(batch: number): number {
    const own = this.list.filter((fault) => fault.batch === batch);
    if (own.some((fault) => 'drop' in fault)) return Infinity;
    return own.reduce((sum, fault) => sum + ('delay' in fault ? fault.delay : 0), 0);
  }
}
