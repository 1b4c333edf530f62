import * as v from 'valibot';
import { ROLES } from '../draft/roles';
import { FONT_FAMILIES } from './fonts';
import { TYPE_SIZE_NAMES } from './sizes';

/**
 * What a notice of a call for cases says, as data. Next year's notice, or another province's, is another value; nothing
 * outside this room holds a font name, a size, a limit, a section title or a year.
 *
 * Every item names its `clause`: the place and words in the notice that it comes from, or, where the notice is silent,
 * the rule that fills the gap. Texts may hold `{year}`, see `withYear`.
 */

const text = v.pipe(v.string(), v.nonEmpty('不能为空'));
const clause = text;
const positive = v.pipe(v.number(), v.gtValue(0, '应大于 0'));
const role = v.picklist(ROLES);

/** Stable names of what the form asks for. */
export const FORM_FIELDS = [
  'year',
  'unit',
  'headerDate',
  'caseName',
  'city',
  'leader',
  'contact',
  'background',
  'practices',
  'results',
  'insights',
  'opinion',
  'opinionDate',
] as const;

const fieldName = v.picklist(FORM_FIELDS);

const formFieldSchema = v.strictObject({
  name: fieldName,
  /** As printed on the form. A label that the form breaks over two lines is one label. */
  label: text,
  /** What units write instead of the label when they type the form themselves. */
  aliases: v.optional(v.array(text), []),
  clause,
  kind: v.picklist(['line', 'date', 'prose', 'itemised', 'opinion', 'year']),
  /** The remark in the empty cell; it is replaced by the answer and does not count. */
  prompt: v.optional(text),
  /** What the notice asks of the answer, in words for the author. */
  requirement: v.optional(text),
  /** A short writing aid of our own, not the notice's: what belongs here, what reviewers look for. */
  aid: v.optional(text),
  /** Most 字 the answer may have. */
  limit: v.optional(v.pipe(v.number(), v.integer(), v.gtValue(0))),
});

const lineSpacingSchema = v.variant('rule', [
  /** 固定值: `points` whatever stands in the line. */
  v.strictObject({ rule: v.literal('exact'), points: positive }),
  /** 单倍: as high as the line needs; for pictures, which an exact line would cut off. */
  v.strictObject({ rule: v.literal('single') }),
]);

const fontFamily = v.picklist(FONT_FAMILIES);
/** `keep`: the author's own. */
const alignment = v.picklist(['left', 'center', 'right', 'justify', 'keep']);

const lookSchema = v.strictObject({
  clause,
  font: fontFamily,
  size: v.picklist(TYPE_SIZE_NAMES),
  bold: v.boolean(),
  alignment,
  /** First-line indent in 字 of the paragraph's own size. */
  indent: v.pipe(v.number(), v.minValue(0)),
  lineSpacing: lineSpacingSchema,
  /** 1 to 9 for Word's navigation pane; null for text. */
  outlineLevel: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  /** Name of the paragraph style, as the author sees it in Word. */
  styleName: text,
});

const formSchema = v.strictObject({
  /** Printed above the title: 附件1. */
  annex: text,
  title: text,
  clause,
  fields: v.pipe(v.array(formFieldSchema), v.nonEmpty()),
  /** The line above the table: fields from left to right. */
  header: v.pipe(v.array(fieldName), v.nonEmpty()),
  /** The table, row by row: each field with its label. */
  rows: v.pipe(v.array(v.pipe(v.array(fieldName), v.nonEmpty())), v.nonEmpty()),
  /** What is printed where the seal goes, and the date below it. */
  seal: v.strictObject({ text, date: fieldName, clause }),
  looks: v.strictObject({
    annex: lookSchema,
    title: lookSchema,
    header: lookSchema,
    rowLabel: lookSchema,
    answer: lookSchema,
    seal: lookSchema,
    note: lookSchema,
  }),
  /** What the opinion must say plainly, one of the two. */
  verdicts: v.strictObject({
    agree: text,
    disagree: text,
    clause,
    /** Whole sentences that say the one or the other, to be chosen by whoever gives the opinion. */
    wordings: v.strictObject({ agree: text, disagree: text }),
  }),
  /** Printed below the table, with what each asks. */
  notes: v.array(v.strictObject({ text, clause })),
  /** Sheets of paper it must fit when printed on both sides. */
  sheets: v.pipe(v.number(), v.integer(), v.gtValue(0)),
});

