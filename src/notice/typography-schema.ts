import * as v from 'valibot';
import { clause, positive, role, text } from './schema-basics';
import { TYPE_SIZE_NAMES } from './sizes';

/** What a notice says of looks: fonts, sizes, lines, pages. */

export const lineSpacingSchema = v.variant('rule', [
  /** 固定值: `points` whatever stands in the line. */
  v.strictObject({ rule: v.literal('exact'), points: positive, clause: v.optional(clause) }),
  /** 最小值: `points`, more where the line needs more. */
  v.strictObject({ rule: v.literal('at-least'), points: positive }),
  /** 多倍: so many times as high as the line needs. */
  v.strictObject({ rule: v.literal('multiple'), times: positive }),
  /** 单倍: as high as the line needs; for pictures, which an exact line would cut off. */
  v.strictObject({ rule: v.literal('single') }),
]);

/** A key of `typography.fonts`. */
export const fontFamily = text;

const fontSchema = v.strictObject({
  /** What is written unless an option says otherwise. */
  name: text,
  /** What the same face is called elsewhere, on other systems and in other libraries: a text in it is right. */
  aliases: v.optional(v.array(text), []),
});
/** `keep`: the author's own. */
export const alignment = v.picklist(['left', 'center', 'right', 'justify', 'keep']);

/** 字号, or points. */
const typeSize = v.union([v.picklist(TYPE_SIZE_NAMES), positive]);

export const lookSchema = v.strictObject({
  clause,
  font: fontFamily,
  size: typeSize,
  bold: v.boolean(),
  alignment,
  /** First-line indent in 字 of the paragraph's own size, or in centimetres. */
  indent: v.union([v.pipe(v.number(), v.minValue(0)), v.strictObject({ centimetres: positive })]),
  lineSpacing: lineSpacingSchema,
  /** 段前, 段后, in points. */
  spaceBefore: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  spaceAfter: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** 1 to 9 for Word's navigation pane; null for text. */
  outlineLevel: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  /** Whether it must not be the last line of a page, away from what it heads. */
  keepWithNext: v.optional(v.boolean(), false),
  /** Name of the paragraph style, as the author sees it in Word. */
  styleName: text,
  /**
   * Where Word offers the style: in the gallery, where people pick what they apply by hand; among all styles; or, for what
   * comes ready made, only once it is in use.
   */
  offered: v.optional(v.picklist(['gallery', 'list', 'in-use']), 'list'),
});

/** In millimetres. */
export const margins = { top: positive, bottom: positive, left: positive, right: positive };

/** How pages are numbered, in the footer. */
const pageNumbersSchema = v.strictObject({
  clause,
  /** `outside`: at the right of odd pages, at the left of even ones. */
  position: v.picklist(['center', 'outside']),
  /** 1, or — 1 —. */
  format: v.picklist(['plain', 'dashes']),
  font: fontFamily,
  size: typeSize,
  /** Whether the first page has one as well. */
  firstPage: v.optional(v.boolean(), true),
});

export const typographySchema = v.strictObject({
  clause,
  /** By the names that looks have for them. */
  fonts: v.record(v.string(), fontSchema),
  /** Of every page; absent: the sections keep theirs unless an option says otherwise. */
  margins: v.optional(v.strictObject({ clause, ...margins })),
  /** Of a new narrative; absent: the notice asks for none. Footers that a document has are left alone. */
  pageNumbers: v.optional(pageNumbersSchema),
  /** What a document that is made new has of the options, by name, where nobody has chosen. */
  newDocuments: v.optional(v.record(v.string(), text), {}),
  /** By role; a role that is missing is left as it is. */
  looks: v.record(role, lookSchema),
  /** Why a role has no look, as a sentence for the author. */
  kept: v.record(role, text),
  /** Names of the character styles of headings that run into their body text, by role. */
  leadStyleNames: v.record(role, text),
});

type LookOfNotice = v.InferOutput<typeof lookSchema>;
/** `clause` is absent where an option has changed the look. */
export type Look = Omit<LookOfNotice, 'clause'> & Partial<Pick<LookOfNotice, 'clause'>>;
export type Font = v.InferOutput<typeof fontSchema>;
export type LineSpacing = v.InferOutput<typeof lineSpacingSchema>;
export type PageNumbers = v.InferOutput<typeof pageNumbersSchema>;
