import { isSheetTitle } from '../draft/classify/form-sheet';
import type { Draft, DraftLine, DraftParagraph } from '../draft/draft';
import { isShownPrompt } from '../draft/shown-prompts';
import { isOneLine, labelOf, narrativeFields } from '../notice/fields';
import { LabelMatcher } from '../notice/label-match';
import type { FormFieldName, Notice } from '../notice/notice';
import { controlsInside } from '../ooxml/controls';
import { trimBlanks, withoutBlanks } from '../text/blanks';
import { hintOf } from './blocks/field-control';
import type { FoundNarrative } from './form';
import { piecesOf } from './places/line-pieces';
import { isPromptOnly } from './prompts';
import { fieldOfTag } from './tags';

/** The paragraphs, by index, in which nothing stands but prompts of a narrative: its title, its unit, what a part is to say. */
export function promptParagraphs({ paragraphs }: Draft, notice: Notice): ReadonlySet<number> {
  const hints = new Set(notice.narrative.parts.map(({ hint }) => withoutBlanks(hint)));
  const front = narrativeFields(notice);
  const isPrompt = (paragraph: DraftParagraph): boolean => {
    const { clean, role } = paragraph;
    const field = front.find((line) => line.role === role)?.field;
    const isOurs = (field !== undefined && isPromptOnly(field, clean)) || hints.has(withoutBlanks(clean));
    return isOurs || isShownPrompt(paragraph);
  };
  return new Set(paragraphs.filter((each) => each.clean !== '' && isPrompt(each)).map(({ index }) => index));
}

/** Title, unit and what else stands above a narrative; null for what is not filled in. The heading of a form is no title of a case. */
export function narrativeFront(draft: Draft, notice: Notice): FoundNarrative['front'] {
  const front = narrativeFields(notice).map(({ role, field }) => {
    const found = outsideForm(draft, notice)
      .filter(({ clean, role: its }) => its === role && clean !== '' && !isSheetTitle(clean))
      .filter((paragraph) => !isShownPrompt(paragraph))
      .map(({ clean }) => clean)
      .join('');
    return [field.name, found === '' || isPromptOnly(field, found) ? null : found] as const;
  });
  return Object.fromEntries(front);
}

/** Reads the narrative in a document as far as the form has to agree with it; null if there is none. */
export function readNarrative(draft: Draft, notice: Notice): FoundNarrative | null {
  const front = narrativeFront(draft, notice);
  const start = narrativeStart(draft, notice);
  // Without the headings of most parts it is one where title and unit stand above the text: any paper may have a title.
  if (start === null && Object.values(front).includes(null)) return null;
  const parts = start === null ? [] : partsFrom(start, draft, notice);
  const follows = Object.keys(front).filter((name) => isBoundEverywhere(name, draft));
  return {
    front,
    follows,
    prompts: [...frontPrompts(draft, notice, follows), ...parts.filter(({ hints }) => hints > 0)].map(nameOf),
    unwritten: parts.filter(({ words }) => words === 0).map(nameOf),
    isBlank: parts.length > 0 && parts.every(({ words }) => words === 0),
  };
}

/**
 * Where a narrative begins: the index of its first heading. Most of the headings of its parts stand in lines of their own,
 * outside of tables. null if there is no narrative.
 */
export function narrativeStart(draft: Draft, notice: Notice): number | null {
  const found = outsideForm(draft, notice).flatMap((paragraph) => {
    const titles = headingsIn(paragraph, notice);
    return titles.length === 0 ? [] : [{ index: paragraph.index, titles }];
  });
  const titles = new Set(found.flatMap((each) => each.titles));
  return titles.size * 2 > notice.narrative.parts.length ? (found[0]?.index ?? null) : null;
}

/**
 * Where writing the narrative goes on: the index of the paragraph in the first part that has no words of the author's yet,
 * or a hint, else of the last one of the first part; the title where the parts have no headings. null without a narrative.
 */
export function narrativeToWrite(draft: Draft, notice: Notice): number | null {
  const start = narrativeStart(draft, notice);
  const parts = start === null ? [] : partsFrom(start, draft, notice);
  const part = parts.find(({ words, hints }) => words === 0 || hints > 0) ?? parts[0];
  if (part) return part.hintAt ?? part.last;
  if (readNarrative(draft, notice) === null) return null;
  return outsideForm(draft, notice).find(({ role, clean }) => role === 'title' && !isSheetTitle(clean))?.index ?? null;
}

/** Whether a part of a narrative has its heading in a document, outside of tables. */
export function hasPartOfNarrative({ paragraphs }: Draft, notice: Notice): boolean {
  return paragraphs.some((paragraph) => headingsIn(paragraph, notice).length > 0);
}

