import type { CaseFile } from './case-file';

/** A form of a file under a name and a digest of its own. */
export interface FileForm {
  readonly name: string;
  readonly digest: string;
  readonly read: CaseFile;
}

/** The forms of a file as cases of their own: the first one goes under the name of the file, the others say which they are. */
export function fileForms(name: string, digest: string, forms: readonly CaseFile[]): FileForm[] {
  return forms.map((read, index) =>
    index === 0 ? { name, digest, read } : { name: name + formMark(index + 1), digest: `${digest} ${index + 1}`, read },
  );
}

/** Which form of a file it is, from 1. */
export function formMark(number: number): string {
  return `（第 ${number} 张表）`;
}
