import { childElements, wChild } from '../../../ooxml/dom';
import { Formatting } from '../../../ooxml/effective';
import type { Package } from '../../../ooxml/package/package';
import type { XmlDocument, XmlElement, XmlEngine } from '../../../ooxml/xml';
import type { Caret, Side } from '../editing/caret';
import { History } from '../editing/history';
import { Placeholders } from '../editing/placeholder';
import type { Recorder } from '../editing/recorder';
import { AddInSettings } from '../common/settings-part';
import { OfficeError } from '../office-error';
import type { Profile } from '../profile';
import type { Quirks } from '../quirks';
import { ChangeLog } from './changes';
import { DataBindings } from './data-bindings';
import { CustomXmlParts } from './custom-xml/custom-xml-parts';
import { ListLabels } from './list-labels';
import { DocRange } from './range';
import { Positions } from './position';
import { Revisions } from './revisions';
import { DocumentSettings } from './settings';
import { Story } from './story';
import { StyleSheet } from './style-sheet';
import { TemporaryHighlights } from './temporary-highlights';
import type { UndoStack } from './undo-stack';

/** What `select` may leave selected: the whole, or the cursor at one end. */
export type SelectionMode = 'Select' | 'Start' | 'End';

/** How the document was opened. */
export interface Access {
  /** For reading only: every write is refused. */
  readonly readOnly: boolean;
  /** From a file that cannot be written to: it may be changed, and saved elsewhere. */
  readonly readOnlyFile: boolean;
  /** The fonts that this computer has. */
  readonly fonts: readonly string[];
}

/** The open document: a package, and what is known about it while it is open. The package's XML is the only truth. */
export class WordDocument {
  readonly body: Story;
  readonly positions = new Positions();
  readonly changes = new ChangeLog();
  readonly highlights = new TemporaryHighlights();
  readonly settings: DocumentSettings;
  readonly addInSettings: AddInSettings;
  readonly revisions: Revisions;
  readonly styles: StyleSheet;
  readonly customXml: CustomXmlParts;
  readonly placeholders: Placeholders;
  readonly bindings: DataBindings;
  readonly history: History;
  /** Files that the add-in opened as documents of their own (`createDocument(...).open()`). */
  readonly opened: Uint8Array[] = [];
  /** What Ctrl+Z does, for `document.undo` too. */
  undoStack: UndoStack | null = null;
  /** Whether there is nothing that `save` would have to save. */
  isSaved = true;
  readonly isFinal: boolean;
  private readonly localIds = new WeakMap<XmlElement, string>();
  private readonly controlIds = new WeakMap<XmlElement, number>();
  private formattingRead: Formatting | null = null;
  private labelsRead: ListLabels | null = null;
  private selected: DocRange;
  private caretSide: Side = 'before';
  private unsettled = new Set<XmlElement>();
  private maybeEmpty = new Set<XmlElement>();
  private readonly selectionListeners = new Set<(range: DocRange) => void>();

  constructor(
    readonly pkg: Package,
    readonly xml: XmlEngine,
    readonly profile: Profile,
    readonly access: Access,
    recorder: Recorder,
  ) {
    this.isFinal = isMarkedFinal(pkg);
    this.body = new Story(bodyOf(pkg));
    this.settings = new DocumentSettings(pkg, (part) => this.changedPart(part));
    this.addInSettings = new AddInSettings(pkg, profile);
    this.revisions = new Revisions(() => this.settings.trackingMode !== 'Off' || this.settings.forcesTracking);
    this.styles = new StyleSheet(pkg, (part) => this.changedPart(part));
    this.customXml = new CustomXmlParts(this);
    this.placeholders = new Placeholders(this);
    this.bindings = new DataBindings(this);
    this.selected = DocRange.at(this, this.firstParagraph, 0);
    this.showData();
    this.history = new History(this, recorder);
  }

  get selection(): DocRange {
    return this.selected;
  }

  /** Selects, and scrolls there. @param caretSide what an empty selection holds to. */
  select(range: DocRange, caretSide: Side = 'before'): void {
    this.selected = range;
    this.caretSide = caretSide;
    for (const listener of this.selectionListeners) listener(range);
  }

  onSelected(listener: (range: DocRange) => void): void {
    this.selectionListeners.add(listener);
  }

  /** An opened file shows the data that its controls are bound to; nobody has changed it by that. */
  private showData(): void {
    this.bindings.refreshIn(this.body.root);
    this.changes.take();
    this.takeUnsettled();
    this.isSaved = true;
  }

  /** Where the user's caret is, the selection being empty: what it holds to is known to whoever put it there. */
  get caret(): Caret {
    return { ...this.selected.start, side: this.caretSide };
  }

  get quirks(): Quirks {
    return this.profile.quirks;
  }

  get mainDocument(): XmlDocument {
    return documentOf(this.pkg);
  }

  /** Effective formatting as the document is now. */
  get formatting(): Formatting {
    this.formattingRead ??= new Formatting(this.pkg);
    return this.formattingRead;
  }

