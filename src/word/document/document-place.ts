/** Where the open document is saved; '' if it never was: Word then says nothing, or a name alone (文档1). */
export function documentPlace(): string {
  const { url } = Office.context.document as { readonly url?: string | null };
  return url && /[\\/]/.test(url) ? url : '';
}
