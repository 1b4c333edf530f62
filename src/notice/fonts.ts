import type { Font } from './typography-schema';

/**
 * One face, by all its names. A docx holds the name of a font only: a name is right or not, whatever is installed.
 */
export interface Face {
  /** What is written. */
  readonly name: string;
  /** Folded: every name under which it is right, its own among them. */
  readonly names: ReadonlySet<string>;
}

/** The face that is written as `name`: all names of the notice's font if that is one of them, else a face by itself. */
export function faceCalled(name: string, font: Font): Face {
  const names = new Set(namesOf(font).map(folded));
  return names.has(folded(name)) ? { name, names } : faceAlone(name);
}

/** A face of which no other name is known. */
export function faceAlone(name: string): Face {
  return { name, names: new Set([folded(name)]) };
}

/** Whether a font of this name is the face. */
export function isFace(name: string, { names }: Face): boolean {
  return names.has(folded(name));
}

/** All that a font is called. */
export function namesOf({ name, aliases }: Font): readonly string[] {
  return [name, ...aliases];
}

/** Names differ between systems in case, blanks, `_` and `-` only by accident. */
export function folded(name: string): string {
  return name.replace(/[\s_-]/gu, '').toLowerCase();
}
