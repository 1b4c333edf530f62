import { childElements, wChild } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { chosenBranch } from './alternate';
import { controlTitle } from './inline';
import { drawParagraph } from './paragraph';
import type { Story } from './story';
import { drawTable } from './table';

/** Draws what stands in a body, a cell, a control or a text box: paragraphs, tables, controls. */
export function drawBlocks(container: XmlElement, story: Story): HTMLElement[] {
  return [...childElements(container)].flatMap((element) => drawBlock(element, story));
}

export function drawBlock(element: XmlElement, story: Story): HTMLElement[] {
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
  const frame = html('div', 'control-block', ...(content ? drawBlocks(content, story) : []));
  frame.dataset['title'] = controlTitle(sdt);
  return frame;
}
