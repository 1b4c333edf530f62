import type { ParagraphPlace } from '../../draft/finding';
import { strings } from '../strings/strings';

/** Longer texts are cut before they reach the page: a row shows some forty characters, a paragraph may have thousands. */
const LENGTH = 80;
/** Enough to know a paragraph by within a sentence. */
const SHORT = 20;

/** The beginning of a paragraph on one line. */
export function excerpt(text: string, length = LENGTH): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * length));
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

/** What a list shows of a paragraph: how it begins, unless it is known by something else. */
export function nameOfPlace({ text, shown }: ParagraphPlace): string {
  return shown ?? (excerpt(text) || strings.paragraphs.noText);
}

/** The same within a sentence. */
export function shortNameOf({ text, shown }: ParagraphPlace): string {
  const words = excerpt(text, SHORT);
  return words === '' ? (shown ?? strings.paragraphs.noText) : `“${words}”`;
}
