import '@testing-library/jest-dom';
import { act, configure } from '@testing-library/react';

// Whether an element is hidden takes jsdom a look at every rule of Fluent UI for every ancestor: tests say toBeVisible.
// A machine busy with other suites may take seconds to draw what takes it a tenth of a second alone.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

/*
 * What the pane needs of a browser and jsdom does not have. jsdom lays nothing out, so every element is given the size
 * of a task pane: without a height the paragraph list would draw no rows.
 */
const WIDTH = 320;
const HEIGHT = 600;

class OneTimeResizeObserver implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}

  observe(target: Element): void {
    const box = { inlineSize: WIDTH, blockSize: HEIGHT };
    const entry: ResizeObserverEntry = {
      target,
      contentRect: new DOMRectReadOnly(0, 0, WIDTH, HEIGHT),
      borderBoxSize: [box],
      contentBoxSize: [box],
      devicePixelContentBoxSize: [box],
    };
    this.callback([entry], this);
  }

  unobserve(): void {}

  disconnect(): void {}
}

Object.defineProperties(window, {
  ResizeObserver: { writable: true, value: OneTimeResizeObserver },
  matchMedia: {
    writable: true,
    value: (query: string) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }),
  },
});

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => WIDTH },
  offsetHeight: { get: () => HEIGHT },
  clientHeight: { get: () => HEIGHT },
  // As high as the one thing inside says it is: so the list can scroll to its end.
  scrollHeight: {
    get(this: HTMLElement) {
      const inner = this.firstElementChild;
      return Math.max(HEIGHT, inner instanceof HTMLElement ? Number.parseFloat(inner.style.height) || 0 : 0);
    },
  },
});

Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
  this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
  setTimeout(() => act(() => void this.dispatchEvent(new Event('scroll'))));
};

/** To jsdom a page has the focus only while one of its elements has it; the author of these tests is in the pane, unless a test says otherwise. */
Document.prototype.hasFocus = () => true;

/** jsdom scrolls nothing. */
Element.prototype.scrollIntoView = function scrollIntoView() {};

/** What tells that a browser has a dialog for folders. */
Object.defineProperty(HTMLInputElement.prototype, 'webkitdirectory', { writable: true, value: false });
