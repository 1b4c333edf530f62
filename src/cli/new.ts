import { BLOCKS, type Block, newDocument } from '../form/build/new-document';
import type { FieldValues } from '../form/build/form-block';
import { FORM_FIELDS, InvalidNotice, type Notice, noticeForYear } from '../notice/notice';
import { EXIT, Failure } from './failure';
import { dateOf, docxName, refuseExisting, writeNew } from './new-output';
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
  const output = docxName('-o', flags.output);
  refuseExisting(output);
  writeNew(output, bytes);
  process.stdout.write(`已新建 ${output}\n`);
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
    return [name, field.kind === 'date' ? dateOf(`--set ${name}`, value) : value.replaceAll('\\n', '\n')];
  });
  return Object.fromEntries(values) as FieldValues;
}
