import { strToU8, zipSync, type Zippable } from 'fflate';
import { SECTION, WEB_ADDRESS, escapeXml, p, type Xml } from './wordml';

export * from './wordml';

export interface DocxContent {
  /** Blocks of the body: paragraphs, tables, controls. */
  readonly body: readonly Xml[];
  /** The w:style elements; without them a plain Normal. */
  readonly styles?: readonly Xml[];
  /** XML inside w:docDefaults; default: theme fonts and 10.5 pt, as Word's Chinese template has. */
  readonly docDefaults?: Xml;
  /** Lists made by `list`. */
  readonly lists?: readonly Xml[];
  /** XML inside w:settings. */
  readonly settings?: Xml;
  /** Paragraphs of a header. */
  readonly header?: readonly Xml[];
  /** The last w:sectPr; default A4 with a line grid. */
  readonly section?: Xml;
  /** Marked as final, as Word does it: by the custom property _MarkAsFinal. */
  readonly final?: boolean;
  /** Digitally signed, as Office does it: an origin with one signature (ECMA-376 part 2, 12). */
  readonly signed?: boolean;
  /** Writes the file in the strict namespaces of ISO/IEC 29500. */
  readonly strict?: boolean;
  /** More parts by name without a leading slash, with content type if the default for the extension will not do. */
  readonly parts?: Readonly<Record<string, { readonly content: string | Uint8Array; readonly type?: string }>>;
}

/** A complete .docx package. Parts that the body refers to (pictures, comments, footnotes) are added by themselves. */
export function docx(content: DocxContent): Uint8Array {
  const parts = partsOf(content);
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    files[name] = typeof text === 'string' ? strToU8(content.strict === true ? toStrict(text) : text) : text;
  }
  // A fixed date: the same content gives the same bytes.
  return zipSync(files, { mtime: new Date(2022, 0, 1) });
}

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
/** Declared where it is used, as Word does. */
const SYMBOLS = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" ';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const DOC_DEFAULTS =
  '<w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>' +
  '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>';

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>';

const SIGNATURES = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';

function relationshipsXml(list: string): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

const MARKED_FINAL =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>';

