import { readDraft } from '../draft/read';
import type { FieldState, FormFieldReading, FormReading } from '../form/form';
import { readForm } from '../form/read-form';
import type { Notice } from '../notice/notice';
import { Package } from '../ooxml/package';
import { nodeXml } from '../ooxml/xml-node';
import { columns, terminalWidth } from './display';
import { EXIT, Failure, failureOf } from './failure';
import { readInput } from './files';

export interface ReadFlags {
  readonly json?: boolean;
}

/** `case-author read FILE`: the fields of a form, and whether it may be handed in. Returns the exit code. */
export function read(file: string, flags: ReadFlags, notice: Notice): number {
  try {
    const draft = readDraft(Package.open(readInput(file), nodeXml));
    const form = readForm(draft, notice);
    if (!form) throw new Failure('no-form', '文件里没有找到申报表，请确认它是附件1的申报表。');
    process.stdout.write(flags.json ? `${JSON.stringify(toJson(form), null, 2)}\n` : `${forReaders(form)}\n`);
    return form.ready ? EXIT.fine : EXIT.findings;
  } catch (error) {
    process.stderr.write(`${failureOf(error, file).message}\n`);
    return EXIT.unusable;
  }
}

function toJson({ fields, source, verdict, ready, warnings }: FormReading): object {
  const entries = fields.map(({ name, value, words, strict, limit, state, message }) => [
    name,
    { value, words, strict, limit, state, message },
  ]);
  return { fields: Object.fromEntries(entries) as object, source, verdict, ready, warnings };
}

const STATES: Readonly<Record<FieldState, string>> = {
  empty: '未填',
  fine: '合格',
  tight: '从严超出',
  over: '超出限制',
  attention: '请核对',
};

function forReaders({ fields, ready, warnings }: FormReading): string {
  const rows = fields.map(({ label, state, value, ...field }) => [label, STATES[state], counts(field), value ?? '']);
  const reasons = fields.flatMap(({ message, state }) => (message && state !== 'tight' ? [`  ${message}`] : []));
  return [
    ...columns([['栏目', '状态', '字数', '内容'], ...rows], terminalWidth()),
    '',
    ready ? '可以提交。' : '未达到提交条件：',
    ...(ready ? [] : reasons),
    ...warnings.map((warning) => `提示：${warning}`),
  ].join('\n');
}

function counts({ words, limit }: Pick<FormFieldReading, 'words' | 'limit'>): string {
  return limit === null ? '' : `${words}/${limit}`;
}
