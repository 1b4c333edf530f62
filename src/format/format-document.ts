import { type Finding, finding } from '../draft/finding';
import { walk } from '../draft/walk';
import type { Notice } from '../notice/notice';
import type { OptionValues } from '../notice/options';
import { isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { Package } from '../ooxml/package/package';
import { storedText } from '../ooxml/package/stored-text';
import { becomePlainDocument } from '../ooxml/package/plain-document';
import { protectionOf } from '../ooxml/protection';
import { removeSignatures } from '../ooxml/package/signatures';
import type { XmlEngine } from '../ooxml/xml';
import { withoutBlanks } from '../text/blanks';
import { withoutSentinel } from '../text/sentinel';
import { formatPackage, type FormatResult } from './format';
import { TextChanged } from './text-guard';

export interface FormattedDocument extends FormatResult {
  readonly bytes: Uint8Array;
}

/**
 * One document through the whole engine, from bytes to bytes. Throws `UnreadableFile`, `InvalidOption`, and `TextChanged`
 * rather than return a document that lacks anything of the author's text. `asDocx`: the result is to be called .docx, which
 * holds no macros.
 */
export function formatDocument(
  bytes: Uint8Array,
  xml: XmlEngine,
  notice: Notice,
  options: OptionValues,
  { asDocx = false } = {},
): FormattedDocument {
  const pkg = Package.open(bytes, xml);
  const before = wordsIn(textOf(pkg));
  const result = formatPackage(pkg, notice, options);
  const losesMacros = asDocx && becomePlainDocument(pkg);
  const protection = pkg.isTouched ? protectionOf(pkg) : null;
  const losesSignature = pkg.isTouched && removeSignatures(pkg);
  const saved = pkg.save();
  const formatted = pkg.document(pkg.mainPart)?.documentElement?.textContent;
  // The blanks that were left are as sacred as the words: only what was formatted may lack some.
  const isKept = isWithout(wordsIn(textOf(pkg)), before, wordsIn(result.taken));
  if (!isKept || storedText(saved, pkg.mainPart) !== formatted) throw new TextChanged();
  const notes = [
    ...result.notes,
    ...(losesMacros ? [MACROS_LEFT_OUT] : []),
    ...(losesSignature ? [SIGNATURE_LEFT_OUT] : []),
    ...(protection !== null && protection !== 'signed' ? [PROTECTED] : []),
  ];
  return { ...result, notes, bytes: saved };
}

const MACROS_LEFT_OUT = finding(
  'macros-left-out',
  'advice',
  '.docx 里不能有宏，这一份里没有原文件的宏；要留着宏，请存成 .docm。原文件没有改动。',
);

/** Its owner has said that the file itself is not to be changed. */
export function guardsOriginal(note: Finding): boolean {
  return note === SIGNATURE_LEFT_OUT || note === PROTECTED;
}

const PROTECTED = finding(
  'protected-file',
  'warning',
  '原文件限制编辑，或标为最终状态。排好的是副本，保护照旧；原文件没有改动。',
);

const SIGNATURE_LEFT_OUT = finding(
  'signature-left-out',
  'warning',
  '原文件有数字签名。签名对改动过的文字不再有效，这一份里没有签名；原文件没有改动。',
);

/** Whether a text is another one without certain characters, of which `formatPackage` has seen that they are the right ones. */
function isWithout(text: string, before: string, taken: string): boolean {
  if (taken === '') return text === before;
  let at = 0;
  for (const character of before) if (text.startsWith(character, at)) at += character.length;
  return at === text.length && text.length + taken.length === before.length;
}

/** What may go anywhere is left out: blanks, of whose going in the body `formatPackage` knows more, and leftovers. */
function wordsIn(text: string): string {
  return withoutBlanks(withoutSentinel(text));
}

/**
 * All text of the main part, text boxes and tracked deletions included. Text among properties, where a broken file has some, is
 * seen nowhere.
 */
function textOf(pkg: Package): string {
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (root == null) return '';
  let text = '';
  walk(root, {
    enter: (element) => {
      if (isNamed(element, W, 't') || isNamed(element, W, 'delText')) text += element.textContent ?? '';
      return !isNamed(element, W, 'rPr') && !isNamed(element, W, 'pPr');
    },
  });
  return text;
}
