import type { Draft, DraftParagraph } from '../draft/draft';
import { type Finding, finding } from '../draft/finding';
import { placeIn } from '../draft/place';
import { ALL_IN_BOXES, isAllInBoxes } from '../draft/text-box/boxes';
import { descendants, isNamed } from '../ooxml/dom';
import type { Formatting } from '../ooxml/effective';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import { holdsContent } from './clean/residue';

/** What is told of a document, and of paragraphs, that stay as they are whatever their role. `broken`: see `brokenParagraphs`. */
export function untouched(draft: Draft, formatting: Formatting, broken: ReadonlySet<DraftParagraph>): Finding[] {
  const withWords = draft.paragraphs.filter(({ clean }) => clean !== '');
  return withWords.length === 0 ? [withoutWords(draft)] : [...frames(draft, formatting), ...tellBroken(draft, broken)];
}

/** The paragraphs with content among their properties. */
export function brokenParagraphs({ paragraphs }: Draft): ReadonlySet<DraftParagraph> {
  return new Set(paragraphs.filter(({ element }) => hasContentInProperties(element)));
}

/** As in a broken file: among its own properties, or those of a run in it. */
function hasContentInProperties(paragraph: XmlElement): boolean {
  for (const element of descendants(paragraph))
    if ((isNamed(element, W, 'rPr') || isNamed(element, W, 'pPr')) && holdsContent(element)) return true;
  return false;
}

function withoutWords({ paragraphs }: Draft): Finding {
  if (isAllInBoxes(paragraphs)) return finding('all-in-boxes', 'advice', ALL_IN_BOXES);
  return paragraphs.some(({ role }) => role === 'picture')
    ? finding('pictures-only', 'advice', '文档里只有图片，没有文字。扫描件请先转成文字，再排版。')
    : finding('no-words', 'advice', '文档里没有文字，没有可排的内容。');
}

function frames(draft: Draft, formatting: Formatting): Finding[] {
  const first = draft.paragraphs.find(({ element, role }) => role !== 'empty' && formatting.isFramed(element));
  if (first === undefined) return [];
  const more = { place: placeIn(draft, first), general: true };
  return [finding('in-frame', 'advice', '图文框里的字（首字下沉、红头等）没有排版。', more)];
}

function tellBroken(draft: Draft, broken: ReadonlySet<DraftParagraph>): Finding[] {
  const [first] = broken;
  if (first === undefined) return [];
  const message = `有 ${String(broken.size)} 段的格式信息里夹着文字（文件有损坏），没有排版。`;
  const steps = ['在 Word 里把这几段重新输入，再排版一次'];
  return [finding('text-in-properties', 'advice', message, { steps, place: placeIn(draft, first), general: true })];
}
