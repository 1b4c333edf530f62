import { takeFocus } from './take-focus';

/** Longer than Fluent UI takes to put the focus into a dialog, or back to what opened a dialog or a menu. */
export const FOCUS_SETTLED_MS = 100;

/** Where the focus was put because what had it is gone. It waits there for something better. */
let refuge: Element | null = null;

/** Whether nothing has the focus that the author, or the page, has given it to. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === refuge;
}

/** Puts the focus on a place, or on the button that is in a heading, until something better comes. */
export function shelterFocus(place: HTMLElement): void {
  const home = place.querySelector<HTMLElement>(':scope > button') ?? place;
  // Notes and headings are no stops of the Tab key, only places from which it goes on.
  if (home.tabIndex < 0) home.tabIndex = -1;
  takeFocus(home);
  refuge = home;
}
