import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../server/server';
import type { DevManifest } from './dev-manifest';

/** Puts an add-in into the Word of this machine, for its owner alone, and takes it out again. */
export interface Sideload {
  /** @throws CannotStart if there is no Word. */
  place(manifest: DevManifest): Promise<void>;
  remove(manifest: DevManifest): Promise<void>;
  openWord(): Promise<void>;
}

/** Runs a program of the operating system. */
export type Run = (program: string, args: readonly string[]) => Promise<unknown>;

const runProgram: Run = promisify(execFile);

/** null where there is no Word to put it in. */
export function sideloadFor(platform: NodeJS.Platform, home: string, run: Run = runProgram): Sideload | null {
  if (platform === 'darwin') return new MacSideload(home, run);
  if (platform === 'win32') return new WindowsSideload(run);
  return null;
}

/** Word for Mac reads manifests from a folder of its own (docs: testing/sideload-an-office-add-in-on-mac). */
class MacSideload implements Sideload {
  private readonly container: string;

  constructor(
    home: string,
    private readonly run: Run,
  ) {
    this.container = path.join(home, 'Library/Containers/com.microsoft.Word');
  }

  async place(manifest: DevManifest): Promise<void> {
    if (!(await exists(this.container))) {
      throw new CannotStart(
        '没有找到 Word 的数据文件夹。请先打开一次 Word，再试。Word has no data folder yet: open Word once, then try again.',
      );
    }
    const target = this.fileOf(manifest);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(manifest.file, target);
  }

  async remove(manifest: DevManifest): Promise<void> {
    await rm(this.fileOf(manifest), { force: true });
  }

  async openWord(): Promise<void> {
    await this.run('open', ['-a', 'Microsoft Word']);
  }

  /** Named by the id, as Microsoft's own tools name it: one started after the other replaces it. */
  private fileOf({ id }: DevManifest): string {
    return path.join(this.container, 'Data/Documents/wef', `${id}.manifest.xml`);
  }
}

/**
 * Word for Windows reads the paths of manifests from the registry, where office-addin-dev-settings 4.0.0 writes them too.
 * That package would do it for us, but brings some three hundred others, one of which needs a compiler.
 */
class WindowsSideload implements Sideload {
  constructor(private readonly run: Run) {}

  async place({ id, file }: DevManifest): Promise<void> {
    await this.run('reg', ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', file, '/f']);
  }

  async remove({ id }: DevManifest): Promise<void> {
    await this.run('reg', ['delete', DEVELOPER_KEY, '/v', id, '/f']);
  }

  async openWord(): Promise<void> {
    // `start` finds programs that are not on the path; its first argument in quotation marks is a window title.
    await this.run('cmd', ['/c', 'start', '', 'winword']);
  }
}

const DEVELOPER_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
