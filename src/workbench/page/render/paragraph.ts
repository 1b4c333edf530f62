import { wChild, wValue } from '../../../ooxml/dom';
import type { EffectiveParagraph } from '../../../ooxml/effective';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawInline } from './inline';
import { drawRightTab } from './right-tab';
import { dressRun } from './run-look';
import type { Story } from './story';
import { symbolText } from './symbol';
import { PX_PER_PT, PX_PER_TWIP } from './units';

/** Draws a paragraph with its list label. */
export function drawParagraph(paragraph: XmlElement, story: Story): HTMLElement {
  const element = html('div', 'paragraph');
  const look = story.document.formatting.paragraph(paragraph);
  const size = sizeOf(paragraph, story);
  const fields = story.preceding.fieldsBefore(paragraph);
  const beginsInCode: boolean = fields.hidden;

  element.append(...drawLabel(paragraph, look, story), ...drawInline(paragraph, { story, fields }));
  if (isEmpty(element)) {
    // The mark of a paragraph inside a field's instructions is hidden with them.
    if (beginsInCode && fields.hidden) element.hidden = true;
    // An empty line has the height of a line all the same.
    element.append(html('br'));
  }
  // So has the line behind a line break.
  if (endsInBreak(element)) element.append(html('br'));
  dressParagraph(element, look, size, story.gridPitch);
  drawRightTab(paragraph, element, look);
  story.document.drawnParagraph(paragraph, element, story);
  return element;
}

function endsInBreak(element: HTMLElement): boolean {
  let last: Node | null = element.lastChild;
  while (last?.lastChild) last = last.lastChild;
  return last instanceof HTMLBRElement && last.parentNode !== element;
}

function isEmpty(element: HTMLElement): boolean {
  return element.textContent === '' && element.querySelector('.drawing, .comment-mark, br') === null;
}

/** Character size of the paragraph in px: that of its first run, for indents in characters and automatic line height. */
function sizeOf(paragraph: XmlElement, story: Story): number {
  const run = Array.from(paragraph.getElementsByTagNameNS(W, 'r')).find((candidate) => wChild(candidate, 't') !== null);
  const { formatting } = story.document;
  const look = run ? formatting.run(run) : formatting.mark(paragraph);
  return (look.size / 2) * PX_PER_PT;
}

function dressParagraph(element: HTMLElement, look: EffectiveParagraph, size: number, gridPitch: number | null): void {
  const { style } = element;
  const { indent, spacing } = look;
  style.fontSize = `${size}px`;
  style.textAlign = ALIGNMENTS[look.alignment] ?? 'left';
  if (look.shading !== 'auto') style.backgroundColor = `#${look.shading}`;
  if (look.pageBreakBefore) element.classList.add('on-new-page');
  if (look.alignment === 'distribute') style.textAlignLast = 'justify';
  const inset = (twips: number, characters: number): number =>
    characters !== 0 ? (characters / 100) * size : twips * PX_PER_TWIP;
  style.marginLeft = `${inset(indent.left, indent.leftChars)}px`;
  style.marginRight = `${inset(indent.right, indent.rightChars)}px`;
  style.textIndent = `${inset(indent.firstLine, indent.firstLineChars)}px`;

  const line = linePitch(look, size, gridPitch);
  style.lineHeight = `${line}px`;
  if (spacing.lineRule === 'exact') {
    element.classList.add('exact');
    style.setProperty('--pitch', `${line}px`);
  }
  const gap = (twips: number, lines: number): number =>
    lines !== 0 ? (lines / 100) * (gridPitch ?? line) : twips * PX_PER_TWIP;
  style.paddingTop = `${gap(spacing.before, spacing.beforeLines)}px`;
  style.paddingBottom = `${gap(spacing.after, spacing.afterLines)}px`;
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Height of a single line of Chinese fonts by their size, as Word has it for most of them. */
const NATURAL_PITCH = 1.3;

/** Line pitch in px (ECMA-376 part 1, 17.3.1.33): exact and least values are twips, automatic ones 240ths of a line. */
function linePitch({ spacing, snapToGrid }: EffectiveParagraph, size: number, gridPitch: number | null): number {
  const natural = size * NATURAL_PITCH;
  const single = gridPitch !== null && snapToGrid ? Math.ceil(natural / gridPitch) * gridPitch : natural;
  if (spacing.lineRule === 'exact') return spacing.line * PX_PER_TWIP;
  if (spacing.lineRule === 'atLeast') return Math.max(single, spacing.line * PX_PER_TWIP);
  return single * (spacing.line / 240);
}

/** The automatic number or bullet, which stands in the first line where a tab or a space follows it. */
function drawLabel(paragraph: XmlElement, look: EffectiveParagraph, story: Story): HTMLElement[] {
  const label = story.preceding.labelOf(paragraph);
  if (!label) return [];
  const { formatting } = story.document;
  const run = formatting.label(paragraph);
  const drawn = html('span', 'label', label.bullet ? symbolText(label.text, run.fonts.ascii) : label.text);
  dressRun(drawn, run);
  const level = formatting.numbering.levelElement(label.numId, label.level);
  const suffix = wValue(level, 'suff') ?? 'tab';
  const hanging = -look.indent.firstLine * PX_PER_TWIP;
  if (suffix === 'tab' && hanging > 0) drawn.style.minWidth = `${hanging}px`;
  else if (suffix !== 'nothing') drawn.style.marginInlineEnd = '0.5em';
  return [drawn];
}
