import { OfficeError, type OfficeErrorCode } from './office-error';

/** A failure that a test orders. */
export interface Fault {
  /** Which batch of the add-in fails, counted from 1; batches that the client sends for itself do not count. */
  readonly batch: number;
  readonly code: OfficeErrorCode;
  /** 0-based action at which it fails; what stands before it is done. Without it nothing of the batch is done. */
  readonly atAction?: number;
}

/** Throws where a fault was ordered. */
export function failIfOrdered(faults: readonly Fault[], batch: number, action: number): void {
  const fault = faults.find((candidate) => candidate.batch === batch && (candidate.atAction ?? 0) === action);
  if (fault) throw new OfficeError(fault.code, `Ordered to fail: batch ${batch}, action ${action}.`);
}
