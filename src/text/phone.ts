/** Whether a text has something by which somebody can be reached: a telephone number of seven digits at least, or an address. */
export function hasPhoneNumber(text: string): boolean {
  return /\d{7}|\d{3,4}[-\s]\d{7}|@/u.test(text.normalize('NFKC'));
}
