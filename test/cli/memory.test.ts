import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtCli } from '../../src/build/built-cli';
import { longDocument, longSheet } from '../builders/long-document';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

it('formats a table of 28,000 cells, nearly as much as is let through, in less than 600 MB', async () => {
  writeFileSync(at('sheet.docx'), longSheet(28_000));
  const { code, peakMegabytes, stderr } = await cli(['format', 'sheet.docx', '-o', 'out.docx'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(existsSync(at('out.docx'))).toBe(true);
  expect(peakMegabytes ?? 0).toBeLessThan(600);
}, 120_000);

it('a file that is too much for the memory is told in a sentence, by its name', () => {
  // The same program, in a thread that may take less.
  writeFileSync(
    at('small.cjs'),
    `const threads = require('node:worker_threads');
     const { Worker } = threads;
     threads.Worker = class extends Worker {
       constructor(file, options) {
         super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 25 } });
       }
     };`,
  );
  writeFileSync(at('long.docx'), longDocument(30_000));
  for (const command of [
    ['read', at('long.docx')],
    ['format', at('long.docx'), '-o', at('none.docx')],
  ]) {
    const run = spawnSync(process.execPath, ['-r', at('small.cjs'), builtCli(), ...command], { encoding: 'utf8' });
    expect({ code: run.status, stdout: run.stdout }).toEqual({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^[^\n]*long\.docx：[^\n]*内存不够[^\n]*请[^\n]*。\n$/u);
  }
  expect(existsSync(at('none.docx'))).toBe(false);
}, 60_000);
