import type { Draft, DraftParagraph } from '../../draft/draft';
import { boundFields } from './case-xml';
import { BLOCKS, type Block } from './new-document';
import { formTables } from '../../format/sheets/form-tables';
import { narrativeStart } from '../narrative';
import { findForms } from '../read/read-form';
import { summaryHead } from '../summary/summary-table';
import { fieldOfTag } from '../tags';
import { hasField } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import { controlsOf } from '../../ooxml/controls';

/**
 * Which of the blocks that can be inserted stand in a document, whoever put them there, each with the index of a paragraph
 * by which it was known: the first of its kind.
 */
export function blocksIn(draft: Draft, notice: Notice): ReadonlyMap<Block, number> {
  const found: Readonly<Record<Block, number | null>> = {
    form: formIn(draft, notice),
    narrative: narrativeStart(draft, notice),
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
  const controlled = draft.paragraphs.find((paragraph) => hasFormControl(paragraph, notice));
  if (controlled) return controlled.index;
  const [form] = findForms(draft, notice);
  if (!form) return null;
  const [table] = formTables(form.part, notice);
  const element = table?.[0]?.paragraphs[0];
  // Without a table it was known by its lines: they begin the document.
  return draft.paragraphs.find((paragraph) => paragraph.element === element)?.index ?? 0;
}

/** Name and unit stand above the narrative as well: their controls alone are no form. */
function hasFormControl(paragraph: DraftParagraph, notice: Notice): boolean {
  return controlsOf([paragraph.element]).some(({ tag }) => {
    const field = fieldOfTag(tag);
    return field !== null && hasField(notice, field) && !boundFields(notice).includes(field);
  });
}
