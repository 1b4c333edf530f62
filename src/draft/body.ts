import { readControl } from '../ooxml/controls';
import { childElements, wChild, wValue } from '../ooxml/dom';
import { M, MC, W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import type { ObjectKind, TextPiece } from './draft';
import { type FieldMarks, pairFieldMarks } from './fields';
import { pictureKinds } from './picture';
import { walk } from './walk';

/** A w:p as the walk over the body finds it, before anything is made of it. */
export interface BodyParagraph {
  readonly element: XmlElement;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly objects: ReadonlySet<ObjectKind>;
  readonly tableDepth: number;
  readonly controls: readonly string[];
  /** Inside a table of contents: its field, or its content control. */
  readonly inContents: boolean;
}

export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  readonly warnings: readonly string[];
}

/** Containers whose content does not belong to the text of the body story. */
const SKIPPED_W = new Set([
  'txbxContent',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sdtEndPr',
  'customXmlPr',
  'smartTagPr',
  'rubyPr',
  // The reading aid above a ruby base is not part of the text.
  'rt',
  'instrText',
  'delInstrText',
  'delText',
]);

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

const REVISION_MARKS = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'pPrChange', 'rPrChange', 'numberingChange']);

interface OpenField {
  inCode: boolean;
  code: string;
  isContents: boolean;
}

interface OpenParagraph {
  readonly element: XmlElement;
  text: string;
  readonly pieces: TextPiece[];
  readonly objects: Set<ObjectKind>;
  inContents: boolean;
}

/** Reads every w:p of the body story in document order. Nothing in it throws: what is unknown is passed by. */
export function readBody(body: XmlElement): Body {
  const reader = new BodyReader(pairFieldMarks(body));
  walk(body, reader);
  return { paragraphs: reader.paragraphs, warnings: reader.warnings() };
}

class BodyReader {
  readonly paragraphs: BodyParagraph[] = [];
  private readonly fieldMarks: FieldMarks;
  private foreignParts = 0;
  private tableDepth = 0;
  private deletedDepth = 0;
  private contentsDepth = 0;
  private readonly controls: string[] = [];
  private readonly fields: OpenField[] = [];
  /** How many of the open fields are in their code, and how many are tables of contents: asked for every piece of text. */
  private codeDepth = 0;
  private contentsFields = 0;
  private paragraph: OpenParagraph | null = null;
  /** The open runs; the base of a ruby is a run inside a run. */
  private readonly runs: XmlElement[] = [];

  constructor(fieldMarks: FieldMarks) {
    this.fieldMarks = fieldMarks;
  }

  warnings(): string[] {
    const warnings: string[] = [];
    if (this.fieldMarks.broken > 0) {
      warnings.push(`文档里有 ${String(this.fieldMarks.broken)} 个域缺少开始或结束标记，已按普通文字读取。`);
    }
    if (this.foreignParts > 0) {
      warnings.push(
        `文档里嵌有 ${String(this.foreignParts)} 处其他文件的内容（altChunk 或子文档），未读取，原样保留。`,
      );
    }
    return warnings;
  }

  enter(element: XmlElement): boolean {
    switch (element.namespaceURI) {
      case W:
        return this.enterWord(element);
      case MC:
        return this.enterCompatibility(element);
      case M:
        return this.enterFormula(element);
      default:
        return true;
    }
  }

  leave(element: XmlElement): void {
    if (element.namespaceURI !== W) return;
    switch (element.localName) {
      case 'tbl':
        this.tableDepth--;
        break;
      case 'sdt':
        this.controls.pop();
        if (isContentsControl(element)) this.contentsDepth--;
        break;
      case 'del':
      case 'moveFrom':
        this.deletedDepth--;
        break;
      case 'r':
        this.runs.pop();
        break;
      case 'p':
        this.closeParagraph();
        break;
    }
  }

  private enterWord(element: XmlElement): boolean {
    const name = element.localName;
    if (REVISION_MARKS.has(name)) this.note('revision');
    switch (name) {
      case 'p':
        this.openParagraph(element);
        return true;
      case 'r':
        this.runs.push(element);
        return true;
      case 'tbl':
        this.tableDepth++;
        return true;
      case 'sdt':
        this.note('control');
        this.controls.push(readControl(element).tag);
        if (isContentsControl(element)) this.contentsDepth++;
        return true;
      case 'sdtPr':
        return false;
      case 'pPr':
        this.readParagraphProperties(element);
        return false;
      case 'del':
      case 'moveFrom':
        this.deletedDepth++;
        return true;
      case 't':
        this.addText(element);
        return false;
      case 'br':
        this.addBreak(element);
        return false;
      case 'fldChar':
        this.turnField(element);
        return false;
      case 'instrText':
        this.addFieldCode(element.textContent ?? '');
        return false;
      case 'fldSimple':
        this.note('field');
        return true;
      case 'hyperlink':
        this.note('hyperlink');
        return true;
      case 'bookmarkStart':
        this.note('bookmark');
        return false;
      case 'commentRangeStart':
      case 'commentRangeEnd':
      case 'commentReference':
        this.note('comment');
        return false;
      case 'footnoteReference':
      case 'endnoteReference':
        this.note('footnote');
        return false;
      case 'drawing':
      case 'pict':
      case 'object':
        for (const kind of pictureKinds(element)) this.note(kind);
        // Only text boxes could hold paragraphs here, and they are stories of their own.
        return false;
      case 'sym':
        if (this.deletedDepth === 0) this.note('symbol');
        return false;
      case 'altChunk':
      case 'subDoc':
        this.foreignParts++;
        return false;
      default: {
        const character = BREAKS.get(name);
        // w:tab is also the name of a tab stop, but those stand in w:pPr, which is not entered.
        if (character !== undefined) this.addPiece(element, character, 0);
        return !SKIPPED_W.has(name);
      }
    }
  }

