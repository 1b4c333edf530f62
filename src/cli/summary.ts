import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { sentencesOf } from '../draft/finding';
import { newDocument } from '../form/blocks/new-document';
import { remarksDocument } from '../form/blocks/remarks-document';
import { type Duplicate, duplicateSentence } from '../form/summary/duplicates';
import { formMark } from '../form/summary/file-forms';
import { type ReturnedCase, type ReturnedUnit, remarksFileName, returnedUnits } from '../form/summary/returned-units';
import type { Notice } from '../notice/notice';
import { Categories } from './categories';
import { columns, terminalWidth } from './display';
import { EXIT, Failure, failureOf } from './failure';
import { findingJson } from './finding-json';
import { statIfThere } from './files';
import { inputsAmong } from './inputs';
import { namesInShort } from '../text/document-names';
import { dateOf, docxName, refuseExisting, writeNew } from './new-output';
import { readCases } from './read-cases';
import { csvOf, xlsxOf } from './spreadsheet';
import { type FileReport, reportsOf } from './summary-reports';
import { writeJson, writeOut } from './output';

export interface SummaryFlags {
  readonly output: string;
  readonly unit?: string;
  readonly date?: string;
  /** A CSV file. */
  readonly categories?: string;
  readonly xlsx?: boolean;
  readonly csv?: boolean;
  /** For the units: a folder, with a file for each of them, or one .docx with a page for each. */
  readonly remarks?: string;
  /** Files without a form have a row as well, and those that the prefecture does not recommend. */
  readonly all?: boolean;
  /** Of duplicates only the proposed one has a row. */
  readonly keepProposed?: boolean;
  readonly json?: boolean;
}

interface SummaryReport {
  readonly outputs: readonly string[];
  readonly files: readonly FileReport[];
  /** What lies in the folders and is no Word document. */
  readonly others: readonly string[];
  readonly duplicates: readonly Duplicate[];
  readonly warnings: readonly string[];
}

/**
 * `case-author summary FILES|FOLDERS... -o OUT`: the table of annex 2 for many forms, and what is wrong with each of them. A
 * file that cannot be read is a line of the report. Returns the exit code; rejects with a `Failure` where the command was used
 * wrongly.
 */
export async function summary(named: readonly string[], flags: SummaryFlags, notice: Notice): Promise<number> {
  const report = await summarise(named, flags, notice);
  if (flags.json) writeJson(toJson(report));
  else writeOut(forReaders(report));
  if (report.files.every(({ row }) => row === null)) return EXIT.unusable;
  const isFine = report.duplicates.length === 0 && report.files.every(isSettled);
  return isFine ? EXIT.fine : EXIT.findings;
}

/** Whether nobody has to see to it: what this program has made itself, and what was left out as asked, need nothing. */
function isSettled({ state, leftOut }: FileReport): boolean {
  return leftOut === null ? state === 'ready' : leftOut.isSettled;
}

async function summarise(named: readonly string[], flags: SummaryFlags, notice: Notice): Promise<SummaryReport> {
  const output = docxName('-o', flags.output);
  const date = flags.date === undefined ? null : dateOf('--date', flags.date);
  const categories = flags.categories === undefined ? Categories.NONE : Categories.read(flags.categories, notice);
  const { documents, others: found } = inputsAmong(named);
  const others = found.filter((name) => flags.categories === undefined || !isSame(name, flags.categories));
  if (documents.length === 0) {
    const there = others.length === 0 ? '' : `（只有${namesInShort(others.map((name) => path.basename(name)))}）`;
    throw new Failure('no-files', `没有找到 Word 文档${there}，请给出申报表，或存放申报表的文件夹。`);
  }
  const names = {
    xlsx: flags.xlsx ? beside(output, '.xlsx') : null,
    csv: flags.csv ? beside(output, '.csv') : null,
    remarks: flags.remarks !== undefined && isDocx(flags.remarks) ? flags.remarks : null,
  };
  if (names.remarks !== null && isSame(names.remarks, output))
    throw new Failure('usage', '--remarks 和 -o 是同一个文件，请分开。');
  for (const name of [output, ...Object.values(names)]) if (name !== null) refuseExisting(name);

  const { files, duplicates, returned } = reportsOf(await readCases(documents, notice), categories, flags, notice);
  const rows = files.flatMap(({ row }) => row ?? []);
  const outputs: [name: string, bytes: Uint8Array][] = [];
  if (rows.length > 0) {
    const content = { unit: flags.unit ?? null, date, rows };
    outputs.push([output, newDocument(notice, { blocks: ['summary'], values: {}, options: {}, summary: content })]);
    if (names.xlsx !== null) outputs.push([names.xlsx, await xlsxOf(notice, rows)]);
    if (names.csv !== null) outputs.push([names.csv, csvOf(notice, rows)]);
  }
  const { units, nobodys } = returnedUnits(returned);
  if (flags.remarks !== undefined) outputs.push(...remarksOutputs(flags.remarks, units, notice));
  for (const [name, bytes] of outputs) writeNew(name, bytes);
  return {
    outputs: outputs.map(([name]) => name),
    files,
    others,
    duplicates,
    warnings: [
      ...categories.unused.map((name) => `类别表里的“${name}”没有对应的案例，请核对。`),
      ...(flags.remarks !== undefined && nobodys.length > 0 ? [nobodysSentence(nobodys)] : []),
    ],
  };
}

function nobodysSentence(files: readonly ReturnedCase[]): string {
  const names = namesInShort(files.map(({ file }) => file));
  return `有 ${files.length} 份看不出是哪个单位的，没有写退回修改意见：${names}。`;
}

function isSame(one: string, other: string): boolean {
  return path.resolve(one) === path.resolve(other);
}

