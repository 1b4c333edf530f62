/**
 * The terminal's program as one file that needs nothing but Node. `npm run cli` comes here at every start: no TypeScript, and
 * esbuild is loaded only where something is to be built.
 */
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const PROJECT = path.resolve(__dirname, '../..');
/** What the result depends on besides the files that are in it. */
const TOOLS = [__filename, path.join(PROJECT, 'tsconfig.json')];
const MADE_OF = '\n// made of ';

/** The built program, built anew if anything that it was made of is not as it was then. Says nothing. */
function builtCli(project = PROJECT) {
  const file = path.join(project, 'dist-cli', 'case-author.js');
  if (!isCurrent(project, file)) build(project, file);
  return file;
}

/** A file without its last line, or none at all, is not current; nor is one of which a source is gone. */
function isCurrent(project, file) {
  try {
    const text = readFileSync(file, 'utf8');
    const states = Object.entries(JSON.parse(text.slice(text.lastIndexOf(MADE_OF) + MADE_OF.length)));
    return states.every(([name, state]) => state === stateOf(path.resolve(project, name)));
  } catch {
    return false;
  }
}

/** Not only newer: what a pull, a checkout or an unpacked copy brings may be older. */
function stateOf(file, before = Infinity) {
  const { mtimeMs, size } = statSync(file);
  return mtimeMs < before ? `${mtimeMs} ${size}` : 'changed meanwhile';
}

function build(project, file) {
  const started = Date.now();
  const { metafile, outputFiles } = require('esbuild').buildSync({
    absWorkingDir: project,
    entryPoints: ['src/cli/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const states = [...Object.keys(metafile.inputs), ...TOOLS].map((name) => [
    path.relative(project, path.resolve(project, name)),
    stateOf(path.resolve(project, name), started),
  ]);
  mkdirSync(path.dirname(file), { recursive: true });
  for (const output of outputFiles) {
    const end = output.path === file ? `${MADE_OF}${JSON.stringify(Object.fromEntries(states))}\n` : '';
    replace(output.path, output.text + end);
  }
}

/** Whole at any moment: another run may be reading the file, or writing it as well. */
function replace(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: 0o755 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

module.exports = { builtCli };

if (require.main === module) {
  let file;
  try {
    file = builtCli();
  } catch (error) {
    const why = error.code === 'MODULE_NOT_FOUND' ? '请先运行 npm ci，再试一次。' : error.message;
    process.stderr.write(`终端程序没有构建成：${why}\n`);
    process.exitCode = 2;
  }
  if (file !== undefined) require(file);
}
