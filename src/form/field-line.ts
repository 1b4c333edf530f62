/** A paragraph of an answer: Word's automatic number, and the words that are written. */
export interface FieldLine {
  /** As Word shows it, for instance `1.` or `（一）`; '' without one. It counts as 字, but is no text that can be edited. */
  readonly label: string;
  readonly text: string;
}

/** A line as the document shows it, with its automatic number. */
export function wholeLine({ label, text }: FieldLine): string {
  return label + text;
}

/** The words of lines, without their automatic numbers. */
export function textsOf(lines: readonly FieldLine[]): string[] {
  return lines.map(({ text }) => text);
}

export function sameLines(a: readonly FieldLine[], b: readonly FieldLine[]): boolean {
  return (
    a.length === b.length && a.every(({ label, text }, index) => label === b[index]?.label && text === b[index].text)
  );
}
