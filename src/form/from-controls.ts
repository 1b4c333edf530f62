import type { Draft, DraftParagraph } from '../draft/draft';
import { wAncestor, wAttribute, wChild, wValue } from '../ooxml/dom';
import type { XmlElement } from '../ooxml/xml';
import type { FormFieldName, Notice } from '../notice/notice';
import type { FoundForm } from './form';
import { FoundFields } from './found-fields';
import { numberedLines } from './paragraph-texts';
import { fieldOfTag } from './tags';

/** Reads the fields of a form from our own content controls, known by their tags; null if there are none. */
export function readByControls(draft: Draft, notice: Notice): FoundForm | null {
  const answers = new Map<XmlElement, Answer>();
  for (const paragraph of draft.paragraphs) {
    for (const [control, text] of textsByControl(paragraph)) {
      const known = answers.get(control.element);
      const lines = numberedLines(paragraph, text);
      if (known) known.lines.push(...lines);
      else if (control.field) answers.set(control.element, { field: control.field, lines });
    }
  }
  if (answers.size === 0) return null;
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
    if (control.field) texts.set(control, control.isPlaceholder ? '' : paragraph.text);
  }
  const inside = new Map<XmlElement, Control>();
  for (const { run, text } of paragraph.pieces) {
    for (const found of controlsAround(run)) {
      // A control around the whole paragraph was read above.
      if (!found.field || wAncestor(found.element, 'p') !== paragraph.element) continue;
      const control = inside.get(found.element) ?? found;
      inside.set(found.element, control);
      texts.set(control, (texts.get(control) ?? '') + (control.isPlaceholder ? '' : text));
    }
  }
  return texts;
}

interface Control {
  readonly element: XmlElement;
  readonly field: FormFieldName | null;
  /** It shows its prompt: nobody has written in it. */
  readonly isPlaceholder: boolean;
}

function controlsAround(element: XmlElement): Control[] {
  const controls: Control[] = [];
  for (let sdt = wAncestor(element, 'sdt'); sdt; sdt = wAncestor(sdt, 'sdt')) {
    const properties = wChild(sdt, 'sdtPr');
    const tag = wValue(properties, 'tag');
    controls.push({
      element: sdt,
      field: tag === null ? null : fieldOfTag(tag),
      isPlaceholder: showsPlaceholder(properties),
    });
  }
  return controls;
}

function showsPlaceholder(properties: XmlElement | null): boolean {
  const mark = properties && wChild(properties, 'showingPlcHdr');
  if (!mark) return false;
  const value = wAttribute(mark, 'val');
  return value === null || !['0', 'false', 'off'].includes(value);
}
