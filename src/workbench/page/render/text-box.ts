import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawBlocks } from './blocks';
import type { Story } from './story';

/** Text boxes of a shape that are not inside another text box: drawing those draws the inner ones. */
export function outermostTextBoxes(frame: XmlElement): XmlElement[] {
  return Array.from(frame.getElementsByTagNameNS(W, 'txbxContent')).filter((content) => {
    for (let node = content.parentNode; node && node !== frame; node = node.parentNode) {
      if (node.nodeName.endsWith(':txbxContent')) return false;
    }
    return true;
  });
}

/** @param width as CSS has it, '' for what the text needs. */
export function drawTextBox(content: XmlElement, story: Story, width: string, height: string): HTMLElement {
  const box = html('div', 'text-box', ...drawBlocks(content, story));
  box.style.width = width;
  box.style.minHeight = height;
  return box;
}