  /** Choice and Fallback say the same thing twice: the first choice is read, the fallback only where there is none. */
  private enterCompatibility(element: XmlElement): boolean {
    if (element.localName !== 'Choice' && element.localName !== 'Fallback') return true;
    for (let before = element.previousSibling; before !== null; before = before.previousSibling) {
      if (before.nodeName === element.nodeName || localPart(before.nodeName) === 'Choice') return false;
    }
    return true;
  }

  private enterFormula(element: XmlElement): boolean {
    if (element.localName === 'oMathPara') this.note('formula-display');
    else if (element.localName === 'oMath') this.note('formula-inline');
    return false;
  }

  private openParagraph(element: XmlElement): void {
    this.paragraph = { element, text: '', pieces: [], objects: new Set(), inContents: this.isInContents() };
  }

  private closeParagraph(): void {
    const paragraph = this.paragraph;
    if (paragraph === null) return;
    this.paragraphs.push({ ...paragraph, tableDepth: this.tableDepth, controls: [...this.controls] });
    this.paragraph = null;
  }

  private readParagraphProperties(properties: XmlElement): void {
    const mark = wChild(properties, 'rPr');
    for (const element of [...childElements(properties), ...(mark === null ? [] : childElements(mark))]) {
      if (element.namespaceURI !== W) continue;
      if (element.localName === 'sectPr') this.note('section-break');
      if (REVISION_MARKS.has(element.localName)) this.note('revision');
    }
  }

  private addText(element: XmlElement): void {
    const content = element.textContent ?? '';
    const kept = preservesSpace(element);
    const { text, skipped } = kept ? { text: content, skipped: 0 } : trimXmlSpace(content);
    this.addPiece(element, text.replace(/[\r\n]/gu, ' '), skipped);
  }

  private addBreak(element: XmlElement): void {
    const type = element.getAttributeNS(W, 'type') ?? 'textWrapping';
    if (type === 'textWrapping') this.addPiece(element, '\n', 0);
    else if (this.deletedDepth === 0) this.note('page-break');
  }

  private addPiece(element: XmlElement, text: string, skipped: number): void {
    const { paragraph } = this;
    const run = this.runs[this.runs.length - 1];
    if (paragraph === null || run === undefined || text === '') return;
    if (this.deletedDepth > 0 || this.codeDepth > 0) return;
    paragraph.pieces.push({ start: paragraph.text.length, text, element, skipped, run });
    paragraph.text += text;
  }

  private turnField(mark: XmlElement): void {
    this.note('field');
    if (!this.fieldMarks.complete.has(mark)) return;
    const type = mark.getAttributeNS(W, 'fldCharType');
    const field = this.fields[this.fields.length - 1];
    if (type === 'begin') {
      this.fields.push({ inCode: true, code: '', isContents: false });
      this.codeDepth++;
    } else if (field !== undefined) {
      this.endFieldCode(field);
      if (type === 'end') {
        this.fields.pop();
        if (field.isContents) this.contentsFields--;
      }
    }
    if (this.paragraph !== null && this.isInContents()) this.paragraph.inContents = true;
  }

  private endFieldCode(field: OpenField): void {
    if (!field.inCode) return;
    field.inCode = false;
    this.codeDepth--;
    field.isContents = /^\s*TOC\b/iu.test(field.code);
    if (field.isContents) this.contentsFields++;
  }

  private addFieldCode(code: string): void {
    const field = this.fields[this.fields.length - 1];
    if (field?.inCode === true) field.code += code;
  }

  private isInContents(): boolean {
    return this.contentsDepth > 0 || this.contentsFields > 0;
  }

  private note(kind: ObjectKind): void {
    this.paragraph?.objects.add(kind);
  }
}

function preservesSpace(element: XmlElement): boolean {
  return element.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'space') === 'preserve';
}

/** What Word shows of text without xml:space: white space at both ends is dropped. `skipped` counts that at the start. */
function trimXmlSpace(content: string): { text: string; skipped: number } {
  let start = 0;
  let end = content.length;
  while (start < end && isXmlSpace(content.charAt(start))) start++;
  while (end > start && isXmlSpace(content.charAt(end - 1))) end--;
  return { text: content.slice(start, end), skipped: start };
}

function isXmlSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

function localPart(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The content control that Word puts around an automatic table of contents. */
function isContentsControl(control: XmlElement): boolean {
  const properties = wChild(control, 'sdtPr');
  const part = properties === null ? null : wChild(properties, 'docPartObj');
  return wValue(part, 'docPartGallery') === 'Table of Contents';
}
