/** `年  月  日` with nothing, or not everything, filled in; perhaps with lines to write on. */
const OPEN_DATE = /(?:\d{2,4}|[xX×]{2,4})?[\s\u3000_]*年[\s\u3000_\d]*月[\s\u3000_\d]*日/u;

/** Where a printed date stands that nobody has filled in; null without one. */
export function openDateIn(line: string): { readonly start: number; readonly end: number } | null {
  const match = OPEN_DATE.exec(line);
  return match && { start: match.index, end: match.index + match[0].length };
}
