import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../cli/run-cli';

export interface NamedBytes {
  /** May lead through folders: `望川县/案例.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Puts files into a new folder, which is removed after the tests, as a person has them. @returns their paths. */
export function onDisk(files: readonly NamedBytes[], folder = temporaryFolder()): string[] {
  return files.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  });
}
