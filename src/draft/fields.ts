import { descendants, isNamed, wAttribute } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';

export interface FieldMarks {
  /** The w:fldChar elements of fields that have a beginning and an end. */
  readonly complete: ReadonlySet<XmlElement>;
  /** Number of beginnings and ends without a partner. */
  readonly broken: number;
}

/**
 * Pairs the marks of complex fields. A mark that has lost its partner (the rest of a field was deleted) would otherwise turn
 * all text after it into a field code.
 */
export function pairFieldMarks(body: XmlElement): FieldMarks {
  const complete = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  let strayEnds = 0;
  for (const element of descendants(body)) {
    if (!isNamed(element, W, 'fldChar')) continue;
    const type = wAttribute(element, 'fldCharType');
    if (type === 'begin') open.push([]);
    const field = open[open.length - 1];
    if (field === undefined) {
      if (type === 'end') strayEnds++;
      continue;
    }
    field.push(element);
    if (type === 'end') {
      for (const mark of field) complete.add(mark);
      open.pop();
    }
  }
  return { complete, broken: strayEnds + open.length };
}

interface OpenField {
  inCode: boolean;
  code: string;
  isContents: boolean;
}

/** The fields that are open at a place of the story. */
export class FieldStack {
  private readonly open: OpenField[] = [];
  /** How many of them are in their code, and how many are tables of contents: asked for every piece of text. */
  private codeDepth = 0;
  private contentsDepth = 0;

  constructor(private readonly marks: FieldMarks) {}

  get inCode(): boolean {
    return this.codeDepth > 0;
  }

  get inContents(): boolean {
    return this.contentsDepth > 0;
  }

  /** Passes a w:fldChar. Answers with the code of the field if that is complete now, else null. */
  pass(mark: XmlElement): string | null {
    if (!this.marks.complete.has(mark)) return null;
    const type = wAttribute(mark, 'fldCharType');
    if (type === 'begin') {
      this.open.push({ inCode: true, code: '', isContents: false });
      this.codeDepth++;
      return null;
    }
    const field = this.open[this.open.length - 1];
    if (field === undefined) return null;
    const code = this.endCode(field);
    if (type === 'end') {
      this.open.pop();
      if (field.isContents) this.contentsDepth--;
    }
    return code;
  }

  addCode(code: string): void {
    const field = this.open[this.open.length - 1];
    if (field?.inCode === true) field.code += code;
  }

  private endCode(field: OpenField): string | null {
    if (!field.inCode) return null;
    field.inCode = false;
    this.codeDepth--;
    field.isContents = /^\s*TOC\b/iu.test(field.code);
    if (field.isContents) this.contentsDepth++;
    return field.code;
  }
}
