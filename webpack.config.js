/**
 * Production build of the task pane and of the ribbon commands: `npm run build -- --env publicUrl=https://host/path`.
 *
 * --env publicUrl=URL   where `dist/` will be served from; written into `dist/manifest.xml`. Default: https://localhost:3000
 * --env officeJs=URL    address of office.js. Default: Microsoft's CDN. For Office 365 operated by 21Vianet (China):
 *                       https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js
 *
 * Everything inside `dist/` refers to its neighbours by relative paths, so any static server will do.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const MANIFEST_URL = 'https://localhost:3000';
const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** What the author waits for before the first screen is painted; the engine arrives while it is already on show. */
const FIRST_SCREEN_KIB = 150;

/** The oldest engines that Word still brings: `src/taskpane/page/guard.js` turns away the same ones. */
const ENGINES = ['chrome93', 'safari15.4'];

/** Checks the public address; without a slash at the end. */
function publicUrlOf(value) {
  const url = new URL(value);
  if (url.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`publicUrl must be an https address without ? and #: ${value}`);
  }
  return url.href.replace(/\/+$/, '');
}

/** The manifest with its real address; its comments speak to developers. An AppDomain is an origin, without a path. */
function publishedManifest(manifest, publicUrl) {
  return manifest
    .replace(/\s*<!--[\s\S]*?-->/g, '')
    .replaceAll(`<AppDomain>${MANIFEST_URL}</AppDomain>`, `<AppDomain>${new URL(publicUrl).origin}</AppDomain>`)
    .replaceAll(MANIFEST_URL, publicUrl);
}

/** Fails the build when the scripts of the first screen outgrow the budget, and prints their size when they do not. */
class FirstScreenBudget {
  apply(compiler) {
    compiler.hooks.emit.tap('FirstScreenBudget', (compilation) => {
      const scripts = compilation.entrypoints
        .get('taskpane')
        .getFiles()
        .filter((name) => name.endsWith('.js'));
      const bytes = scripts.map((name) => gzipSync(compilation.getAsset(name).source.buffer()).length);
      const kib = bytes.reduce((sum, size) => sum + size, 0) / 1024;
      const sentence = `first screen: ${kib.toFixed(1)} of ${FIRST_SCREEN_KIB} KiB gzip (${scripts.join(', ')})`;
      if (kib > FIRST_SCREEN_KIB) compilation.errors.push(new Error(`over budget, ${sentence}`));
      else compilation.getLogger('budget').warn(sentence);
    });
  }
}

/**
 * The only scripts are our files and office.js; nothing is sent anywhere but to the host of office.js.
 * Styles need 'unsafe-inline': Griffel (Fluent UI) writes them into style elements at run time, and a nonce would have
 * to change with every response, which a static server cannot do.
 */
function contentSecurityPolicy(officeJs) {
  const office = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    // office.js asks an unknown host for trust through a hidden page of its own.
    `frame-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    // Many files are read off the main thread.
    "worker-src 'self'",
  ].join('; ');
}

module.exports = (env, argv) => {
  const production = argv.mode !== 'development';
  const publicUrl = publicUrlOf(env.publicUrl ?? MANIFEST_URL);
  const officeJs = env.officeJs ?? MICROSOFT_CDN;

  const guard = path.resolve(__dirname, 'src/taskpane/page/guard.js');
  const guardName = `guard.${createHash('sha256').update(readFileSync(guard)).digest('hex').slice(0, 20)}.js`;
  const page = (name, template) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [name],
      inject: 'head',
      scriptLoading: 'defer',
      templateParameters: { officeJs, guard: guardName, csp: contentSecurityPolicy(officeJs) },
    });

  return {
    context: __dirname,
    mode: production ? 'production' : 'development',
    target: ['web', 'es2020'],
    devtool: 'source-map',
    entry: { taskpane: './src/taskpane/main.tsx', commands: './src/commands/commands.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].[contenthash].js',
      chunkFilename: '[name].[contenthash].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: ENGINES, jsx: 'automatic' } }],
    },
    // React and Fluent UI change seldom and keep their name, and so their place in the cache, when our code changes.
    optimization: { splitChunks: { chunks: 'initial' } },
    // Sizes that matter are gzipped ones: FirstScreenBudget instead of webpack's hints about raw sizes.
    performance: { hints: false },
    plugins: [
      page('taskpane', './src/taskpane/page/taskpane.html'),
      page('commands', './src/commands/commands.html'),
      new CopyPlugin({
        patterns: [
          // Not minimised: a minimiser may write newer syntax than the old browsers understand that it is for.
          { from: guard, to: guardName, info: { minimized: true } },
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/samples/**'] } },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => publishedManifest(content.toString(), publicUrl),
          },
        ],
      }),
      ...(production ? [new FirstScreenBudget()] : []),
    ],
  };
};

module.exports.publishedManifest = publishedManifest;
