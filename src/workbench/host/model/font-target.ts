import { ensureChild, wElement } from '../../../ooxml/dom';
import type { EffectiveRun } from '../../../ooxml/effective';
import type { XmlElement } from '../../../ooxml/xml';
import type { Quirks } from '../quirks';
import { piecesOf } from './content';
import type { DocRange } from './range';
import { formatRuns } from './run-format';
import { styleId } from './style-sheet';
import type { WordDocument } from './word-document';

/** What a `Font` object stands for: the characters of a range, or a style. */
export interface FontTarget {
  readonly quirks: Quirks;
  /** How its characters look; more than one if they differ. */
  looks(): readonly EffectiveRun[];
  change(change: (rPr: XmlElement) => void): void;
}

export function rangeFont(range: DocRange): FontTarget {
  const { document } = range;
  return {
    quirks: document.quirks,
    looks: () => looksOf(range),
    change: (change) => formatRuns(document, range, change),
  };
}

/** An empty range looks as its paragraph mark does. */
function looksOf(range: DocRange): EffectiveRun[] {
  const { formatting } = range.document;
  return range.portions.flatMap(({ paragraph, from, to }) => {
    const runs = new Set<XmlElement>();
    for (const { run, start, length } of piecesOf(paragraph)) {
      if (run !== null && start < to && start + length > from) runs.add(run);
    }
    return runs.size > 0 ? [...runs].map((run) => formatting.run(run)) : [formatting.mark(paragraph)];
  });
}

export function styleFont(document: WordDocument, style: XmlElement): FontTarget {
  return {
    quirks: document.quirks,
    looks: () => [document.formatting.mark(sampleOf(document, style))],
    change: (change) => {
      change(ensureChild(style, 'rPr'));
      document.styles.changed();
    },
  };
}

/** A paragraph of that style which stands nowhere, to read the style's formatting from. */
export function sampleOf(document: WordDocument, style: XmlElement): XmlElement {
  const xml = document.mainDocument;
  const paragraph = wElement(xml, 'p');
  const properties = paragraph.appendChild(wElement(xml, 'pPr'));
  properties.appendChild(wElement(xml, 'pStyle', { val: styleId(style) }));
  return paragraph;
}