const narrativeSchema = v.strictObject({
  clause,
  /** Level 1 headings in their order; each belongs to a box of the form. */
  parts: v.pipe(
    v.array(
      v.strictObject({
        title: text,
        field: fieldName,
        clause,
        /** Shown where the part is to be written. */
        hint: text,
      }),
    ),
    v.nonEmpty(),
  ),
  /** Lines above the first heading, in their order. */
  front: v.array(v.strictObject({ role, text, clause, required: v.boolean() })),
});

const summarySchema = v.strictObject({
  annex: text,
  title: text,
  titleLook: lookSchema,
  clause,
  /** Lines above the table with blanks to fill in. */
  lines: v.array(v.strictObject({ label: text, field: text, clause })),
  /** `number`: the row's; `category`: none of the form's fields, the office has to say it. */
  columns: v.pipe(
    v.array(v.strictObject({ label: text, content: v.picklist([...FORM_FIELDS, 'number', 'category']), clause })),
    v.nonEmpty(),
  ),
  notes: v.array(v.strictObject({ text, clause })),
});

/** What an option's choice changes. */
const effectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('font-name'), family: fontFamily, name: text }),
  /** Font of digits and Latin letters; null: that of the Chinese text around them. */
  v.strictObject({ kind: v.literal('latin-font'), name: v.nullable(text) }),
  v.strictObject({
    kind: v.literal('look'),
    roles: v.pipe(v.array(role), v.nonEmpty()),
    change: v.strictObject({
      font: v.exactOptional(fontFamily),
      bold: v.exactOptional(v.boolean()),
      alignment: v.exactOptional(alignment),
      lineSpacing: v.exactOptional(lineSpacingSchema),
    }),
  }),
  /** Look of a role that is otherwise left as it is. */
  v.strictObject({ kind: v.literal('format-role'), role, look: lookSchema }),
  /** In millimetres. */
  v.strictObject({
    kind: v.literal('page-margins'),
    top: positive,
    bottom: positive,
    left: positive,
    right: positive,
  }),
  /** What is beyond a field's limit is moved out of it as soon as the author leaves the field. */
  v.strictObject({ kind: v.literal('strict-limits') }),
  v.strictObject({ kind: v.literal('repair'), repair: v.picklist(['soft-returns', 'empty-paragraphs']) }),
]);

const choiceSchema = v.strictObject({ value: text, label: text, effects: v.array(effectSchema) });

const optionSchema = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只能用小写字母、数字和连字符')),
    label: text,
    description: text,
    choices: v.pipe(v.array(choiceSchema), v.minLength(2, '至少要有两种选择')),
    defaultValue: text,
  }),
  v.check((option) => option.choices.some(({ value }) => value === option.defaultValue), '默认值不在可选的值里'),
);

const typographySchema = v.strictObject({
  clause,
  /** The name that is written for each family unless an option says otherwise. */
  fontNames: v.strictObject({ xiaobiaosong: text, heiti: text, kaiti: text, fangsong: text }),
  /** By role; a role that is missing is left as it is. */
  looks: v.record(role, lookSchema),
  /** Why a role has no look, as a sentence for the author. */
  kept: v.record(role, text),
  /** Names of the character styles of headings that run into their body text, by role. */
  leadStyleNames: v.record(role, text),
});

export const noticeSchema = v.pipe(
  v.strictObject({
    id: text,
    name: text,
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
    form: formSchema,
    narrative: narrativeSchema,
    summary: summarySchema,
    typography: typographySchema,
    options: v.array(optionSchema),
  }),
  v.check(({ options }) => new Set(options.map(({ name }) => name)).size === options.length, '有两个选项同名'),
);

export type Notice = v.InferOutput<typeof noticeSchema>;
export type NoticeSource = v.InferInput<typeof noticeSchema>;
export type Look = v.InferOutput<typeof lookSchema>;
export type LineSpacing = v.InferOutput<typeof lineSpacingSchema>;
export type NoticeOption = v.InferOutput<typeof optionSchema>;
export type Effect = v.InferOutput<typeof effectSchema>;
export type FormField = v.InferOutput<typeof formFieldSchema>;
export type FormFieldName = (typeof FORM_FIELDS)[number];

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

/** A text of the notice with its year filled in, for instance the form's title. */
export function withYear(notice: Notice, template: string): string {
  return template.replace(/\{year\}/gu, String(notice.year));
}
