import { ensureChild } from '../../../ooxml/dom';
import type { EffectiveParagraph } from '../../../ooxml/effective';
import type { XmlElement } from '../../../ooxml/xml';
import { sampleOf } from './font-target';
import { formatParagraph } from './paragraph-format';
import type { WordDocument } from './word-document';

/** What has paragraph formatting: a paragraph, or a style. */
export interface FormatTarget {
  readonly document: WordDocument;
  read(): EffectiveParagraph;
  /** Points that one character counts for where an indent is given in characters. */
  characterWidth(): number;
  change(change: (pPr: XmlElement) => void): void;
}

export function paragraphTarget(document: WordDocument, paragraph: XmlElement): FormatTarget {
  return {
    document,
    read: () => document.formatting.paragraph(paragraph),
    characterWidth: () => document.formatting.mark(paragraph).size / 2,
    change: (change) => formatParagraph(document, paragraph, change),
  };
}

export function styleTarget(document: WordDocument, style: XmlElement): FormatTarget {
  const sample = sampleOf(document, style);
  return {
    document,
    read: () => document.formatting.paragraph(sample),
    characterWidth: () => document.formatting.mark(sample).size / 2,
    change: (change) => {
      change(ensureChild(style, 'pPr'));
      document.styles.changed();
    },
  };
}
