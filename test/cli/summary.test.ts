import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { builtCli } from '../../src/build/built-cli';
import { displayWidth } from '../../src/cli/display';
import { readDraft } from '../../src/draft/read';
import { newDocument } from '../../src/form/blocks/new-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { docx, p } from '../builders/docx';
import { descendants, wChild } from '../../src/ooxml/dom';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE, typedForm } from '../form/typed-form';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

interface Report {
  readonly outputs: readonly string[];
  readonly files: readonly {
    file: string;
    form?: number;
    state: string;
    row: object | null;
    leftOut: string | null;
    remarks: readonly string[];
  }[];
  readonly others: readonly string[];
  readonly duplicates: readonly { kind: string; files: readonly string[]; proposal: object | null }[];
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

/** Roles and words of a document's paragraphs. */
function linesOf(name: string): [string, string][] {
  const { paragraphs } = readDraft(Package.open(readFileSync(at(name)), nodeXml));
  return paragraphs.map(({ role, text }) => [role, text]);
}

/** Two documents as one, the second below the first. */
function joined(...documents: Uint8Array[]): Uint8Array {
  const bodies = documents.map((bytes) => {
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    return /<w:body>(.*?)(?:<w:sectPr.*)?<\/w:body>/su.exec(xml)?.[1] ?? '';
  });
  return docx({ body: bodies });
}

const NARRATIVE = docx({
  body: ['急救课进集市', '望川县红十字会', '一、背景介绍', '山多路远。'].map((line) => p(line)),
});

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

