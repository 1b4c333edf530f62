import {
  child,
  childElements,
  children,
  insertInOrder,
  descendants,
  isNamed,
  wAttribute,
  wChild,
  wElement,
  wSetAttribute,
  ensureChild,
  removeChildren,
} from '../../../ooxml/dom';
import { W, W15 } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { piecesOf } from './content';
import { insertTextInto } from './insert-text';
import type { Position } from './position';
import { DocRange } from './range';
import { paragraphsIn } from './story';
import type { WordDocument } from './word-document';

/** Values of `Word.ContentControlType`, each of which is one of the kinds that an add-in can ask for. */
export type ControlKind =
  | 'RichText'
  | 'PlainText'
  | 'CheckBox'
  | 'ComboBox'
  | 'DropDownList'
  | 'DatePicker'
  | 'Picture'
  | 'BuildingBlockGallery'
  | 'RepeatingSection'
  | 'Group';

/** What says in w:sdtPr that a control is not rich text; `Unknown` has no type in Word's API. */
const KINDS: Readonly<Record<string, ControlKind | 'Unknown'>> = {
  text: 'PlainText',
  checkbox: 'CheckBox',
  comboBox: 'ComboBox',
  dropDownList: 'DropDownList',
  date: 'DatePicker',
  picture: 'Picture',
  docPartList: 'BuildingBlockGallery',
  docPartObj: 'BuildingBlockGallery',
  repeatingSection: 'RepeatingSection',
  group: 'Group',
  citation: 'Unknown',
  bibliography: 'Unknown',
  equation: 'Unknown',
};

/** A content control of the body. */
export class ControlModel {
  constructor(
    readonly document: WordDocument,
    readonly element: XmlElement,
  ) {}

  get properties(): XmlElement {
    return ensureChild(this.element, 'sdtPr');
  }

  get kind(): ControlKind | 'Unknown' {
    for (const { localName } of childElements(this.properties)) {
      const kind = KINDS[localName];
      if (kind !== undefined) return kind;
    }
    return 'RichText';
  }

  /** Whether it holds whole paragraphs, or else a stretch of one. */
  get holdsParagraphs(): boolean {
    return paragraphsIn(this.element).length > 0;
  }

  /** The id in the file, or one for this session: Word gives one to a control that has none. */
  get id(): number {
    return Number(this.value('id')) || this.document.controlIdOf(this.element);
  }

  /** A value of w:sdtPr: `tag`, `alias`, `lock`, `id`. */
  value(name: string): string {
    const element = wChild(this.properties, name);
    return (element && wAttribute(element, 'val')) ?? '';
  }

  setValue(name: string, value: string): void {
    removeChildren(this.properties, name);
    if (value !== '') insertInOrder(this.properties, wElement(this.document.mainDocument, name, { val: value }));
    for (const paragraph of this.range.paragraphs) this.document.changed(paragraph);
  }

  /** Colour of its frame (w15:color, [MS-DOCX] 2.5.1.2): `#RRGGBB`, or '' for the usual one. */
  get colour(): string {
    const element = child(this.properties, W15, 'color');
    const value = element && wAttribute(element, 'val');
    return value ? `#${value}` : '';
  }

  set colour(value: string) {
    for (const old of children(this.properties, W15, 'color')) this.properties.removeChild(old);
    if (value !== '') {
      const element = this.document.mainDocument.createElementNS(W15, 'w15:color');
      wSetAttribute(element, 'val', value.replace('#', '').toUpperCase());
      insertInOrder(this.properties, element);
    }
    for (const paragraph of this.range.paragraphs) this.document.changed(paragraph);
  }

  /** Whether what is in it is a prompt and no content. */
  get showsPlaceholder(): boolean {
    return wChild(this.properties, 'showingPlcHdr') !== null;
  }

  /** A control with content of its own keeps that; the prompt is not stored anywhere else here. */
  setPlaceholder(text: string): void {
    if (!this.showsPlaceholder && !this.range.isEmpty) return;
    insertTextInto(this.range, text, 'Replace');
    if (!this.showsPlaceholder) ensureChild(this.properties, 'showingPlcHdr');
  }

  /** What is in it: whole paragraphs, or a stretch of one. */
  get range(): DocRange {
    const [first] = paragraphsIn(this.element);
    const last = paragraphsIn(this.element).at(-1);
    if (first && last) {
      return DocRange.at(this.document, first, 0).expandedTo(DocRange.ofParagraph(this.document, last, false));
    }
    return this.stretch();
  }

  /** Whether a place lies in it; both its ends do. */
  holds({ paragraph, offset }: Position): boolean {
    if (isInside(paragraph, this.element)) return true;
    if (!isInside(this.element, paragraph)) return false;
    const { from, to } = stretchOf(this.element, paragraph);
    return from <= offset && offset <= to;
  }

  /** The control around it. */
  get parent(): ControlModel | null {
    return controlAround(this.document, this.element);
  }

  private stretch(): DocRange {
    let paragraph = this.element.parentNode;
    while (paragraph && !isNamed(paragraph, W, 'p')) paragraph = paragraph.parentNode;
    if (!paragraph || !isNamed(paragraph, W, 'p')) return DocRange.at(this.document, this.document.firstParagraph, 0);
    const { from, to } = stretchOf(this.element, paragraph);
    return DocRange.of(this.document, { paragraph, offset: from }, { paragraph, offset: to });
  }
}

/** The controls of a container in document order; those in text boxes are invisible, as in Word (#2945). */
export function controlsIn(document: WordDocument, container: XmlElement): ControlModel[] {
  const controls: ControlModel[] = [];
  for (const element of descendants(container)) {
    if (isNamed(element, W, 'sdt') && !isInTextBox(element, container))
      controls.push(new ControlModel(document, element));
  }
  return controls;
}

/** The innermost control around an element. */
export function controlAround(document: WordDocument, element: XmlElement): ControlModel | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) {
    if (isNamed(node, W, 'sdt')) return new ControlModel(document, node);
  }
  return null;
}

/** The places of a paragraph that a control in it holds. */
function stretchOf(control: XmlElement, paragraph: XmlElement): { readonly from: number; readonly to: number } {
  const pieces = new Map(piecesOf(paragraph).map((piece) => [piece.element, piece]));
  let from = 0;
  for (const element of descendants(paragraph)) {
    if (element === control) break;
    const piece = pieces.get(element);
    if (piece) from = piece.start + piece.length;
  }
  const inside = [...pieces.values()].filter(({ element }) => isInside(element, control));
  return { from, to: inside.reduce((to, { start, length }) => Math.max(to, start + length), from) };
}

function isInTextBox(element: XmlElement, container: XmlElement): boolean {
  for (let node = element.parentNode; node !== null && node !== container; node = node.parentNode) {
    if (isNamed(node, W, 'txbxContent')) return true;
  }
  return false;
}

function isInside(element: XmlElement, container: XmlElement): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (node === container) return true;
  return false;
}
