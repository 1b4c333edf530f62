import type { Draft } from '../../draft/draft';
import { FormStyles } from '../../format/sheets/form-styles';
import type { Notice } from '../../notice/notice';
import { wAncestor, wChild } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import type { XmlElement } from '../../ooxml/xml';
import { Refusal } from '../../draft/refusal';

/** Where a block goes: in place of the empty paragraphs of a document without content, or beside a paragraph of the body. */
export type InsertionPlace = { readonly kind: 'whole' } | { readonly kind: 'after' | 'before'; readonly index: number };

/** How many paragraphs of the author's stand before the block. */
export function paragraphsBefore(place: InsertionPlace): number {
  if (place.kind === 'whole') return 0;
  return place.kind === 'after' ? place.index + 1 : place.index;
}

/** The section of what is put after the first `before` paragraphs; null where the document does not describe it. */
export function sectionAt({ paragraphs, pkg }: Draft, before: number): XmlElement | null {
  for (const { element } of paragraphs.slice(before)) {
    // A text box has no sections of its own.
    const properties = wAncestor(element, 'txbxContent') ? null : wChild(element, 'pPr');
    const section = properties && wChild(properties, 'sectPr');
    if (section) return section;
  }
  const root = pkg.document(pkg.mainPart)?.documentElement;
  const body = root ? wChild(root, 'body') : null;
  return body && wChild(body, 'sectPr');
}

/** Neither words nor pictures, tables, controls, sections or anything else: empty paragraphs alone. */
export function isEmptyDocument(draft: Draft): boolean {
  return draft.paragraphs.every(
    ({ element, objects, place, text }) =>
      text === '' &&
      place.tableDepth === 0 &&
      place.controls.length === 0 &&
      [...objects].every((kind) => kind === 'bookmark') &&
      topOf(element) === element,
  );
}

const IN_CONTROL_AT_END =
  '文档末尾在一个填写框里，插在后面会落进框里。请在框后面另起一段（光标移到框的末尾按向右键，再按回车），或把光标放到别处、改用“光标处”插入。';
const NO_PARAGRAPH_BELOW =
  '光标所在的表格或填写框后面没有可以插入的段落。请把光标移到正文的一个段落里，或改为插在文档末尾。';

/** Behind everything. Throws a Refusal where that is no place of its own. */
export function placeAtEnd({ paragraphs }: Draft): InsertionPlace {
  const last = paragraphs.at(-1);
  if (!last || topOf(last.element) !== last.element) throw new Refusal(IN_CONTROL_AT_END);
  return { kind: 'after', index: last.index };
}

/**
 * Below the paragraph at `index`, never inside it; below the table or control around it; and below a block of ours that it
 * stands in, so that no form is torn apart. Throws a Refusal where nothing follows that a paragraph could be put before.
 */
export function placeBelow(draft: Draft, index: number, notice: Notice): InsertionPlace {
  const { paragraphs } = draft;
  const end = endOfOwnBlock(draft, index, notice);
  const top = topOf(paragraphs[end]?.element);
  if (top !== null && top === paragraphs[end]?.element) return { kind: 'after', index: end };
  const next = paragraphs.find((paragraph) => paragraph.index > end && topOf(paragraph.element) !== top);
  if (!next || topOf(next.element) !== next.element) throw new Refusal(NO_PARAGRAPH_BELOW);
  return { kind: 'before', index: next.index };
}

/** The last paragraph of the form or summary that a paragraph belongs to; the paragraph itself if it belongs to none. */
function endOfOwnBlock(draft: Draft, index: number, notice: Notice): number {
  const forms = new FormStyles(new Formatting(draft.pkg).styles, notice);
  const nameAt = (at: number) => {
    const paragraph = draft.paragraphs[at];
    return paragraph ? forms.nameOf(paragraph.element) : null;
  };
  if (nameAt(index) === null) return index;
  let end = index;
  // An annex line begins the next block.
  for (let at = index + 1; nameAt(at) !== null && nameAt(at) !== notice.form.looks.annex.styleName; at += 1) end = at;
  return end;
}

/** The child of the body that holds an element. */
export function topOf(element: XmlElement | undefined): XmlElement | null {
  let top = element ?? null;
  while (top && (top.parentNode as XmlElement | null)?.localName !== 'body') top = top.parentNode as XmlElement | null;
  return top;
}
