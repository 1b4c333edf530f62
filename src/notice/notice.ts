import * as v from 'valibot';
import { inconsistenciesIn } from './consistency';
import { type FormField, noticeParts } from './schema';

export type { Effect, FormField, FormStage, Limit, Meaning, NoticeOption } from './schema';
export type { LineSpacing, Look, PageNumbers } from './typography-schema';

const noticeSchema = v.pipe(
  noticeParts,
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of inconsistenciesIn(dataset.value)) addIssue({ message });
  }),
);

export type Notice = v.InferOutput<typeof noticeSchema>;
export type NoticeSource = v.InferInput<typeof noticeSchema>;
export type FormFieldName = FormField['name'];

/** A notice whose data is wrong. The message names every place and what is wrong there, in Chinese. */
export class InvalidNotice extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`通知数据有误，请改正后再用：\n${problems.join('\n')}`);
    this.name = 'InvalidNotice';
  }
}

/** Checks a notice when it is loaded; throws `InvalidNotice`. */
export function parseNotice(value: unknown): Notice {
  const result = v.safeParse(noticeSchema, value, { message: problemOf });
  if (result.success) return result.output;
  throw new InvalidNotice(result.issues.map((issue) => `${v.getDotPath(issue) ?? '（整份通知）'}：${issue.message}`));
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '没有这一项，请检查名称';
  if (issue.received === 'undefined') return `缺少这一项，应为 ${issue.expected ?? '其他内容'}`;
  return `应为 ${issue.expected ?? '其他内容'}，实际是 ${issue.received}`;
}

/** The notice of the same call for another year: only the year differs. */
export function noticeForYear(notice: Notice, year: number): Notice {
  return parseNotice({ ...notice, year });
}

/** A text of the notice with a year filled in, for instance the form's title; its own unless another is given. */
export function withYear(notice: Notice, template: string, year = notice.year): string {
  return template.replace(/\{year\}/gu, String(year));
}
