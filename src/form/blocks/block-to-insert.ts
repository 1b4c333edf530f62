import type { Draft } from '../../draft/draft';
import { readDraft } from '../../draft/read';
import { BlockStyles } from './block-styles';
import { caseStoreParts } from './case-xml';
import type { FieldValues } from './form-block';
import { type Block, blockWml } from './new-document';
import { PLACEHOLDER_STYLE } from './placeholder-style';
import { ROW_NUMBERS } from './row-numbers';
import type { SummaryContent } from './summary-block';
import { ON_NEW_PAGE, type Wml } from './wml';
import { ResidentStyles } from '../../format/resident-styles';
import type { ParagraphStyle } from '../../format/style';
import { styleXml } from '../../format/style-xml';
import type { Notice } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';
import { flatOpcOf } from '../../ooxml/package/new-package';
import { Package } from '../../ooxml/package/package';
import { wordParts } from '../../ooxml/package/word-parts';
import type { XmlEngine } from '../../ooxml/xml';
import { styleIdOf } from '../../format/clean/plain-paragraph';
import { sentinel } from '../../text/sentinel';

/** A block that is to go into the open document. */
export interface BlockToInsert {
  /** For `insertOoxml`; its last paragraph is a sentinel. */
  readonly packageXml: string;
  /** The block as a document of its own: what is to be found in the open document afterwards. */
  readonly draft: Draft;
  /** The style of each of its paragraphs, under the name that it has in the open document. */
  readonly styles: readonly (ParagraphStyle | null)[];
  readonly onNewPage: boolean;
}

export interface BlockWishes {
  readonly block: Block;
  readonly notice: Notice;
  readonly options: ResolvedOptions;
  readonly values: FieldValues;
  /** What is written into the summary. */
  readonly summary: SummaryContent;
  readonly onNewPage: boolean;
  /** Twips between the margins where it goes. */
  readonly textWidth: number;
  /** The document has the custom XML already: a second part under the same id would be one too many. */
  readonly hasStore: boolean;
}

/** Writes a block for the document `into`. */
export function blockToInsert(xml: XmlEngine, into: Package, wishes: BlockWishes): BlockToInsert {
  const { block, notice, options, values, summary, onNewPage, textWidth } = wishes;
  // A style of our name that somebody changed is theirs: Word would keep it (styleClash), so ours comes under another name.
  const residents = new ResidentStyles(into);
  const styles = new BlockStyles(options, (style) => residents.named(style));
  const body = blockWml(block, {
    notice,
    options,
    styles,
    values,
    summary,
    textWidth,
    start: onNewPage ? ON_NEW_PAGE : '',
  });
  const store = wishes.hasStore ? [] : caseStoreParts(notice, values);
  const numbering = summary.rows.length > 0 ? ROW_NUMBERS : undefined;
  // No defaults and no Normal style: Word would turn differences from the document's own into direct formatting.
  const known = PLACEHOLDER_STYLE + styles.all.map(styleXml).join('');
  const partsWith = (end: Wml) => [...wordParts({ body: body + end, styles: known, numbering }), ...store];

  const alone = new TextEncoder().encode(flatOpcOf(partsWith('')));
  const draft = readDraft(Package.open(alone, xml));
  const byId = new Map(styles.all.map((style) => [style.styleId, style]));
  return {
    // Word merges the last paragraph of a package into its surroundings (office-js issues 2914, 3222).
    packageXml: flatOpcOf(partsWith(`<w:p><w:r><w:t>${sentinel(0)}</w:t></w:r></w:p>`)),
    draft,
    styles: draft.paragraphs.map(({ element }) => byId.get(styleIdOf(element) ?? '') ?? null),
    onNewPage,
  };
}
