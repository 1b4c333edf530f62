import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

describe('case-author new', () => {
  it.each(['form', 'narrative', 'summary', 'all'])('%s: a document that the other commands read', async (kind) => {
    const made = await cli(['new', kind, '-o', `${kind}.docx`], folder);
    expect({ code: made.code, stdout: made.stdout }).toEqual({ code: 0, stdout: `已新建 ${kind}.docx\n` });
    const { code } = await cli(['outline', `${kind}.docx`, '--json'], folder);
    expect(code).toBe(0);
  });

  it('fills fields in: several paragraphs, dates however they are written', async () => {
    const set = ['practices=1. 建队伍。\\n2. 建机制。', 'headerDate=2027-9-5', 'caseName=“救”在身边=家'];
    const args = ['new', 'form', '-o', 'set.docx', '--year', '2027', ...set.flatMap((pair) => ['--set', pair])];
    expect(await cli(args, folder)).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await cli(['read', 'set.docx', '--json'], folder);
    const { fields, source } = JSON.parse(stdout) as { fields: Record<string, { value: string }>; source: string };
    expect(source).toBe('controls');
    expect(fields).toMatchObject({
      year: { value: '2027' },
      practices: { value: '1. 建队伍。\n2. 建机制。' },
      headerDate: { value: '2027年9月5日' },
      caseName: { value: '“救”在身边=家' },
      unit: { value: null },
    });
  });

  it('leaves out what no document can hold', async () => {
    const set = ['--set', 'unit=望川县\u000b红十字会\u0001', '--set', 'caseName=救\ufffe在\u001b身边'];
    expect(await cli(['new', 'form', '-o', 'control.docx', ...set], folder)).toMatchObject({ code: 0 });
    const { stdout } = await cli(['read', 'control.docx', '--json'], folder);
    const { fields } = JSON.parse(stdout) as { fields: object };
    expect(fields).toMatchObject({ unit: { value: '望川县 红十字会' }, caseName: { value: '救在身边' } });
  });

  it('tells what is over its limit, and makes the form all the same', async () => {
    const set = ['--set', `background=${'山多路远，'.repeat(50)}`];
    expect(await cli(['new', 'form', '-o', 'long.docx', ...set], folder)).toMatchObject({
      code: 0,
      stdout: '已新建 long.docx\n',
      stderr: '提示：“背景介绍”有 250 字，超过 200 字的限制，请删去 50 字。\n',
    });
  });

  it('makes a form that formatting leaves as it is, text of tables included', async () => {
    const set = ['--set', 'caseName=救在身边', '--set', 'opinionDate=2022-9-5'];
    await cli(['new', 'form', '-o', 'kept.docx', ...set], folder);
    const args = ['format', 'kept.docx', '-o', 'formatted.docx', '--option', 'table-text=format', '--json'];
    const { code, stdout } = await cli(args, folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ changed: {}, left: [] }] });
    const [before, after] = ['kept.docx', 'formatted.docx'].map((name) =>
      strFromU8(unzipSync(readFileSync(path.join(folder, name)))['word/document.xml']!),
    );
    expect(after).toBe(before);
  });

  it.each([
    [['new', 'form'], '缺少选项 -o'],
    [['new', 'letter', '-o', 'x.docx'], '“letter”不能用作“内容”，可用的是：form、narrative、summary、all'],
    [['new', 'form', '-o', ''], '以 .docx 结尾的文件名'],
    [['new', 'form', '-o', 'x.txt'], '以 .docx 结尾的文件名'],
    [['new', 'form', '-o', 'x.docx', '--set', 'title=题'], '没有名为“title”的栏目'],
    [['new', 'form', '-o', 'x.docx', '--set', 'headerDate=九月'], '要写成日期'],
    [['new', 'form', '-o', 'x.docx', '--year', '27'], '四位年份'],
    [['new', 'form', '-o', 'missing/x.docx'], '写入 missing/x.docx 失败'],
  ])('%j: wrong use is one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await cli(args, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(path.join(folder, 'x.docx'))).toBe(false);
  });

  it('never touches a file that is there', async () => {
    writeFileSync(path.join(folder, 'mine.docx'), '我的稿子');
    const { code, stderr } = await cli(['new', 'form', '-o', 'mine.docx'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('已经存在');
    expect(readFileSync(path.join(folder, 'mine.docx'), 'utf8')).toBe('我的稿子');
  });
});
