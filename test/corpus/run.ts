import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { columns } from '../../src/cli/display';
import { launchBrowser, WorkbenchPage } from '../e2e/page';
import { startWorkbench, stop } from '../e2e/server';
import { findLibreOffice } from '../setup/libreoffice';
import type { FileResult } from './check';
import { checkOnPage, type PageResult } from './page-check';

/**
 * `npm run corpus -- DIR...`: takes every document of some folders through outline and format and checks what must hold
 * for any document: no crash, nothing of the text or of other parts lost, schema validity not worsened, a second run
 * changes nothing, LibreOffice opens the result. Where `X.truth.json` lies beside `X.docx`, roles are scored.
 * `--page` opens every document on the page of the workbench instead: all of its text must be shown there, nothing thrown,
 * and every part saved as it came. The last line is `N passed, N failed`, a file being one check.
 */
async function main(): Promise<void> {
  const command = new Command('corpus')
    .argument('<dir...>')
    .option('--schemas <dir>', 'folder with wml.xsd; needs xmllint', process.env['CASE_AUTHOR_SCHEMAS'])
    .option('--page', "opens every file on the workbench's page instead and compares the text there with the file's")
    .option('--sample <n>', 'how many results LibreOffice opens, 0 for none', '0')
    .parse();
  const { schemas, sample, page } = command.opts<{ schemas?: string; sample: string; page?: boolean }>();

  const files = command.args.flatMap(documentsIn);
  if (page === true) {
    reportPages(await checkPages(files));
    return;
  }
  const results = await checkAll(files, schemas === undefined ? null : schemaFolder(schemas));
  const unopened = openSample(results, Number(sample));
  report(
    results.map((result) => ({ ...result, failures: [...result.failures, ...(unopened.get(result.file) ?? [])] })),
  );
}

/** A document that takes longer is a failure, not a reason to wait. */
const TIME_LIMIT = 60_000;
const PROCESSES = 2;
/** Share of paragraphs whose role must be right where the truth is known. */
const ROLES_WANTED = 0.98;

function documentsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:doc|dot)[xm]$/i.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function schemaFolder(folder: string): string {
  const found = [folder, path.join(folder, 'ooxml')].find((each) => existsSync(path.join(each, 'wml.xsd')));
  if (found === undefined) throw new Error(`no wml.xsd in ${folder}`);
  return found;
}

/** Checks in processes of their own, so that a crash or an endless loop costs one file only. */
async function checkAll(files: readonly string[], schemas: string | null): Promise<FileResult[]> {
  const waiting = [...files];
  const results: FileResult[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined;) {
      const worker = fork(path.join(__dirname, 'worker.ts'), { serialization: 'advanced' });
      let alive = true;
      while (file !== undefined && alive) {
        const result: FileResult | string = await answer(worker, file, schemas);
        alive = typeof result !== 'string';
        results.push(typeof result === 'string' ? crashed(file, result) : result);
        file = waiting.shift();
      }
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return results.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file));
}

function answer(worker: ReturnType<typeof fork>, file: string, schemas: string | null): Promise<FileResult | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(`no answer within ${TIME_LIMIT / 1000} s`), TIME_LIMIT);
    const onMessage = (result: unknown): void => done(result as FileResult);
    const onExit = (code: number | null, signal: string | null): void => done(`process ended (${code ?? signal})`);
    const done = (result: FileResult | string): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      resolve(result);
    };
    worker.on('message', onMessage).on('exit', onExit);
    worker.send({ file, schemas });
  });
}

function crashed(file: string, failure: string): FileResult {
  return { file, paragraphs: 0, failures: [failure], roles: null, deviations: 0, milliseconds: 0, formatted: null };
}

/** Opens the documents one after the other in a browser, on a workbench of their own unless WORKBENCH_URL names one. */
async function checkPages(files: readonly string[]): Promise<PageResult[]> {
  const own = process.env['WORKBENCH_URL'] === undefined ? await startWorkbench() : null;
  if (own) process.env['WORKBENCH_URL'] = own.url;
  const browser = await launchBrowser();
  try {
    const results: PageResult[] = [];
    let workbench = await WorkbenchPage.open(browser);
    for (const file of files) {
      const result = await checkOnPage(workbench, file);
      results.push(result);
      if (result.failures.length === 0) continue;
      // A page that has failed says nothing about the next document.
      await workbench.page.close();
      workbench = await WorkbenchPage.open(browser);
    }
    return results;
  } finally {
    await browser.close();
    if (own) await stop(own);
  }
}

function reportPages(results: readonly PageResult[]): void {
  const rows = results.map(({ file, failures, paragraphs, opened, drawn }) => [
    failures.length === 0 ? 'ok' : 'FAIL',
    `${paragraphs}`,
    `${opened} ms`,
    `${drawn} ms`,
    path.basename(file),
  ]);
  say(columns([['', 'paragraphs', 'open', 'drawn', 'file'], ...rows], 120).join('\n'));
  for (const { file, failures } of results) for (const failure of failures) say(`${path.basename(file)}: ${failure}`);
  conclude(results.length, results.filter(({ failures }) => failures.length > 0).length);
}

/** Results, spread evenly over all, that LibreOffice cannot turn into PDF. */
function openSample(results: readonly FileResult[], size: number): Map<string, string[]> {
  const unopened = new Map<string, string[]>();
  const soffice = findLibreOffice();
  if (size > 0 && soffice === undefined) throw new Error('--sample needs LibreOffice');
  if (size === 0 || soffice === undefined) return unopened;
  const usable = results.filter((result) => result.formatted !== null);
  const step = Math.max(1, usable.length / size);
  const chosen = usable.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-corpus-'));
  try {
    const inputs = chosen.map(({ file, formatted }, i) => {
      const input = path.join(folder, `${i}${path.extname(file)}`);
      writeFileSync(input, formatted ?? '');
      return input;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...inputs], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    chosen.forEach(({ file }, i) => {
      const pdf = path.join(folder, `${i}.pdf`);
      if (!existsSync(pdf) || statSync(pdf).size === 0) unopened.set(file, ['LibreOffice cannot open the result']);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`LibreOffice opened ${chosen.length - unopened.size} of ${chosen.length} results`);
  return unopened;
}

function report(results: readonly FileResult[]): void {
  const rows = results.map((result) => [
    result.failures.length === 0 ? 'ok' : 'FAIL',
    `${result.paragraphs}`,
    `${result.milliseconds} ms`,
    result.roles === null ? '' : `${result.roles.right}/${result.roles.all}`,
    result.deviations === 0 ? '' : `${result.deviations}`,
    path.basename(result.file),
  ]);
  say(columns([['', 'paragraphs', 'time', 'roles', 'not as planned', 'file'], ...rows], 120).join('\n'));
  for (const { file, failures, roles } of results) {
    for (const failure of failures.slice(0, 10)) say(`${path.basename(file)}: ${failure}`);
    for (const wrong of roles?.wrong ?? []) say(`${path.basename(file)}: ${wrong}`);
  }
  let failed = results.filter((result) => result.failures.length > 0).length;
  const scores = results.flatMap(({ roles }) => roles ?? []);
  if (scores.length > 0) {
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const all = scores.reduce((sum, score) => sum + score.all, 0);
    say(`roles: ${right} of ${all} right (${((100 * right) / all).toFixed(1)} %)`);
    if (right < ROLES_WANTED * all) failed += 1;
  }
  conclude(results.length, failed);
}

function conclude(all: number, failed: number): void {
  say(`${Math.max(0, all - failed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 && all > 0 ? 0 : 1;
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

void main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
