import path from 'node:path';
import { newDocument } from '../form/build/new-document';
import { type ReturnedCase, remarksDocument } from '../form/build/remarks-document';
import type { SummaryRow } from '../form/summary/summary-row';
import { type Duplicate, type FiledCase, duplicatesAmong } from '../form/summary/duplicates';
import type { Notice } from '../notice/notice';
import { Categories } from './categories';
import { columns, terminalWidth } from './display';
import { EXIT, Failure } from './failure';
import { documentsAmong } from './inputs';
import { dateOf, docxName, refuseExisting, writeNew } from './new-output';
import type { CaseOrFailure } from './read-case';
import { readCases } from './read-cases';
import { csvOf, xlsxOf } from './spreadsheet';

export interface SummaryFlags {
  readonly output: string;
  readonly unit?: string;
  readonly date?: string;
  /** A CSV file. */
  readonly categories?: string;
  readonly xlsx?: boolean;
  readonly csv?: boolean;
  /** A .docx for the units. */
  readonly remarks?: string;
  readonly json?: boolean;
}

/** What is told of a file. */
interface FileReport {
  readonly file: string;
  readonly state: 'ready' | 'not-ready' | 'unreadable';
  readonly row: SummaryRow | null;
  readonly remarks: readonly string[];
}

interface SummaryReport {
  readonly outputs: readonly string[];
  readonly files: readonly FileReport[];
  readonly duplicates: readonly Duplicate[];
  readonly warnings: readonly string[];
}

/**
 * `case-author summary FILES|FOLDERS... -o OUT`: the table of annex 2 for many forms, and what is wrong with each of them. A
 * file that cannot be read is a line of the report. Returns the exit code; rejects with a `Failure` where no table can be made.
 */
export async function summary(named: readonly string[], flags: SummaryFlags, notice: Notice): Promise<number> {
  const report = await summarise(named, flags, notice);
  process.stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : `${forReaders(report)}\n`);
  const isFine = report.duplicates.length === 0 && report.files.every(({ state }) => state === 'ready');
  return isFine ? EXIT.fine : EXIT.findings;
}

async function summarise(named: readonly string[], flags: SummaryFlags, notice: Notice): Promise<SummaryReport> {
  const output = docxName('-o', flags.output);
  const date = flags.date === undefined ? null : dateOf('--date', flags.date);
  const categories = flags.categories === undefined ? Categories.NONE : Categories.read(flags.categories, notice);
  const documents = documentsAmong(named);
  if (documents.length === 0) throw new Failure('no-files', '没有找到 Word 文档，请给出申报表，或存放申报表的文件夹。');
  const names = {
    xlsx: flags.xlsx ? beside(output, '.xlsx') : null,
    csv: flags.csv ? beside(output, '.csv') : null,
    remarks: flags.remarks === undefined ? null : docxName('--remarks', flags.remarks),
  };
  if (names.remarks !== null && path.resolve(names.remarks) === path.resolve(output))
    throw new Failure('usage', '--remarks 和 -o 是同一个文件，请分开。');
  for (const name of [output, ...Object.values(names)]) if (name !== null) refuseExisting(name);

  const read = await readCases(documents);
  const files = read.map((one) => reportOf(one, categories));
  const rows = files.flatMap(({ row }) => row ?? []);
  const report = {
    files,
    duplicates: duplicatesAmong(read.flatMap((one): FiledCase[] => ('read' in one ? [one] : []))),
    warnings: categories.unused.map((name) => `类别表里的“${name}”没有对应的案例，请核对。`),
  };
  const outputs: [name: string, bytes: Uint8Array][] = [];
  if (rows.length > 0) {
    const content = { unit: flags.unit ?? null, date, rows };
    outputs.push([output, newDocument(notice, { blocks: ['summary'], values: {}, options: {}, summary: content })]);
    if (names.xlsx !== null) outputs.push([names.xlsx, await xlsxOf(notice, rows)]);
    if (names.csv !== null) outputs.push([names.csv, csvOf(notice, rows)]);
  }
  const sentBack = returned(files);
  if (names.remarks !== null && sentBack.length > 0) outputs.push([names.remarks, remarksDocument(notice, sentBack)]);
  for (const [name, bytes] of outputs) writeNew(name, bytes);
  return { ...report, outputs: outputs.map(([name]) => name) };
}

function reportOf(one: CaseOrFailure, categories: Categories): FileReport {
  if ('failure' in one) return { file: one.file, state: 'unreadable', row: null, remarks: [one.failure.message] };
  const { file, read } = one;
  const caseName = read.caseName ?? '';
  return {
    file,
    state: read.ready ? 'ready' : 'not-ready',
    row: { category: categories.of(caseName, file), caseName, unit: read.unit ?? '' },
    remarks: read.remarks,
  };
}

/** What goes back to the units: every file with something to remark. */
function returned(files: readonly FileReport[]): ReturnedCase[] {
  return files
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ file, row, remarks }) => ({
      file: path.basename(file),
      caseName: row?.caseName || null,
      unit: row?.unit || null,
      remarks,
    }));
}

function beside(output: string, extension: string): string {
  return output.slice(0, -'.docx'.length) + extension;
}

const STATES: Readonly<Record<FileReport['state'], string>> = {
  ready: '可以提交',
  'not-ready': '未达到提交条件',
  unreadable: '读不了',
};

function forReaders({ outputs, files, duplicates, warnings }: SummaryReport): string {
  const rows = files.map(({ file, state, row }) => [file, STATES[state], row?.caseName ?? '', row?.unit ?? '']);
  const remarks = files.flatMap(({ file, remarks: all }) =>
    all.length === 0 ? [] : ['', `${file}：`, ...all.map((remark) => `  ${remark}`)],
  );
  const listed = files.filter(({ row }) => row !== null).length;
  const lines = [
    ...columns([['文件', '状态', '案例名称', '申报单位'], ...rows], terminalWidth()),
    ...remarks,
    '',
    ...duplicates.map(({ message }) => `重复：${message}`),
    ...warnings.map((warning) => `提示：${warning}`),
    `${files.length} 个文件，列入汇总表 ${listed} 个，可以提交 ${files.filter(({ state }) => state === 'ready').length} 个。`,
    ...(listed === 0 ? ['没有一个文件能读，没有生成汇总表。'] : []),
    ...(outputs.length > 0 ? [`已写入 ${outputs.join('、')}`] : []),
  ];
  // Names of files go to somebody's terminal: no escape sequences, no line breaks inside a line.
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' ')).join('\n');
}
