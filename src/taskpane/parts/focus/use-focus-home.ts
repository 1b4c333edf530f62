import { useEffect, useRef } from 'react';
import { FOCUS_SETTLED_MS, isFocusLost, shelterFocus } from './lost-focus';

/**
 * Gives the focus a home where the element that had it has been removed, as a button is by its own press, and nobody has taken
 * it: the note that has come since and says what was done, or where the focus was in the page before a dialog, or the nearest
 * heading before. Belongs to the element that holds the page.
 */
export function useFocusHome<T extends HTMLElement>() {
  const page = useRef<T>(null);
  useEffect(() => {
    let last: HTMLElement | null = null;
    // The last of them that was in the page, not in a dialog or in the foot.
    let stop: HTMLElement | null = null;
    let before: readonly HTMLElement[] = [];
    let read: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const all = (selector: string) => [...(page.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const headings = () => all('h2, h3, h4');
    const notes = () => all('[data-note]');
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      read = notes();
      if (!page.current?.contains(target)) return;
      stop = target;
      before = headings().filter((heading) => isBefore(heading, target));
    };
    // Who presses where nothing takes the focus has let it go himself.
    const letGo = (): void => {
      last = null;
    };
    const isHomeless = (): boolean => last?.isConnected === false && document.hasFocus() && isFocusLost();
    const giveHome = (): void => {
      if (!isHomeless()) return;
      const news = notes().find((note) => !read.includes(note));
      const home = news ?? [...before, stop].filter((place) => place?.isConnected === true).at(-1) ?? headings()[0];
      if (home) shelterFocus(home);
    };
    const look = (): void => {
      if (!isHomeless()) return;
      clearTimeout(timer);
      timer = setTimeout(giveHome, FOCUS_SETTLED_MS);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', letGo, true);
    document.addEventListener('keydown', keepTab);
    // It was taken away while the author was in the document.
    window.addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', letGo, true);
      document.removeEventListener('keydown', keepTab);
      window.removeEventListener('focus', look);
    };
  }, []);
  return page;
}

/**
 * Keeps the Tab key from office.js where the focus is on no stop of it: on the web it moves the focus itself, from stop to stop, and
 * takes every other place for the end of the pane, which it leaves (keyCode 9 in its key handler). The browser knows the way.
 */
function keepTab(event: KeyboardEvent): void {
  const { activeElement } = document;
  const isStop = activeElement instanceof HTMLElement && activeElement.tabIndex >= 0;
  if (event.key === 'Tab' && !isStop) event.stopPropagation();
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
