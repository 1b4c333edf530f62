import { Failure } from './office-codes';

/** The reply to a call of the common API that went well, with what it gives. */
export function success(data: Readonly<Record<string, unknown>>): unknown {
  return { Version: 1, Error: Failure.none, ...data };
}

/** @param code one of `Failure`. */
export function failure(code: number): unknown {
  return { Version: 1, Error: code };
}
