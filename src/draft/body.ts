import { withoutBlanks } from '../text/blanks';
import { readControl } from '../ooxml/controls';
import { childElements, wChild, wValue } from '../ooxml/dom';
import type { Formatting } from '../ooxml/effective';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import { BODY_ELEMENTS, type Leave, REVISION_MARKS, type Story, elementKey } from './body-elements';
import type { ObjectKind, TextPiece } from './draft';
import { FieldStack, pairFieldMarks } from './fields';
import { Hidden } from './hidden';
import { SymbolText } from './symbol-text';
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
  /** A page break stands before its first words. */
  readonly startsPage: boolean;
  /** A page break stands after its words, or instead of any, or its section ends here and the next begins a page. */
  readonly endsPage: boolean;
  /** Whether a reader sees the end of it: its mark is neither in a tracked deletion nor hidden. */
  readonly ends: boolean;
}

export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  readonly warnings: readonly string[];
}

interface OpenParagraph {
  readonly element: XmlElement;
  text: string;
  readonly pieces: TextPiece[];
  readonly objects: Set<ObjectKind>;
  inContents: boolean;
  startsPage: boolean;
  endsPage: boolean;
  readonly ends: boolean;
}

interface OpenRun {
  readonly element: XmlElement;
  readonly hidden: boolean;
  /** See `SymbolText`. */
  readonly shown: ((typed: string) => string) | null;
}

/** Reads every w:p of a story in document order. Nothing in it throws: what is unknown is passed by. */
export function readBody(story: XmlElement, formatting: Formatting): Body {
  const marks = pairFieldMarks(story);
  const reader = new BodyReader(new FieldStack(marks), new Hidden(formatting), new SymbolText(formatting));
  walk(story, reader);
  return { paragraphs: withSectionEnds(reader.paragraphs, story), warnings: warningsOf(marks.broken, reader) };
}

/** A section says itself how it begins (17.6.22): on a new page, unless it says another way. */
function withSectionEnds(paragraphs: readonly BodyParagraph[], story: XmlElement): BodyParagraph[] {
  let following = wValue(wChild(story, 'sectPr'), 'type');
  return [...paragraphs]
    .reverse()
    .map((paragraph) => {
      const properties = wChild(paragraph.element, 'pPr');
      const section = properties === null ? null : wChild(properties, 'sectPr');
      if (section === null) return paragraph;
      const endsPage = following !== 'continuous' && following !== 'nextColumn';
      following = wValue(section, 'type');
      return { ...paragraph, endsPage };
    })
    .reverse();
}

function warningsOf(brokenFields: number, { foreignParts, lostTexts }: BodyReader): string[] {
  const warnings: string[] = [];
  if (brokenFields > 0) {
    warnings.push(`文档里有 ${String(brokenFields)} 个域缺少开始或结束标记，已按普通文字读取。`);
  }
  if (foreignParts > 0) {
    warnings.push(`文档里嵌有 ${String(foreignParts)} 处其他文件的内容（altChunk 或子文档），未读取，原样保留。`);
  }
  if (lostTexts > 0) {
    warnings.push(
      `文档有损坏：有 ${String(lostTexts)} 处文字不在该在的地方，未读取，原样保留。请用 Word 打开并修复后另存，再试一次。`,
    );
  }
  return warnings;
}

/** Collects the paragraphs while `BODY_ELEMENTS` says what each element means. */
class BodyReader implements Story {
  readonly paragraphs: BodyParagraph[] = [];
  foreignParts = 0;
  /** Texts among properties, or with elements in them, as a broken file may have some. */
  lostTexts = 0;
  private tableDepth = 0;
  private deletedDepth = 0;
  private contentsDepth = 0;
  private readonly controls: string[] = [];
  private paragraph: OpenParagraph | null = null;
  /** The open runs; the base of a ruby is a run inside a run. */
  private readonly runs: OpenRun[] = [];
  private readonly left: { readonly element: XmlElement; readonly leave: Leave }[] = [];

  constructor(
    private readonly fields: FieldStack,
    private readonly hidden: Hidden,
    private readonly symbols: SymbolText,
  ) {}

  enter(element: XmlElement): boolean {
    const meaning = BODY_ELEMENTS.get(elementKey(element)) ?? 'enter';
    const answer = typeof meaning === 'string' ? meaning : meaning(this, element);
    if (typeof answer === 'function') this.left.push({ element, leave: answer });
    return answer !== 'skip';
  }

  leave(element: XmlElement): void {
    if (this.left[this.left.length - 1]?.element === element) this.left.pop()?.leave();
  }

