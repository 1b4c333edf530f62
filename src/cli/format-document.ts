import { formatPackage, type FormatResult } from '../format/format';
import type { OptionValues } from '../notice/options';
import { redcross2022 } from '../notice/redcross-2022';
import { descendants, isNamed } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import { Package } from '../ooxml/package';
import { nodeXml } from '../ooxml/xml-node';
import { withoutBlanks } from '../text/blanks';
import { Failure } from './failure';

export interface FormattedDocument extends FormatResult {
  readonly bytes: Uint8Array;
}

/**
 * One document through the whole engine, from bytes to bytes. Throws `UnreadableFile`, and a `Failure` rather than return
 * a document that lacks anything of the author's text.
 */
export function formatDocument(bytes: Uint8Array, options: OptionValues): FormattedDocument {
  const pkg = Package.open(bytes, nodeXml);
  const before = wordsOf(pkg);
  const result = formatPackage(pkg, redcross2022, options);
  const saved = pkg.save();
  if (wordsOf(Package.open(saved, nodeXml)) !== before) {
    throw new Failure('text-changed', '排版后的文字与原文不一致，没有生成结果。请把这份文件反馈给开发者。');
  }
  return { ...result, bytes: saved };
}

/** All text of the main part, text boxes and tracked deletions included, without the blanks, which may go. */
function wordsOf(pkg: Package): string {
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (root == null) return '';
  let words = '';
  for (const element of descendants(root)) {
    if (isNamed(element, W, 't') || isNamed(element, W, 'delText')) words += element.textContent ?? '';
  }
  return withoutBlanks(words);
}
