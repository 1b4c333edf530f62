/**
 * WordprocessingML in few words, for tests: `p(r('标题', { size: 22, bold: true }), { jc: 'center' })`.
 * Everything returns XML text; property elements come out in schema order.
 */

export interface Fonts {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly cs?: string;
  readonly asciiTheme?: string;
  readonly hAnsiTheme?: string;
  readonly eastAsiaTheme?: string;
  readonly cstheme?: string;
  readonly hint?: 'eastAsia' | 'default' | 'cs';
}

export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  /** One name for ascii, hAnsi and eastAsia, or each slot by itself. */
  readonly fonts?: string | Fonts;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly vanish?: boolean;
  readonly color?: string;
  /** Character spacing in twips. */
  readonly spacing?: number;
  /** Character scaling in percent. */
  readonly scale?: number;
  readonly kern?: number;
  /** Raised or lowered, in half-points. */
  readonly position?: number;
  /** In pt. */
  readonly size?: number;
  readonly highlight?: string;
  readonly underline?: string;
  readonly shade?: string;
  readonly vertAlign?: 'superscript' | 'subscript';
}

export interface ParagraphLook {
  /** Id of a paragraph style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** `[numId, level]` of a list; numId 0 takes the paragraph out of its style's list. */
  readonly list?: readonly [numId: number, level: number];
  /** Twips from the left to a right tab stop. */
  readonly rightTab?: number;
  readonly snapToGrid?: boolean;
  /** Attributes of w:spacing: line, lineRule, before, beforeLines, beforeAutospacing ... */
  readonly spacing?: Attributes;
  /** Attributes of w:ind: left, leftChars, firstLine, firstLineChars, hanging ... */
  readonly ind?: Attributes;
  readonly jc?: string;
  readonly outlineLvl?: number;
  /** Look of the paragraph mark. */
  readonly mark?: RunLook;
  /** The mark is in a tracked deletion: the paragraph is one with the next. */
  readonly markDeleted?: boolean;
  /** Attributes of w:framePr: dropCap, wrap, w, hAnchor ... */
  readonly frame?: Attributes;
  /** XML of a w:sectPr that ends a section here. */
  readonly section?: string;
}

export type Attributes = Readonly<Record<string, string | number>>;

/** XML text of block or inline content. */
export type Xml = string;

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A paragraph; plain text that is not XML yet becomes one run. */
export function p(content: Xml = '', look: ParagraphLook = {}): Xml {
  return `<w:p>${pPr(look)}${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`;
}

/** A run; \t becomes a tab and \n a soft return. */
export function r(text: string, look: RunLook = {}): Xml {
  return `<w:r>${rPr(look)}${runContent(text)}</w:r>`;
}

function runContent(text: string, element = 't'): Xml {
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      if (piece === '\n') return '<w:br/>';
      return `<w:${element} xml:space="preserve">${escapeXml(piece)}</w:${element}>`;
    })
    .join('');
}

export function pPr(look: ParagraphLook): Xml {
  const content = [
    value('pStyle', look.style),
    toggle('keepNext', look.keepNext),
    toggle('pageBreakBefore', look.pageBreakBefore),
    withAttributes('framePr', look.frame),
    look.list ? `<w:numPr><w:ilvl w:val="${look.list[1]}"/><w:numId w:val="${look.list[0]}"/></w:numPr>` : '',
    look.rightTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${look.rightTab}"/></w:tabs>`,
    toggle('snapToGrid', look.snapToGrid),
    withAttributes('spacing', look.spacing),
    withAttributes('ind', look.ind),
    value('jc', look.jc),
    value('outlineLvl', look.outlineLvl),
    look.markDeleted ? `<w:rPr><w:del ${REVISION}/></w:rPr>` : look.mark ? rPr(look.mark) : '',
    look.section ?? '',
  ].join('');
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`;
}

export function rPr(look: RunLook): Xml {
  const content = [
    value('rStyle', look.style),
    fonts(look.fonts),
    toggle('b', look.bold),
    toggle('i', look.italic),
    toggle('vanish', look.vanish),
    value('color', look.color),
    value('spacing', look.spacing),
    value('w', look.scale),
    value('kern', look.kern),
    value('position', look.position),
    value('sz', look.size === undefined ? undefined : look.size * 2),
    value('szCs', look.size === undefined ? undefined : look.size * 2),
    value('highlight', look.highlight),
    value('u', look.underline),
    look.shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.shade}"/>`,
    value('vertAlign', look.vertAlign),
  ].join('');
  return content === '' ? '' : `<w:rPr>${content}</w:rPr>`;
}

