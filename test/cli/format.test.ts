import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import path from 'node:path';
import { sentinel } from '../../src/text/sentinel';
import { docx, p, r } from '../builders/docx';
import { cli, temporaryFolder } from './run-cli';

const root = temporaryFolder();
let folder: string;
let count = 0;

const BODY = '松岭区常住人口三十万人，山区乡镇多，救护车平均到达时间长，群众对应急救护知识的需求十分迫切。';
const DRAFT = docx({
  body: [
    p(r('让急救技能走进千家万户', { fonts: '宋体', size: 18, bold: true }), { jc: 'center' }),
    p('一、背景介绍'),
    p(`　　${BODY}`, { spacing: { line: 360, lineRule: 'auto' } }),
    p(BODY),
  ],
});

beforeEach(() => {
  count += 1;
  folder = path.join(root, String(count));
  mkdirSync(folder);
  writeFileSync(inFolder('案例.docx'), DRAFT);
});

afterEach(() => {
  expect(everyFile(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

function inFolder(...parts: string[]): string {
  return path.join(folder, ...parts);
}

function everyFile(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
}

function isDraft(file: string): boolean {
  return readFileSync(file).equals(Buffer.from(DRAFT));
}

/** The main part's text, to tell a formatted copy. */
/** What each paragraph is; not why, for a formatted one is what its style says. */
async function outlineOf(file: string): Promise<unknown> {
  const { stdout } = await cli(['outline', file, '--json'], folder);
  const { paragraphs } = JSON.parse(stdout) as { paragraphs: Record<string, unknown>[] };
  return paragraphs.map((paragraph) => ({ ...paragraph, reason: undefined }));
}

describe('case-author format', () => {
  it('takes out what the add-in has left in a document, says so, and no command counts it', async () => {
    const left = [p(r(sentinel(1))), p('【案例申报助手临时段落2】')];
    writeFileSync(inFolder('残留.docx'), docx({ body: [p('一、背景介绍'), ...left, p(BODY)] }));
    const outline = JSON.parse((await cli(['outline', inFolder('残留.docx'), '--json'], folder)).stdout) as unknown;
    expect(JSON.stringify(outline)).not.toMatch(/临时段落|\u200c/u);
    expect((await cli(['count', inFolder('残留.docx')], folder)).stdout).not.toMatch(/临时段落/u);
    const { stdout } = await cli(['format', inFolder('残留.docx'), '-o', inFolder('好.docx')], folder);
    expect(stdout).toMatch(/删去了加载项留下的 2 处临时空段/u);
    writeFileSync(inFolder('没有.docx'), docx({ body: [p('一、背景介绍'), p(BODY)] }));
    await cli(['format', inFolder('没有.docx'), '-o', inFolder('也好.docx')], folder);
    const paragraphs = async (name: string) =>
      (JSON.parse((await cli(['outline', inFolder(name), '--json'], folder)).stdout) as { paragraphs: unknown })
        .paragraphs;
    expect(await paragraphs('好.docx')).toEqual(await paragraphs('也好.docx'));
  });

  it('writes a copy beside the file and never replaces an earlier one', async () => {
    expect((await cli(['format', '案例.docx'], folder)).code).toBe(0);
    expect((await cli(['format', '案例.docx'], folder)).code).toBe(0);
    expect(everyFile(folder)).toEqual(['案例-排版.docx', '案例-排版2.docx', '案例.docx']);
    expect(isDraft(inFolder('案例.docx'))).toBe(true);
    expect(await outlineOf('案例-排版.docx')).toEqual(await outlineOf('案例.docx'));
  });

  it('reports as JSON what it changed', async () => {
    const { code, stdout } = await cli(['format', '案例.docx', '-o', '排好.docx', '--json'], folder);
    expect(code).toBe(0);
    const { files } = JSON.parse(stdout) as { files: Record<string, unknown>[] };
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      file: '案例.docx',
      output: '排好.docx',
      changed: { title: 1, heading1: 1, body: 2 },
      left: [],
      ok: true,
    });
    // The blanks that stood for an indent are the only text that goes, and it is said.
    expect(files[0]?.['notes']).toEqual([
      expect.objectContaining({ index: 2, message: expect.stringMatching(/空白|空格/) }),
    ]);
  });

  it('changes nothing in a document that is as the notice wants it', async () => {
    await cli(['format', '案例.docx', '-o', '一.docx'], folder);
    const { stdout } = await cli(['format', '一.docx', '-o', '二.docx', '--json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ changed: {}, ok: true }] });
    expect(readFileSync(inFolder('二.docx')).equals(readFileSync(inFolder('一.docx')))).toBe(true);
  });

  it('obeys an option of the notice', async () => {
    const left = await cli(['format', '案例.docx', '-o', 'left.docx'], folder);
    const justified = await cli(
      ['format', '案例.docx', '-o', 'both.docx', '--option', 'body-alignment=justify'],
      folder,
    );
    expect([left.code, justified.code]).toEqual([0, 0]);
    expect(readFileSync(inFolder('left.docx')).equals(readFileSync(inFolder('both.docx')))).toBe(false);
  });

  it('replaces the target of -o, but refuses the input itself under any name', async () => {
    writeFileSync(inFolder('排好.docx'), '旧');
    expect((await cli(['format', '案例.docx', '-o', '排好.docx'], folder)).code).toBe(0);
    symlinkSync('案例.docx', inFolder('链接.docx'));
    for (const output of ['案例.docx', './案例.docx', '链接.docx', folder]) {
      const { code, stderr } = await cli(['format', '案例.docx', '-o', output], folder);
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
    }
    const sameFolder = await cli(['format', '案例.docx', '--out-dir', '.'], folder);
    expect({ code: sameFolder.code, stderr: sameFolder.stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('--in-place'),
    });
    expect(isDraft(inFolder('案例.docx'))).toBe(true);
  });

  it('does not break the signature of a file in place; a copy has none', async () => {
    const signed = docx({ body: [p('一、背景介绍')], signed: true });
    writeFileSync(inFolder('签名.docx'), signed);
    const inPlace = await cli(['format', '签名.docx', '--in-place'], folder);
    expect([inPlace.code, inPlace.stderr]).toEqual([2, expect.stringContaining('签名.docx：文件有数字签名、限制编辑')]);
    expect(readFileSync(inFolder('签名.docx')).equals(Buffer.from(signed))).toBe(true);
    const copy = await cli(['format', '签名.docx'], folder);
    expect([copy.code, copy.stdout]).toEqual([0, expect.stringContaining('这一份里没有签名')]);
  });

  it('does not change a protected file in place; a copy says that it is one', async () => {
    const body = [p('一、背景介绍')];
    const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    writeFileSync(inFolder('保护.docx'), docx({ body, settings }));
    writeFileSync(inFolder('最终.docx'), docx({ body, final: true }));
    for (const name of ['保护.docx', '最终.docx']) {
      const inPlace = await cli(['format', name, '--in-place'], folder);
      expect([inPlace.code, inPlace.stderr]).toEqual([2, expect.stringContaining('没有改它')]);
      const copy = await cli(['format', name], folder);
      expect(copy.stdout).toContain('排好的是副本，保护照旧');
    }
  });

  it('leaves another name of a replaced output alone', async () => {
    writeFileSync(inFolder('排好.docx'), '旧');
    linkSync(inFolder('排好.docx'), inFolder('备份.docx'));
    await cli(['format', '案例.docx', '-o', '排好.docx'], folder);
    expect(readFileSync(inFolder('备份.docx'), 'utf8')).toBe('旧');
  });

  it('does not let two files of one name end in one output', async () => {
    for (const each of ['甲', '乙']) {
      mkdirSync(inFolder(each));
      writeFileSync(inFolder(each, '案例.docx'), DRAFT);
    }
    const { code, stderr } = await cli(['format', '甲/案例.docx', '乙/案例.docx', '--out-dir', '排好/全部'], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('乙/案例.docx：与 甲/案例.docx 的输出位置相同'),
    });
    expect(everyFile(inFolder('排好'))).toEqual(['全部', '全部/案例.docx']);
  });

  it('does not write over an input that comes later in the batch', async () => {
    mkdirSync(inFolder('乙'));
    writeFileSync(inFolder('乙', '案例.docx'), DRAFT);
    const { code } = await cli(['format', '案例.docx', '乙/案例.docx', '--out-dir', '乙'], folder);
    expect(code).toBe(2);
    expect(isDraft(inFolder('乙', '案例.docx'))).toBe(true);
  });

  it('replaces the file in place on request, keeping its mode and the link that leads to it', async () => {
    chmodSync(inFolder('案例.docx'), 0o640);
    symlinkSync('案例.docx', inFolder('链接.docx'));
    const { code } = await cli(['format', '链接.docx', '--in-place'], folder);
    expect(code).toBe(0);
    expect(isDraft(inFolder('案例.docx'))).toBe(false);
    expect(lstatSync(inFolder('链接.docx')).isSymbolicLink()).toBe(true);
    expect(statSync(inFolder('案例.docx')).mode & 0o777).toBe(0o640);
  });

  it('gives no document another ending than its own', async () => {
    const { code, stderr } = await cli(['format', '案例.docx', '-o', '排好.pdf'], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '案例.docx：-o 要给出以 .docx 结尾的文件名，不能是“排好.pdf”。\n',
    });
    expect(existsSync(inFolder('排好.pdf'))).toBe(false);
  });

  it('says what is wrong with the place to write to', async () => {
    writeFileSync(inFolder('文件'), '');
    for (const args of [
      ['-o', '没有/排好.docx'],
      ['--out-dir', '文件'],
      ['-o', '/dev/null'],
      ['-o', '长'.repeat(200)],
    ]) {
      const { code, stdout, stderr } = await cli(['format', '案例.docx', ...args], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$/u);
    }
    expect(existsSync(inFolder('没有'))).toBe(false);
  });
});
