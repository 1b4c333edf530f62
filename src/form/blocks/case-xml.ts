import type { FormFieldName, Notice } from '../../notice/notice';
import type { NewPart } from '../../ooxml/package/new-package';
import { escapeXml } from '../../ooxml/xml-text';

/**
 * The custom XML part in which values stand that occur more than once, name and unit for instance, on the form and above
 * the narrative. Word itself keeps the bound controls alike, also where the add-in is not running (ECMA-376 part 1, 17.5.2.6).
 */
export const CASE_NAMESPACE = 'urn:case-author:case';
export const CASE_STORE_ID = '{7B1F6C52-5D0A-4C7E-9B43-0C2F6E5A9D11}';

/** The fields that stand more than once. */
export function boundFields({ form }: Notice): FormFieldName[] {
  return form.fields.flatMap(({ name, bound }) => (bound ? [name] : []));
}

/** Where a bound field stands in the part. */
export function bindingPath(name: FormFieldName): { readonly prefixMappings: string; readonly xpath: string } {
  return { prefixMappings: `xmlns:c="${CASE_NAMESPACE}"`, xpath: `/c:case[1]/c:${name}[1]` };
}

/** The part and its properties, for a package whose document binds to it. It says which notice the document was made for. */
export function caseStoreParts(notice: Notice, values: Readonly<Partial<Record<FormFieldName, string>>>): NewPart[] {
  const name = '/customXml/item1.xml';
  const fields = boundFields(notice).map((field) => `<c:${field}>${escapeXml(values[field] ?? '')}</c:${field}>`);
  return [
    {
      name,
      contentType: 'application/xml',
      xml: `<c:case xmlns:c="${CASE_NAMESPACE}" notice="${escapeXml(notice.id)}" name="${escapeXml(notice.name)}">${fields.join('')}</c:case>`,
      owner: '/word/document.xml',
      relationship: 'customXml',
    },
    {
      name: '/customXml/itemProps1.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      xml:
        `<ds:datastoreItem ds:itemID="${CASE_STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${CASE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      owner: name,
      relationship: 'customXmlProps',
    },
  ];
}
