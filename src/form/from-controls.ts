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
  const lines = new Map<FormFieldName, string[]>();
  for (const paragraph of draft.paragraphs) {
    for (const [field, text] of textsByField(paragraph)) {
      const known = lines.get(field);
      if (known) known.push(...numberedLines(paragraph, text));
      else lines.set(field, numberedLines(paragraph, text));
    }
  }
  if (lines.size === 0) return null;
  const found = new FoundFields(notice);
  for (const [field, answer] of lines) found.take(field, answer);
  return { source: 'controls', texts: found.texts, warnings: found.warnings };
}

/** The fields whose control holds the paragraph or a part of it, with what they hold of it. */
function textsByField(paragraph: DraftParagraph): Map<FormFieldName, string> {
  const texts = new Map<FormFieldName, string>();
  for (const control of controlsAround(paragraph.element)) {
    if (control.field) texts.set(control.field, control.isPlaceholder ? '' : paragraph.text);
  }
  for (const { run, text } of paragraph.pieces) {
    for (const { field, isPlaceholder, element } of controlsAround(run)) {
      // A control around the whole paragraph was read above.
      if (!field || wAncestor(element, 'p') !== paragraph.element) continue;
      texts.set(field, (texts.get(field) ?? '') + (isPlaceholder ? '' : text));
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
