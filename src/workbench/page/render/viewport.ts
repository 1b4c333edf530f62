import type { Stretch } from './stretch';

/**
 * Draws the stretches of a document when they come near the window, and all others bit by bit while the browser has nothing
 * else to do: a long document is there at once, and soon after whole, for the browser's search and for screen readers.
 */
export class Viewport {
  private readonly stretches = new WeakMap<Element, Stretch>();
  private readonly near = new Set<Stretch>();
  private readonly waiting = new Set<Stretch>();
  private readonly observer: IntersectionObserver;
  /** How much higher drawn stretches were than they had been guessed to be. */
  private scale = 1;
  private closed = false;
  private idleOrdered = false;

  constructor(
    private readonly desk: HTMLElement,
    /** Told when more of the document has been drawn. */
    private readonly drew: () => void,
  ) {
    this.observer = new IntersectionObserver((entries) => this.follow(entries), { root: desk, rootMargin: NEAR });
  }

  close(): void {
    this.closed = true;
    this.observer.disconnect();
  }

  add(stretch: Stretch): void {
    if (!stretch.isDrawn) stretch.reserve(stretch.guess * this.scale);
    this.stretches.set(stretch.element, stretch);
    this.observer.observe(stretch.element);
    this.wait(stretch);
  }

  remove(stretch: Stretch): void {
    this.stretches.delete(stretch.element);
    this.observer.unobserve(stretch.element);
    this.near.delete(stretch);
    this.waiting.delete(stretch);
  }

  /** A stretch is not drawn (any more) and shall be when its turn comes. */
  wait(stretch: Stretch): void {
    this.waiting.add(stretch);
    if (this.idleOrdered || this.closed) return;
    this.idleOrdered = true;
    whenIdle(() => this.drawWaiting());
  }

  /** A stretch was drawn. */
  done(stretch: Stretch): void {
    this.waiting.delete(stretch);
    this.drew();
  }

  isNear(stretch: Stretch): boolean {
    return this.near.has(stretch);
  }

  /** Draws a stretch at once, because something in it is asked for. */
  drawNow(stretch: Stretch): void {
    this.near.add(stretch);
    stretch.element.classList.add('near');
    stretch.draw();
  }

  /** Draws all of some stretches, which are known by their elements. */
  drawAll(elements: Iterable<Element>): void {
    for (const element of elements) this.stretches.get(element)?.draw();
  }

  get scrolled(): boolean {
    return this.desk.scrollTop > 0;
  }

  /** Elements in the stretches near the window, from the top. */
  nearElements(selector: string): HTMLElement[] {
    const stretches = [...this.near].filter(({ element }) => element.isConnected);
    const top = new Map(stretches.map((stretch) => [stretch, stretch.element.getBoundingClientRect().top]));
    return stretches
      .sort((a, b) => (top.get(a) ?? 0) - (top.get(b) ?? 0))
      .flatMap(({ element }) => [...element.querySelectorAll<HTMLElement>(selector)]);
  }

  /** Draws at once what is to be seen now, so that nobody sees it come. */
  drawVisible(): void {
    const window = this.desk.getBoundingClientRect();
    // What is drawn takes more or less room than it was thought to, so others may have come into view.
    for (let changed = true; changed;) {
      const visible = [...this.waiting].filter(({ element }) => {
        const { top, bottom, height } = element.getBoundingClientRect();
        return height > 0 && bottom >= window.top && top <= window.bottom;
      });
      for (const stretch of visible) this.drawNow(stretch);
      changed = visible.length > 0;
    }
  }

  /** Corrects the heights of what is not drawn by what the drawn stretches turned out to have. */
  learnHeights(): void {
    let guessed = 0;
    let measured = 0;
    for (const stretch of this.near) {
      const height = stretch.element.offsetHeight;
      if (!stretch.isDrawn || height === 0) continue;
      guessed += stretch.guess;
      measured += height;
    }
    if (guessed > 0) this.scale = measured / guessed;
    for (const stretch of this.waiting) stretch.reserve(stretch.guess * this.scale);
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const stretch = this.stretches.get(target);
      if (!stretch) continue;
      if (isIntersecting) {
        this.drawNow(stretch);
      } else {
        this.near.delete(stretch);
        target.classList.remove('near');
      }
    }
  }

  private drawWaiting(): void {
    this.idleOrdered = false;
    if (this.closed) return;
    const end = performance.now() + SLICE;
    for (const stretch of this.waiting) {
      if (performance.now() > end) {
        this.wait(stretch);
        return;
      }
      if (stretch.element.isConnected) stretch.draw();
      else this.remove(stretch);
    }
  }
}

/** One and a half windows above and below are drawn ahead. */
const NEAR = '150% 0px';
/** Milliseconds of drawing at a time: each slice costs a frame of a long document, and must not be felt while typing. */
const SLICE = 25;

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
}
