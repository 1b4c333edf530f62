import { zipSync, type Zippable } from 'fflate';

export interface NamedFile {
  /** May lead through folders: `望川县/案例.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One zip of many files, in their order. Names are UTF-8 and marked so (APPNOTE 4.4.4, bit 11); they stay inside the folder
 * that the zip is unpacked to, and no two are alike on a disk that takes no notice of case. The files are stored as they are:
 * a .docx is a zip already.
 */
export function zipOf(files: readonly NamedFile[]): Uint8Array {
  const taken = new Set<string>();
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[freeName(safeName(name), taken)] = [bytes, { level: 0 }];
  return zipSync(entries);
}

/** A relative name that every system can unpack (Windows refuses the most: Naming Files, Paths, and Namespaces). */
function safeName(name: string): string {
  const steps = name
    .normalize('NFC')
    .split(/[\\/]/u)
    .map((step) => step.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/[. ]+$/u, ''))
    .filter((step) => step !== '');
  return steps.length === 0 ? '_' : steps.join('/');
}

/** The name or, if it is taken, the name with a number in front of its ending: `案例(2).docx`. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*[^/])(\.[^./]+)$/u.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}(${number})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
