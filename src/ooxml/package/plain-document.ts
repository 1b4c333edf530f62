import type { Package } from './package';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** What a macro-enabled document or a template says of its main part (ECMA-376 part 1, 11.3.10; [MS-OFFMACRO2] 2.2.1). */
const OTHER_KINDS =
  /^application\/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled|openxmlformats-officedocument\.wordprocessingml\.template)/iu;
/** Parts of the main part that hold macros, and buttons and keys for them. */
const MACROS = ['vbaProject', 'keyMapCustomizations', 'attachedToolbars'];

/**
 * Makes a macro-enabled document or a template an ordinary document: Word refuses a .docx that says it is something else.
 * Returns whether macros were left out.
 */
export function becomePlainDocument(pkg: Package): boolean {
  const { mainPart } = pkg;
  if (!OTHER_KINDS.test(pkg.contentType(mainPart) ?? '')) return false;
  pkg.retype(mainPart, DOCUMENT);
  let hasMacros = false;
  for (const type of MACROS) {
    for (let part = pkg.related(mainPart, type); part !== undefined; part = pkg.related(mainPart, type)) {
      for (const { external, target } of pkg.relationships(part)) if (!external) pkg.removePart(target);
      pkg.unrelate(mainPart, part);
      pkg.removePart(part);
      hasMacros = true;
    }
  }
  return hasMacros;
}
