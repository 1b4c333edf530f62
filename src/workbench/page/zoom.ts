import { byId } from './html';

/** In per cent. */
const SMALLEST = 50;
const LARGEST = 200;
const STEP = 10;
const STORED = 'workbench.zoom';

/**
 * The size at which the document is shown: by the buttons of the status bar, by Ctrl with the wheel over the document, and by
 * Ctrl with + - 0 anywhere on the page. It is remembered for the next document.
 */
export function connectZoom(desk: HTMLElement): void {
  const smaller = byId('zoom-out', HTMLButtonElement);
  const larger = byId('zoom-in', HTMLButtonElement);
  const reset = byId('zoom', HTMLButtonElement);
  let current = 100;

  const show = (wanted: number): void => {
    const middle = middleOf(desk);
    current = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    desk.style.setProperty('--zoom', String(current / 100));
    reset.textContent = `${current}%`;
    reset.setAttribute('aria-label', `缩放 ${current}%，按下回到 100%`);
    smaller.disabled = current === SMALLEST;
    larger.disabled = current === LARGEST;
    localStorage.setItem(STORED, String(current));
    keepMiddle(desk, middle);
  };

  smaller.addEventListener('click', () => show(current - STEP));
  larger.addEventListener('click', () => show(current + STEP));
  reset.addEventListener('click', () => show(100));
  desk.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      show(current - Math.sign(event.deltaY) * STEP);
    },
    { passive: false },
  );
  document.addEventListener('keydown', (event) => {
    const change = event.ctrlKey || event.metaKey ? ZOOM_KEYS[event.key] : undefined;
    if (change === undefined) return;
    event.preventDefault();
    show(change === 0 ? 100 : current + change);
  });
  show(storedZoom());
}

const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': -STEP, '0': 0 };

function storedZoom(): number {
  const stored = Number(localStorage.getItem(STORED) ?? 100);
  return Number.isInteger(stored / STEP) ? stored : 100;
}

interface Middle {
  readonly element: Element;
  /** Where the middle of the window is in the element, from 0 at its top to 1 at its bottom. */
  readonly share: number;
}

/** What is in the middle of the window. */
function middleOf(desk: HTMLElement): Middle | null {
  const { left, top, width, height } = desk.getBoundingClientRect();
  const y = top + height / 2;
  const element = document.elementFromPoint(left + width / 2, y)?.closest('.paragraph');
  if (!element) return null;
  const box = element.getBoundingClientRect();
  return { element, share: (y - box.top) / box.height };
}

function keepMiddle(desk: HTMLElement, middle: Middle | null): void {
  if (!middle) return;
  const { top, height } = desk.getBoundingClientRect();
  const box = middle.element.getBoundingClientRect();
  desk.scrollTop += box.top + middle.share * box.height - (top + height / 2);
}
