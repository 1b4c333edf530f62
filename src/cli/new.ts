import { sentencesOf } from '../draft/finding';
import { BLOCKS, type Block, newDocument } from '../form/blocks/new-document';
import { judgeForm } from '../form/judge';
import { pageNumbersLeft } from '../format/page-numbers';
import { thisYear } from '../form/summary/year-of-most';
import { InvalidNotice, type Notice, noticeForYear } from '../notice/notice';
import { type OptionValues, resolveOptions } from '../notice/options';
import { Package } from '../ooxml/package/package';
import { nodeXml } from '../ooxml/xml-node';
import { EXIT, Failure } from './failure';
import { dateOf, docxName, refuseExisting, writeNew } from './new-output';
import { parseOptions, parsePairs } from './pairs';
import { writeNote, writeOut } from './output';

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
  const called = forYear(notice, flags.year ?? String(thisYear()));
  const blocks: readonly Block[] = kind === 'all' ? BLOCKS : [kind];
  const options = parseOptions(flags.option ?? [], notice);
  const values = valuesOf(flags.set ?? [], called);
  const bytes = newDocument(called, { blocks, values, options });
  const output = docxName('-o', flags.output);
  refuseExisting(output);
  writeNew(output, bytes);
  writeOut(`已新建 ${output}`);
  for (const warning of [...tooLong(values, called), ...unnumbered(bytes, blocks, options, called)])
    writeNote(`提示：${warning}`);
  return EXIT.fine;
}

/** What is over its limit, a sentence each. */
function tooLong(values: Readonly<Record<string, string>>, notice: Notice): string[] {
  const texts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { lines: value.split('\n'), promptLeft: false }]),
  );
  const { fields } = judgeForm({ source: 'controls', texts, warnings: [] }, null, notice);
  return fields.flatMap(({ state, findings }) => (state === 'over' ? sentencesOf(findings) : []));
}

/** Where a narrative stands together with others, its pages are not numbered, whatever the notice asks for. */
function unnumbered(bytes: Uint8Array, blocks: readonly Block[], options: OptionValues, notice: Notice): string[] {
  if (!blocks.includes('narrative')) return [];
  return sentencesOf(pageNumbersLeft(Package.open(bytes, nodeXml), notice, resolveOptions(notice, options)));
}

function forYear(notice: Notice, year: string): Notice {
  try {
    return noticeForYear(notice, Number(year));
  } catch (error) {
    if (error instanceof InvalidNotice) throw new Failure('usage', `--year 要写成四位年份，不能是“${year}”。`);
    throw error;
  }
}

function valuesOf(pairs: readonly string[], notice: Notice): Readonly<Record<string, string>> {
  const values = Object.entries(parsePairs('--set', pairs)).map(([name, value]): [string, string] => {
    const field = notice.form.fields.find((candidate) => candidate.name === name);
    // The year stands in the title: it is the notice's.
    if (!field || field.kind === 'year') {
      const known = notice.form.fields.filter(({ kind }) => kind !== 'year').map((each) => each.name);
      throw new Failure('usage', `--set 没有名为“${name}”的栏目，可用的栏目是：${known.join('、')}。`);
    }
    return [name, field.kind === 'date' ? dateOf(`--set ${name}`, value) : value.replaceAll('\\n', '\n')];
  });
  return Object.fromEntries(values);
}