/** The smallest PNG: one grey pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

function partsOf(content: DocxContent): Record<string, string | Uint8Array> {
  const body = content.body.join('');
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: [name: string, type: string][] = [];
  const relationships: string[] = [];

  const add = (name: string, xml: string, type: string, id: string, relationType: string) => {
    parts[`word/${name}`] = DECLARATION + xml;
    overrides.push([`/word/${name}`, type]);
    relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${relationType}" Target="${name}"/>`);
  };

  const header = content.header ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : '';
  const section = (content.section ?? SECTION).replace('<w:sectPr>', `<w:sectPr>${header}`);
  const hasSymbols = body.includes('w16se:');
  const root = `${NAMESPACES} ${hasSymbols ? SYMBOLS : ''}mc:Ignorable="w14${hasSymbols ? ' w16se' : ''}"`;
  const documentXml = `${DECLARATION}<w:document ${root}><w:body>${body}${section}</w:body></w:document>`;

  const styles = `<w:docDefaults>${content.docDefaults ?? DOC_DEFAULTS}</w:docDefaults>${(content.styles ?? [NORMAL]).join('')}`;
  add('styles.xml', `<w:styles ${NAMESPACES}>${styles}</w:styles>`, `${WORD_TYPE}.styles+xml`, 'rIdStyles', 'styles');
  add(
    'settings.xml',
    `<w:settings ${NAMESPACES}>${content.settings ?? ''}</w:settings>`,
    `${WORD_TYPE}.settings+xml`,
    'rIdSettings',
    'settings',
  );
  add('theme/theme1.xml', THEME, 'application/vnd.openxmlformats-officedocument.theme+xml', 'rIdTheme', 'theme');
  if (content.lists) {
    add(
      'numbering.xml',
      `<w:numbering ${NAMESPACES}>${sortLists(content.lists.join(''))}</w:numbering>`,
      `${WORD_TYPE}.numbering+xml`,
      'rIdNumbering',
      'numbering',
    );
  }
  if (content.header) {
    add(
      'header1.xml',
      `<w:hdr ${NAMESPACES}>${content.header.join('')}</w:hdr>`,
      `${WORD_TYPE}.header+xml`,
      'rIdHeader',
      'header',
    );
  }
  if (body.includes('<w:commentReference')) {
    const comment = `<w:comment w:id="0" w:author="审稿人" w:initials="审">${p('请核实数据')}</w:comment>`;
    add(
      'comments.xml',
      `<w:comments ${NAMESPACES}>${comment}</w:comments>`,
      `${WORD_TYPE}.comments+xml`,
      'rIdComments',
      'comments',
    );
  }
  if (body.includes('<w:footnoteReference')) {
    const separator = `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>`;
    const note = `<w:footnote w:id="1">${p('数据来源：县红十字会年度统计。')}</w:footnote>`;
    add(
      'footnotes.xml',
      `<w:footnotes ${NAMESPACES}>${separator}${note}</w:footnotes>`,
      `${WORD_TYPE}.footnotes+xml`,
      'rIdFootnotes',
      'footnotes',
    );
  }
  const packageRelationships = [`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`];
  if (content.final) {
    parts['docProps/custom.xml'] = DECLARATION + MARKED_FINAL;
    overrides.push(['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml']);
    packageRelationships.push(
      `<Relationship Id="rId2" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`,
    );
  }
  if (content.signed) {
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>';
    const kind = 'application/vnd.openxmlformats-package.digital-signature';
    parts['_xmlsignatures/origin.sigs'] = '';
    parts['_xmlsignatures/sig1.xml'] = DECLARATION + signature;
    parts['_xmlsignatures/_rels/origin.sigs.rels'] = relationshipsXml(
      `<Relationship Id="rId1" Type="${SIGNATURES}/signature" Target="sig1.xml"/>`,
    );
    overrides.push(['/_xmlsignatures/origin.sigs', `${kind}-origin`]);
    overrides.push(['/_xmlsignatures/sig1.xml', `${kind}-xmlsignature+xml`]);
    packageRelationships.push(
      `<Relationship Id="rId3" Type="${SIGNATURES}/origin" Target="_xmlsignatures/origin.sigs"/>`,
    );
  }
  if (body.includes('rIdImage1')) {
    parts['word/media/image1.png'] = PIXEL;
    relationships.push(`<Relationship Id="rIdImage1" Type="${OFFICE}/image" Target="media/image1.png"/>`);
  }
  if (body.includes('rIdWeb1')) {
    const target = `Target="${escapeXml(WEB_ADDRESS)}" TargetMode="External"`;
    relationships.push(`<Relationship Id="rIdWeb1" Type="${OFFICE}/hyperlink" ${target}/>`);
  }
  for (const [name, part] of Object.entries(content.parts ?? {})) {
    parts[name] = part.content;
    if (part.type) overrides.push([`/${name}`, part.type]);
  }

  overrides.unshift(['/word/document.xml', `${WORD_TYPE}.document.main+xml`]);
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('');
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
    '_rels/.rels': relationshipsXml(packageRelationships.join('')),
    'word/document.xml': documentXml,
    'word/_rels/document.xml.rels': relationshipsXml(relationships.join('')),
    ...parts,
  };
}

/** The schema wants all abstract lists before the first w:num. */
function sortLists(xml: string): string {
  const instances = xml.match(/<w:num .*?<\/w:num>/gs) ?? [];
  return xml.replace(/<w:num .*?<\/w:num>/gs, '') + instances.join('');
}

function toStrict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/math',
      'http://purl.oclc.org/ooxml/officeDocument/math',
    )
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/');
}

/** Theme fonts as in Word's Chinese template: 等线 for East Asian text, through the script Hans. */
const fontScheme = (name: string, latin: string, hans: string) =>
  `<a:${name}Font><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="${hans}"/></a:${name}Font>`;

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>' +
  '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>' +
  '<a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>' +
  '<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>' +
  `<a:fontScheme name="Office">${fontScheme('major', '等线 Light', '等线 Light')}${fontScheme('minor', '等线', '等线')}</a:fontScheme>` +
  '<a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>';
