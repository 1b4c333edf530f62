import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

describe('the command line', () => {
  it.each([
    [['--help']],
    [['outline', '--help']],
    [['read', '--help']],
    [['count', '--help']],
    [['new', '--help']],
    [['format', '--help']],
  ])('%j explains itself in Chinese', async (args) => {
    const { code, stdout, stderr } = await cli(args, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('用法： case-author');
    expect(stdout).toContain('退出码');
    // Of commander's own words none is left.
    expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|display help|default|\[options\]/);
  });

  it('names the fields of the form wherever they are asked for, and each command its own exit codes', async () => {
    for (const command of ['new', 'read'])
      expect((await cli([command, '--help'], folder)).stdout).toMatch(/^ {2}caseName +案例名称$/m);
    expect((await cli(['outline', '--help'], folder)).stdout).not.toContain('排版已完成');
  });

  it('tells its version', async () => {
    expect((await cli(['--version'], folder)).stdout).toBe(`${version}\n`);
  });

  it('a sentence about the command names no file', async () => {
    const { stderr } = await cli(['read', 'a.docx', '--stage', 'county'], folder);
    expect(stderr).toMatch(/^没有名为/);
  });

  it('names what its JSON may hold, and of every command what its exit codes are', async () => {
    expect((await cli(['read', '--help'], folder)).stdout).toMatch(/^ {2}others /m);
    const { stdout } = await cli(['--help'], folder);
    for (const command of ['format', 'read', 'summary']) expect(stdout.split('退出码')[1]).toContain(command);
  });

  it('starts by the command of the README, and nothing but its own words is said', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status, stdout, stderr } = spawnSync(npm, ['run', '--silent', 'cli', '--', 'format', '--help'], {
      encoding: 'utf8',
    });
    const direct = await cli(['format', '--help'], folder);
    expect({ code: status, stdout, stderr }).toEqual({ code: 0, stdout: direct.stdout, stderr: '' });
  });

  it('names every option of the notice with its values in the help', async () => {
    const { stdout } = await cli(['format', '--help'], folder);
    for (const name of ['latin-font', 'body-alignment', 'page-margins', 'soft-returns']) expect(stdout).toContain(name);
    expect(stdout).toMatch(/justify .*\n/);
    expect(stdout).toMatch(/left .*（默认）/);
  });

  it.each([
    [[], '请给出要执行的命令'],
    [['form'], '没有 form 这个命令'],
    [['outline'], '缺少“文件”'],
    [['outline', 'a.docx', 'b.docx'], '参数太多'],
    [['format', 'a.docx', '--fast'], '没有 --fast 这个选项'],
    [['format', 'a.docx', '-o'], '后面缺少值'],
    [['format', 'a.docx', '-o', 'b.docx', '--in-place'], '不能同时使用'],
    [['format', 'a.docx', 'b.docx', '-o', 'c.docx'], '-o 只能用于一个文件'],
    [['format', 'a.docx', '--option', 'latin-font'], '名称=值'],
    [['format', 'a.docx', '--option', 'colour=red'], 'latin-font'],
    [['format', 'a.docx', '--option', 'latin-font=red'], 'times-new-roman'],
    [['read', 'a.docx', '--stage', 'county'], '没有名为“county”的部分，--stage 可以是：unit、prefecture。'],
    [['outline', 'missing.docx'], '不存在'],
    [['outline', 'folder'], '这是文件夹'],
    [['outline', '/dev/zero'], '不是普通文件'],
  ])('%j is answered by a sentence and exit code 2', async (args, sentence) => {
    mkdirSync(path.join(folder, 'folder'), { recursive: true });
    const { code, stdout, stderr } = await cli(args, folder);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
