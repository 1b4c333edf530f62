/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address over when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
