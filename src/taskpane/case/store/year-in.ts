/** The year that is typed; null if it is none that a notice can have. */
export function yearIn(value: string): number | null {
  return /^20\d\d$/u.test(value) ? Number(value) : null;
}
