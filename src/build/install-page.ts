import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Compilation, type Compiler, type WebpackPluginInstance } from 'webpack';
import type { Release } from './install/release';

const FOLDER = path.join(__dirname, 'install');
const PACKAGE = path.join(__dirname, '../../package.json');
/** What the page is for, its own browser: an administrator's, not Word's. */
const TARGET = ['chrome93', 'safari15.4', 'firefox102'];

/**
 * Makes install.html: one file that holds everything, so that it works by a double click as well as from the server. It
 * asks for the address, gives the finished manifest, and checks whether the server serves the files as they were built.
 */
export class InstallPage implements WebpackPluginInstance {
  constructor(
    private readonly about: Pick<Release, 'template' | 'officeJs'> & { readonly publicUrl: string | undefined },
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('InstallPage', (compilation) => {
      compilation.hooks.processAssets.tap(
        // After names with hashes and pages are final.
        { name: 'InstallPage', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          compilation.emitAsset('install.html', new webpack.sources.RawSource(installPage(this.release(compilation))));
        },
      );
    });
  }

  private release(compilation: Compilation): Release {
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
    const files = compilation
      .getAssets()
      // Which manifest lies beside the pages is the administrator's matter; Word does not read it from there.
      .filter(({ name }) => !/\.map$|^manifest/.test(name))
      .map(({ name, source }) => ({ name, sha256: createHash('sha256').update(source.buffer()).digest('hex') }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { template, officeJs, publicUrl = null } = this.about;
    return { version, template, officeJs, publicUrl, files };
  }
}

/** The page with its style, its script, and what it must know, all inside, and a policy that allows nothing else. */
export function installPage(release: Release): string {
  const script = buildSync({
    entryPoints: [path.join(FOLDER, 'page.ts')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: TARGET,
  }).outputFiles[0];
  const style = readFileSync(path.join(FOLDER, 'install.css'), 'utf8');
  if (script === undefined) throw new Error('esbuild gave no script');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script.text)}`,
    `style-src ${hashOf(style)}`,
    `connect-src 'self'${/^https:/.test(release.officeJs) ? ` ${new URL(release.officeJs).origin}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = {
    policy,
    style: `<style>${style}</style>`,
    version: release.version,
    // Inside a script element only `<` could end it.
    release: `<script type="application/json" id="release">${JSON.stringify(release).replaceAll('<', '\\u003c')}</script>`,
    script: `<script>${script.text}</script>`,
  };
  const template = readFileSync(path.join(FOLDER, 'install.html'), 'utf8');
  return template.replace(/<!-- (\w+) -->|%(\w+)%/g, (place, ...names: (string | undefined)[]) => {
    return parts[names[0] ?? names[1] ?? ''] ?? place;
  });
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
