import * as v from 'valibot';
import { OPTION_GROUPS } from './option-groups';
import { clause, positive, role, text } from './schema-basics';
import { alignment, fontFamily, lineSpacingSchema, lookSchema, margins, typographySchema } from './typography-schema';

/**
 * What a notice of a call for cases says, as data. Next year's notice, or another province's, is another value; nothing
 * outside this room holds a font name, a size, a limit, a section title or a year.
 *
 * Every item names its `clause`: the place and words in the notice that it comes from, or, where the notice is silent,
 * the rule that fills the gap. Texts may hold `{year}`, see `withYear`.
 */

/** Stable name of what the form asks for: it stands in the documents that are made, and in the terminal. */
const fieldName = v.pipe(
  v.string(),
  v.regex(/^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/u, '只能用字母、数字和连字符，以小写字母开头'),
  // The tag of a control holds 64 characters, ours included.
  v.maxLength(40, '最多 40 个字符'),
);

/** What a field says where something hangs on it beyond what its kind asks. */
const MEANINGS = [
  /** What the case is called, and whose it is: by these two it is known in a narrative, a summary, among many files. */
  'case-name',
  'unit',
  /** The office that gathers the cases: it is proposed as the one that reports them. */
  'branch',
  /** When the form was filled in: of two versions the later one counts. */
  'filled-on',
] as const;

/** A part of the form that one office fills in before it passes the form on. */
const stageSchema = v.strictObject({
  id: text,
  /** As it is called on the screen: 单位部分. */
  name: text,
  /** Who fills it in. */
  filledBy: text,
  clause,
  /** Short words after the name and the figures: all of it is right; something is still empty; something is wrong. */
  doneMessage: text,
  openMessage: text,
  wrongMessage: text,
});

const amount = v.pipe(v.number(), v.integer(), v.gtValue(0));

const limitSchema = v.pipe(
  v.strictObject({
    max: v.exactOptional(amount),
    /** Fewest it must have, where it has any. */
    min: v.exactOptional(amount),
    /** 左右: what is far from it is advised of, and no fault. */
    about: v.exactOptional(amount),
    /**
     * 字数, 字符数（计空格） and 字符数（不计空格） of Word's dialog 字数统计; 条, of what is itemised. `words` where the notice only
     * says 字.
     */
    unit: v.optional(v.picklist(['words', 'characters', 'characters-no-spaces', 'items']), 'words'),
  }),
  v.check(({ max, min, about }) => (max ?? min ?? about) !== undefined, 'max、min、about 至少要有一个'),
  v.check(({ max = Infinity, min = 0 }) => min <= max, 'min 大于 max，怎样写都不合格'),
  v.check(({ max = Infinity, min = 0, about = min }) => min <= about && about <= max, 'about 不在 min 和 max 之间'),
);

const formFieldSchema = v.strictObject({
  name: fieldName,
  /** `id` of the stage in which it is filled in. */
  stage: text,
  /** As printed on the form. A label that the form breaks over two lines is one label. */
  label: text,
  /** What units write instead of the label when they type the form themselves. */
  aliases: v.optional(v.array(text), []),
  /** Labels that offices use for it and that might ask for something else: read as this field, with a remark. */
  near: v.optional(v.array(text), []),
  /** Labels like these as well: made of at least one of the words of `of`, and beside them of nothing but those of `with`. */
  nearBy: v.optional(v.object({ of: v.array(text), with: v.array(text) })),
  clause,
  /** What sentences call it where its label will not do: 表头的日期. */
  called: v.optional(text),
  /**
   * How it is answered: on one line, in some lines, as a list. `choice`: by one of `choices`. `opinion`: by a verdict; there is
   * one. `year` is printed in the title: nobody is asked for it.
   */
  kind: v.picklist(['line', 'phone', 'choice', 'date', 'prose', 'itemised', 'opinion', 'year']),
  means: v.optional(v.picklist(MEANINGS)),
  choices: v.optional(v.pipe(v.array(text), v.minLength(2, '至少要有两种选择'))),
  /** Whether it stands in several places, which Word is to keep alike. */
  bound: v.optional(v.boolean(), false),
  /** The date that this one must not be earlier than. */
  notBefore: v.optional(fieldName),
  /** The remark in the empty cell; it is replaced by the answer and does not count. */
  prompt: v.optional(text),
  /** What the notice asks of the answer, in words for the author. */
  requirement: v.optional(text),
  /** A short writing aid of our own, not the notice's: what belongs here, what reviewers look for. */
  aid: v.optional(text),
  /** How long the answer may and must be. */
  limit: v.optional(limitSchema),
});

