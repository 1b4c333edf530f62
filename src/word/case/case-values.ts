import { bindingPath, CASE_NAMESPACE } from '../../form/blocks/case-xml';
import type { FormFieldName } from '../../notice/notice';
import { promised } from '../host/office-async';

/** What the case's custom XML says of a field that stands in several places; null if the document has no such data. */
export async function storedValue(field: FormFieldName): Promise<string | null> {
  const node = await nodeOf(field);
  if (!node) return null;
  return promised<string>((done) => {
    node.getNodeValueAsync(done);
  });
}

/** Word itself shows the new value in every control that is bound to it. */
export async function writeStoredValue(field: FormFieldName, value: string): Promise<void> {
  const node = await nodeOf(field);
  if (!node) return;
  await promised((done: (result: Office.AsyncResult<void>) => void) => {
    node.setNodeValueAsync(value, done);
  });
}

async function nodeOf(field: FormFieldName): Promise<Office.CustomXmlNode | null> {
  const parts = await promised<Office.CustomXmlPart[]>((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(CASE_NAMESPACE, done);
  });
  const [part] = parts;
  if (!part) return null;
  await promised((done: (result: Office.AsyncResult<void>) => void) => {
    part.namespaceManager.addNamespaceAsync('c', CASE_NAMESPACE, done);
  });
  const nodes = await promised<Office.CustomXmlNode[]>((done) => {
    part.getNodesAsync(bindingPath(field).xpath, done);
  });
  return nodes[0] ?? null;
}
