import { execFileSync } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.join(__dirname, '../..');

test('webpack.config.js is the configuration that is built', () => {
  const script = `
    const { entry, output, mode } = require('./webpack.config.js')({ publicUrl: 'https://example.cn/a' });
    console.log(JSON.stringify({ entry, path: output.path, mode }));`;
  const told = execFileSync(process.execPath, ['-e', script], { cwd: PROJECT, encoding: 'utf8' });
  expect(JSON.parse(told)).toEqual({
    entry: { taskpane: './src/taskpane/main.tsx', commands: './src/commands/commands.ts' },
    path: path.join(PROJECT, 'dist'),
    mode: 'production',
  });
});
