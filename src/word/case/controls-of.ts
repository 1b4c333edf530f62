import type { DraftParagraph } from '../../draft/draft';
import { descendants, isNamed, wAncestor, wAttribute, wChild, wValue } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

/** What makes a control of a block what it is. */
export interface BlockControl {
  readonly tag: string;
  readonly title: string;
  /** Value of w:lock. */
  readonly lock: string;
  readonly showsPrompt: boolean;
  /** Where it is bound to, as `{id} xpath`; '' if it is not. */
  readonly binding: string;
}

/** The controls in and around some paragraphs, in the order of the document, each once. */
export function controlsOf(paragraphs: readonly (DraftParagraph | undefined)[]): BlockControl[] {
  const found = new Set<XmlElement>();
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    const around: XmlElement[] = [];
    for (let sdt = wAncestor(paragraph.element, 'sdt'); sdt; sdt = wAncestor(sdt, 'sdt')) around.unshift(sdt);
    for (const sdt of around) found.add(sdt);
    for (const element of descendants(paragraph.element)) if (isNamed(element, W, 'sdt')) found.add(element);
  }
  return [...found].map(described);
}

function described(sdt: XmlElement): BlockControl {
  const properties = wChild(sdt, 'sdtPr');
  const binding = properties && wChild(properties, 'dataBinding');
  return {
    tag: wValue(properties, 'tag') ?? '',
    title: wValue(properties, 'alias') ?? '',
    lock: wValue(properties, 'lock') ?? '',
    showsPrompt: properties !== null && wChild(properties, 'showingPlcHdr') !== null,
    binding: binding
      ? `${(wAttribute(binding, 'storeItemID') ?? '').toUpperCase()} ${wAttribute(binding, 'xpath') ?? ''}`
      : '',
  };
}
