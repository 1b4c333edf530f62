import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Compilation, type Compiler, type Module, type WebpackPluginInstance } from 'webpack';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** Licences that ask for no more than their text; another one is a matter for a person. */
const PERMISSIVE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** Licences of packages that are published without their text, from their repositories. */
const OWN_COPIES = path.join(__dirname, 'licenses');

interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its licence and notice files, as they are. */
  readonly text: string;
}

/** Writes the licences of all packages of which something is really in the scripts, read from webpack's own modules. */
export class ThirdPartyNotices implements WebpackPluginInstance {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('ThirdPartyNotices', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'ThirdPartyNotices', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          // The runtime that webpack puts into every script is no module of its own.
          const folders = new Set([packageFolder(require.resolve('webpack'))]);
          for (const file of bundledFiles(compilation)) folders.add(packageFolder(file));
          const packages = distinct([...folders].filter((folder) => folder !== null).map(readPackage));
          for (const { name, license, text } of packages) {
            if (!PERMISSIVE.has(license) || text === '') {
              const why = text === '' ? '没有许可原文' : `许可是“${license}”，不在认可之列`;
              compilation.errors.push(
                new webpack.WebpackError(`${name} ${why}：请看过之后改 src/build/third-party.ts`),
              );
            }
          }
          compilation.emitAsset(NOTICES_FILE, new webpack.sources.RawSource(noticesOf(packages)));
        },
      );
    });
  }
}

/** Files of which something is in a script: modules that are in a chunk, those that were joined into one included. */
function* bundledFiles(compilation: Compilation): Iterable<string> {
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) yield* filesOf(module);
  }
}

function filesOf(module: Module): string[] {
  // webpack does not export the class of modules that were joined.
  if ('modules' in module && Array.isArray(module.modules)) return (module.modules as Module[]).flatMap(filesOf);
  return module instanceof webpack.NormalModule && module.resource !== '' ? [module.resource] : [];
}

/** The folder of the package that a file belongs to; null for the project's own files. */
function packageFolder(file: string): string | null {
  const inside = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return inside?.[0] ?? null;
}

function readPackage(folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  const ours = path.join(OWN_COPIES, `${name.replace('/', '-')}.txt`);
  const sources = files.length > 0 ? files.sort().map((file) => path.join(folder, file)) : [ours].filter(existsSync);
  const text = sources.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, license: license ?? '', text: text.join('\n\n') };
}

/** One package may lie in several folders, once for each of those that use it. */
function distinct(packages: readonly ThirdParty[]): ThirdParty[] {
  return [...new Map(packages.map((item) => [`${item.name} ${item.version}`, item])).values()];
}

/** Packages with the very same licence text stand together before it. */
function noticesOf(packages: readonly ThirdParty[]): string {
  const byText = new Map<string, ThirdParty[]>();
  const inOrder = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of inOrder) byText.set(item.text, [...(byText.get(item.text) ?? []), item]);
  const sections = [...byText].map(([text, items]) => {
    const names = items.map(({ name, version, license }) => `${name} ${version}（${license}）`);
    return `${'='.repeat(78)}\n${names.join('\n')}\n${'-'.repeat(78)}\n\n${text}\n`;
  });
  // Its packages often bring a reference only, but who passes them on must pass on the text as well (section 4a).
  if (packages.some(({ license }) => license === 'Apache-2.0')) {
    const text = readFileSync(path.join(OWN_COPIES, 'Apache-2.0.txt'), 'utf8');
    sections.push(`${'='.repeat(78)}\nApache-2.0\n${'-'.repeat(78)}\n\n${text}`);
  }
  return `案例申报助手的网页里含有下列开源软件。每一项后面是它的许可原文。\n\n${sections.join('\n')}`;
}
