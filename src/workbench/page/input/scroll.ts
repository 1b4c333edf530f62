import type { NodePlace } from './places';

/** Room that is kept between the caret and the edge of the window, in px. */
const MARGIN = 32;

/** Scrolls the desk as little as it takes for a place to be seen. */
export function scrollIntoDesk(desk: HTMLElement, place: NodePlace): void {
  const box = boxOf(place);
  const window = desk.getBoundingClientRect();
  const above = window.top + MARGIN - box.top;
  const below = box.bottom - (window.bottom - MARGIN);
  if (above > 0) desk.scrollTop -= above;
  else if (below > 0) desk.scrollTop += below;
}

function boxOf({ node, offset }: NodePlace): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  const [box] = range.getClientRects();
  if (box) return box;
  const beside = node.childNodes[offset] ?? node.childNodes[offset - 1] ?? node;
  return (beside instanceof Element ? beside : (node.parentElement ?? document.body)).getBoundingClientRect();
}
