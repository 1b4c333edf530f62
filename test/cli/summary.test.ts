import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readDraft } from '../../src/draft/read';
import { descendants, wChild } from '../../src/ooxml/dom';
import { Package } from '../../src/ooxml/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE, typedForm } from '../form/typed-form';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

interface Report {
  readonly files: readonly { file: string; state: string; row: object | null; remarks: readonly string[] }[];
  readonly duplicates: readonly { kind: string; files: readonly string[] }[];
  readonly warnings: readonly string[];
}

const summarised = async (...args: string[]) => {
  const { code, stdout, stderr } = await cli(['summary', ...args, '--json'], folder);
  return { code, stderr, report: JSON.parse(stdout || 'null') as Report };
};

/** Words of the table's cells, row by row, with the numbers that Word computes. */
function cellsOf(name: string): string[][] {
  const { paragraphs } = readDraft(Package.open(readFileSync(at(name)), nodeXml));
  const cells = paragraphs
    .filter(({ place }) => place.tableDepth > 0)
    .map(({ label, text }) => (label?.text ?? '') + text);
  return Array.from({ length: cells.length / 4 }, (_, row) => cells.slice(row * 4, row * 4 + 4));
}

const HEADER = ['序号', '案例类别', '案例名称', '案例申报单位'];

beforeAll(() => {
  mkdirSync(at('forms/more'), { recursive: true });
  mkdirSync(at('empty'));
  writeFileSync(at('forms/案例10.docx'), typedForm({ ...COMPLETE, caseName: '救在身边' }));
  writeFileSync(at('forms/案例2.docx'), typedForm(COMPLETE));
  writeFileSync(at('forms/more/案例3.docx'), typedForm({ ...COMPLETE, caseName: '=护航校园', contact: '' }));
  writeFileSync(at('forms/~$案例2.docx'), 'an owner file of Word');
  writeFileSync(at('forms/说明.txt'), 'no document');
  writeFileSync(at('quotes.csv'), '案例"救"在身边,应急救护\n');
});

