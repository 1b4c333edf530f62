/**
 * Puts the text of a field on the clipboard. Word on the web may not let its frames use the clipboard, and older web
 * views have none: then the browser's own copy command takes what is selected in the field, which stays selected for the
 * person's own Ctrl+C where that fails too.
 *
 * @returns whether it was copied.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (clipboard) {
      await clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Not permitted here.
  }
  field.focus();
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard is not permitted.
  return document.execCommand('copy');
}
