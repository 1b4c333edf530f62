import type { Draft, DraftParagraph } from '../draft/draft';
import { withoutSentinel } from '../text/sentinel';
import type { Moves } from './moves';
import type { ParagraphPlan } from './plan';

/** A paragraph whose words are not what they were. */
export interface TextChange {
  /** Position before the run; null if paragraphs appeared. */
  readonly index: number | null;
  /** A number that Word computes, or what is written. */
  readonly what: 'number' | 'words';
  readonly message: string;
}

/** The formatted document would not say what the author wrote. `message` is a Chinese sentence: what happened, what to do. */
export class TextChanged extends Error {
  readonly code = 'text-changed';

  constructor() {
    super('排版后的文字与原文不一致，没有生成结果。请把这份文件反馈给开发者。');
    this.name = 'TextChanged';
  }
}

/** The blanks that a plan takes away at the beginning of paragraphs: by index, in UTF-16 units. */
export function blanksToGo(paragraphs: readonly ParagraphPlan[]): ReadonlyMap<number, number> {
  return new Map(paragraphs.map(({ index, leadingBlanks }) => [index, leadingBlanks]));
}

/**
 * Compares the words of the whole body before and after a run, list labels included. Only what was to go of the blanks that a
 * paragraph begins with may be gone: `unindented`, by index, in UTF-16 units. Text is sacred: whatever else differs is told
 * loudly.
 */
export function textChanges(before: Draft, after: Draft, unindented: ReadonlyMap<number, number>): TextChange[] {
  const changes: TextChange[] = [];
  if (before.paragraphs.length !== after.paragraphs.length) {
    changes.push({
      index: null,
      what: 'words',
      message: `排版前正文有 ${before.paragraphs.length} 段，排版后有 ${after.paragraphs.length} 段`,
    });
    return changes;
  }
  before.paragraphs.forEach((old, index) => {
    const now = after.paragraphs[index];
    if (!now) return;
    if (!allowed(old, now, unindented.get(index) ?? 0))
      changes.push({ index, what: 'words', message: '这一段的文字与排版前不同' });
    else changes.push(...labelChange(labelOf(old), labelOf(now), index));
  });
  return changes;
}

/**
 * Compares the automatic numbers before and after paragraphs were split and removed, when nothing else is different: the
 * first part of a paragraph keeps its number, the others have none. Positions are those after the change.
 */
export function labelChanges(before: Draft, after: Draft, moves: Moves): TextChange[] {
  return before.paragraphs.flatMap((old) =>
    (moves[old.index] ?? []).flatMap((place, part) => {
      const now = after.paragraphs[place];
      return now ? labelChange(part === 0 ? labelOf(old) : '', labelOf(now), place) : [];
    }),
  );
}

function labelChange(old: string, now: string, index: number): TextChange[] {
  return old === now ? [] : [{ index, what: 'number', message: `自动编号由“${old}”变成了“${now}”` }];
}

function allowed(old: DraftParagraph, now: DraftParagraph, blanks: number): boolean {
  // A sentinel that Word has merged into it is no word of the author's, and told elsewhere.
  const [before, after] = [withoutSentinel(old.text), withoutSentinel(now.text)];
  return before === after || before.slice(blanks) === after;
}

function labelOf(paragraph: DraftParagraph): string {
  return paragraph.label?.text ?? '';
}
