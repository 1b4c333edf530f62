import { FORM_SHEET } from '../../draft/classify/form-sheet';
import type { Draft } from '../../draft/draft';
import type { Notice } from '../../notice/notice';
import { isNamed, wAncestors } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { FormStyles } from './form-styles';
import { caseLists } from './case-lists';
import { formTables } from './form-tables';

/**
 * The paragraphs, by index, that belong to an application form or a summary table, whoever made it: known by our styles, by
 * the labels that the notice prints, or by standing around such a table. They have a look of their own, that of the form,
 * and are neither narrative nor text of some table. Empty paragraphs in such a table count; those around it do not.
 */
export function sheetParagraphs(draft: Draft, notice: Notice): ReadonlySet<number> {
  const forms = new FormStyles(new Formatting(draft.pkg).styles, notice);
  const inForms = formTables(draft, notice).flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs));
  const sheets = new Set([...inForms, ...caseLists(draft, notice)].flatMap((element) => outermost(element) ?? []));
  return new Set(
    draft.paragraphs
      .filter(
        ({ element, reason }) =>
          sheets.has(outermost(element) ?? element) || reason.id === FORM_SHEET || forms.nameOf(element) !== null,
      )
      .map(({ index }) => index),
  );
}

/** The table around all others: a form may stand in a cell of one that is there for the layout. */
function outermost(element: XmlElement): XmlElement | null {
  return wAncestors(element, 'tbl').at(-1) ?? (isNamed(element, W, 'tbl') ? element : null);
}
