import { wElement } from '../ooxml/dom';
import { flatOpcOf } from '../ooxml/package/new-package';
import { wordParts } from '../ooxml/package/word-parts';
import type { XmlDocument, XmlElement } from '../ooxml/xml';
import { escapeXml } from '../ooxml/xml-text';
import { characterProperties, paragraphProperties, type Property, type Style, textProperties } from './style';

/** What stands in a w:style; not w:basedOn: only the document's defaults are inherited, and none of them is left open. */
function contents(style: Style): { head: Property[]; pPr: Property[] | null; rPr: Property[] } {
  const head: Property[] = [['name', { val: style.name }], ...offer(style)];
  return style.type === 'paragraph'
    ? { head, pPr: paragraphProperties(style.paragraph), rPr: textProperties(style.text) }
    : { head, pPr: null, rPr: characterProperties(style.text) };
}

/**
 * What Word shows of a style (17.7.4.14 qFormat, .17 semiHidden, .19 uiPriority, .20 unhideWhenUsed): in the gallery only
 * what people apply by hand, and after their own styles, whatever priority these have.
 */
function offer(style: Style): Property[] {
  const last: Property = ['uiPriority', { val: 99 }];
  const offered = style.type === 'paragraph' ? style.offered : 'list';
  if (offered === 'gallery') return [last, ['qFormat', {}]];
  return offered === 'in-use' ? [last, ['semiHidden', {}], ['unhideWhenUsed', {}]] : [last];
}

/** The `w:style` element, not yet in the tree. */
export function styleElement(document: XmlDocument, style: Style, styleId: string): XmlElement {
  const { head, pPr, rPr } = contents(style);
  const element = wElement(document, 'style', { type: style.type, customStyle: 1, styleId });
  appendProperties(document, element, head);
  if (pPr !== null) appendProperties(document, element.appendChild(wElement(document, 'pPr')), pPr);
  appendProperties(document, element.appendChild(wElement(document, 'rPr')), rPr);
  return element;
}

function appendProperties(
  document: XmlDocument,
  parent: { appendChild: XmlElement['appendChild'] },
  properties: readonly Property[],
): void {
  for (const [name, attributes] of properties) parent.appendChild(wElement(document, name, attributes));
}

/** The `w:style` element as text. */
export function styleXml(style: Style): string {
  const { head, pPr, rPr } = contents(style);
  const paragraph = pPr === null ? '' : `<w:pPr>${propertiesXml(pPr)}</w:pPr>`;
  return (
    `<w:style w:type="${style.type}" w:customStyle="1" w:styleId="${escapeXml(style.styleId)}">` +
    `${propertiesXml(head)}${paragraph}<w:rPr>${propertiesXml(rPr)}</w:rPr></w:style>`
  );
}

export function propertiesXml(properties: readonly Property[]): string {
  return properties
    .map(([name, attributes]) => {
      const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([attribute, value]) => ` w:${attribute}="${escapeXml(String(value))}"`);
      return `<w:${name}${written.join('')}/>`;
    })
    .join('');
}

/** So low that nobody sees the line that it takes, should undo bring it back: exactly one point (ISO/IEC 29500-1, 17.3.1.33). */
const LOW = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
const SMALL = '<w:sz w:val="2"/><w:szCs w:val="2"/>';

/** A paragraph for a moment, with what stands first in its w:pPr and in the w:rPr of its text. */
export function lowParagraph(text: string, pPr = '', rPr = ''): string {
  return (
    `<w:p><w:pPr>${pPr}${LOW}<w:rPr>${SMALL}</w:rPr></w:pPr>` +
    `<w:r><w:rPr>${rPr}${SMALL}</w:rPr><w:t>${escapeXml(text)}</w:t></w:r></w:p>`
  );
}

/**
 * A Flat OPC package that brings `styles` into a document by `insertOoxml`. Word imports only styles in use, so each
 * stands on a paragraph of its own with the text that `sentinel` gives it, to be found and deleted afterwards. The last
 * paragraph of a package merges into its surroundings and loses its style: an empty one takes that part. There are no
 * document defaults and no Normal style in it, which are not meant to replace the document's own.
 */
export function stylesPackage(styles: readonly Style[], sentinel: (style: Style) => string): string {
  const paragraphs = styles.map((style) => {
    const named = (type: Style['type'], tag: string) =>
      style.type === type ? `<w:${tag} w:val="${escapeXml(style.styleId)}"/>` : '';
    return lowParagraph(sentinel(style), named('paragraph', 'pStyle'), named('character', 'rStyle'));
  });
  return flatOpcOf(wordParts({ body: `${paragraphs.join('')}<w:p/>`, styles: styles.map(styleXml).join('') }));
}
