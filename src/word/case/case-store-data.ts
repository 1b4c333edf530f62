import { boundFields, CASE_STORE_ID } from '../../form/blocks/case-xml';
import type { FieldValues } from '../../form/blocks/form-block';
import type { FormFieldName } from '../../notice/notice';
import type { Engine } from '../engine';
import { promised } from '../host/office-async';

/**
 * What the document's custom XML says of name and unit; null if it has no part of ours. Asked of Word, not of its file: a
 * file copy may be older than the part (office-js issue 640).
 */
export async function readCaseStore({ xml, notice }: Engine): Promise<FieldValues | null> {
  const part = await promised<Office.CustomXmlPart | null>((done) => {
    Office.context.document.customXmlParts.getByIdAsync(CASE_STORE_ID, done);
  }).catch(() => null);
  if (part === null) return null;
  const text = await promised<string>((done) => {
    part.getXmlAsync(done);
  });
  const root = xml.parse(text).documentElement;
  const values: Partial<Record<FormFieldName, string>> = {};
  for (const field of boundFields(notice)) {
    const value = root?.getElementsByTagNameNS('*', field)[0]?.textContent ?? '';
    if (value !== '') values[field] = value;
  }
  return values;
}
