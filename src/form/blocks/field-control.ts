import { labelOf } from '../../notice/fields';
import type { FormField, FormFieldName, Limit } from '../../notice/notice';
import { escapeXml } from '../../ooxml/xml-text';
import { withoutBlanks } from '../../text/blanks';
import { limitPhrase } from '../limits/limit';
import { tagOf } from '../tags';
import { CASE_STORE_ID, bindingPath } from './case-xml';
import { PLACEHOLDER_STYLE_ID } from './placeholder-style';
import type { Prompts } from './prompts';
import { type Wml, paragraph, run } from './wml';

/**
 * A field as a content control that cannot be deleted. Its hint is placeholder text: it vanishes on typing. Run-level,
 * inside a paragraph: a control around a whole table cell is not found by Word on the web (office-js issue 1947).
 * `prompts` takes the hint for a document that has them in its glossary.
 */
export function lineControl(field: FormField, value: string | null, prompts?: Prompts): Wml {
  return control(field, value, value === null ? run(hintOf(field), PLACEHOLDER_STYLE_ID) : run(value), prompts);
}

/** A field of several paragraphs: a block-level control. */
export function blockControl(field: FormField, lines: readonly string[], styleId: string, prompts?: Prompts): Wml {
  const content =
    lines.length === 0
      ? paragraph(styleId, run(hintOf(field), PLACEHOLDER_STYLE_ID))
      : lines.map((line) => paragraph(styleId, run(line))).join('');
  return control(field, lines.length === 0 ? null : lines.join('\n'), content, prompts);
}

/** A hint in the text: nothing of the control is left when somebody writes in its place (w:temporary). */
export function hintControl(hint: string): Wml {
  return sdt('<w:temporary/><w:showingPlcHdr/>', run(hint, PLACEHOLDER_STYLE_ID));
}

function control(field: FormField, value: string | null, content: Wml, prompts: Prompts | undefined): Wml {
  // Order of the schema (CT_SdtPr): alias, tag, lock, placeholder, showingPlcHdr, dataBinding, then the kind.
  const properties =
    `<w:alias w:val="${escapeXml(titleOf(field))}"/><w:tag w:val="${tagOf(field.name)}"/><w:lock w:val="sdtLocked"/>` +
    (prompts?.placeholder(hintOf(field)) ?? '') +
    (value === null ? '<w:showingPlcHdr/>' : '') +
    // w:dataBinding serves plain text; values of these fields stand in several places and follow each other.
    (field.bound ? dataBinding(field.name) + '<w:text/>' : '');
  return sdt(properties, content);
}

function sdt(properties: Wml, content: Wml): Wml {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function dataBinding(name: FormFieldName): Wml {
  const { prefixMappings, xpath } = bindingPath(name);
  return `<w:dataBinding w:prefixMappings="${escapeXml(prefixMappings)}" w:xpath="${escapeXml(xpath)}" w:storeItemID="${CASE_STORE_ID}"/>`;
}

/** Shown by Word above the control; 64 characters at most. */
export function titleOf({ label, limit }: FormField): string {
  return label + limitInBrackets(limit);
}

export function hintOf(field: FormField): string {
  if (field.prompt !== undefined) return field.prompt;
  return field.kind === 'date' ? '    年  月  日' : `请填写${labelOf(field)}${limitInBrackets(field.limit)}`;
}

/** （限200字） */
function limitInBrackets(limit: Limit | undefined): string {
  return limit === undefined ? '' : `（${withoutBlanks(limitPhrase(limit))}）`;
}
