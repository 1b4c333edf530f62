/** The person at the keyboard did not do what was asked. */
export class Skipped extends Error {}

/** An experiment could not be made, though Word reported no error; `code` is told as the answer. */
export class NoResult extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
