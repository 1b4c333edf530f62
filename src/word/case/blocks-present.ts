import type { Draft, DraftParagraph } from '../../draft/draft';
import { isBound } from '../../form/build/case-store';
import { BLOCKS, type Block } from '../../form/build/new-document';
import { formTables } from '../../form/form-tables';
import { readByLabels } from '../../form/from-labels';
import { LabelMatcher } from '../../form/label-match';
import { ParagraphTexts } from '../../form/paragraph-texts';
import { summaryHead } from '../../form/summary/summary-table';
import { fieldOfTag } from '../../form/tags';
import type { Notice } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { controlsOf } from './controls-of';

/**
 * Which of the blocks that can be inserted stand in a document, whoever put them there, each with the index of a paragraph
 * by which it was known: the first of its kind.
 */
export function blocksIn(draft: Draft, notice: Notice): ReadonlyMap<Block, number> {
  const found: Readonly<Record<Block, number | null>> = {
    form: formIn(draft, notice),
    narrative: narrativeIn(draft, notice),
    summary: summaryHead(draft, notice),
  };
  return new Map(
    BLOCKS.flatMap((block) => {
      const index = found[block];
      return index === null ? [] : [[block, index] as const];
    }),
  );
}

function formIn(draft: Draft, notice: Notice): number | null {
  const controlled = draft.paragraphs.find((paragraph) => hasFormControl(paragraph));
  if (controlled) return controlled.index;
  if (readByLabels(draft, notice) === null) return null;
  const [table] = formTables(draft, new ParagraphTexts(draft), new LabelMatcher(notice));
  const element = table?.[0]?.paragraphs[0];
  // Without a table it was known by its lines: they begin the document.
  return draft.paragraphs.find((paragraph) => paragraph.element === element)?.index ?? 0;
}

/** Name and unit stand above the narrative as well: their controls alone are no form. */
function hasFormControl(paragraph: DraftParagraph): boolean {
  return controlsOf([paragraph]).some(({ tag }) => {
    const field = fieldOfTag(tag);
    return field !== null && !isBound(field);
  });
}

/** Most of the headings of the narrative's parts stand in lines of their own, outside of tables. */
function narrativeIn(draft: Draft, { narrative }: Notice): number | null {
  const titles = new Set(narrative.parts.map(({ title }) => bare(title)));
  const lines = draft.paragraphs
    .filter(({ place }) => place.tableDepth === 0)
    .flatMap(({ index, lines }) =>
      lines.map(({ clean, number }) => ({ index, words: bare(clean.slice(number?.typed.length ?? 0)) })),
    )
    .filter(({ words }) => titles.has(words));
  const found = new Set(lines.map(({ words }) => words)).size;
  return found * 2 > narrative.parts.length ? (lines[0]?.index ?? null) : null;
}

function bare(text: string): string {
  return trimBlanks(text).replace(/[\s：:]/gu, '');
}
