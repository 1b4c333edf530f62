import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration, FileCacheOptions } from 'webpack';
import { productConfig } from '../../build/product';
import { OFFICE_JS, PROJECT } from './routes';
import { ScriptInPages } from './script-in-pages';

/** What the workbench's server builds: the add-in exactly as it is shipped, and the page that plays Word. */
export function workbenchBuilds(): Configuration[] {
  return [addIn(), workbench()];
}

/** What a real Word is served: the add-in alone, with the office.js that Word itself wants. */
export function realWordBuild(officeJs: string | undefined): Configuration {
  return served('add-in-for-word', officeJs === undefined ? {} : { officeJs });
}

function addIn(): Configuration {
  const product = served('add-in', { officeJs: OFFICE_JS });
  return { ...product, plugins: [...(product.plugins ?? []), new ScriptInPages('/newer-members.js')] };
}

/** The product's own configuration; only how it is packed for a developer's browser differs. */
function served(name: string, env: { readonly officeJs?: string }): Configuration {
  const product = productConfig({ ...env, mode: 'development' });
  return {
    ...product,
    name,
    devtool: DEVTOOL,
    cache: cache(name),
    output: { ...product.output, publicPath: '/', clean: false },
    infrastructureLogging: { level: 'error' },
  };
}

function workbench(): Configuration {
  return {
    name: 'workbench',
    context: PROJECT,
    mode: 'development',
    target: ['web', 'es2022'],
    devtool: DEVTOOL,
    cache: cache('workbench'),
    entry: { workbench: './src/workbench/page/main.ts', 'newer-members': './src/workbench/page/newer-members.ts' },
    output: { path: path.join(PROJECT, 'dist'), filename: '[name].js', publicPath: '/' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } },
        { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
      ],
    },
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({
        filename: 'index.html',
        template: './src/workbench/page/index.html',
        chunks: ['workbench'],
        inject: 'head',
        scriptLoading: 'defer',
      }),
    ],
    infrastructureLogging: { level: 'error' },
  };
}

/** The page's security policy forbids `eval`, which webpack's quicker source maps live on. */
const DEVTOOL = 'cheap-module-source-map';

/** Fluent UI takes most of a first build; later starts read what the earlier ones parsed. */
function cache(name: string): FileCacheOptions {
  return {
    type: 'filesystem',
    name,
    // At once after the first build: who stops the workbench soon shall find the next start quick as well.
    idleTimeoutForInitialStore: 0,
    cacheDirectory: path.join(PROJECT, 'node_modules/.cache/workbench'),
    buildDependencies: { config: [path.join(PROJECT, 'src/build/product.ts'), __filename] },
  };
}
