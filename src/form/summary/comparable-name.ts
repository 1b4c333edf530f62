/** What of a name counts when two are compared: no blanks, marks or brackets, widths and cases alike. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same for two forms of one case of one unit, however name and unit are typed. */
export function caseKey({
  caseName,
  unit,
}: {
  readonly caseName: string | null;
  readonly unit: string | null;
}): string {
  return `${comparableName(caseName ?? '')}\n${comparableName(unit ?? '')}`;
}