function fonts(names: string | Fonts | undefined): Xml {
  if (names === undefined) return '';
  return withAttributes(
    'rFonts',
    typeof names === 'string' ? { ascii: names, hAnsi: names, eastAsia: names } : { ...names },
  );
}

function value(element: string, val: string | number | undefined): Xml {
  return val === undefined ? '' : `<w:${element} w:val="${escapeXml(String(val))}"/>`;
}

function toggle(element: string, on: boolean | undefined): Xml {
  if (on === undefined) return '';
  return on ? `<w:${element}/>` : `<w:${element} w:val="0"/>`;
}

function withAttributes(element: string, attributes: Attributes | undefined): Xml {
  if (attributes === undefined) return '';
  const list = Object.entries(attributes).map(([name, val]) => ` w:${name}="${escapeXml(String(val))}"`);
  return `<w:${element}${list.join('')}/>`;
}

/** A character of a symbol font by its code: `symbol('Wingdings', 'F0FE')` is a ticked box. */
export function symbol(font: string, code: string, look: RunLook = {}): Xml {
  return `<w:r>${rPr(look)}<w:sym w:font="${font}" w:char="${code}"/></w:r>`;
}

/** An emoji as Word writes it: by its code, with the character for programs that do not know that. */
export function emoji(character: string, look: RunLook = {}): Xml {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const choice = `<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="${code}"/>`;
  return `<w:r>${rPr(look)}${alternatives('w16se', choice, `<w:t>${character}</w:t>`)}</w:r>`;
}

