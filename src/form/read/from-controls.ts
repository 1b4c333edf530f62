import type { Draft, DraftParagraph } from '../../draft/draft';
import { type Control, controlsAround } from '../../ooxml/controls';
import { wAncestor } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { hasField } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { FoundForm } from '../form';
import { boundFields } from '../blocks/case-xml';
import { FoundFields } from './found-fields';
import { numberedLines } from '../../draft/paragraph-texts';
import { fieldOfTag } from '../tags';

/** Reads the fields of a form from our own content controls, known by their tags; null if there are none. */
export function readByControls(draft: Draft, notice: Notice): FoundForm | null {
  const answers = new Map<XmlElement, Answer>();
  for (const paragraph of draft.paragraphs) {
    for (const [control, text] of textsByControl(paragraph)) {
      const known = answers.get(control.element);
      const field = fieldOfTag(control.tag);
      const lines = numberedLines(paragraph, text);
      if (known) known.lines.push(...lines);
      else if (field !== null && hasField(notice, field)) answers.set(control.element, { field, lines });
    }
  }
  // Name and unit stand above the narrative as well: their controls alone are no form.
  if ([...answers.values()].every(({ field }) => boundFields(notice).includes(field))) return null;
  const found = new FoundFields(notice);
  const taken = new Map<FormFieldName, string>();
  for (const { field, lines } of answers.values()) {
    const text = lines.join('\n');
    // Name and unit stand above the narrative as well: a second control with the same words says nothing new.
    if (lines.length === 0 ? found.has(field) : taken.get(field) === text) continue;
    found.take(field, lines);
    taken.set(field, text);
  }
  return { source: 'controls', texts: found.texts, warnings: found.warnings };
}

interface Answer {
  readonly field: FormFieldName;
  readonly lines: string[];
}

/** The controls of fields that hold the paragraph or a part of it, with what they hold of it. */
function textsByControl(paragraph: DraftParagraph): Map<Control, string> {
  const texts = new Map<Control, string>();
  for (const control of controlsAround(paragraph.element)) {
    if (fieldOfTag(control.tag)) texts.set(control, control.showsPrompt ? '' : paragraph.text);
  }
  const inside = new Map<XmlElement, Control>();
  for (const { run, text } of paragraph.pieces) {
    for (const found of controlsAround(run)) {
      // A control around the whole paragraph was read above.
      if (!fieldOfTag(found.tag) || wAncestor(found.element, 'p') !== paragraph.element) continue;
      const control = inside.get(found.element) ?? found;
      inside.set(found.element, control);
      texts.set(control, (texts.get(control) ?? '') + (control.showsPrompt ? '' : text));
    }
  }
  return texts;
}
