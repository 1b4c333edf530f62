import { isFault, sentencesOf } from '../draft/finding';
import type { FieldState, FormFieldReading, FormReading } from '../form/form';
import { withoutForm } from '../form/other/no-form';
import { figures } from '../form/limits/limit';
import { readForms } from '../form/read/read-form';
import { standingOf } from '../form/standing';
import type { Notice } from '../notice/notice';
import { columns, terminalWidth } from './display';
import { EXIT, Failure, failureOf } from './failure';
import { findingJson } from './finding-json';
import { writeJson, writeNote, writeOut } from './output';
import { readDocument } from './read-document';

export interface ReadFlags {
  readonly json?: boolean;
  /** `id` of the stage that the exit code speaks of; the whole form without it. */
  readonly stage?: string;
}

/** `case-author read FILE`: the fields of a form, and whether it may be handed in. Returns the exit code; throws a `Failure` where it was used wrongly. */
export function read(file: string, flags: ReadFlags, notice: Notice): number {
  const known = notice.form.stages.map(({ id }) => id);
  if (flags.stage !== undefined && !known.includes(flags.stage))
    throw new Failure('usage', `没有名为“${flags.stage}”的部分，--stage 可以是：${known.join('、')}。`);
  try {
    const draft = readDocument(file, notice);
    const [form, ...others] = readForms(draft, notice);
    if (!form) throw new Failure('no-form', withoutForm(draft, notice).message);
    const json = { ...toJson(form), ...(others.length > 0 && { others: others.map(toJson) }) };
    const text = [form, ...others].map(forReaders).join('\n\n');
    if (flags.json) writeJson(json);
    else writeOut(text);
    const isReady = flags.stage === undefined ? form.ready : form.stages.find(({ id }) => id === flags.stage)?.ready;
    return isReady && others.length === 0 ? EXIT.fine : EXIT.findings;
  } catch (error) {
    writeNote(failureOf(error, file).message);
    return EXIT.unusable;
  }
}

function toJson({ fields, source, stages, narrative, verdict, ready, warnings }: FormReading): object {
  const entries = fields.map(({ name, stage, value, words, strict, limit, amount, state, findings }) => [
    name,
    {
      stage,
      value,
      words,
      strict,
      ...limitJson(limit, amount),
      state,
      message: sentencesOf(findings).join('') || null,
    },
  ]);
  const findings = [...fields.flatMap((field) => field.findings), ...(narrative?.faults ?? []), ...warnings];
  return {
    fields: Object.fromEntries(entries) as object,
    source,
    stages,
    narrative: narrative && { faults: sentencesOf(narrative.faults) },
    verdict,
    ready,
    warnings: sentencesOf(warnings),
    findings: findings.map(findingJson),
  };
}

/** `limit`: the most. */
function limitJson(limit: FormFieldReading['limit'], amount: number): object {
  const { max = null, min = null, about = null, unit = 'words' } = limit ?? {};
  return { limit: max, least: min, about, unit, amount };
}

const STATES: Readonly<Record<FieldState, string>> = {
  empty: '未填',
  fine: '合格',
  over: '超出限制',
  attention: '请核对',
};

function forReaders(form: FormReading): string {
  const { fields, stages, narrative, warnings } = form;
  const rows = fields.map(({ label, state, value, ...field }) => [label, STATES[state], counts(field), value ?? '']);
  const told = fields.flatMap(({ findings }) => findings);
  const faults = [...told.filter(isFault), ...(narrative?.faults ?? [])];
  const hints = [...told.filter((one) => !isFault(one)), ...warnings];
  return [
    ...columns([['栏目', '状态', '字数', '内容'], ...rows], terminalWidth()),
    '',
    ...stages.map(({ name, done, total, message }) => `${name} ${done}/${total}，${message}`),
    `${standingOf(form, narrative)}。`,
    ...sentencesOf(faults).map((message) => `  ${message}`),
    ...sentencesOf(hints).map((message) => `提示：${message}`),
  ].join('\n');
}

function counts({ amount, limit }: Pick<FormFieldReading, 'amount' | 'limit'>): string {
  return limit === null ? '' : figures(amount, limit);
}
