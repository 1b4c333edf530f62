/**
 * Whether a text has something by which somebody can be reached: a telephone number of seven digits at least, in one or in groups
 * (138 0013 8000, 400-820-8820), or an address.
 */
export function hasPhoneNumber(text: string): boolean {
  return /\d{7}|\d{3}[-‐–—\s]\d{4}(?!年)|@/u.test(text.normalize('NFKC'));
}
