import { A, R, W, WP } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawBlocks } from './blocks';
import { extension } from './pictures';
import type { Story } from './story';
import { EMU_PER_PX } from './units';

const VML = 'urn:schemas-microsoft-com:vml';

/** Draws a DrawingML object: a picture, one or more text boxes, or a box that says what stands there. */
export function drawDrawing(drawing: XmlElement, story: Story): HTMLElement[] {
  const anchor = Array.from(drawing.getElementsByTagNameNS(WP, 'anchor'))[0];
  const frame = anchor ?? Array.from(drawing.getElementsByTagNameNS(WP, 'inline'))[0];
  if (!frame) return [];
  const extent = Array.from(frame.getElementsByTagNameNS(WP, 'extent'))[0];
  const width = emu(extent, 'cx');
  const height = emu(extent, 'cy');
  const description = Array.from(frame.getElementsByTagNameNS(WP, 'docPr'))[0]?.getAttributeNS(null, 'descr') ?? '';

  const boxes = outermostTextBoxes(frame).map((content) => drawTextBox(content, story, width, height));
  const pictures = Array.from(frame.getElementsByTagNameNS(A, 'blip')).map((blip) =>
    drawPicture(blip, story, description),
  );
  const drawn = boxes.length + pictures.length > 0 ? [...pictures, ...boxes] : [placeholder('图形')];
  for (const element of pictures) size(element, width, height);
  const holder = html('span', anchor ? 'drawing anchored' : 'drawing inline', ...drawn);
  if (anchor) float(holder, anchor);
  return [holder];
}

/** Draws VML, the older form of the same, and the preview of an embedded object. */
export function drawLegacyPicture(container: XmlElement, story: Story): HTMLElement[] {
  const boxes = outermostTextBoxes(container).map((content) => drawTextBox(content, story, 0, 0));
  const shape = Array.from(container.getElementsByTagNameNS(VML, 'shape'))[0];
  const style = shape?.getAttributeNS(null, 'style') ?? '';
  const pictures = Array.from(container.getElementsByTagNameNS(VML, 'imagedata')).map((image) => {
    const drawn = picture(image.getAttributeNS(R, 'id'), story, '');
    drawn.style.width = cssLength(style, 'width');
    drawn.style.height = cssLength(style, 'height');
    return drawn;
  });
  return boxes.length + pictures.length === 0 ? [] : [html('span', 'drawing inline', ...pictures, ...boxes)];
}

function drawPicture(blip: XmlElement, story: Story, description: string): HTMLElement {
  return picture(blip.getAttributeNS(R, 'embed') ?? blip.getAttributeNS(R, 'link'), story, description);
}

function picture(id: string | null, story: Story, description: string): HTMLElement {
  const target = story.pkg.relationships(story.part).find((relationship) => relationship.id === id);
  if (!target) return placeholder('图片（文件里没有）');
  // A linked picture is not fetched: a document must not make the workbench ask another machine for anything.
  if (target.external) return placeholder('图片（在文件之外）');
  const url = story.pictures.url(target.target);
  if (url === null) return placeholder(`图片（${extension(target.target).toUpperCase()}）`);
  const image = html('img');
  image.src = url;
  image.alt = description === '' ? '图片' : description;
  return image;
}

function placeholder(text: string): HTMLElement {
  return html('span', 'placeholder', text);
}

/** Text boxes that are not inside another text box: drawing those draws the inner ones. */
function outermostTextBoxes(frame: XmlElement): XmlElement[] {
  return Array.from(frame.getElementsByTagNameNS(W, 'txbxContent')).filter((content) => {
    for (let node = content.parentNode; node && node !== frame; node = node.parentNode) {
      if (node.nodeName.endsWith(':txbxContent')) return false;
    }
    return true;
  });
}

function drawTextBox(content: XmlElement, story: Story, width: number, height: number): HTMLElement {
  const box = html('div', 'text-box', ...drawBlocks(content, story));
  if (width > 0) box.style.width = `${width}px`;
  if (height > 0) box.style.minHeight = `${height}px`;
  return box;
}

/** Text flows around a square or tight object, stays clear of one above and below, and runs under all others. */
function float(holder: HTMLElement, anchor: XmlElement): void {
  const offset = (name: 'positionH' | 'positionV'): number => {
    const position = Array.from(anchor.getElementsByTagNameNS(WP, name))[0];
    const text = position ? Array.from(position.getElementsByTagNameNS(WP, 'posOffset'))[0]?.textContent : undefined;
    return Math.round(Number(text ?? 0) / EMU_PER_PX);
  };
  const has = (name: string): boolean => Array.from(anchor.getElementsByTagNameNS(WP, name)).length > 0;
  if (has('wrapSquare') || has('wrapTight') || has('wrapThrough')) {
    holder.classList.add(offset('positionH') > 200 ? 'float-right' : 'float-left');
  } else if (has('wrapTopAndBottom')) {
    holder.classList.add('above');
  } else {
    holder.classList.add('over');
    holder.style.left = `${offset('positionH')}px`;
    holder.style.top = `${offset('positionV')}px`;
  }
}

function size(element: HTMLElement, width: number, height: number): void {
  if (width > 0) element.style.width = `${width}px`;
  if (height > 0) element.style.height = `${height}px`;
}

function emu(extent: XmlElement | undefined, name: 'cx' | 'cy'): number {
  return Math.round(Number(extent?.getAttributeNS(null, name) ?? 0) / EMU_PER_PX);
}

function cssLength(style: string, name: 'width' | 'height'): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+(?:pt|px|in|cm|mm))`).exec(style)?.[1] ?? '';
}
