/** Nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  /** A sentence: why, and what to do. */
  readonly message: string;
}

export function refused(message: string): Refused {
  return { kind: 'refused', message };
}
