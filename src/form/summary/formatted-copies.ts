/** `案例-排版.docx` beside `案例.docx`: what `format` writes where nobody names its output. */
export const COPY_SUFFIX = '-排版';

const COPY = new RegExp(`^(.+)${COPY_SUFFIX}\\d*(\\.[^./\\\\]+)$`, 'u');

/** Of files, by their paths: those that are formatted copies of others among them, each with its original. */
export function formattedCopies(files: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(files);
  return new Map(
    files.flatMap((file) => {
      const [, stem, ending] = COPY.exec(file) ?? [];
      const original = `${stem ?? ''}${ending ?? ''}`;
      return known.has(original) ? [[file, original] as const] : [];
    }),
  );
}
