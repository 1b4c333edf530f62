import { type Finding, finding } from '../../src/draft/finding';

/** Findings for a test in which their sentences alone count. */
export function told(...sentences: readonly string[]): Finding[] {
  return sentences.map((sentence) => finding('told', 'error', sentence));
}

/** The same value with its findings as they are told: the sentences alone. */
export type InWords<T> = T extends Finding
  ? string
  : T extends readonly (infer Item)[]
    ? InWords<Item>[]
    : T extends object
      ? { [Key in keyof T]: InWords<T[Key]> }
      : T;

export function inWords<T>(value: T): InWords<T> {
  const words = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && 'severity' in part && 'message' in part ? part.message : part;
  return JSON.parse(JSON.stringify(value), words) as InWords<T>;
}