/** The titles of the parts that begin in a paragraph. */
function headingsIn({ place, lines }: DraftParagraph, notice: Notice): string[] {
  return place.tableDepth > 0 ? [] : lines.flatMap((line) => headingIn(line, notice) ?? []);
}

function headingIn({ clean, number }: DraftLine, { narrative }: Notice): string | null {
  const words = withoutBlanks(clean.slice(number?.typed.length ?? 0)).replace(/[：:]/gu, '');
  return narrative.parts.find(({ title }) => withoutBlanks(title) === words)?.title ?? null;
}

/** So many labels stand outside the table of a form that has one. */
const FEWEST_LABELS = 2;

/**
 * What may belong to a narrative. A form whose table has gone has the same headings in lines of their own, and lines that look
 * like a title: then it is what follows the last of the form's labels.
 */
function outsideForm({ paragraphs }: Draft, notice: Notice): readonly DraftParagraph[] {
  const printed = notice.form.fields.filter((field) => isOneLine(field) || field.kind === 'opinion');
  const names = new Set(printed.map(({ name }) => name));
  const outside = paragraphs.filter(({ place }) => place.tableDepth === 0);
  const labels = new Map<FormFieldName, DraftParagraph>();
  for (const { field, near, part } of piecesOf(outside, new LabelMatcher(notice), notice))
    if (field !== null && near === null && names.has(field) && !labels.has(field)) labels.set(field, part.paragraph);
  const lines = new Set(labels.values());
  // The unit stands above the table of every form.
  const last = labels.size > FEWEST_LABELS ? Math.max(...[...lines].map(({ index }) => index)) : -1;
  return paragraphs.filter((paragraph) => paragraph.index > last && !lines.has(paragraph));
}

interface Part {
  readonly title: string;
  /** Paragraphs with something in them, without the hints. */
  words: number;
  /** Hints that nobody has replaced. */
  hints: number;
  /** Index of the paragraph with the first of them. */
  hintAt: number | null;
  /** Index of the last paragraph that belongs to it. */
  last: number;
}

const nameOf = ({ title }: Pick<Part, 'title'>): string => title;

function partsFrom(start: number, { paragraphs }: Draft, notice: Notice): Part[] {
  const hints = new Set(notice.narrative.parts.map(({ hint }) => withoutBlanks(hint)));
  const parts: Part[] = [];
  for (const paragraph of paragraphs.filter(({ index }) => index >= start)) {
    if (beginsOtherSheet(paragraph, notice)) break;
    for (const line of paragraph.lines) {
      const title = paragraph.place.tableDepth > 0 ? null : headingIn(line, notice);
      const part = parts.at(-1);
      const { index } = paragraph;
      if (part && title === null) part.last = index;
      if (title !== null) parts.push({ title, words: 0, hints: 0, hintAt: null, last: index });
      else if (part && (hints.has(withoutBlanks(line.clean)) || isShownPrompt(paragraph, line))) {
        part.hints += 1;
        part.hintAt ??= index;
      } else if (part && (trimBlanks(line.clean) !== '' || showsObject(paragraph))) part.words += 1;
    }
  }
  return parts;
}

/** Form and summary may stand after the narrative in the same file. */
function beginsOtherSheet({ text, clean }: DraftParagraph, { form, summary }: Notice): boolean {
  const bare = withoutBlanks(text);
  return isSheetTitle(clean) || [form, summary].some(({ annex }) => bare === withoutBlanks(annex));
}

function showsObject({ objects }: DraftParagraph): boolean {
  return (
    objects.has('inline-picture') ||
    objects.has('anchored-picture') ||
    objects.has('object') ||
    objects.has('formula-display') ||
    objects.has('formula-inline')
  );
}

/** What above the narrative is still to be filled in, by the labels of the form. What follows the form needs no care of its own. */
function frontPrompts({ paragraphs }: Draft, notice: Notice, follows: readonly FormFieldName[]): Pick<Part, 'title'>[] {
  return narrativeFields(notice).flatMap(({ role, field }) => {
    const hint = withoutBlanks(hintOf(field));
    const isOpen = paragraphs.some(
      (each) => each.role === role && (withoutBlanks(each.clean) === hint || isShownPrompt(each)),
    );
    return isOpen && !follows.includes(field.name) ? [{ title: labelOf(field) }] : [];
  });
}

/** Whether Word keeps all controls of a field alike by one piece of data. */
function isBoundEverywhere(name: FormFieldName, { pkg }: Draft): boolean {
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (!root) return false;
  const own = controlsInside(root).filter(({ tag }) => fieldOfTag(tag) === name);
  return own.length > 1 && own.every(({ binding }) => binding !== '');
}
