import { CommonApiError } from './errors';

/** Turns a callback of the common API (`Office.context.*Async`) into a promise; a failed result rejects with its code. */
export function promised<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new CommonApiError(result.error.code, result.error.message));
    });
  });
}
