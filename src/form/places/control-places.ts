import type { Draft, DraftParagraph } from '../../draft/draft';
import { fieldOf, hasField } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import { type Control, controlsAround } from '../../ooxml/controls';
import { wAncestor } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { boundFields } from '../blocks/case-xml';
import { fieldOfTag } from '../tags';
import type { FieldPlace, FormPlaces } from './field-place';
import { type Part, linesOf, wholeOf } from '../../draft/part';

/** Where the fields stand that have a control of ours, known by its tag; null if the document has none of a form. */
export function controlPlaces(draft: Draft, notice: Notice): FormPlaces | null {
  const rooms = new Map<XmlElement, { readonly name: string; readonly room: Part[]; readonly isEmpty: boolean }>();
  for (const paragraph of draft.paragraphs) {
    for (const [{ element, tag, showsPrompt }, part] of partsByControl(paragraph)) {
      const name = fieldOfTag(tag);
      if (name === null || !hasField(notice, name)) continue;
      const known = rooms.get(element) ?? { name, room: [], isEmpty: showsPrompt };
      known.room.push(part);
      rooms.set(element, known);
    }
  }
  // Name and unit stand above the narrative as well: their controls alone are no form.
  if ([...rooms.values()].every(({ name }) => boundFields(notice).includes(name))) return null;
  const places = [...rooms.values()].map(({ name, room, isEmpty }): FieldPlace => ({
    field: fieldOf(notice, name),
    kind: 'control',
    label: null,
    near: null,
    words: isEmpty ? [] : linesOf(room),
    room,
    cells: 1,
    date: null,
  }));
  return { places, loose: [] };
}

/** The controls of fields that hold the paragraph or a part of it, with what they hold of it. */
function partsByControl(paragraph: DraftParagraph): Map<Control, Part> {
  const parts = new Map<Control, Part>();
  for (const control of controlsAround(paragraph.element))
    if (fieldOfTag(control.tag)) parts.set(control, wholeOf(paragraph));
  const inside = new Map<XmlElement, Control>();
  for (const { run, start, text } of paragraph.pieces) {
    for (const found of controlsAround(run)) {
      // A control around the whole paragraph was read above.
      if (!fieldOfTag(found.tag) || wAncestor(found.element, 'p') !== paragraph.element) continue;
      const control = inside.get(found.element) ?? found;
      inside.set(found.element, control);
      parts.set(control, { paragraph, start: parts.get(control)?.start ?? start, end: start + text.length });
    }
  }
  return parts;
}
