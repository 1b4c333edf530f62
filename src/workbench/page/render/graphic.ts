import { A, R, WP } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { drawGraphicPart } from './graphic-part';
import { drawPicture } from './pictures';
import type { Story } from './story';
import { drawTextBox, outermostTextBoxes } from './text-box';
import { EMU_PER_PX } from './units';

/** Draws a DrawingML object: pictures, text boxes, a chart or diagram, or the outline of a shape. */
export function drawGraphic(drawing: XmlElement, story: Story): HTMLElement[] {
  const anchor = first(drawing, WP, 'anchor');
  const frame = anchor ?? first(drawing, WP, 'inline');
  if (!frame) return [];
  const extent = first(frame, WP, 'extent');
  const width = length(extent, 'cx');
  const height = length(extent, 'cy');
  const properties = first(frame, WP, 'docPr');
  const description = properties?.getAttributeNS(null, 'descr') ?? '';

  const boxes = outermostTextBoxes(frame).map((content) => drawTextBox(content, story, width, height));
  const pictures = Array.from(frame.getElementsByTagNameNS(A, 'blip')).map((blip) => {
    const drawn = drawPicture(blip.getAttributeNS(R, 'embed') ?? blip.getAttributeNS(R, 'link'), story, description);
    if (boxes.length === 0) Object.assign(drawn.style, { width, height });
    return drawn;
  });
  const drawn = [...pictures, ...boxes, ...drawGraphicPart(frame, story, width, height), ...drawShapeText(frame)];
  if (drawn.length === 0)
    drawn.push(drawShape(frame, width, height, properties?.getAttributeNS(null, 'name') ?? '图形'));
  const holder = html('span', anchor ? 'drawing anchored' : 'drawing inline', ...drawn);
  if (anchor) float(holder, anchor);
  return [holder];
}

/** Text of shapes that have DrawingML's own paragraphs, as those of a locked canvas. */
function drawShapeText(frame: XmlElement): HTMLElement[] {
  return Array.from(frame.getElementsByTagNameNS(A, 'p')).map((paragraph) =>
    html(
      'span',
      'shape-text',
      Array.from(paragraph.getElementsByTagNameNS(A, 't'), (text) => text.textContent ?? '').join(''),
    ),
  );
}

/** A shape without text: its room, with its own fill and line as far as they are plain colours. */
function drawShape(frame: XmlElement, width: string, height: string, name: string): HTMLElement {
  const shape = html('span', 'shape');
  shape.title = name;
  Object.assign(shape.style, { width, height });
  const shapeProperties = Array.from(frame.getElementsByTagNameNS('*', 'spPr'))[0];
  const colourOf = (parent: XmlElement | undefined): string | null => {
    const fill = parent && Array.from(parent.getElementsByTagNameNS(A, 'srgbClr'))[0];
    return fill?.getAttributeNS(null, 'val') ?? null;
  };
  const line = shapeProperties && first(shapeProperties, A, 'ln');
  const fill =
    shapeProperties &&
    Array.from(shapeProperties.getElementsByTagNameNS(A, 'solidFill')).find(
      (each) => each.parentNode === shapeProperties,
    );
  const [fillColour, lineColour] = [colourOf(fill), colourOf(line)];
  if (fillColour !== null) shape.style.backgroundColor = `#${fillColour}`;
  if (lineColour !== null) shape.style.borderColor = `#${lineColour}`;
  return shape;
}

/** Text flows around a square or tight object, stays clear of one above and below, and runs under all others. */
function float(holder: HTMLElement, anchor: XmlElement): void {
  const offset = (name: 'positionH' | 'positionV'): number => {
    const position = first(anchor, WP, name);
    return Math.round(Number((position && first(position, WP, 'posOffset'))?.textContent ?? 0) / EMU_PER_PX);
  };
  const has = (name: string): boolean => first(anchor, WP, name) !== undefined;
  if (has('wrapSquare') || has('wrapTight') || has('wrapThrough')) {
    holder.classList.add(offset('positionH') > 200 ? 'float-right' : 'float-left');
  } else if (has('wrapTopAndBottom')) {
    holder.classList.add('above');
  } else {
    holder.classList.add('over');
    if (anchor.getAttributeNS(null, 'behindDoc') === '1') holder.classList.add('behind');
    holder.style.left = `${offset('positionH')}px`;
    holder.style.top = `${offset('positionV')}px`;
  }
}

function first(parent: XmlElement, namespace: string, name: string): XmlElement | undefined {
  return Array.from(parent.getElementsByTagNameNS(namespace, name))[0];
}

/** A length in EMU as CSS has it; '' for none. */
function length(extent: XmlElement | undefined, name: 'cx' | 'cy'): string {
  const px = Math.round(Number(extent?.getAttributeNS(null, name) ?? 0) / EMU_PER_PX);
  return px > 0 ? `${px}px` : '';
}
