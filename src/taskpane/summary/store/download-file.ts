/** How long the browser may take to fetch what it was given, ms. */
const KEEP = 60_000;

/** Gives the browser a file to save. It does not tell whether it does: web views in desktop Word may not. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
