import { isElement, isNamed, wAncestor, wAttribute, wChild, wValue } from '../../../ooxml/dom';
import { MC, W } from '../../../ooxml/namespaces';
import { formatListNumber } from '../../../ooxml/number-format';
import type { ListNumber, Numbering } from '../../../ooxml/numbering';
import type { Package } from '../../../ooxml/package/package';
import { isOn } from '../../../ooxml/values';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { Fields, type FieldState } from './fields';
import { partRoot } from './part-root';

/**
 * What the paragraphs of a story owe to all those before them: numbers of lists and notes, and fields that began earlier.
 * It is read for the whole story, so that any paragraph can be drawn without drawing the others.
 */
export class Preceding {
  private lists = new Map<XmlElement, ListNumber>();
  private notes = new Map<XmlElement, string>();
  private fields = new Map<XmlElement, FieldState>();

  constructor(
    private readonly pkg: Package,
    private readonly part: string,
    private readonly numbering: Numbering,
  ) {
    this.recount();
  }

  /** The automatic number or bullet of a list paragraph. */
  labelOf(paragraph: XmlElement): ListNumber | undefined {
    return this.lists.get(paragraph);
  }

  /** The number of a footnote or endnote by the reference to it; undefined for one with a mark of its own. */
  noteNumber(reference: XmlElement): string | undefined {
    return this.notes.get(reference);
  }

  /** The number of a footnote or endnote by its own id. */
  numberOfNote(kind: NoteKind, id: string | null): string | undefined {
    const reference = this.noteReferences(kind).find((each) => wAttribute(each, 'id') === id);
    return reference && this.notes.get(reference);
  }

  /** Ids of the footnotes or endnotes that are referred to, in order. */
  noteIds(kind: NoteKind): string[] {
    return this.noteReferences(kind).map((reference) => wAttribute(reference, 'id') ?? '');
  }

  /** Fields that are open where a paragraph begins. */
  fieldsBefore(paragraph: XmlElement): Fields {
    return new Fields(this.fields.get(paragraph));
  }

  /** Whether an element that came or went can change what is counted here. */
  counts(element: XmlElement): boolean {
    if (['pPr', 'numPr', 'fldChar'].includes(element.localName)) return true;
    const has = (name: string): boolean => element.getElementsByTagNameNS(W, name).length > 0;
    if (['fldChar', 'footnoteReference', 'endnoteReference'].some(has)) return true;
    const paragraphs = element.localName === 'p' ? [element] : Array.from(element.getElementsByTagNameNS(W, 'p'));
    return paragraphs.some((paragraph) => this.numbering.placeOf(paragraph) !== null);
  }

  /** Reads the story again; returns the paragraphs for which something is different now. */
  recount(): ReadonlySet<XmlElement> {
    const [lists, notes, fields] = [this.lists, this.notes, this.fields];
    this.lists = new Map();
    this.notes = new Map();
    this.fields = new Map();
    const root = partRoot(this.pkg, this.part);
    if (!root) return new Set();
    this.countLists(root);
    this.countNotes();
    this.followFields(root);

    const changed = new Set<XmlElement>();
    for (const paragraph of differing(lists, this.lists, (label) => label.text)) changed.add(paragraph);
    for (const paragraph of differing(fields, this.fields, (open) => open.join())) changed.add(paragraph);
    for (const reference of differing(notes, this.notes, (number) => number)) {
      const paragraph = wAncestor(reference, 'p');
      if (paragraph) changed.add(paragraph);
    }
    return changed;
  }

  private countLists(root: XmlElement): void {
    const main = this.numbering.counter();
    const boxes = this.numbering.counter();
    for (const paragraph of Array.from(root.getElementsByTagNameNS(W, 'p'))) {
      // Most paragraphs are in no list; asking where they stand is only worth it for those that are.
      if (this.numbering.placeOf(paragraph) === null) continue;
      const place = placeOf(paragraph);
      if (place.repeated) continue;
      const label = (place.box === null ? main : boxes).next(paragraph);
      if (label) this.lists.set(paragraph, label);
    }
  }

  private countNotes(): void {
    for (const kind of NOTE_KINDS) {
      const format = this.noteFormat(kind);
      let count = 0;
      for (const reference of this.noteReferences(kind)) {
        // A reference with a mark of its own is not counted (17.11.13).
        if (isOn(wAttribute(reference, 'customMarkFollows') ?? '0')) continue;
        count += 1;
        this.notes.set(reference, formatListNumber(count, format));
      }
    }
  }

  /** Set for the document in its settings (17.11.17); endnotes have small Roman numbers by default. */
  private noteFormat(kind: NoteKind): string {
    const settings = partRoot(this.pkg, this.pkg.related(this.pkg.mainPart, 'settings'));
    const properties = settings ? wChild(settings, `${kind}Pr`) : null;
    return wValue(properties, 'numFmt') ?? (kind === 'endnote' ? 'lowerRoman' : 'decimal');
  }

  private noteReferences(kind: NoteKind): XmlElement[] {
    const root = partRoot(this.pkg, this.part);
    return root ? Array.from(root.getElementsByTagNameNS(W, `${kind}Reference`)) : [];
  }

  private followFields(root: XmlElement): void {
    const characters = new Map<XmlElement, XmlElement[]>();
    for (const character of Array.from(root.getElementsByTagNameNS(W, 'fldChar'))) {
      const paragraph = wAncestor(character, 'p');
      if (!paragraph) continue;
      const known = characters.get(paragraph);
      if (known) known.push(character);
      else characters.set(paragraph, [character]);
    }
    if (characters.size === 0) return;
    const open = new Map<XmlElement | null, Fields>();
    for (const paragraph of Array.from(root.getElementsByTagNameNS(W, 'p'))) {
      const passed = characters.get(paragraph);
      const isQuiet = passed === undefined && [...open.values()].every(({ state }) => state.length === 0);
      if (isQuiet) continue;
      const { box } = placeOf(paragraph);
      let fields = open.get(box);
      if (fields === undefined) open.set(box, (fields = new Fields()));
      if (fields.state.length > 0) this.fields.set(paragraph, fields.state);
      for (const character of passed ?? []) fields.pass(wAttribute(character, 'fldCharType'));
    }
  }
}

export type NoteKind = 'footnote' | 'endnote';
export const NOTE_KINDS: readonly NoteKind[] = ['footnote', 'endnote'];

/** Text boxes count for themselves; what stands in a mc:Fallback is there a second time, for older readers. */
function placeOf(paragraph: XmlElement): { readonly box: XmlElement | null; readonly repeated: boolean } {
  let box: XmlElement | null = null;
  for (let node: XmlNode | null = paragraph.parentNode; node !== null; node = node.parentNode) {
    if (!isElement(node)) continue;
    if (isNamed(node, MC, 'Fallback')) return { box: node, repeated: true };
    if (isNamed(node, W, 'txbxContent')) box ??= node;
  }
  return { box, repeated: false };
}

function differing<Value>(
  before: ReadonlyMap<XmlElement, Value>,
  after: ReadonlyMap<XmlElement, Value>,
  toText: (value: Value) => string,
): XmlElement[] {
  const shown = (map: ReadonlyMap<XmlElement, Value>, key: XmlElement): string | null => {
    const value = map.get(key);
    return value === undefined ? null : toText(value);
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => shown(before, key) !== shown(after, key));
}
