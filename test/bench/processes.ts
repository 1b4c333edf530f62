import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { builtCli } from '../../src/build/built-cli';
import { caseFiles } from '../builders/case-files';
import { longDocument } from '../builders/long-document';

/** How long a process takes as a whole, in milliseconds: its own, and that of the bare baseline on the same files. */
export interface Race {
  readonly ours: number;
  readonly bare: number;
}

/** Whole processes, on files of a folder of their own. */
export class Processes {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'case-author-bench-'));
  private readonly bareProgram = path.join(this.folder, 'bare.js');

  constructor() {
    const entryPoints = [path.join(__dirname, 'bare-process.ts')];
    buildSync({ entryPoints, bundle: true, platform: 'node', target: 'node20', outfile: this.bareProgram });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** The start: `--version`, against an empty script. */
  start(): Race {
    return this.race([builtCli(), '--version'], ['-e', '0'], 10);
  }

  /** `format` of one document. */
  format(paragraphs: number): Race {
    const file = path.join(this.folder, `${paragraphs}.docx`);
    writeFileSync(file, longDocument(paragraphs));
    const output = path.join(this.folder, 'formatted.docx');
    return this.race([builtCli(), 'format', file, '-o', output], this.bareOf([file]), paragraphs > 1_000 ? 3 : 10);
  }

  /** `summary` of so many files, which runs in threads; the baseline does not. */
  summary(count: number): Race {
    const folder = path.join(this.folder, `${count}`);
    mkdirSync(folder);
    const files = caseFiles(count).flatMap(({ name, bytes, expected }) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      // What cannot be read stops the baseline.
      return typeof expected === 'string' ? [] : [file];
    });
    const table = path.join(this.folder, 'table.docx');
    return this.race([builtCli(), 'summary', folder, '-o', table], this.bareOf(files), 3, () =>
      rmSync(table, { force: true }),
    );
  }

  private bareOf(files: readonly string[]): readonly string[] {
    return [this.bareProgram, path.join(this.folder, 'bare'), ...files];
  }

  /** In turn, the best of so many rounds. */
  private race(ours: readonly string[], bare: readonly string[], rounds: number, before = (): void => undefined): Race {
    let best: Race = { ours: Infinity, bare: Infinity };
    for (let round = 0; round < rounds; round += 1) {
      before();
      best = { ours: Math.min(best.ours, elapsed(ours)), bare: Math.min(best.bare, elapsed(bare)) };
    }
    return best;
  }
}

/** @throws Error if the process does not do what it should: exit code 1 stands for remarks. */
function elapsed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.slice(0, 2).join(' ')}: ${status}\n${stderr}`);
  return performance.now() - start;
}
