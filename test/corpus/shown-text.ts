import type { Page } from 'playwright-core';
import { mathText, normalise, type DocumentText } from './file-text';

/** Waits until the page has drawn the whole document, and reads what it shows. */
export async function readShownText(page: Page): Promise<DocumentText> {
  await page.waitForFunction(() => document.querySelector('#desk .stretch.waiting') === null, undefined, {
    timeout: 60_000,
  });
  // tsx wraps inner functions in a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name ??= (inner) => inner');
  const shown = await page.evaluate(readDesk);
  const clean = (texts: readonly string[]): string[] =>
    texts
      .map((text) =>
        normalise(text.replace(/\u0001([^\u0002]*)\u0002/g, (_, characters: string) => mathText(characters))),
      )
      .filter((text) => text !== '');
  return {
    body: clean(shown.body),
    edges: [...new Set(clean(shown.edges))].sort(),
    notes: clean(shown.notes).sort(),
    comments: clean(shown.comments),
    graphics: clean(shown.graphics).sort(),
  };
}

/** Runs in the page. Formulas come between \u0001 and \u0002. */
function readDesk(): Record<keyof DocumentText, string[]> {
  /** What the page adds to the text of the file. */
  const ADDED =
    '.label, .note-mark, .comment-mark, .page-break, .placeholder, .graphic-part, .shape-text, .word-art, .form-check-box, .paragraph, .structure';
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches(ADDED)) return '';
    if (node.localName === 'br') return ' ';
    const inside = [...node.childNodes].map(textOf).join('');
    if (node.matches('.formula')) return `\u0001${inside}\u0002`;
    return node instanceof HTMLElement && node.matches('.symbol') ? `[sym ${node.dataset['char'] ?? ''}]` : inside;
  };
  const paragraphs = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((paragraph) => [...paragraph.childNodes].map(textOf).join(''));
  return {
    body: paragraphs('#desk .sheet-body .paragraph'),
    edges: paragraphs('#desk .story-edge .paragraph'),
    notes: paragraphs('#desk .note .paragraph'),
    comments: [...document.querySelectorAll('#desk .comment strong, #desk .comment .paragraph')].map((each) =>
      [...each.childNodes].map(textOf).join(''),
    ),
    graphics: [...document.querySelectorAll('#desk .graphic-text, #desk .shape-text, #desk .word-art')].map(
      (each) => each.textContent,
    ),
  };
}
