import { isNamed } from '../../../ooxml/dom';
import { R } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawPicture } from './pictures';
import type { Story } from './story';
import { drawTextBox, outermostTextBoxes } from './text-box';

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';

/** Draws VML, the older form of drawings, and the preview of an embedded object. */
export function drawLegacyPicture(container: XmlElement, story: Story): HTMLElement[] {
  const all = (name: string): XmlElement[] => Array.from(container.getElementsByTagNameNS(VML, name));
  if (all('rect').some((shape) => shape.getAttributeNS(OFFICE, 'hr') === 't')) return [html('span', 'drawing rule')];
  const boxes = outermostTextBoxes(container).map((content) => {
    const { width, height } = sizeOf(shapeAround(content));
    return drawTextBox(content, story, width, height);
  });
  // A text path is text that the shape itself consists of: WordArt, watermarks.
  const art = all('textpath').flatMap((path) => {
    const text = path.getAttributeNS(null, 'string') ?? '';
    return text === '' ? [] : [html('span', 'word-art', text)];
  });
  const pictures = all('imagedata').map((image) => {
    const drawn = drawPicture(image.getAttributeNS(R, 'id'), story, image.getAttributeNS(OFFICE, 'title') ?? '');
    const { width, height } = sizeOf(shapeAround(image));
    Object.assign(drawn.style, { width, height });
    return drawn;
  });
  const drawn = [...pictures, ...boxes, ...art];
  return drawn.length === 0 ? [] : [html('span', 'drawing inline', ...drawn)];
}

/** The VML shape that something is in: its nearest ancestor with a style. */
function shapeAround(element: XmlElement): XmlElement | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) {
    if (['shape', 'rect', 'roundrect', 'oval'].some((name) => isNamed(node, VML, name))) return node as XmlElement;
  }
  return null;
}

function sizeOf(shape: XmlElement | null): { readonly width: string; readonly height: string } {
  const style = shape?.getAttributeNS(null, 'style') ?? '';
  const length = (name: string): string =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+(?:pt|px|in|cm|mm))`).exec(style)?.[1] ?? '';
  return { width: length('width'), height: length('height') };
}
