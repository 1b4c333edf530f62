/**
 * The ribbon command and the task pane are two programs without common memory. What one leaves for the other lies in the
 * browser's storages on the author's machine, which programs of one origin share; never in the document: a file that was
 * only formatted should carry nothing of ours.
 */

/** Documents that were never saved share one address; what is older than this may be another one's. */
export const SHARED_MAX_AGE_MS = 30 * 60 * 1000;

/** The key of something about this machine's person. Word on the web keeps tenants apart by the partition key. */
export function personalKey(name: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ''}${name}`;
}

/** The key of something about the open document. */
export function sharedKey(name: string): string {
  return `${personalKey(name)} ${Office.context.document.url}`;
}