  openParagraph(element: XmlElement): Leave {
    const isHidden = this.hidden.mark(element);
    const paragraph: OpenParagraph = {
      element,
      text: '',
      pieces: [],
      objects: new Set(isHidden ? ['hidden'] : []),
      inContents: this.contentsDepth > 0,
      startsPage: false,
      endsPage: false,
      ends: !isHidden && !isMarkDeleted(element),
    };
    this.paragraph = paragraph;
    return () => {
      this.paragraphs.push({ ...paragraph, tableDepth: this.tableDepth, controls: [...this.controls] });
      this.paragraph = null;
    };
  }

  openRun(element: XmlElement): Leave {
    const around = this.runs[this.runs.length - 1]?.hidden ?? false;
    this.runs.push({ element, hidden: around || this.hidden.run(element), shown: this.symbols.of(element) });
    return () => this.runs.pop();
  }

  openTable(): Leave {
    this.tableDepth++;
    return () => this.tableDepth--;
  }

  openDeletion(): Leave {
    this.note('revision');
    this.deletedDepth++;
    return () => this.deletedDepth--;
  }

  openControl(element: XmlElement): Leave {
    const contents = isContentsControl(element) ? 1 : 0;
    this.note('control');
    this.controls.push(readControl(element).tag);
    this.contentsDepth += contents;
    return () => {
      this.controls.pop();
      this.contentsDepth -= contents;
    };
  }

  readRunProperties(properties: XmlElement): void {
    if (wChild(properties, 't') !== null) this.lostTexts++;
  }

  readParagraphProperties(properties: XmlElement): void {
    this.readRunProperties(properties);
    const mark = wChild(properties, 'rPr');
    if (mark !== null) this.readRunProperties(mark);
    for (const element of [...childElements(properties), ...(mark === null ? [] : childElements(mark))]) {
      if (element.namespaceURI !== W) continue;
      if (element.localName === 'sectPr') this.note('section-break');
      if (REVISION_MARKS.has(element.localName)) this.note('revision');
    }
  }

  /** Text that an element shows. `skipped`: see `TextPiece`. */
  addPiece(element: XmlElement, text: string, skipped = 0): void {
    const { paragraph } = this;
    const run = this.runs[this.runs.length - 1];
    if (paragraph === null || run === undefined || text === '' || !this.isShown()) return;
    if (holdsElements(element)) {
      this.lostTexts++;
      return;
    }
    const shown = run.shown?.(text) ?? null;
    paragraph.pieces.push({ start: paragraph.text.length, text, shown, element, skipped, run: run.element });
    paragraph.text += text;
    if (withoutBlanks(text) !== '') paragraph.endsPage = false;
    // By its words: the end of the field may stand in the first heading after it.
    if (this.fields.inContents) paragraph.inContents = true;
  }

  /** Whether a reader sees what stands here; notes what is hidden. */
  isShown(): boolean {
    if (this.deletedDepth > 0 || this.fields.inCode) return false;
    if (this.runs[this.runs.length - 1]?.hidden !== true) return true;
    this.note('hidden');
    return false;
  }

  passFieldMark(mark: XmlElement): void {
    this.note('field');
    const code = this.fields.pass(mark);
    // It builds what is taller than a line out of characters: fractions, rings, phonetic guides.
    if (code !== null && /^\s*EQ\b/iu.test(code)) this.note('eq-field');
  }

  addFieldCode(code: string): void {
    this.fields.addCode(code);
  }

  passPageBreak(): void {
    this.note('page-break');
    if (this.paragraph === null) return;
    this.paragraph.endsPage = true;
    if (withoutBlanks(this.paragraph.text) === '') this.paragraph.startsPage = true;
  }

  note(kind: ObjectKind): void {
    this.paragraph?.objects.add(kind);
  }
}

/** A text, a tab or a break of a broken file: whoever wrote into it, or took it away, would destroy what is in it. */
function holdsElements(element: XmlElement): boolean {
  return childElements(element).next().done === false;
}

/** Whether the mark of a paragraph is in a tracked deletion, or was moved away: it is one with the next one then. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  const properties = wChild(paragraph, 'pPr');
  const mark = properties && wChild(properties, 'rPr');
  return mark !== null && (wChild(mark, 'del') ?? wChild(mark, 'moveFrom')) !== null;
}

/** The content control that Word puts around an automatic table of contents. */
function isContentsControl(control: XmlElement): boolean {
  const properties = wChild(control, 'sdtPr');
  const part = properties === null ? null : wChild(properties, 'docPartObj');
  return wValue(part, 'docPartGallery') === 'Table of Contents';
}
