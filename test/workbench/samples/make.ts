import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE_DRAFTS } from './drafts';

/** Writes assets/samples: `npx tsx test/workbench/samples/make.ts`. */
const folder = path.resolve(__dirname, '../../../assets/samples');
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(SAMPLE_DRAFTS)) writeFileSync(path.join(folder, name), make());
