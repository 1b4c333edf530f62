import { childElements, wChild } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { chosenBranch } from './alternate';
import { setChildren } from './children';
import { dressControl } from './control';
import { drawParagraph } from './paragraph';
import type { Story } from './story';
import type { StripKind } from './stretch';
import { Strip } from './strip';
import { drawTable } from './table';

/** From how many paragraphs on a container is drawn piece by piece. */
export const LONG = 100;

/** Draws what stands in a cell, a control, a note or a text box: paragraphs, tables, controls. */
export function drawBlocks(container: XmlElement, story: Story): HTMLElement[] {
  if (paragraphsIn(container) < LONG) return blocksOf(container).flatMap((block) => drawBlock(block, story));
  const strip = blockStrip(story, CELL_WIDTH);
  const holder = html('div', 'strip');
  const arrange = (): void => {
    strip.arrange(blocksOf(container));
    setChildren(holder, strip.elements);
  };
  arrange();
  story.document.setStrip(container, holder, arrange);
  return [holder];
}

/** A series of blocks that is drawn piece by piece. @param width of their column in px, to guess their heights. */
export function blockStrip(story: Story, width: number): Strip {
  const drawn = new WeakMap<XmlElement, readonly HTMLElement[]>();
  const kind: StripKind = {
    draw: (blocks) =>
      blocks.flatMap((block) => {
        let elements = drawn.get(block);
        if (elements === undefined) drawn.set(block, (elements = drawBlock(block, story)));
        return elements;
      }),
    forget: (block) => void drawn.delete(block),
    guess: (block) => guessHeight(block, width),
    weight: paragraphsIn,
    canStart: () => true,
  };
  return new Strip(kind, story.document);
}

function drawBlock(element: XmlElement, story: Story): HTMLElement[] {
  switch (element.localName) {
    case 'p':
      return [drawParagraph(element, story)];
    case 'tbl':
      return [drawTable(element, story)];
    case 'sdt':
      return [drawControl(element, story)];
    case 'customXml':
    case 'smartTag':
    case 'ins':
    case 'del':
    case 'moveTo':
    case 'moveFrom':
      return drawBlocks(element, story);
    case 'AlternateContent':
      return chosenBranch(element).flatMap((branch) => drawBlock(branch, story));
    case 'altChunk':
      return [html('div', 'placeholder', '嵌入的另一份文档')];
    default:
      return [];
  }
}

function drawControl(sdt: XmlElement, story: Story): HTMLElement {
  const content = wChild(sdt, 'sdtContent');
  return dressControl(html('div', 'control-block', ...(content ? drawBlocks(content, story) : [])), sdt);
}

function blocksOf(container: XmlElement): XmlElement[] {
  return [...childElements(container)];
}

/** How many paragraphs an element has in it, itself included. */
export function paragraphsIn(element: XmlElement): number {
  return element.localName === 'p' ? 1 : element.getElementsByTagNameNS(W, 'p').length;
}

/** A column of this width, in px, where nothing is known about it. */
const CELL_WIDTH = 400;
/** Size and pitch in px of what most documents here are set in: 三号, 28.5 pt. */
const CHARACTER = 21;
const PITCH = 38;
/** A line of a table, with its padding. */
const ROW = 30;

/** The height of a block in px as far as it can be told without drawing it. */
function guessHeight(block: XmlElement, width: number): number {
  if (block.localName === 'p') return guessLines(block, width) * PITCH;
  if (block.localName === 'tbl') return block.getElementsByTagNameNS(W, 'tr').length * ROW;
  return paragraphsIn(block) * PITCH;
}

function guessLines(paragraph: XmlElement, width: number): number {
  return Math.max(1, Math.ceil(((paragraph.textContent?.length ?? 0) * CHARACTER) / width));
}
