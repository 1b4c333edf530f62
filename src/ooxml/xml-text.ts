import { DEEP, MAX_DEPTH, MAX_LINES, MAX_NODES } from './package/limits';
import { UnreadableFile } from './package/unreadable';

/**
 * XML as text, before it is parsed and after it was serialised: encodings, and the checks that must come before any parser
 * sees the text.
 */

/** What Word itself writes in front of a part. */
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The text of an XML part: UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.4 "XML usage"), with or without a byte order mark. */
export function decodeXml(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableFile(
      'encoding',
      `文件里的“${name}”文字编码有误，无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。`,
      { cause },
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

export function encodeXml(serialised: string): Uint8Array {
  return new TextEncoder().encode(XML_DECLARATION + withoutDeclaration(serialised));
}

/**
 * Text as it stands in an element or in an attribute with double quotes. What XML has no place for (XML 1.0, 2.2 Char) would
 * spoil the part: line and page breaks of old programs become blanks, the rest goes.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\v\f]/gu, ' ')
    .replace(FORBIDDEN, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** Control characters but tab and line ends, halves of characters, what is no character. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?\s*<\?xml\s[^>]*\?>\s*/u, '');
}

/**
 * Refuses what no parser should be given: a document type with its entities (Word writes none, ECMA-376 part 2 forbids
 * them), nesting that overflows a stack, more elements than memory can hold. Everything else is the parser's business.
 * `size` is what the parts of the same file that were parsed before came to.
 */
export function checkBeforeParsing(text: string, name: string, size: XmlSize): void {
  let depth = 0;
  let last = 0;
  forEachTag(text, name, (start, end, attributes) => {
    if (start > last) size.nodes++;
    last = end;
    if (text.charCodeAt(start + 1) === SLASH) {
      depth--;
      return;
    }
    size.nodes += 1 + attributes;
    if (isLine(text, start)) size.lines += 1 + Math.floor(depth / DEEP);
    if (size.nodes > MAX_NODES || size.lines > MAX_LINES) {
      throw new UnreadableFile(
        'too-large',
        `文件里的“${name}”内容多得不正常，为安全起见没有打开，请把文稿拆小后再试。`,
      );
    }
    if (text.charCodeAt(end - 2) === SLASH) return;
    if (++depth > MAX_DEPTH) {
      throw new UnreadableFile(
        'too-deep',
        `文件里的“${name}”嵌套层数多得不正常，为安全起见没有打开，请用 Word 打开并另存一份后再试。`,
      );
    }
  });
}

/** What XML comes to once it is parsed. */
export interface XmlSize {
  nodes: number;
  lines: number;
}

/** Whether the element whose tag begins there is a paragraph or a break in one, under whatever prefix. */
function isLine(text: string, start: number): boolean {
  LINE.lastIndex = start;
  return LINE.test(text);
}

const LINE = /<(?:[^\s:/>]+:)?(?:p|br|cr)[\s/>]/uy;

const SLASH = 0x2f;
const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Receives a tag, `text.slice(start, end)` from `<` to `>`, and how many attributes it has. */
type TagVisitor = (start: number, end: number, attributes: number) => void;

/** Calls `visit` for each tag; comments, CDATA sections and processing instructions are passed over. */
export function forEachTag(text: string, name: string, visit: TagVisitor): void {
  for (let start = text.indexOf('<'); start >= 0;) {
    let end: number;
    if (text.startsWith('<!--', start)) end = after(text, '-->', start + 4, name);
    else if (text.startsWith('<![CDATA[', start)) end = after(text, ']]>', start + 9, name);
    else if (text.startsWith('<?', start)) end = after(text, '?>', start + 2, name);
    else if (text.startsWith('<!', start)) throw doctype(name);
    else end = visitTag(text, start, name, visit);
    start = text.indexOf('<', end);
  }
}

function after(text: string, mark: string, from: number, name: string): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw malformedXml(name);
  return at + mark.length;
}

/** Finds the end of a tag. A `>` inside a quoted attribute value does not end it. */
function visitTag(text: string, start: number, name: string, visit: TagVisitor): number {
  let attributes = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) {
      visit(start, at + 1, attributes);
      return at + 1;
    }
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = after(text, code === DOUBLE_QUOTE ? '"' : "'", at + 1, name) - 1;
      attributes++;
    }
  }
  throw malformedXml(name);
}

export function malformedXml(name: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    'malformed-xml',
    `文件里的“${name}”已损坏（不是完整的 XML），无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。`,
    { cause },
  );
}

function doctype(name: string): UnreadableFile {
  return new UnreadableFile(
    'doctype',
    `文件里的“${name}”带有文档类型声明（DOCTYPE），可能被人动过手脚，为安全起见没有打开，请向作者另要一份。`,
  );
}
