import { formatPackage, type FormatResult } from '../../src/format/format';
import type { OptionValues } from '../../src/notice/options';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, type DocxContent, p, r, type Xml } from '../builders/docx';

export const BODY =
  '县红十字会面向社区居民开展应急救护培训，三年来共举办培训班一百二十期，培训救护员三千余名，群众自救互救能力明显提高。';

/** The beginning of a narrative, so that what follows is read as its text. */
export function narrative(...blocks: Xml[]): Xml[] {
  return [
    p(r('以救护培训守护平安社区', { size: 22, bold: true }), { jc: 'center' }),
    p('清河县红十字会', { jc: 'center' }),
    p('一、背景介绍'),
    p('清河县地处山区，交通不便，群众遇到意外时往往等不到专业救援，普及应急救护知识十分迫切。'),
    ...blocks,
    p('二、主要做法'),
    p('下一步，县红十字会将继续扩大培训覆盖面，让更多群众学得会、用得上、救得了。'),
  ];
}

export interface Formatted {
  readonly pkg: Package;
  readonly result: FormatResult;
  /** The main part as text. */
  readonly xml: string;
  readonly styles: string;
  /** The w:p that shows a text, as XML text; '' if there is none. */
  paragraph(text: string): string;
}

export function openDocx(content: DocxContent): Package {
  return Package.open(docx(content), nodeXml);
}

export function format(content: DocxContent | Package, options: OptionValues = {}): Formatted {
  const pkg = content instanceof Package ? content : openDocx(content);
  const result = formatPackage(pkg, redcross2022, options);
  const xml = textOf(pkg, pkg.mainPart);
  return {
    pkg,
    result,
    xml,
    styles: textOf(pkg, '/word/styles.xml'),
    paragraph: (text) => paragraphs(xml).find((paragraph) => shown(paragraph).includes(text)) ?? '',
  };
}

/** Formats a narrative that holds `block`, and gives back the paragraph that shows `text`. */
export function formatBlock(
  block: Xml,
  text: string,
  more: Omit<DocxContent, 'body'> = {},
  options: OptionValues = {},
): string {
  return format({ ...more, body: narrative(block) }, options).paragraph(text);
}

export function textOf(pkg: Package, part: string): string {
  return new TextDecoder().decode(pkg.bytes(part));
}

/** The paragraphs that hold no other ones. */
export function paragraphs(xml: string): string[] {
  return xml.match(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>|<w:p\/>/gsu) ?? [];
}

/** The text of the w:t elements. */
export function shown(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
}

/** Name of the style that a paragraph's XML refers to, without its version. */
export function styleName(paragraph: string, styles: string, element: 'pStyle' | 'rStyle' = 'pStyle'): string | null {
  const id = new RegExp(`<w:${element} w:val="([^"]*)"`, 'u').exec(paragraph)?.[1];
  const name = new RegExp(`w:styleId="${id ?? ' '}"[^>]*><w:name w:val="([^"]*)"`, 'u').exec(styles)?.[1];
  return name?.replace(/ v[0-9a-f]{6}.*$/u, '') ?? null;
}
