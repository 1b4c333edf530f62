import { mkdirSync } from 'node:fs';
import { ROLE_NAMES } from '../draft/roles';
import type { Role } from '../draft/roles';
import { formatDocument, guardsOriginal } from '../format/format-document';
import { type Finding, type Fix, isFault, sorted } from '../draft/finding';
import { findingSentences } from '../draft/finding-sentences';
import type { Notice } from '../notice/notice';
import type { OptionValues } from '../notice/options';
import { nodeXml } from '../ooxml/xml-node';
import { clip } from './display';
import { findingJson } from './finding-json';
import { EXIT, Failure, failureOf } from './failure';
import { readInput, writeWhole } from './files';
import { Outputs, type OutputChoice } from './outputs';
import { parseOptions } from './pairs';
import { writeJson, writeNote, writeOut } from './output';

export interface FormatFlags extends OutputChoice {
  /** `name=value`, as often as given. */
  readonly option?: readonly string[];
  readonly json?: boolean;
}

/** What came of one file. */
interface FileReport {
  readonly file: string;
  /** null if nothing was written. */
  readonly output: string | null;
  /** Paragraphs changed, by role. */
  readonly changed: Readonly<Partial<Record<Role, number>>>;
  /** What is not as the notice wants it, or is for the author to decide. */
  readonly left: readonly Finding[];
  /** Things done beyond looks. */
  readonly notes: readonly Finding[];
  /** Whether the output was written and every paragraph is as the notice wants it. */
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string };
}

/** `case-author format FILE...`: writes formatted copies. Returns the exit code. */
export function formatFiles(files: readonly string[], flags: FormatFlags, notice: Notice): number {
  const options = parseOptions(flags.option ?? [], notice);
  const outputs = new Outputs(flags, files);
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = formatFile(file, outputs, options, notice);
    reports.push(report);
    if (report.error !== undefined) writeNote(report.error.message);
    else if (!flags.json) writeOut(tell(report));
  }
  if (flags.json) writeJson({ files: reports.map(toJson) });
  if (reports.some(({ error }) => error !== undefined)) return EXIT.unusable;
  return reports.every(({ ok }) => ok) ? EXIT.fine : EXIT.findings;
}

const GUARDED = '文件有数字签名、限制编辑，或标为最终状态，没有改它。请不要加 --in-place，另存一份排好版的副本。';

/** One file, whatever happens to it: the others of the batch go on. */
function formatFile(file: string, outputs: Outputs, options: OptionValues, notice: Notice): FileReport {
  try {
    const bytes = readInput(file);
    const output = outputs.of(file);
    const formatted = formatDocument(bytes, nodeXml, notice, options, { asDocx: /\.docx$/iu.test(output) });
    const { changed, left, notes } = formatted;
    if (outputs.replacesInput && notes.some(guardsOriginal)) throw new Failure('guarded', GUARDED);
    write(output, formatted.bytes, outputs.folder);
    return { file, output, changed, left, notes, ok: !left.some(isFault) };
  } catch (error) {
    const { code, message } = failureOf(error, file);
    return { file, output: null, changed: {}, left: [], notes: [], ok: false, error: { code, message } };
  }
}

function write(output: string, bytes: Uint8Array, folder: string | undefined): void {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    writeWhole(output, bytes);
  } catch (error) {
    throw failureOf(error, `写入 ${output} 失败`);
  }
}

function toJson(report: FileReport): object {
  return { ...report, left: report.left.map(findingJson), notes: report.notes.map(findingJson) };
}

function tell({ file, output, changed, left, notes }: FileReport): string {
  const counts = Object.entries(changed).map(([role, count]) => `${ROLE_NAMES[role as Role]} ${count} 段`);
  const nothing = notes.length === 0 ? '本来就符合要求，没有改动' : '每一段本来就符合要求';
  const lines = [
    `${file} → ${output ?? ''}`,
    `  ${counts.length === 0 ? nothing : `已排版：${counts.join('，')}`}`,
    ...findings('顺带处理', notes),
    ...findings('未达到要求，请手工处理', left.filter(isFault)),
    ...findings('请留意', sorted(left).advice),
  ];
  return lines.join('\n');
}

function byOption({ label, option, value }: Fix): string {
  return `加上 --option ${option}=${value} 可以${label}。`;
}

function findings(heading: string, list: readonly Finding[]): string[] {
  if (list.length === 0) return [];
  return [`  ${heading}：`, ...findingSentences(list, byOption).map((line) => `    ${clip(line, 160)}`)];
}
