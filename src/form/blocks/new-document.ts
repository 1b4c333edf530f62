import { type TextLook, textLook } from '../../format/look';
import { propertiesXml, styleXml } from '../../format/style-xml';
import type { Notice } from '../../notice/notice';
import { type OptionValues, type PageMargins, type ResolvedOptions, resolveOptions } from '../../notice/options';
import { type NewPart, docxOf } from '../../ooxml/package/new-package';
import { MAIN_PART, type WordContent, wordParts } from '../../ooxml/package/word-parts';
import { BlockStyles } from './block-styles';
import { caseStoreParts } from './case-xml';
import { type FieldValues, formBlock } from './form-block';
import { narrativeBlock } from './narrative-block';
import { NO_FOOTERS, type PageFooters, pageFooters } from './page-footers';
import { PLACEHOLDER_STYLE } from './placeholder-style';
import { Prompts } from './prompts';
import { ROW_NUMBERS } from './row-numbers';
import { EMPTY_SUMMARY, type SummaryContent, summaryBlock } from './summary-block';
import { ON_NEW_PAGE, type Wml } from './wml';

/** What a new document can hold, in the order in which it is handed in. */
export const BLOCKS = ['form', 'narrative', 'summary'] as const;
export type Block = (typeof BLOCKS)[number];

export interface NewDocument {
  readonly blocks: readonly Block[];
  readonly values: FieldValues;
  readonly options: OptionValues;
  /** What is written into the summary; without it the table is empty. */
  readonly summary?: SummaryContent;
}

/**
 * A new .docx with the form, the narrative to be written in, the summary, or several of them, each on a page of its own; on
 * A4 with the margins that the notice has for it. Throws `InvalidOption`.
 */
export function newDocument(
  notice: Notice,
  { blocks, values, options, summary = EMPTY_SUMMARY }: NewDocument,
): Uint8Array {
  const resolved = resolveOptions(notice, { ...notice.typography.newDocuments, ...options });
  const styles = new BlockStyles(resolved);
  const textWidth = textWidthWithin(resolved.pageMargins);
  const prompts = new Prompts();
  const setup = setupOf(
    notice,
    resolved,
    blocks.every((block) => block === 'narrative'),
  );
  const body = BLOCKS.filter((block) => blocks.includes(block)).map((block, index) =>
    blockWml(block, {
      notice,
      options: resolved,
      styles,
      values,
      summary,
      textWidth,
      start: index === 0 ? '' : ON_NEW_PAGE,
      prompts,
    }),
  );
  const docParts = prompts.docParts();
  const glossary = docParts === null ? undefined : { docParts, styles: knownStyles(setup), settings: SETTINGS };
  const numbering = summary.rows.length > 0 ? ROW_NUMBERS : undefined;
  return docxOf([
    ...documentParts(body.join(''), styles, setup, { glossary, numbering }),
    ...caseStoreParts(notice, values),
  ]);
}

interface BlockContent {
  readonly notice: Notice;
  readonly options: ResolvedOptions;
  readonly styles: BlockStyles;
  readonly values: FieldValues;
  readonly summary: SummaryContent;
  /** Twips between the margins where the block is to stand. */
  readonly textWidth: number;
  /** Properties of the block's first paragraph, see `paragraph`. */
  readonly start: Wml;
  /** Where the hints are kept for controls that are emptied; a package for `insertOoxml` has no such place. */
  readonly prompts?: Prompts;
}

/** A block of a document's body: paragraphs and tables. */
export function blockWml(
  block: Block,
  { notice, options, styles, values, summary: content, textWidth, start, prompts }: BlockContent,
): Wml {
  const write: Readonly<Record<Block, () => Wml>> = {
    form: () => formBlock(notice, styles, values, textWidth, start, prompts),
    narrative: () => narrativeBlock(notice, options, styles, values, start, prompts),
    summary: () => summaryBlock(notice, styles, content, textWidth, start),
  };
  return write[block]();
}

/** What a new document is like around its body. */
interface Setup {
  /** Of what is written in no style of ours. */
  readonly text: TextLook;
  /** In millimetres. */
  readonly margins: PageMargins | null;
  readonly footers: PageFooters;
}

/** `isNumbered`: whether it is a narrative and nothing else. The pages of a form are not to be counted as those of one. */
export function setupOf(notice: Notice, options: ResolvedOptions, isNumbered: boolean): Setup {
  const { pageNumbers } = notice.typography;
  return {
    text: textLook(notice.form.looks.answer, options),
    margins: options.pageMargins,
    footers: isNumbered && pageNumbers ? pageFooters(pageNumbers, options, MAIN_PART) : NO_FOOTERS,
  };
}

/** Main part, styles, settings and footers of a document with this body, on A4; and what else it has. */
export function documentParts(
  body: Wml,
  styles: BlockStyles,
  setup: Setup,
  more: Pick<WordContent, 'glossary' | 'numbering'> = {},
): NewPart[] {
  const { margins, footers } = setup;
  return [
    ...wordParts({
      body: body + sectionXml(margins, footers),
      styles: knownStyles(setup) + styles.all.map(styleXml).join(''),
      settings: footers.settings + SETTINGS,
      ...more,
    }),
    ...footers.parts,
  ];
}

/** The styles that every document of ours has. */
function knownStyles({ text }: Setup): Wml {
  return defaultsXml(text) + NORMAL + PLACEHOLDER_STYLE;
}

/** As Word 2013 and later lay out ([MS-DOCX] 2.4.1): a file that does not say so is opened in 兼容模式, as if it were old. */
const SETTINGS =
  '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

function defaultsXml({ fonts }: TextLook): Wml {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${propertiesXml([['rFonts', fonts]])}` +
    '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault/></w:docDefaults>'
  );
}

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>';

/** Twips in a millimetre. */
const TWIPS = 1440 / 25.4;
const A4_WIDTH = 11906;
const WORD_MARGINS: PageMargins = { top: 25.4, right: 31.8, bottom: 25.4, left: 31.8 };

/** Twips between margins, given in millimetres, on A4; null stands for those of a new document of Word's. */
export function textWidthWithin(margins: PageMargins | null): number {
  const { left, right } = margins ?? WORD_MARGINS;
  return A4_WIDTH - Math.round(left * TWIPS) - Math.round(right * TWIPS);
}

/** A4; the margins in millimetres. */
function sectionXml(margins: PageMargins | null, { references, titlePage }: PageFooters): Wml {
  const { top, right, bottom, left } = margins ?? WORD_MARGINS;
  const twips = (millimetres: number) => String(Math.round(millimetres * TWIPS));
  return (
    `<w:sectPr>${references}<w:pgSz w:w="${String(A4_WIDTH)}" w:h="16838"/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="851" w:footer="992" w:gutter="0"/>${titlePage}</w:sectPr>`
  );
}
