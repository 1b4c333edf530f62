import { createServer } from 'node:net';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { officeJsFiles, trustThisHost } from './office-js';
import { OFFICE_JS_FILES, OFFICE_JS_FOLDER, SAMPLES } from './routes';
import { CONTENT_SECURITY_POLICY } from './security';
import { workbenchBuilds } from './webpack';

/** Only this machine can reach the workbench: it opens any document it is given, and asks nobody who they are. */
const ADDRESS = '127.0.0.1';

export interface WorkbenchServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The server could not start, for a reason that its user can do something about. */
export class CannotStart extends Error {}

/**
 * Builds the workbench and the add-in and serves both; resolves when the first page can be shown.
 * @throws CannotStart if the port is taken or the program does not build.
 */
export async function serveWorkbench(port: number, openBrowser: boolean): Promise<WorkbenchServer> {
  const url = `http://localhost:${port}/`;
  const close = await serve(workbenchBuilds(), {
    port,
    open: openBrowser ? url : false,
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'Cache-Control': 'no-cache' },
    static: [
      { directory: OFFICE_JS_FILES, publicPath: OFFICE_JS_FOLDER, watch: false, serveIndex: false },
      { directory: SAMPLES, publicPath: '/samples', watch: false, serveIndex: false },
    ],
    setupMiddlewares: (middlewares) => [officeJsFiles, trustThisHost, ...middlewares],
  });
  return { url, close };
}

/**
 * Builds and serves on this machine until the returned function is called.
 *
 * webpack-dev-server does the serving: it rebuilds on change and holds requests back while it does. Its reloading of
 * pages is off, because a page that reloads by itself would lose the document that is open in it.
 * @throws CannotStart if the port is taken or the program does not build.
 */
export async function serve(
  builds: Configuration[],
  options: WebpackDevServer.Configuration & { readonly port: number },
): Promise<() => Promise<void>> {
  await checkFree(options.port);
  const compiler = webpack(builds);
  const built = new Promise<MultiStats>((resolve) => compiler.hooks.done.tap('workbench', resolve));
  const server = new WebpackDevServer(
    {
      host: ADDRESS,
      hot: false,
      liveReload: false,
      client: false,
      webSocketServer: false,
      setupExitSignals: false,
      devMiddleware: { stats: { preset: 'errors-only', errorDetails: false, errorStack: false } },
      ...options,
    },
    compiler,
  );
  await server.start();
  const stats = await built;
  if (stats.hasErrors()) {
    await server.stop();
    throw new CannotStart(`程序未能构建，请先改正上面的错误。The program does not build: see the errors above.`);
  }
  return () => server.stop();
}

/** Tells before the build, which takes seconds, whether the port can be had at all. */
function checkFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    probe.listen(port, ADDRESS, () => probe.close(() => resolve()));
  });
}

function cannotListen(port: number, error: NodeJS.ErrnoException): CannotStart {
  const reason =
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请关闭占用它的程序，或用 --port 换一个端口。Port ${port} is in use: stop the program that uses it, or choose another one with --port.`
      : `端口 ${port} 不能使用（${error.code ?? error.message}）。请用 --port 换一个端口。Port ${port} cannot be used: choose another one with --port.`;
  return new CannotStart(reason, { cause: error });
}
