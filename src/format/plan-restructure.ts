import type { Draft, DraftParagraph } from '../draft/draft';
import { type Finding, finding } from '../draft/finding';
import { placeIn, placeOf } from '../draft/place';
import type { Role } from '../draft/roles';
import type { Notice } from '../notice/notice';
import type { ResolvedOptions } from '../notice/options';
import { childElements, isElement, isNamed, wChild, wValue } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../ooxml/xml';
import type { Repair } from '../notice/schema';
import type { Restructures } from './plan';
import { markedParagraphs } from './plan-markdown';
import { standsAlone } from './stands-alone';

/** What is wrong with the paragraphs themselves: repaired if the author asks, else told. */
export function planRestructures(
  draft: Draft,
  notice: Notice,
  options: ResolvedOptions,
): { readonly asked: Restructures; readonly left: readonly Finding[] } {
  const left: Finding[] = [];
  const split: number[] = [];
  const marked = markedParagraphs(draft, options);
  for (const { paragraph, edits } of marked)
    if (!options.removeMarkdown || edits === null) left.push(markdownLeft(draft, paragraph, notice, edits === null));
  for (const paragraph of draft.paragraphs) {
    if (!hidesParagraphs(paragraph, options)) continue;
    if (options.splitSoftReturns && canSplit(paragraph)) split.push(paragraph.index);
    else left.push(softReturn(draft, paragraph, notice));
  }
  const empty = spareEmptyParagraphs(draft);
  if (!options.removeEmptyParagraphs) {
    for (const index of empty) {
      const more = { ...fixBy(notice, 'empty-paragraphs', '删去空段'), place: placeOf(draft, index) };
      left.push(finding('empty-paragraph', 'advice', '正文之间有空段，没有删去。', more));
    }
  }
  const unmark = options.removeMarkdown ? marked.flatMap(({ edits }) => edits ?? []) : [];
  return { asked: { unmark, split, remove: options.removeEmptyParagraphs ? empty : [] }, left };
}

function markdownLeft(draft: Draft, paragraph: DraftParagraph, notice: Notice, isHeld: boolean): Finding {
  const remedy = isHeld ? { steps: STEPS_TO_UNMARK } : fixBy(notice, 'markdown', '去掉记号');
  const why = isHeld ? '，有的在修订、链接、域或可填写的框里，不能自动去掉。' : '，没有去掉。';
  const more = { place: placeIn(draft, paragraph), ...remedy };
  return finding('markdown', 'advice', `这一段里有粘贴带来的记号（如 ##、**）${why}`, more);
}

function softReturn(draft: Draft, paragraph: DraftParagraph, notice: Notice): Finding {
  const [why, remedy] = canSplit(paragraph)
    ? ['：几行在 Word 里算一段，只有第一行能缩进。', fixBy(notice, 'soft-returns', '拆成几段')]
    : ['，换行处在修订、链接或可填写的框里，不能自动拆开。', { steps: STEPS_TO_SPLIT }];
  const more = { place: placeIn(draft, paragraph), ...remedy };
  return finding('soft-return', 'advice', `这一段里有段内换行（Shift+Enter）${why}`, more);
}

/** How marks of Markdown go by hand. */
export const STEPS_TO_UNMARK: readonly string[] = ['把光标放在记号处', '按 Delete 删去 #、* 或“- ”'];

/** How a soft return becomes a paragraph end by hand. */
export const STEPS_TO_SPLIT: readonly string[] = ['把光标放在换行的地方', '按 Delete 删去换行，再按 Enter'];

/** The option by which a repair is asked for, where the notice has one. */
function fixBy({ options }: Notice, repair: Repair, label: string): Pick<Finding, 'fix'> {
  for (const { name, choices } of options) {
    const choice = choices.find(({ effects }) =>
      effects.some((effect) => effect.kind === 'repair' && effect.repair === repair),
    );
    if (choice) return { fix: { option: name, value: choice.value, label } };
  }
  return {};
}

/** Lines that belong together although they are broken: a long title, a unit with its place. */
const BROKEN_ON_PURPOSE: ReadonlySet<Role> = new Set(['title', 'subtitle', 'byline', 'note', 'signature', 'date']);

/** Whether soft returns hide paragraphs in a paragraph that is formatted. */
function hidesParagraphs({ lines, place, role }: DraftParagraph, { looks }: ResolvedOptions): boolean {
  if (place.tableDepth > 0 || looks[role] === undefined) return false;
  const roles = new Set(lines.filter((line) => line.clean !== '').map((line) => line.role));
  const [only] = roles;
  if (only === undefined) return false;
  const visible = lines.filter((line) => line.clean !== '').length;
  return roles.size > 1 || (visible > 1 && !BROKEN_ON_PURPOSE.has(only));
}

/** Soft returns in runs of the paragraph itself, outside of fields and revisions, can become paragraph ends. */
function canSplit(paragraph: DraftParagraph): boolean {
  const { element, pieces } = paragraph;
  const mark = wChild(element, 'pPr');
  const markProperties = mark && wChild(mark, 'rPr');
  if (markProperties && ['ins', 'del', 'moveFrom', 'moveTo'].some((name) => wChild(markProperties, name) !== null)) {
    return false;
  }
  return pieces.filter((piece) => piece.text === '\n').every((piece) => standsAlone(paragraph, piece));
}

const TEXT_ROLES: ReadonlySet<Role> = new Set(['heading1', 'heading2', 'heading3', 'heading4', 'body']);

/** Empty paragraphs with headings or body text before and after them that hold nothing and hold nothing apart. */
function spareEmptyParagraphs({ paragraphs }: Draft): number[] {
  const spare: number[] = [];
  let run: number[] = [];
  let afterText = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'empty' && paragraph.place.tableDepth === 0) {
      if (isSpare(paragraph)) run.push(paragraph.index);
      continue;
    }
    const isText = TEXT_ROLES.has(paragraph.role) && paragraph.place.tableDepth === 0;
    if (afterText && isText) spare.push(...run);
    run = [];
    afterText = isText;
  }
  return spare;
}

function isSpare({ element, label, objects }: DraftParagraph): boolean {
  if (label !== null || objects.size > 0 || !isNamed(element.parentNode ?? element, W, 'body')) return false;
  // A paragraph between two tables keeps them apart; one after a table ends it.
  if (!isParagraph(sibling(element, 'previousSibling')) || !isParagraph(sibling(element, 'nextSibling'))) return false;
  for (const child of childElements(element)) {
    const harmless = isNamed(child, W, 'pPr') || isNamed(child, W, 'proofErr') || isBlankRun(child);
    if (!harmless) return false;
  }
  return true;
}

function isBlankRun(element: XmlElement): boolean {
  // Underlined blanks are a line to write on.
  const underline = wValue(wChild(element, 'rPr'), 'u') ?? 'none';
  if (!isNamed(element, W, 'r') || underline !== 'none') return false;
  for (const child of childElements(element)) {
    const blank = ['rPr', 't', 'tab', 'lastRenderedPageBreak'].some((name) => isNamed(child, W, name));
    if (!blank) return false;
  }
  return true;
}

function isParagraph(element: XmlElement | null): boolean {
  return element !== null && isNamed(element, W, 'p');
}

function sibling(element: XmlElement, direction: 'previousSibling' | 'nextSibling'): XmlElement | null {
  let node: XmlNode | null = element[direction];
  while (node !== null && !isElement(node)) node = node[direction];
  return node;
}
