import { trimBlanks } from '../text/blanks';
import type { TextEdit } from '../edit/text-edit';
import type { FieldLine } from './field-line';

/** What has to be done to a field so that it says what the author wrote in the pane. */
export type ParagraphEdit =
  /** Nothing else of the paragraph is touched. */
  | ({ readonly kind: 'replace' } & TextEdit)
  | { readonly kind: 'delete'; readonly paragraph: number }
  /** New paragraphs below this one, in their order. */
  | { readonly kind: 'insert'; readonly after: number; readonly texts: readonly string[] };

/**
 * The least that turns the paragraphs into the texts: equal ones at both ends stay, those between are paired in order.
 * Empty paragraphs of the document stay where they are, and so do blanks at the ends of a paragraph.
 */
export function planEdits(paragraphs: readonly FieldLine[], texts: readonly string[]): ParagraphEdit[] {
  const filled = paragraphs.flatMap(({ text }, index) => (trimBlanks(text) === '' ? [] : [{ index, text }]));
  const wanted = texts.map(trimBlanks).filter((text) => text !== '');
  const same = (old: number, now: number) => trimBlanks(filled[old]?.text ?? '') === wanted[now];
  const shorter = Math.min(filled.length, wanted.length);
  let head = 0;
  while (head < shorter && same(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(filled.length - 1 - tail, wanted.length - 1 - tail)) tail += 1;

  const old = filled.slice(head, filled.length - tail);
  const now = wanted.slice(head, wanted.length - tail);
  const edits: ParagraphEdit[] = [];
  old.forEach(({ index, text }, at) => {
    const next = now[at];
    if (next === undefined) edits.push({ kind: 'delete', paragraph: index });
    else edits.push(...changeOf(index, text, next));
  });
  const more = now.slice(old.length);
  if (more.length > 0) edits.push(...insertion(paragraphs, filled[head + old.length - 1]?.index ?? null, more));
  return edits;
}

/** New paragraphs below one; where nothing is written yet, the first empty paragraph is written in. */
function insertion(paragraphs: readonly FieldLine[], after: number | null, texts: readonly string[]): ParagraphEdit[] {
  if (after !== null) return [{ kind: 'insert', after, texts }];
  const [first = '', ...others] = texts;
  const own = paragraphs[0]?.text ?? '';
  if (trimBlanks(own) === '') {
    const filled: ParagraphEdit = {
      kind: 'replace',
      paragraph: 0,
      start: own.length,
      end: own.length,
      text: first,
    };
    return others.length === 0 ? [filled] : [filled, { kind: 'insert', after: 0, texts: others }];
  }
  // In front of the first: a paragraph end within the words keeps the new ones inside the control.
  const index = paragraphs.findIndex(({ text }) => trimBlanks(text) !== '');
  return [{ kind: 'replace', paragraph: index, start: 0, end: 0, text: `${texts.join('\n')}\n` }];
}

/** The one stretch in which two texts differ, in whole characters. */
function changeOf(paragraph: number, old: string, wanted: string): ParagraphEdit[] {
  const lead = old.length - old.trimStart().length;
  const core = trimBlanks(old);
  if (core === wanted) return [];
  const shorter = Math.min(core.length, wanted.length);
  let from = 0;
  while (from < shorter && core[from] === wanted[from]) from += 1;
  if (splitsCharacter(core, from) || splitsCharacter(wanted, from)) from -= 1;
  let back = 0;
  while (back < shorter - from && core.at(-1 - back) === wanted.at(-1 - back)) back += 1;
  if (splitsCharacter(core, core.length - back) || splitsCharacter(wanted, wanted.length - back)) back -= 1;
  return [
    {
      kind: 'replace',
      paragraph,
      start: lead + from,
      end: lead + core.length - back,
      text: wanted.slice(from, wanted.length - back),
    },
  ];
}

/** Whether a place lies between the two halves of a character beyond U+FFFF. */
function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}
