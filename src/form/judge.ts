import type { FormField, Notice } from '../notice/notice';
import { compareDates, findDate } from '../text/chinese-date';
import { countWords } from '../text/word-count';
import type { FieldText, FormFieldReading, FormReading, FoundForm } from './form';
import { isItemised } from './items';
import { verdictOf } from './opinion';

/** Judges what was found by what the notice wants. */
export function judgeForm(form: FoundForm, notice: Notice): FormReading {
  const verdict = verdictOf(form.texts.opinion?.lines.join('\n') ?? null, notice);
  const fields = notice.form.fields.map((field) => judgeField(field, form, notice));
  return {
    source: form.source,
    fields,
    verdict,
    ready: fields.every(({ state }) => state === 'fine' || state === 'tight'),
    warnings: form.warnings,
  };
}

const NOTHING: FieldText = { lines: [], promptLeft: false };

function judgeField(field: FormField, form: FoundForm, notice: Notice): FormFieldReading {
  const text = form.texts[field.name] ?? NOTHING;
  // A field of one line may have been broken over several.
  const value = text.lines.join(field.kind === 'line' ? ' ' : '\n');
  const { words, strict } = countWords(value);
  const limit = field.limit ?? null;
  const reading = { name: field.name, label: field.label, value: value === '' ? null : value, words, strict, limit };
  const judged = (state: FormFieldReading['state'], message: string | null): FormFieldReading => ({
    ...reading,
    state,
    message,
  });

  if (text.promptLeft) return judged('attention', `“${field.label}”里还留着提示文字，请删去提示，写上内容。`);
  if (value === '') return judged('empty', emptyMessage(field));
  if (limit !== null && words > limit)
    return judged('over', `“${field.label}”有 ${words} 字，超过 ${limit} 字的限制，请删去 ${words - limit} 字。`);
  const problem = problemOf(field, text, form, notice);
  if (problem !== null) return judged('attention', problem);
  if (limit !== null && strict > limit)
    return judged(
      'tight',
      `“${field.label}”按 Word 统计是 ${words} 字，从严统计是 ${strict} 字，略微超出 ${limit} 字。`,
    );
  return judged('fine', null);
}

function emptyMessage({ label, kind, name }: FormField): string {
  if (name === 'opinionDate') return '申报意见下方的日期没有填写。';
  if (kind === 'date') return '表头的日期没有填写。';
  return `“${label}”没有填写。`;
}

function problemOf(field: FormField, { lines }: FieldText, form: FoundForm, notice: Notice): string | null {
  switch (field.kind) {
    case 'itemised':
      return isItemised(lines) ? null : `“${field.label}”应分条写，每条单独一行并编号。`;
    case 'opinion':
      return opinionProblem(lines, notice);
    case 'date':
      return dateProblem(field, form, notice);
    case 'year':
      return yearProblem(lines, notice);
    case 'line':
      return field.name === 'contact' && !/\d{7}|\d{3,4}[-\s]\d{7}|@/u.test(lines.join('').normalize('NFKC'))
        ? '“联系方式”里看不出电话号码，请核对。'
        : null;
    case 'prose':
      return null;
  }
}

function opinionProblem(lines: readonly string[], notice: Notice): string | null {
  const { agree, disagree } = notice.form.verdicts;
  switch (verdictOf(lines.join('\n'), notice)) {
    case 'agree':
    case 'missing':
      return null;
    case 'disagree':
      return `申报意见是“${disagree}”，这份案例不应上报。`;
    case 'ambiguous':
      return `申报意见没有明确说明是否同意推荐，请写明“${agree}”或“${disagree}”。`;
  }
}

function dateProblem({ name }: FormField, { texts }: FoundForm, notice: Notice): string | null {
  const of = (field: 'headerDate' | 'opinionDate') => findDate(texts[field]?.lines.join('') ?? '')?.date ?? null;
  const own = name === 'opinionDate' ? of('opinionDate') : of('headerDate');
  if (!own) return '日期不完整或不存在，请写成“2022年6月1日”的样子。';
  if (own.year !== notice.year) return `日期不在 ${notice.year} 年内，请核对。`;
  const header = of('headerDate');
  if (name === 'opinionDate' && header && compareDates(own, header) < 0)
    return '申报意见的日期早于表头的日期，请核对。';
  return null;
}

function yearProblem(lines: readonly string[], notice: Notice): string | null {
  return Number(lines.join('')) === notice.year
    ? null
    : `表上的年度是 ${lines.join('')}，通知的年度是 ${notice.year}，请核对。`;
}
