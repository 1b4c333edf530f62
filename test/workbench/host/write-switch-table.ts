import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { BEGIN, DOCUMENT, END, HEADER, switchRows } from './switch-table';

/** Writes the table of switches in docs/host.md anew from the code. */
async function write(): Promise<void> {
  const text = readFileSync(DOCUMENT, 'utf8');
  const rows = [HEADER, HEADER.map(() => '---'), ...switchRows()].map((cells) => `| ${cells.join(' | ')} |`);
  const before = text.slice(0, text.indexOf(BEGIN));
  const after = text.slice(text.indexOf(END));
  const config = await resolveConfig(DOCUMENT);
  const markdown = `${before}${BEGIN}\n\n${rows.join('\n')}\n\n${after}`;
  writeFileSync(DOCUMENT, await format(markdown, { ...config, parser: 'markdown' }));
}

void write();
