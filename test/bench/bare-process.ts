import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bare } from './bare';

/** The bare baseline as a process: a folder to write to, and the files. */
const [folder = '', ...files] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const file of files) writeFileSync(path.join(folder, path.basename(file)), bare(readFileSync(file)));
