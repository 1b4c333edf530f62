import { chosenBranch } from '../ooxml/alternate';
import { wAttribute } from '../ooxml/dom';
import { M, MC, W, W16SE } from '../ooxml/namespaces';
import { extendedSymbolCharacter, symbolCharacter } from '../ooxml/symbols';
import type { XmlElement } from '../ooxml/xml';
import type { ObjectKind } from './draft';
import { pictureKinds } from './picture';

/** What is done when an element is left. */
export type Leave = () => void;

/** What an element may say to the reader of the story that it stands in. */
export interface Story {
  /** How many parts of other files stand in it, which are not read. */
  foreignParts: number;
  openParagraph(element: XmlElement): Leave;
  openRun(element: XmlElement): Leave;
  openTable(): Leave;
  openDeletion(): Leave;
  openControl(element: XmlElement): Leave;
  readRunProperties(properties: XmlElement): void;
  readParagraphProperties(properties: XmlElement): void;
  /** `skipped`: UTF-16 units of the element's content before `text`. */
  addPiece(element: XmlElement, text: string, skipped?: number): void;
  /** Whether a reader sees what stands here. */
  isShown(): boolean;
  passFieldMark(mark: XmlElement): void;
  addFieldCode(code: string): void;
  passPageBreak(): void;
  note(kind: ObjectKind): void;
}

/** Whether the children of an element are read; a function is called once they were. */
type Answer = 'skip' | 'enter' | Leave;

/** What an element means for the text of a story. */
type Meaning = 'skip' | 'enter' | ((reader: Story, element: XmlElement) => Answer);

/** Tracked changes, whether in the text or in the properties of a paragraph or its mark. */
export const REVISION_MARKS: ReadonlySet<string> = new Set([
  ...['ins', 'del', 'moveFrom', 'moveTo', 'pPrChange', 'rPrChange', 'numberingChange'],
]);

const PREFIXES: ReadonlyMap<string | null, string> = new Map([
  [W, 'w'],
  [MC, 'mc'],
  [M, 'm'],
  [W16SE, 'w16se'],
]);

/** The name of an element in `BODY_ELEMENTS`. */
export function elementKey({ namespaceURI, localName }: XmlElement): string {
  return `${PREFIXES.get(namespaceURI) ?? ''}:${localName}`;
}

/** What is not named here is entered: text in a container that nobody knows is text all the same. */
export const BODY_ELEMENTS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['w:p', (reader, element) => reader.openParagraph(element)],
  ['w:r', (reader, element) => reader.openRun(element)],
  ['w:tbl', (reader) => reader.openTable()],
  ['w:sdt', (reader, element) => reader.openControl(element)],
  ['w:del', (reader) => reader.openDeletion()],
  ['w:moveFrom', (reader) => reader.openDeletion()],
  ['w:ins', noting('revision', 'enter')],
  ['w:moveTo', noting('revision', 'enter')],

  ['w:t', (reader, element) => addText(reader, element)],
  ['w:br', (reader, element) => addBreak(reader, element)],
  ['w:cr', showing('\n')],
  // Also the name of a tab stop, but those stand in w:pPr, which is not entered.
  ['w:tab', showing('\t')],
  ['w:ptab', showing('\t')],
  ['w:noBreakHyphen', showing('\u2011')],
  ['w:softHyphen', showing('\u00ad')],
  ['w:sym', (reader, element) => addSymbol(reader, element, symbolCharacter(element))],
  ['w16se:symEx', (reader, element) => addSymbol(reader, element, extendedSymbolCharacter(element))],

  ['w:fldChar', passing((reader, element) => reader.passFieldMark(element))],
  ['w:instrText', passing((reader, element) => reader.addFieldCode(element.textContent ?? ''))],
  ['w:fldSimple', noting('field', 'enter')],
  ['w:hyperlink', noting('hyperlink', 'enter')],
  ['w:bookmarkStart', noting('bookmark', 'skip')],
  ['w:commentRangeStart', noting('comment', 'skip')],
  ['w:commentRangeEnd', noting('comment', 'skip')],
  ['w:commentReference', noting('comment', 'skip')],
  ['w:footnoteReference', noting('footnote', 'skip')],
  ['w:endnoteReference', noting('footnote', 'skip')],

  // Only text boxes could hold paragraphs in these, and they are stories of their own.
  ['w:drawing', (reader, element) => notePicture(reader, element)],
  ['w:pict', (reader, element) => notePicture(reader, element)],
  ['w:object', (reader, element) => notePicture(reader, element)],
  ['w:txbxContent', 'skip'],
  ['m:oMathPara', showingObject('formula-display')],
  ['m:oMath', showingObject('formula-inline')],
  ['w:ruby', (reader) => noteShown(reader, 'ruby', 'enter')],
  // The reading aid above a ruby base is not part of the text.
  ['w:rt', 'skip'],

  // Two branches say the same thing twice.
  ['mc:Choice', chosenOnly],
  ['mc:Fallback', chosenOnly],

  ['w:altChunk', passing((reader) => reader.foreignParts++)],
  ['w:subDoc', passing((reader) => reader.foreignParts++)],
  ['w:rPr', passing((reader, element) => reader.readRunProperties(element))],
  ['w:pPr', passing((reader, element) => reader.readParagraphProperties(element))],
  ...[
    ...['sdtPr', 'sdtEndPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'customXmlPr', 'smartTagPr', 'rubyPr'],
    ...['delText', 'delInstrText'],
  ].map((name): [string, Meaning] => [`w:${name}`, 'skip']),
]);

function passing(read: (reader: Story, element: XmlElement) => void): Meaning {
  return (reader, element) => {
    read(reader, element);
    return 'skip';
  };
}

function noting(kind: ObjectKind, answer: 'skip' | 'enter'): Meaning {
  return (reader) => {
    reader.note(kind);
    return answer;
  };
}

function showing(character: string): Meaning {
  return passing((reader, element) => reader.addPiece(element, character));
}

function showingObject(kind: ObjectKind): Meaning {
  return (reader) => noteShown(reader, kind, 'skip');
}

function noteShown(reader: Story, kind: ObjectKind, answer: 'skip' | 'enter'): Answer {
  if (reader.isShown()) reader.note(kind);
  return answer;
}

function notePicture(reader: Story, element: XmlElement): Answer {
  if (reader.isShown()) for (const kind of pictureKinds(element)) reader.note(kind);
  return 'skip';
}

function chosenOnly(_: Story, branch: XmlElement): Answer {
  return branch.parentNode !== null && chosenBranch(branch.parentNode) === branch ? 'enter' : 'skip';
}

function addSymbol(reader: Story, element: XmlElement, character: string): Answer {
  if (reader.isShown()) reader.note('symbol');
  reader.addPiece(element, character);
  return 'skip';
}

function addBreak(reader: Story, element: XmlElement): Answer {
  const type = wAttribute(element, 'type') ?? 'textWrapping';
  if (type === 'textWrapping') reader.addPiece(element, '\n');
  else if (reader.isShown()) reader.passPageBreak();
  return 'skip';
}

function addText(reader: Story, element: XmlElement): Answer {
  const content = element.textContent ?? '';
  const { text, skipped } = preservesSpace(element) ? { text: content, skipped: 0 } : trimXmlSpace(content);
  reader.addPiece(element, text.replace(/[\r\n]/gu, ' '), skipped);
  return 'skip';
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