/** One document, or a folder with one for each unit. */
function remarksOutputs(
  place: string,
  units: readonly ReturnedUnit[],
  notice: Notice,
): [name: string, bytes: Uint8Array][] {
  if (units.length === 0) return [];
  if (isDocx(place)) return [[place, remarksDocument(notice, units)]];
  const taken = new Set<string>();
  const outputs = units.map((unit): [string, Uint8Array] => [
    path.join(place, freeName(remarksFileName(unit), taken)),
    remarksDocument(notice, [unit]),
  ]);
  for (const [name] of outputs) refuseExisting(name);
  makeFolder(place);
  return outputs;
}

function makeFolder(folder: string): void {
  const there = statIfThere(folder);
  if (there && !there.isDirectory())
    throw new Failure('usage', `--remarks 要给出文件夹，或以 .docx 结尾的文件名，不能是“${folder}”。`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw failureOf(error, `新建文件夹 ${folder} 失败`);
  }
}

/** The name, or with a number in front of its ending where it is taken; some disks take no notice of case. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = name.replace(/(?=\.docx$)/u, `(${number})`);
  taken.add(free.toLowerCase());
  return free;
}

function isDocx(name: string): boolean {
  return name.toLowerCase().endsWith('.docx');
}

function beside(output: string, extension: string): string {
  return output.slice(0, -'.docx'.length) + extension;
}

function toJson({ outputs, files, others, duplicates, warnings }: SummaryReport): object {
  return {
    outputs,
    files: files.map(({ file, form, state, row, leftOut, remarks, pending }) => ({
      file,
      ...(form === null ? {} : { form }),
      state,
      row,
      leftOut: leftOut?.why ?? null,
      remarks: sentencesOf(remarks),
      pending: sentencesOf(pending),
      findings: [...remarks, ...pending].map(findingJson),
    })),
    others,
    duplicates: duplicates.map((duplicate) => ({
      kind: duplicate.kind,
      files: duplicate.files,
      message: duplicateSentence(duplicate, (file) => file),
      proposal: duplicate.proposal,
    })),
    warnings,
  };
}

const STATES: Readonly<Record<FileReport['state'], string>> = {
  ready: '可以提交',
  pending: '待填意见',
  opinion: '请核对意见',
  'not-ready': '未达到提交条件',
  'no-form': '没有申报表',
  unreadable: '读不了',
};

function forReaders({ outputs, files, others, duplicates, warnings }: SummaryReport): string {
  const shortName = shortNames([...files.map(({ file }) => file), ...others]);
  const called = ({ file, form }: FileReport) => shortName(file) + (form === null ? '' : formMark(form));
  const rows = files.map((one) => [
    called(one),
    one.leftOut === null || one.state === 'unreadable' ? STATES[one.state] : '没有列入',
    one.row?.caseName ?? '',
    one.row?.unit ?? '',
  ]);
  const remarks = files.flatMap((one) => {
    const forPrefecture = sentencesOf(one.pending).map((sentence) => `市州：${sentence}`);
    const all = [
      ...(one.leftOut ? [`没有列入：${one.leftOut.why}`] : []),
      ...sentencesOf(one.remarks),
      ...forPrefecture,
    ];
    return all.length === 0 ? [] : ['', `${called(one)}：`, ...all.map((sentence) => `  ${sentence}`)];
  });
  const listed = files.filter(({ row }) => row !== null).length;
  const ready = files.filter(({ row, state }) => row !== null && state === 'ready').length;
  const lines = [
    ...columns([['文件', '状态', '案例名称', '申报单位'], ...rows], terminalWidth()),
    ...remarks,
    '',
    ...duplicates.flatMap((duplicate) => duplicateLines(duplicate, shortName)),
    ...warnings.map((warning) => `提示：${warning}`),
    ...(others.length === 0
      ? []
      : [`另有 ${others.length} 个文件不是 Word 文档，没有列入：${namesInShort(others.map(shortName))}。`]),
    `${new Set(files.map(({ file }) => file)).size} 个文件，列入汇总表 ${listed} 行，可以提交 ${ready} 个。`,
    ...(listed === 0 ? ['没有一份能列入，没有生成汇总表。'] : []),
    ...(outputs.length > 0 ? [`已写入 ${outputs.join('、')}`] : []),
  ];
  // Names of files go to somebody's terminal: no escape sequences, no line breaks inside a line.
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' ')).join('\n');
}

function duplicateLines(duplicate: Duplicate, nameOf: (file: string) => string): string[] {
  const { kind, proposal, candidates } = duplicate;
  return [
    `重复：${duplicateSentence(duplicate, nameOf)}`,
    ...candidates.flatMap(({ file, differs }) =>
      differs.length === 0
        ? []
        : [`  ${nameOf(file)}：${differs.map(({ label, text }) => `${label}“${text}”`).join('，')}`],
    ),
    ...(proposal === null
      ? kind === 'same-name'
        ? []
        : ['  看不出哪一份更新，请打开看看再定。现在都列入了。']
      : [`  建议只列 ${nameOf(proposal.file)}：${proposal.reason}。现在都列入了；加上 --keep-proposed 就按建议办。`]),
  ];
}

/** Files without the folders that all of them are in. */
function shortNames(files: readonly string[]): (file: string) => string {
  const folders = files.map((file) => path.dirname(path.resolve(file)).split(path.sep));
  const [first = [], ...others] = folders;
  let common = 0;
  while (common < first.length && others.every((folder) => folder[common] === first[common])) common += 1;
  const base = first.slice(0, common).join(path.sep) || path.sep;
  return (file) => path.relative(base, path.resolve(file));
}