const formSchema = v.strictObject({
  /** Printed above the title: 附件1. */
  annex: text,
  title: text,
  clause,
  /** In the order in which the form goes from hand to hand; the form may be handed in after the last. */
  stages: v.pipe(v.array(stageSchema), v.nonEmpty()),
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
  /** `id` of the stage of the form with which it is handed on. */
  stage: text,
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
  /** Lines above the first heading, in their order; `field`: the one of the form that says the same. */
  front: v.array(v.strictObject({ role, field: v.optional(fieldName), text, clause, required: v.boolean() })),
});

/** `width`: in percent of the text width. */
const column = { label: text, width: positive, clause };

const columnSchema = v.variant('content', [
  /** The number of the row. */
  v.strictObject({ content: v.literal('number'), ...column }),
  /** What stands in a field of the form. */
  v.strictObject({ content: v.literal('field'), field: fieldName, ...column }),
  /** What no form says and the office has to: a category, for instance. `choices`: those that the notice offers. */
  v.strictObject({
    content: v.literal('office'),
    name: fieldName,
    choices: v.optional(v.array(text), []),
    ...column,
  }),
]);

const summarySchema = v.strictObject({
  annex: text,
  title: text,
  titleLook: lookSchema,
  clause,
  /** Lines above the table with blanks to fill in. */
  lines: v.array(v.strictObject({ label: text, field: fieldName, clause })),
  columns: v.pipe(v.array(columnSchema), v.nonEmpty()),
  notes: v.array(v.strictObject({ text, clause })),
});

/** What an option's choice changes. */
/** What an option may ask for beyond looks. */
const REPAIRS = ['markdown', 'soft-returns', 'empty-paragraphs'] as const;

export type Repair = (typeof REPAIRS)[number];

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
  v.strictObject({ kind: v.literal('page-margins'), ...margins }),
  /** What is beyond a field's limit is moved out of it as soon as the author leaves the field. */
  v.strictObject({ kind: v.literal('strict-limits') }),
  v.strictObject({ kind: v.literal('repair'), repair: v.picklist(REPAIRS) }),
]);

const choiceSchema = v.strictObject({ value: text, label: text, effects: v.array(effectSchema) });

const optionSchema = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只能用小写字母、数字和连字符')),
    label: text,
    group: v.picklist(OPTION_GROUPS),
    /** What it changes, in a line. */
    brief: text,
    /** Why it is open and why the default is the default, with clause or source. */
    description: text,
    choices: v.pipe(v.array(choiceSchema), v.minLength(2, '至少要有两种选择')),
    defaultValue: text,
  }),
  v.check((option) => option.choices.some(({ value }) => value === option.defaultValue), '默认值不在可选的值里'),
);

/** The parts of a notice, each as it must be by itself; what they say of each other is checked by `consistency`. */
export const noticeParts = v.strictObject({
  id: text,
  name: text,
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  form: formSchema,
  narrative: narrativeSchema,
  summary: summarySchema,
  typography: typographySchema,
  options: v.array(optionSchema),
});

/** A notice whose parts are right by themselves. */
export type NoticeParts = v.InferOutput<typeof noticeParts>;
export type NoticeOption = v.InferOutput<typeof optionSchema>;
export type Effect = v.InferOutput<typeof effectSchema>;
export type FormField = v.InferOutput<typeof formFieldSchema>;
export type Limit = NonNullable<FormField['limit']>;
export type FormStage = v.InferOutput<typeof stageSchema>;
export type Meaning = (typeof MEANINGS)[number];