describe('case-author summary', () => {
  it('makes the table of a folder and its folders, in the order of names', async () => {
    const { code, report } = await summarised(
      'forms',
      '-o',
      'table.docx',
      '--unit',
      '岚山市红十字会',
      '--date',
      '2022-10-8',
    );
    expect(code).toBe(1);
    expect(report.files.map(({ file, state, remarks }) => [file, state, ...remarks])).toEqual([
      ['forms/案例2.docx', 'ready'],
      ['forms/案例10.docx', 'ready'],
      ['forms/more/案例3.docx', 'not-ready', '“联系方式”没有填写。'],
    ]);
    expect(cellsOf('table.docx')).toEqual([
      HEADER,
      ['1', '', COMPLETE.caseName, COMPLETE.unit],
      ['2', '', '救在身边', COMPLETE.unit],
      ['3', '', '=护航校园', COMPLETE.unit],
    ]);
    const words = readDraft(Package.open(readFileSync(at('table.docx')), nodeXml)).paragraphs.map(({ text }) => text);
    expect(words).toContain('填报单位（市州红十字会）：岚山市红十字会\t2022年10月8日');
  });

  it('repeats the first row on every page and counts the others by itself', async () => {
    await summarised('forms', '-o', 'rows.docx');
    const pkg = Package.open(readFileSync(at('rows.docx')), nodeXml);
    const rows = [...descendants(pkg.document(pkg.mainPart)!.documentElement!)].filter(
      ({ localName }) => localName === 'tr',
    );
    expect(rows.map((row) => wChild(wChild(row, 'trPr')!, 'tblHeader') !== null)).toEqual([true, false, false, false]);
  });

  it('is fine when every form is ready and none stands there twice', async () => {
    expect((await summarised('forms/案例2.docx', 'forms/案例10.docx', '-o', 'fine.docx')).code).toBe(0);
  });

  it('takes categories from a CSV in UTF-8 or, as spreadsheets write it, in GBK', async () => {
    const csv = '案例名称,案例类别\n救在身边,应急救护\n案例2,志愿服务\n没有这个,人道救助\n';
    writeFileSync(at('utf8.csv'), `\ufeff${csv}`);
    writeFileSync(at('gbk.csv'), Buffer.from(IN_GBK, 'hex'));
    for (const list of ['utf8', 'gbk']) {
      const { report } = await summarised('forms', '-o', `${list}.docx`, '--categories', `${list}.csv`);
      expect(cellsOf(`${list}.docx`).map(([, category]) => category)).toEqual(['案例类别', '志愿服务', '应急救护', '']);
      expect(report.warnings).toEqual(['类别表里的“没有这个”没有对应的案例，请核对。']);
    }
  });

  it('writes the rows as a spreadsheet and as CSV beside the table; a name is never a formula', async () => {
    await summarised('forms', '-o', 'sheets.docx', '--xlsx', '--csv');
    expect(readFileSync(at('sheets.csv'), 'utf8')).toBe(
      `\ufeff${HEADER.join()}\r\n1,,${COMPLETE.caseName},${COMPLETE.unit}\r\n2,,救在身边,${COMPLETE.unit}\r\n3,,'=护航校园,${COMPLETE.unit}\r\n`,
    );
    const sheet = unzipSync(readFileSync(at('sheets.xlsx')));
    const strings = new TextDecoder().decode(sheet['xl/sharedStrings.xml']);
    for (const word of [...HEADER, '救在身边', '=护航校园']) expect(strings).toContain(`>${word}<`);
    expect(new TextDecoder().decode(sheet['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  });

  it('writes the remarks for the units, file by file', async () => {
    await summarised('forms', '-o', 'returned.docx', '--remarks', 'remarks.docx');
    const { paragraphs } = readDraft(Package.open(readFileSync(at('remarks.docx')), nodeXml));
    expect(paragraphs.map(({ role, text }) => [role, text])).toEqual([
      ['title', '退回修改意见'],
      ['heading1', '一、望川县红十字会《=护航校园》（案例3.docx）'],
      ['heading3', '1.“联系方式”没有填写。'],
    ]);
  });

  it('writes no remarks where there is nothing to remark', async () => {
    await summarised('forms/案例2.docx', '-o', 'fine.docx', '--remarks', 'nothing.docx');
    expect(existsSync(at('fine.docx'))).toBe(true);
    expect(existsSync(at('nothing.docx'))).toBe(false);
  });

  it('what a unit handed in as another kind of document is told, marks of macOS are not', async () => {
    mkdirSync(at('kinds'));
    writeFileSync(at('kinds/案例1.docx'), typedForm(COMPLETE));
    writeFileSync(at('kinds/._案例1.docx'), 'macOS');
    writeFileSync(at('kinds/案例2.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    writeFileSync(at('kinds/案例3.rtf'), '{\\rtf1}');
    const { code, report } = await summarised('kinds', '-o', 'kinds.docx');
    expect(code).toBe(1);
    expect(report.files.map(({ file, state }) => [file, state])).toEqual([
      ['kinds/案例1.docx', 'ready'],
      ['kinds/案例2.doc', 'unreadable'],
      ['kinds/案例3.rtf', 'unreadable'],
    ]);
  });

  it('a bad file is a line of the report, duplicates are told', async () => {
    writeFileSync(at('broken.docx'), 'not a zip');
    writeFileSync(at('copy.docx'), readFileSync(at('forms/案例2.docx')));
    const { code, report } = await summarised('broken.docx', 'forms/案例2.docx', 'copy.docx', '-o', 'bad.docx');
    expect(code).toBe(1);
    expect(report.files[0]).toEqual({
      file: 'broken.docx',
      state: 'unreadable',
      row: null,
      remarks: ['这不是 Word 文稿（.docx），无法读取，请选择 .docx 文件。'],
    });
    expect(report.duplicates).toMatchObject([{ kind: 'same-file', files: ['forms/案例2.docx', 'copy.docx'] }]);
    expect(cellsOf('bad.docx')).toHaveLength(3);
  });

  it('never touches a file that is there, not even the one beside the table', async () => {
    writeFileSync(at('mine.csv'), '我填好的');
    const { code, stderr } = await summarised('forms', '-o', 'mine.docx', '--csv');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'mine.csv 已经存在，不会覆盖它，请换一个文件名。\n' });
    expect(readFileSync(at('mine.csv'), 'utf8')).toBe('我填好的');
  });

  it('tells what cannot be looked at in a folder and goes on; links to documents count, names stay on their line', async () => {
    mkdirSync(at('odd/more'), { recursive: true });
    writeFileSync(at('odd/名\n字\u001b[2J.docx'), typedForm(COMPLETE));
    symlinkSync(at('forms/案例10.docx'), at('odd/链接.docx'));
    symlinkSync('loop.docx', at('odd/loop.docx'));
    symlinkSync('..', at('odd/more/above'));
    writeFileSync(at('odd/旧版.doc'), 'not read by this program');
    writeFileSync(at('odd/._链接.docx'), 'of macOS');
    const { code, report } = await summarised('odd', 'odd/loop.docx/x.docx', '-o', 'odd.docx');
    expect(code).toBe(1);
    const states = new Map(report.files.map(({ file, state }) => [path.basename(file), state]));
    expect(Object.fromEntries(states)).toEqual({
      '名\n字\u001b[2J.docx': 'ready',
      '链接.docx': 'ready',
      'loop.docx': 'unreadable',
      '旧版.doc': 'unreadable',
      'x.docx': 'unreadable',
    });
    const { stdout } = await cli(['summary', 'odd', '-o', 'odd2.docx'], folder);
    expect(stdout).toContain('名 字 [2J.docx');
    expect(stdout).not.toContain('\u001b');
  });

  it('writes no table when no file could be read', async () => {
    const { code, report } = await summarised('missing.docx', '-o', 'none.docx');
    expect({ code, ...report }).toMatchObject({ code: 1, outputs: [], files: [{ state: 'unreadable', row: null }] });
    expect(existsSync(at('none.docx'))).toBe(false);
  });

  it('writes remarks where there is no table to be made: that a file is damaged is to be told', async () => {
    writeFileSync(at('broken-only.docx'), 'no zip');
    const { report } = await summarised('broken-only.docx', '-o', 'none.docx', '--remarks', 'none-remarks.docx');
    expect(report).toMatchObject({ outputs: ['none-remarks.docx'], files: [{ state: 'unreadable' }] });
    expect([existsSync(at('none.docx')), existsSync(at('none-remarks.docx'))]).toEqual([false, true]);
  });

  it.each([
    [['forms', '-o', 'x.txt'], 2, '以 .docx 结尾'],
    [['forms', '-o', 'y.docx', '--date', '十月'], 2, '--date 要写成日期'],
    [['forms', '-o', 'y.docx', '--categories', 'forms/说明.txt'], 2, '没有读到类别'],
    [['forms', '-o', 'y.docx', '--categories', 'quotes.csv'], 2, '不是正确的 CSV'],
    [['forms', '-o', 'nowhere/y.docx'], 2, '写入 nowhere/y.docx 失败'],
    [['forms', '-o', 'y.docx', '--remarks', './y.docx'], 2, '--remarks 和 -o 是同一个文件'],
    [['empty', '-o', 'y.docx'], 2, '没有找到 Word 文档'],
  ] as const)('%j ends with %i', async (args, expected, sentence) => {
    const { code, stderr } = await summarised(...args);
    expect(code).toBe(expected);
    expect(stderr).toContain(sentence);
  });
});

/** The list of categories above, as a spreadsheet on a Chinese Windows writes it. */
const IN_GBK =
  'b0b8c0fdc3fbb3c62cb0b8c0fdc0e0b1f00abec8d4dac9edb1df2cd3a6bcb1bec8bba40ab0b8c0fd322cd6bed4b8b7fe' +
  'cef10ac3bbd3d0d5e2b8f62cc8cbb5c0bec8d6fa0a';

/** Worker threads load the program's own source: the whole of it is run, as `npm run cli` does. */
it('reads many files in worker threads, in their order, each cell right', () => {
  mkdirSync(at('many'));
  const names = Array.from({ length: 40 }, (_, index) => `博爱家园第${index + 1}例`);
  names.forEach((caseName, index) => writeFileSync(at(`many/${index + 1}.docx`), typedForm({ ...COMPLETE, caseName })));
  writeFileSync(at('many/0.docx'), 'not a zip');
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'summary', at('many'), '-o', at('many.docx')];
  expect(() => execFileSync(process.execPath, args, { stdio: 'pipe' })).toThrow(expect.objectContaining({ status: 1 }));
  expect(cellsOf('many.docx').slice(1)).toEqual(names.map((name, index) => [`${index + 1}`, '', name, COMPLETE.unit]));
});
