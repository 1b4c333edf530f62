import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from 'webpack';
import { helpPage } from '../../.config/help-page';
import { FirstScreenBudget } from './first-screen';
import { InstallPage } from './install-page';
import { filledManifest, MANIFEST_URL, manifestTemplate } from './manifest-template';
import { contentSecurityPolicy } from './policy';
import { ThirdPartyNotices } from './third-party';

export const PROJECT = path.resolve(__dirname, '../..');
export const DIST = path.join(PROJECT, 'dist');

export interface ProductOptions {
  readonly mode: 'production' | 'development';
  /** Where the pages will be served from, without a slash at the end; without it the address is left open. */
  readonly publicUrl?: string;
  /** Address of office.js. Default: Microsoft's CDN. */
  readonly officeJs?: string;
  readonly sourceMaps?: boolean;
  /** Folder for the files. Default: `dist/`. */
  readonly outputPath?: string;
}

const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The oldest engines that Word still brings: `src/taskpane/page/guard.js` and `src/commands/guard.js` turn away the same ones. */
export const ENGINES = ['chrome93', 'safari15.4'];

interface GuardedPage {
  readonly name: string;
  readonly template: string;
  /** The script beside the template that speaks where nothing else runs, and what it is called when it is served. */
  readonly guard: { readonly file: string; readonly name: string };
}

function guardedPage(name: string, template: string): GuardedPage {
  const file = path.join(PROJECT, path.dirname(template), 'guard.js');
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 20);
  return { name, template: `./${template}`, guard: { file, name: `${name}-guard.${hash}.js` } };
}

/**
 * How webpack packs the add-in: the task pane, the ribbon commands, and the pages beside them. Files refer to their
 * neighbours by relative paths, so any static server will do.
 */
export function productConfig(options: ProductOptions): Configuration {
  const { officeJs = MICROSOFT_CDN } = options;
  const production = options.mode === 'production';
  const template = manifestTemplate(readFileSync(path.join(PROJECT, 'manifest.xml'), 'utf8'));
  // On a developer's machine the manifest is that of the repository.
  const publicUrl = options.publicUrl ?? (production ? undefined : MANIFEST_URL);

  const helpTemplate = path.join(PROJECT, 'src/taskpane/page/help.html');
  const pages = [
    guardedPage('taskpane', 'src/taskpane/page/taskpane.html'),
    guardedPage('commands', 'src/commands/commands.html'),
  ];
  const page = ({ name, template: file, guard }: GuardedPage): HtmlPlugin =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: file,
      chunks: [name],
      inject: 'head',
      scriptLoading: 'defer',
      templateParameters: { officeJs, guard: guard.name, csp: contentSecurityPolicy(officeJs) },
    });

  return {
    context: PROJECT,
    mode: options.mode,
    target: ['web', 'es2020'],
    devtool: options.sourceMaps === true ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/main.tsx', commands: './src/commands/commands.ts' },
    output: {
      path: options.outputPath ?? DIST,
      filename: '[name].[contenthash].js',
      chunkFilename: '[name].[contenthash].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: ENGINES, jsx: 'automatic' } }],
    },
    optimization: {
      // React and Fluent UI change seldom and keep their name, and so their place in the cache, when our code changes.
      splitChunks: { chunks: 'initial' },
      // Seven times as quick as webpack's own. Licences are collected in one file (`ThirdPartyNotices`).
      minimizer: [new EsbuildPlugin({ target: ENGINES, legalComments: 'none' })],
    },
    // Sizes that matter are gzipped ones: FirstScreenBudget instead of webpack's hints about raw sizes.
    performance: { hints: false },
    plugins: [
      ...pages.map(page),
      new CopyPlugin({
        patterns: [
          // Not minimised: a minimiser may write newer syntax than the old browsers understand that it is for.
          ...pages.map(({ guard }) => ({ from: guard.file, to: guard.name, info: { minimized: true } })),
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/samples/**'] } },
          { from: 'docs/images/guide', to: 'assets/guide' },
          {
            from: 'docs/guide.md',
            to: 'assets/help.html',
            transform: (guide) => helpPage(guide.toString(), readFileSync(helpTemplate, 'utf8')),
          },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          publicUrl === undefined
            ? { from: 'manifest.xml', to: 'manifest-template.xml', transform: () => template }
            : { from: 'manifest.xml', to: 'manifest.xml', transform: () => filledManifest(template, publicUrl) },
        ],
      }),
      new ThirdPartyNotices(),
      new InstallPage({ template, officeJs, publicUrl }),
      ...(production ? [new FirstScreenBudget()] : []),
    ],
  };
}
