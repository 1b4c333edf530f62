import { BLOCKS, type Block, newDocument } from '../form/build/new-document';
import type { FieldValues } from '../form/build/form-block';
import { FORM_FIELDS, InvalidNotice, type Notice, noticeForYear } from '../notice/notice';
import { findDate, formatDate } from '../text/chinese-date';
import { EXIT, Failure, failureOf } from './failure';
import { statIfThere, writeWhole } from './files';
import { parseOptions, parsePairs } from './pairs';

export const KINDS = [...BLOCKS, 'all'] as const;
export type Kind = (typeof KINDS)[number];

export interface NewFlags {
  readonly output: string;
  readonly year?: string;
  /** `field=value`, as often as given. */
  readonly set?: readonly string[];
  /** `name=value`, as often as given. */
  readonly option?: readonly string[];
}

/** `case-author new KIND -o OUT`: a new document to fill in. Returns the exit code. */
export function newFile(kind: Kind, flags: NewFlags, notice: Notice): number {
  const called = flags.year === undefined ? notice : forYear(notice, flags.year);
  const blocks: readonly Block[] = kind === 'all' ? BLOCKS : [kind];
  const options = parseOptions(flags.option ?? []);
  const bytes = newDocument(called, { blocks, values: valuesOf(flags.set ?? [], called), options });
  // Word opens a .docx of another name as something else, or not at all.
  if (!flags.output.toLowerCase().endsWith('.docx'))
    throw new Failure('usage', `-o 要给出以 .docx 结尾的文件名，不能是“${flags.output}”。`);
  // An empty form over a filled one would be a day's work lost.
  if ((statIfThere(flags.output)?.size ?? 0) > 0)
    throw new Failure('exists', `${flags.output} 已经存在，不会覆盖它，请换一个文件名。`);
  try {
    writeWhole(flags.output, bytes);
  } catch (error) {
    throw failureOf(error, `写入 ${flags.output} 失败`);
  }
  process.stdout.write(`已新建 ${flags.output}\n`);
  return EXIT.fine;
}

function forYear(notice: Notice, year: string): Notice {
  try {
    return noticeForYear(notice, Number(year));
  } catch (error) {
    if (error instanceof InvalidNotice) throw new Failure('usage', `--year 要写成四位年份，不能是“${year}”。`);
    throw error;
  }
}

function valuesOf(pairs: readonly string[], notice: Notice): FieldValues {
  const values = Object.entries(parsePairs('--set', pairs)).map(([name, value]) => {
    const field = notice.form.fields.find((candidate) => candidate.name === name);
    // The year stands in the title: it is the notice's.
    if (!field || field.kind === 'year') {
      const known = FORM_FIELDS.filter((each) => each !== 'year').join('、');
      throw new Failure('usage', `--set 没有名为“${name}”的栏目，可用的栏目是：${known}。`);
    }
    return [name, field.kind === 'date' ? dateOf(name, value) : value.replaceAll('\\n', '\n')];
  });
  return Object.fromEntries(values) as FieldValues;
}

function dateOf(name: string, value: string): string {
  const date = findDate(value)?.date;
  if (!date) throw new Failure('usage', `--set ${name} 要写成日期，例如 2022-6-1，不能是“${value}”。`);
  return formatDate(date);
}
