/** What of a name counts when two are compared: no blanks, marks or brackets, widths and cases alike. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
