import { freePort, npm, startWorkbench, stop } from './server';
import { workbenchUrl } from './page';

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints its address on one line, serves, and ends on %s', async (signal) => {
    const port = await freePort();
    const workbench = await startWorkbench(port);
    const lines = workbench.output().split('\n');
    expect(lines.filter((line) => line.includes(`http://localhost:${port}/`))).toHaveLength(1);
    for (const path of ['', 'taskpane.html', 'commands.html', 'manifest.xml', 'office-js/office.js']) {
      expect([path, (await fetch(workbench.url + path)).status]).toEqual([path, 200]);
    }
    await stop(workbench, signal);
    await expect(fetch(workbench.url)).rejects.toThrow();
  });

  it('says in a sentence that the port is taken, and ends with 2', async () => {
    const taken = new URL(workbenchUrl()).port;
    const { code, errors } = await ended(['start', '--', '--port', taken, '--no-open']);
    expect(errors).toContain(`端口 ${taken} 已被占用。`);
    expect(errors).toContain(`Port ${taken} is in use`);
    expect(code).toBe(2);
  });

  it('explains a port that is none', async () => {
    const { code, errors } = await ended(['start', '--', '--port', 'http', '--no-open']);
    expect(errors).toContain('端口号须是 1 到 65535 的整数');
    expect(code).toBe(2);
  });

  it('serves office.js as Microsoft wrote it, whatever case its folders are asked in', async () => {
    const [file, trust] = await Promise.all([
      fetch(`${workbenchUrl()}office-js/ZH-CN/Office_Strings.js`),
      fetch(`${workbenchUrl()}office-js/AgaveErrorUX/index.html`),
    ]);
    expect([file.status, trust.status]).toEqual([200, 200]);
    expect(await trust.text()).toContain('trust.js');
  });
});

/** Runs npm to its end. */
function ended(args: readonly string[]): Promise<{ readonly code: number | null; readonly errors: string }> {
  const child = npm(args);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, errors })));
}