/** What programs show that know `namespace`, and what the others show. */
export function alternatives(namespace: string, choice: Xml, fallback: Xml): Xml {
  return `<mc:AlternateContent><mc:Choice Requires="${namespace}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}

/** Characters with a phonetic guide above them. */
export function ruby(base: string, guide: string, look: RunLook = {}): Xml {
  return (
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/><w:hpsBaseText w:val="24"/><w:lid w:val="zh-CN"/></w:rubyPr>' +
    `<w:rt>${r(guide, { size: 6 })}</w:rt><w:rubyBase>${r(base, look)}</w:rubyBase></w:ruby></w:r>`
  );
}

/** A table; each cell is block content (paragraphs), or plain text for one paragraph. */
export function table(rows: readonly (readonly Xml[])[]): Xml {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="2000"/>'.repeat(width);
  const body = rows
    .map(
      (row) =>
        `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${block(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function block(content: Xml): Xml {
  return content.startsWith('<') ? content : p(content);
}

/** A rich-text content control around blocks or runs. */
export function control(tag: string, content: Xml, more = ''): Xml {
  return `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(tag)}"/><w:tag w:val="${escapeXml(tag)}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A link to a place in the document. */
export function link(text: string, anchor = '_Link', look: RunLook = {}): Xml {
  return `<w:hyperlink w:anchor="${anchor}">${r(text, look)}</w:hyperlink>`;
}

/** Where `webLink` leads. */
export const WEB_ADDRESS = 'https://volunteer.example/join?from=case&year=2022';

/** A link to an address outside of the document. */
export function webLink(text: string, look: RunLook = {}): Xml {
  return `<w:hyperlink r:id="rIdWeb1" w:history="1">${r(text, look)}</w:hyperlink>`;
}

const REVISION = 'w:id="90" w:author="审稿人" w:date="2022-05-01T09:00:00Z"';

/** A tracked insertion around runs. */
export function inserted(content: Xml): Xml {
  return `<w:ins ${REVISION}>${content}</w:ins>`;
}

/** Tracked deletion of text. */
export function deleted(text: string, look: RunLook = {}): Xml {
  return `<w:del ${REVISION}><w:r>${rPr(look)}${runContent(text, 'delText')}</w:r></w:del>`;
}

/** A bookmark around content. */
export function bookmark(name: string, content: Xml, id = 10): Xml {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A complex field: its code is not text, its result is. */
export function field(code: string, result: string, look: RunLook = {}): Xml {
  const char = (type: string) => fieldMark(type, look);
  const instruction = `<w:r>${rPr(look)}<w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>`;
  return char('begin') + instruction + char('separate') + r(result, look) + char('end');
}

/** One mark of a complex field: begin, separate or end. */
export function fieldMark(type: string, look: RunLook = {}): Xml {
  return `<w:r>${rPr(look)}<w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** A field that shows something by its code alone, as EQ does. */
export function fieldWithoutResult(code: string): Xml {
  return `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>${fieldMark('end')}`;
}

/** Content with a comment anchored to it (the comment part is added by `docx`). */
export function commented(content: Xml): Xml {
  return `<w:commentRangeStart w:id="0"/>${content}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;
}

/** A footnote mark (the footnote part is added by `docx`). */
export function footnote(): Xml {
  return '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
}

/** A run with a picture, inline or floating; the image part is added by `docx`. Sizes in pt. */
export function picture(width = 200, height = 120, placement: 'inline' | 'anchor' = 'inline'): Xml {
  const emu = (pt: number) => Math.round(pt * 12700);
  const extent = `<wp:extent cx="${emu(width)}" cy="${emu(height)}"/>`;
  const graphic =
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    '<pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>' +
    '<pic:blipFill><a:blip r:embed="rIdImage1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>';
  const docPr = '<wp:docPr id="1" name="图片 1"/>';
  const drawing =
    placement === 'inline'
      ? `<wp:inline distT="0" distB="0" distL="0" distR="0">${extent}${docPr}${graphic}</wp:inline>`
      : '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>' +
        `<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>${extent}<wp:wrapTopAndBottom/>${docPr}${graphic}</wp:anchor>`;
  return `<w:r><w:drawing>${drawing}</w:drawing></w:r>`;
}

/** A run with a text box, as Word writes it: DrawingML with a VML fallback that repeats the text. */
export function textBox(content: Xml): Xml {
  const story = `<w:txbxContent>${block(content)}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="600000"/>' +
    '<wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${story}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape style="width:140pt;height:47pt"><v:textbox>${story}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** An equation inside a line. */
export function equation(text: string): Xml {
  return `<m:oMath><m:r><m:t>${escapeXml(text)}</m:t></m:r></m:oMath>`;
}

/** A style definition. */
export function style(
  id: string,
  name: string,
  definition: {
    readonly type?: 'paragraph' | 'character' | 'table' | 'numbering';
    readonly basedOn?: string;
    readonly default?: boolean;
    readonly paragraph?: ParagraphLook;
    readonly run?: RunLook;
  } = {},
): Xml {
  const isDefault = definition.default ? ' w:default="1"' : '';
  return (
    `<w:style w:type="${definition.type ?? 'paragraph'}"${isDefault} w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/>` +
    value('basedOn', definition.basedOn) +
    pPr(definition.paragraph ?? {}) +
    rPr(definition.run ?? {}) +
    '</w:style>'
  );
}

/** An abstract list of `[number format, label text]` levels, and the `w:num` of the same id that uses it. */
export function list(
  id: number,
  levels: readonly (readonly [format: string, text: string])[],
  /** `nsid`: the name of the definition; `styles`: ids of the styles that belong to its levels. */
  look: { paragraph?: ParagraphLook; run?: RunLook; nsid?: string; styles?: readonly string[] } = {},
): Xml {
  const levelXml = levels
    .map(
      ([format, text], index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${value('pStyle', look.styles?.[index])}<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/>` +
        `${pPr(look.paragraph ?? {})}${rPr(look.run ?? {})}</w:lvl>`,
    )
    .join('');
  return (
    `<w:abstractNum w:abstractNumId="${id}">${value('nsid', look.nsid)}<w:multiLevelType w:val="multilevel"/>${levelXml}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
  );
}

/** One more `w:num` of an abstract list; `restarts` are the levels that start again with it, and at which number. */
export function listInstance(id: number, abstractId: number, restarts: Readonly<Record<number, number>> = {}): Xml {
  const overrides = Object.entries(restarts).map(
    ([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  );
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides.join('')}</w:num>`;
}

/** A4 with GB/T 9704 margins and a line grid, as documents of Chinese offices have it. */
export const SECTION: Xml =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';
