import { byId } from './html';

/** In pixels; Word's own pane cannot be narrower than 320 (office-add-ins docs, "Task panes"). */
const NARROWEST = 320;
const USUAL = 340;
/** What the document keeps at least. */
const DOCUMENT = 320;
const STEP = 20;
const STORED = 'workbench.pane-width';

/**
 * The bar between the document and the pane: drawn with the pointer, moved with the arrow keys, Home and End, set back by
 * a double click or Enter (WAI-ARIA, pattern "window splitter"). The width is remembered.
 */
export function connectSplitter(): void {
  const bar = byId('pane-splitter', HTMLElement);
  const pane = byId('task-pane', HTMLElement);
  let width = stored();

  const widest = (): number => Math.max(NARROWEST, innerWidth - DOCUMENT);
  const show = (wanted: number): void => {
    width = Math.round(Math.min(widest(), Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute('aria-valuemin', String(NARROWEST));
    bar.setAttribute('aria-valuemax', String(widest()));
    bar.setAttribute('aria-valuenow', String(width));
    bar.setAttribute('aria-valuetext', `窗格宽 ${width} 像素`);
    localStorage.setItem(STORED, String(width));
  };

  bar.addEventListener('pointerdown', (event) => {
    // Captured, so that the pane's frame does not take the pointer while it is drawn over it.
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
    bar.focus();
  });
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) show(pane.getBoundingClientRect().right - event.clientX);
  });
  bar.addEventListener('dblclick', () => show(USUAL));
  bar.addEventListener('keydown', (event) => {
    const wanted = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST,
      End: widest(),
      Enter: USUAL,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    show(wanted);
  });
  show(width);
}

function stored(): number {
  const width = Number(localStorage.getItem(STORED) ?? USUAL);
  return Number.isFinite(width) ? width : USUAL;
}