  /** A paragraph's name for this session, in no file (`uniqueLocalId`). */
  localIdOf(paragraph: XmlElement): string {
    const known = this.localIds.get(paragraph);
    if (known !== undefined) return known;
    const id = crypto.randomUUID().toUpperCase();
    this.localIds.set(paragraph, id);
    return id;
  }

  /** A number for a control that has none in the file. */
  controlIdOf(control: XmlElement): number {
    const known = this.controlIds.get(control);
    if (known !== undefined) return known;
    const id = Math.floor(Math.random() * 0x7ffffffe) + 1;
    this.controlIds.set(control, id);
    return id;
  }

  /** Computed list labels as the document is now. */
  get labels(): ListLabels {
    this.labelsRead ??= new ListLabels(this.formatting.numbering, this.body.paragraphs);
    return this.labelsRead;
  }

  /** A body has at least one paragraph: Word makes one if the file has none, and so do we when it is asked for. */
  get firstParagraph(): XmlElement {
    const [first] = this.body.paragraphs;
    if (first) return first;
    const made = this.mainDocument.createElementNS(this.body.root.namespaceURI, 'w:p');
    this.body.root.insertBefore(made, wChild(this.body.root, 'sectPr'));
    this.body.rearranged();
    return made;
  }

  get lastParagraph(): XmlElement {
    return this.body.paragraphs.at(-1) ?? this.firstParagraph;
  }

  /** Whether a write is refused: protection, a final mark (custom property) or a document opened for reading only. */
  get refusesWrites(): boolean {
    return this.access.readOnly || this.isFinal || this.settings.isProtected;
  }

  /** To be called after every change of a paragraph's content or properties. */
  changed(paragraph: XmlElement): void {
    this.changes.paragraph(paragraph);
    this.unsettled.add(paragraph);
    this.changedPart(this.pkg.mainPart);
  }

  /** To be called when content was taken out of controls, which may be empty now. */
  tookFrom(controls: readonly XmlElement[]): void {
    for (const control of controls) this.maybeEmpty.add(control);
  }

  /** What has changed since the last call, for whoever brings prompts and bound data in line with it. */
  takeUnsettled(): { readonly paragraphs: ReadonlySet<XmlElement>; readonly emptied: ReadonlySet<XmlElement> } {
    const taken = { paragraphs: this.unsettled, emptied: this.maybeEmpty };
    this.unsettled = new Set();
    this.maybeEmpty = new Set();
    return taken;
  }

  /** To be called after paragraphs came, went or moved. */
  rearranged(): void {
    this.body.rearranged();
    this.changes.all();
    this.changedPart(this.pkg.mainPart);
  }

  changedPart(part: string): void {
    this.pkg.touch(part);
    this.isSaved = false;
    this.labelsRead = null;
    if (part !== this.pkg.mainPart) this.formattingRead = null;
    this.changes.part(part);
    if (part !== this.pkg.mainPart) this.changes.all();
  }

  /** To be called after a part was taken out of the package. */
  removedPart(part: string): void {
    this.isSaved = false;
    this.changes.part(part);
  }

  /**
   * To be called after changes were taken back or brought on again.
   * @param paragraphs those that they were in; null if they concerned more.
   */
  reverted(paragraphs: ReadonlySet<XmlElement> | null): void {
    this.isSaved = false;
    this.labelsRead = null;
    this.changes.part(this.pkg.mainPart);
    if (paragraphs) {
      for (const paragraph of paragraphs) this.changes.paragraph(paragraph);
      return;
    }
    this.formattingRead = null;
    this.body.rearranged();
    this.changes.all();
  }

  markSaved(): void {
    this.isSaved = true;
  }

  /** @throws OfficeError ItemNotFound if the paragraph is not in the document any more. */
  demand(paragraph: XmlElement): XmlElement {
    if (this.body.indexOf(paragraph) < 0) throw new OfficeError('ItemNotFound', 'The paragraph was deleted.');
    return paragraph;
  }
}

function documentOf(pkg: Package): XmlDocument {
  const document = pkg.document(pkg.mainPart);
  if (!document) throw new Error(`${pkg.mainPart} is missing`);
  return document;
}

function bodyOf(pkg: Package): XmlElement {
  const root = documentOf(pkg).documentElement;
  const body = root && wChild(root, 'body');
  if (!body) throw new Error('The main part has no w:body');
  return body;
}

/** "Mark as final" is the custom document property `_MarkAsFinal` ([MS-OSHARED] 2.3.3.2). */
function isMarkedFinal(pkg: Package): boolean {
  const part = pkg.related('', 'custom-properties');
  const root = (part === undefined ? undefined : pkg.document(part))?.documentElement;
  if (!root) return false;
  for (const property of childElements(root)) {
    const isMark = property.getAttributeNS(null, 'name') === '_MarkAsFinal';
    if (isMark && property.textContent?.trim() === 'true') return true;
  }
  return false;
}
