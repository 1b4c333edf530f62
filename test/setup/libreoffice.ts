import { existsSync } from 'node:fs';
import path from 'node:path';

/** The LibreOffice program of this machine, or undefined. */
export function findLibreOffice(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
      const root = process.env[name];
      return root === undefined ? [] : [path.join(root, 'LibreOffice', 'program', 'soffice.com')];
    });
  }
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'soffice'));
}
