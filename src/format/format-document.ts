import type { Notice } from '../notice/notice';
import type { OptionValues } from '../notice/options';
import { descendants, isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { Package } from '../ooxml/package/package';
import type { XmlEngine } from '../ooxml/xml';
import { withoutBlanks } from '../text/blanks';
import { withoutSentinel } from '../text/sentinel';
import { formatPackage, type FormatResult } from './format';

export interface FormattedDocument extends FormatResult {
  readonly bytes: Uint8Array;
}

/** The formatted document would not say what the author wrote. `message` is a Chinese sentence: what happened, what to do. */
export class TextChanged extends Error {
  readonly code = 'text-changed';

  constructor() {
    super('排版后的文字与原文不一致，没有生成结果。请把这份文件反馈给开发者。');
    this.name = 'TextChanged';
  }
}

/**
 * One document through the whole engine, from bytes to bytes. Throws `UnreadableFile`, `InvalidOption`, and `TextChanged`
 * rather than return a document that lacks anything of the author's text.
 */
export function formatDocument(
  bytes: Uint8Array,
  xml: XmlEngine,
  notice: Notice,
  options: OptionValues,
): FormattedDocument {
  const pkg = Package.open(bytes, xml);
  const before = wordsOf(pkg);
  const result = formatPackage(pkg, notice, options);
  const saved = pkg.save();
  if (wordsOf(Package.open(saved, xml)) !== before) throw new TextChanged();
  return { ...result, bytes: saved };
}

/** All text of the main part, text boxes and tracked deletions included, without the blanks and leftovers, which may go. */
function wordsOf(pkg: Package): string {
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (root == null) return '';
  let words = '';
  for (const element of descendants(root)) {
    if (isNamed(element, W, 't') || isNamed(element, W, 'delText')) words += element.textContent ?? '';
  }
  return withoutBlanks(withoutSentinel(words));
}
