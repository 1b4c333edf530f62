import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../../src/build/built-cli';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Highest resident memory in MB; null where the system does not tell (other than Linux). */
  readonly peakMegabytes: number | null;
}

const program = builtCli();

/** Runs the program as its users do: as a process of its own. */
export function cli(args: readonly string[], cwd: string): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = startCli(args, cwd);
    let peakMegabytes: number | null = null;
    const watch = setInterval(() => (peakMegabytes = peakOf(child.pid) ?? peakMegabytes), 20);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr, milliseconds: Date.now() - started, peakMegabytes });
    });
  });
}

export function startCli(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A folder for one test file, gone afterwards. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(folders, 'files-'));
}

const folders = mkdtempSync(path.join(tmpdir(), 'case-author-cli-'));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

function peakOf(pid: number | undefined): number | null {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}