  it('leaves out of a category, and of the unit, what no document can hold', async () => {
    writeFileSync(at('control.csv'), '救在身边,应急\u000b救护\u0000\u0001\n');
    const files = ['forms/案例10.docx', '--categories', 'control.csv', '--unit', '岚山市\u0007红十字会'];
    const { code } = await summarised(...files, '-o', 'control.docx', '--xlsx');
    expect(code).toBe(0);
    expect(cellsOf('control.docx').map(([, category]) => category)).toEqual(['案例类别', '应急 救护']);
    expect(linesOf('control.docx').map(([, text]) => text)).toContainEqual(expect.stringContaining('岚山市红十字会'));
    const sheet = unzipSync(readFileSync(at('control.xlsx')));
    const strings = nodeXml.parse(new TextDecoder().decode(sheet['xl/sharedStrings.xml']));
    expect(strings.documentElement?.textContent).toContain('救护');
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

  it('writes the remarks in a folder, a file for each unit, which reads nothing of the others', async () => {
    mkdirSync(at('units'));
    const faulty = (unit: string, caseName: string) => typedForm({ ...COMPLETE, unit, caseName, contact: '' });
    writeFileSync(at('units/1.docx'), faulty('望川县红十字会', '救在身边'));
    writeFileSync(at('units/2.docx'), faulty('云台县红十字会', '护航校园'));
    writeFileSync(at('units/3.docx'), faulty('望川县 红十字会', '博爱家园'));
    writeFileSync(at('units/4.docx'), zipSync({ 'word/document.xml': new Uint8Array(4) }));
    const { report } = await summarised('units', '-o', 'units.docx', '--remarks', 'returned');
    const of = (unit: string) => `returned/退回修改意见（${unit}）.docx`;
    expect(report.outputs).toEqual(['units.docx', of('望川县红十字会'), of('云台县红十字会')]);
    // A file that cannot be read may be anybody's.
    expect(report.warnings).toEqual(['有 1 份看不出是哪个单位的，没有写退回修改意见：4.docx。']);
    expect(linesOf(of('望川县红十字会'))).toEqual([
      ['title', '退回修改意见'],
      ['byline', '望川县红十字会'],
      ['heading1', '一、《救在身边》（1.docx）'],
      ['heading3', '1.“联系方式”没有填写。'],
      ['heading1', '二、《博爱家园》（3.docx）'],
      ['heading3', '1.“联系方式”没有填写。'],
    ]);
    expect((await summarised('units', '-o', 'units2.docx', '--remarks', 'returned')).stderr).toContain('已经存在');
    expect(existsSync(at('units2.docx'))).toBe(false);
  });

  it('writes the remarks in one document, a page for each unit, where one is named', async () => {
    await summarised('units', '-o', 'together.docx', '--remarks', 'remarks.docx');
    const lines = linesOf('remarks.docx').map(([, text]) => text);
    expect(lines.flatMap((line, index) => (line === '退回修改意见' ? [lines[index + 1]] : []))).toEqual([
      '望川县红十字会',
      '云台县红十字会',
    ]);
    const xml = new TextDecoder().decode(unzipSync(readFileSync(at('remarks.docx')))['word/document.xml']);
    expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  });

  it('leaves out what is no form, and what it has made itself, and says so', async () => {
    mkdirSync(at('mixed'));
    writeFileSync(at('mixed/案例1.docx'), typedForm(COMPLETE));
    writeFileSync(at('mixed/案例1-排版.docx'), typedForm({ ...COMPLETE, contact: '0000-7654321' }));
    writeFileSync(at('mixed/正文.docx'), NARRATIVE);
    await summarised('forms', '-o', 'mixed/汇总表.docx', '--remarks', 'mixed/退回.docx');
    const { code, report } = await summarised('mixed', '-o', 'mixed.docx');
    expect(code).toBe(1);
    expect(report.files.map(({ file, state, leftOut }) => [file, state, leftOut])).toEqual([
      ['mixed/案例1-排版.docx', 'ready', '它是 案例1.docx 排好版的副本。'],
      ['mixed/案例1.docx', 'ready', null],
      ['mixed/汇总表.docx', 'no-form', '这是汇总表（附件2），不是申报表。'],
      ['mixed/退回.docx', 'no-form', '这是退回修改意见，不是申报表。'],
      ['mixed/正文.docx', 'no-form', '文件里没有申报表；要列入请加上 --all。'],
    ]);
    expect(cellsOf('mixed.docx')).toEqual([HEADER, ['1', '', COMPLETE.caseName, COMPLETE.unit]]);
    expect(report.duplicates).toEqual([]);

    await summarised('mixed', '-o', 'all.docx', '--all');
    expect(cellsOf('all.docx').map(([, , name]) => name)).toEqual(['案例名称', COMPLETE.caseName, '急救课进集市']);
    // What the program has made needs nobody to see to it.
    const made = ['mixed/案例1.docx', 'mixed/案例1-排版.docx', 'mixed/汇总表.docx'];
    expect((await summarised(...made, '-o', 'made.docx')).code).toBe(0);
    const only = await summarised('mixed/正文.docx', '-o', 'only.docx');
    expect([only.code, existsSync(at('only.docx'))]).toEqual([2, false]);
  });

  it('tells the prefecture what it has to look at; what it does not recommend has no row unless all are wanted', async () => {
    mkdirSync(at('opinions'));
    const form = (name: string, opinion: readonly string[], opinionDate: string = COMPLETE.opinionDate) =>
      writeFileSync(at(`opinions/${name}.docx`), typedForm({ ...COMPLETE, caseName: name, opinion, opinionDate }));
    form('空着', [], '');
    form('属实', ['情况属实。']);
    form('不推荐', ['不同意推荐。'], '');
    const { code, stdout } = await cli(['summary', 'opinions', '-o', 'opinions.docx'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^空着\.docx +待填意见 /m);
    expect(stdout).toMatch(/^属实\.docx +请核对意见 /m);
    expect(stdout).toContain('属实.docx：\n  市州：申报意见没有明确说明是否同意推荐');
    expect(stdout).toContain(
      '  没有列入：申报意见是“不同意推荐”；要列入请加上 --all。\n  市州：申报意见是“不同意推荐”，',
    );
    expect(cellsOf('opinions.docx').map(([, , name]) => name)).toEqual(['案例名称', '空着', '属实']);
    await summarised('opinions', '-o', 'opinions-all.docx', '--all');
    expect(cellsOf('opinions-all.docx')).toHaveLength(4);
  });

  it('two forms in one file are two rows', async () => {
    const second = newDocument(redcross2022, {
      blocks: ['form'],
      values: { caseName: '第二个', unit: '乙县' },
      options: {},
    });
    writeFileSync(at('two.docx'), joined(typedForm(COMPLETE), second));
    const { code, report } = await summarised('two.docx', '-o', 'two-table.docx');
    expect(code).toBe(1);
    expect(report.files.map(({ form, state }) => [form, state])).toEqual([
      [1, 'not-ready'],
      [2, 'not-ready'],
    ]);
    expect(cellsOf('two-table.docx').map(([, , name]) => name)).toEqual(['案例名称', COMPLETE.caseName, '第二个']);
    const { stdout } = await cli(['summary', 'two.docx', '-o', 'two-table2.docx'], folder);
    expect(stdout).toContain('two.docx（第 2 张表）');
  });

  it('says which one of duplicates should be kept, and keeps it alone when told to', async () => {
    mkdirSync(at('twice'));
    writeFileSync(at('twice/案例3.docx'), typedForm(COMPLETE));
    writeFileSync(at('twice/案例3（修改）.docx'), typedForm({ ...COMPLETE, contact: '0000-7654321' }));
    const { report } = await summarised('twice', '-o', 'twice.docx');
    const kept = 'twice/案例3（修改）.docx';
    expect(report.duplicates).toMatchObject([{ proposal: { file: kept, reason: '文件名里写着“修改”' } }]);
    expect(cellsOf('twice.docx')).toHaveLength(3);
    const { stdout } = await cli(['summary', 'twice', '-o', 'twice2.docx'], folder);
    expect(stdout).toContain('建议只列 案例3（修改）.docx：文件名里写着“修改”。');
    expect(stdout).toContain('案例3（修改）.docx：联系方式“0000-7654321”');
    const once = await summarised('twice', '-o', 'once.docx', '--keep-proposed');
    expect(once.code).toBe(0);
    expect(once.report.files.flatMap(({ file, row }) => (row ? [file] : []))).toEqual([kept]);
  });

  it('keeps lines short: names without the folders that all are in, long ones cut', async () => {
    const long = `${'很长的文件夹/'.repeat(3)}${'案例'.repeat(30)}.docx`;
    mkdirSync(at(`deep/${path.dirname(long)}`), { recursive: true });
    writeFileSync(at(`deep/${long}`), typedForm(COMPLETE));
    writeFileSync(at('deep/很长的文件夹/案例2.docx'), typedForm({ ...COMPLETE, caseName: '救在身边' }));
    const { stdout } = await cli(['summary', at('deep'), '-o', 'deep.docx'], folder);
    expect(stdout).not.toContain(folder);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
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
      leftOut: null,
      pending: [],
      findings: [
        {
          id: 'unreadable',
          severity: 'error',
          message: '这不是 Word 文稿（.docx），无法读取，请选择 .docx 文件。',
          index: null,
          text: '',
        },
      ],
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
    expect({ code, ...report }).toMatchObject({ code: 2, outputs: [], files: [{ state: 'unreadable', row: null }] });
    expect(existsSync(at('none.docx'))).toBe(false);
  });

  it('where there is no table to be made: units get their remarks, a file that may be anybody’s is told', async () => {
    writeFileSync(at('broken-only.docx'), 'no zip');
    writeFileSync(at('text-only.docx'), NARRATIVE);
    const files = ['broken-only.docx', 'text-only.docx'];
    const { report } = await summarised(...files, '-o', 'none.docx', '--remarks', 'none-remarks.docx');
    expect(report).toMatchObject({
      outputs: ['none-remarks.docx'],
      files: [{ state: 'unreadable' }, { state: 'no-form' }],
      warnings: ['有 1 份看不出是哪个单位的，没有写退回修改意见：broken-only.docx。'],
    });
    expect([existsSync(at('none.docx')), existsSync(at('none-remarks.docx'))]).toEqual([false, true]);
  });

  it('a narrative whose form came in a file of its own lacks nothing', async () => {
    mkdirSync(at('apart'));
    writeFileSync(at('apart/申报表.docx'), typedForm({ ...COMPLETE, caseName: '急救课进集市' }));
    writeFileSync(at('apart/正文.docx'), NARRATIVE);
    const { code, report } = await summarised('apart', '-o', 'apart.docx', '--all');
    expect(code).toBe(0);
    expect(report.files.map(({ leftOut, remarks }) => [leftOut, ...remarks])).toEqual([
      [null],
      ['这是案例正文，申报表在 申报表.docx 里。'],
    ]);
  });

  it('a form that names neither case nor unit has no row, and goes back', async () => {
    writeFileSync(at('blank.docx'), typedForm({ ...COMPLETE, caseName: '', unit: '' }));
    const { code, report } = await summarised('blank.docx', 'forms/案例2.docx', '-o', 'nameless.docx');
    expect([code, report.files[0]?.leftOut]).toEqual([1, '没有案例名称和申报单位。']);
    expect(cellsOf('nameless.docx')).toEqual([HEADER, ['1', '', COMPLETE.caseName, COMPLETE.unit]]);
  });

  it('names what is no Word document: a scan that a unit has sent must not be missing in silence', async () => {
    mkdirSync(at('scans/more'), { recursive: true });
    writeFileSync(at('scans/案例1.docx'), typedForm(COMPLETE));
    for (const name of ['扫描件.pdf', 'more/照片.jpg', 'Thumbs.db', '类别.csv'])
      writeFileSync(at(`scans/${name}`), '案例1,应急救护\n');
    const { report } = await summarised('scans', '-o', 'scans.docx', '--categories', 'scans/类别.csv');
    expect(report.others).toEqual(['scans/扫描件.pdf', 'scans/more/照片.jpg']);
    const { stdout } = await cli(['summary', 'scans', '-o', 'scans2.docx'], folder);
    expect(stdout).toMatch(/另有 3 个文件不是 Word 文档，没有列入：.*扫描件\.pdf/);
    const { code, stderr } = await cli(['summary', 'scans/more', '-o', 'scans3.docx'], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '没有找到 Word 文档（只有照片.jpg），请给出申报表，或存放申报表的文件夹。\n',
    });
  });

  it('says where nothing tells which of two versions is the later one', async () => {
    mkdirSync(at('open'));
    for (const [name, contact] of Object.entries({ 甲: '0000-1234567', 乙: '0000-7654321' }))
      writeFileSync(at(`open/${name}.docx`), typedForm({ ...COMPLETE, contact }));
    const { stdout } = await cli(['summary', 'open', '-o', 'open.docx'], folder);
    expect(stdout).toContain('  看不出哪一份更新，请打开看看再定。现在都列入了。');
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

describe('case-author summary of many files', () => {
  const names = Array.from({ length: 40 }, (_, index) => `博爱家园第${index + 1}例`);
  beforeAll(() => {
    mkdirSync(at('many'));
    names.forEach((caseName, index) =>
      writeFileSync(at(`many/${index + 1}.docx`), typedForm({ ...COMPLETE, caseName })),
    );
    writeFileSync(at('many/0.docx'), 'not a zip');
  });
  const rows = names.map((name, index) => [`${index + 1}`, '', name, COMPLETE.unit]);

  it('reads them in worker threads, in their order, each cell right', async () => {
    const { code, stderr } = await summarised('many', '-o', 'many.docx');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(cellsOf('many.docx').slice(1)).toEqual(rows);
  });

  it('a file on which threads end costs that file only', () => {
    const readFile = `const { workerData } = require('worker_threads'), fs = require('fs'), { readFileSync } = fs;
      fs.readFileSync = (name, ...rest) => {
        if (workerData?.kind === 'reader' && /many.(?:7|23).docx$/.test(name)) process.exit(1);
        return readFileSync(name, ...rest);
      };`;
    writeFileSync(at('ends.cjs'), readFile);
    const { status, stdout } = spawnSync(
      process.execPath,
      ['-r', at('ends.cjs'), builtCli(), 'summary', at('many'), '-o', at('ends.docx'), '--json'],
      { encoding: 'utf8' },
    );
    const { files } = JSON.parse(stdout) as Report;
    expect(status).toBe(1);
    expect(files.filter(({ state }) => state === 'unreadable').map(({ file }) => path.basename(file))).toEqual([
      '0.docx',
      '7.docx',
      '23.docx',
    ]);
    expect(files[7]?.remarks).toEqual([expect.stringContaining('程序中断了')]);
    expect(files.filter(({ state }) => state === 'ready')).toHaveLength(38);
  });
});
