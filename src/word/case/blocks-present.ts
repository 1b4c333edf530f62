import type { Draft } from '../../draft/draft';
import { isBound } from '../../form/build/case-store';
import { BLOCKS, type Block } from '../../form/build/new-document';
import { readByLabels } from '../../form/from-labels';
import { fieldOfTag } from '../../form/tags';
import type { Notice } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { controlsOf } from './controls-of';

/** Which of the blocks that can be inserted stand in a document, whoever put them there. */
export function blocksIn(draft: Draft, notice: Notice): Block[] {
  const stands: Readonly<Record<Block, () => boolean>> = {
    form: () => hasFormControls(draft) || readByLabels(draft, notice) !== null,
    narrative: () => hasNarrative(draft, notice),
    summary: () => hasSummary(draft, notice),
  };
  return BLOCKS.filter((block) => stands[block]());
}

/** Name and unit stand above the narrative as well: their controls alone are no form. */
function hasFormControls(draft: Draft): boolean {
  return controlsOf(draft.paragraphs).some(({ tag }) => {
    const field = fieldOfTag(tag);
    return field !== null && !isBound(field);
  });
}

/** Most of the headings of the narrative's parts stand in lines of their own, outside of tables. */
function hasNarrative(draft: Draft, { narrative }: Notice): boolean {
  const lines = new Set(
    draft.paragraphs
      .filter(({ place }) => place.tableDepth === 0)
      .flatMap((paragraph) => paragraph.lines.map(({ clean, number }) => bare(clean.slice(number?.typed.length ?? 0)))),
  );
  const found = narrative.parts.filter(({ title }) => lines.has(bare(title)));
  return found.length * 2 > narrative.parts.length;
}

/** The heads of the columns stand side by side in a table. */
function hasSummary(draft: Draft, { summary }: Notice): boolean {
  const heads = summary.columns.map(({ label }) => bare(label));
  const cells = draft.paragraphs.map(({ place, text }) => (place.tableDepth > 0 ? bare(text) : null));
  return cells.some((_, start) => heads.every((head, offset) => cells[start + offset] === head));
}

function bare(text: string): string {
  return trimBlanks(text).replace(/[\s：:]/gu, '');
}
