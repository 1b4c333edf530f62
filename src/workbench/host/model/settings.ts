import { insertInOrder, removeChildren, wAttribute, wChild, wElement } from '../../../ooxml/dom';
import type { Package } from '../../../ooxml/package/package';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import { encodeXml } from '../../../ooxml/xml-text';

const NEW_PART = '/word/settings.xml';
const NEW_PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml';

export type TrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

/** What word/settings.xml says about editing. */
export class DocumentSettings {
  private part: string | undefined;
  /** The file's own w:trackRevisions and what follows it, noted before the first change. */
  private stored: { readonly element: XmlElement | null; readonly next: XmlNode | null } | null = null;

  constructor(
    private readonly pkg: Package,
    private readonly changedPart: (part: string) => void,
  ) {
    this.part = pkg.related(pkg.mainPart, 'settings');
  }

  get trackingMode(): TrackingMode {
    const element = this.root && wChild(this.root, 'trackRevisions');
    return element && isOn(element) ? 'TrackAll' : 'Off';
  }

  /**
   * The file format knows on and off only: `TrackMineOnly` is on. Going back to what the file said puts its own element
   * back at its place: settings that are again what they were are saved as they came. A document without the part gets one.
   */
  setTrackingMode(mode: TrackingMode): void {
    if (mode === this.trackingMode) return;
    const part = (this.part ??= this.madePart());
    const { root } = this;
    const document = root?.ownerDocument;
    if (!root || !document) throw new Error('The settings part has no root.');
    this.stored ??= elementAndPlace(root);
    const { element, next } = this.stored;
    removeChildren(root, 'trackRevisions');
    if ((mode !== 'Off') === (element !== null && isOn(element))) {
      if (element !== null) root.insertBefore(element, next?.parentNode === root ? next : null);
    } else if (mode !== 'Off') {
      insertInOrder(root, wElement(document, 'trackRevisions'));
    }
    this.changedPart(part);
    this.pkg.settle(part);
  }

  /**
   * Whether the document refuses changes: protection is enforced for anything but tracked changes (which it forces on),
   * ISO/IEC 29500-1, 17.15.1.29.
   */
  get isProtected(): boolean {
    return this.protectedFor !== 'none' && !this.forcesTracking;
  }

  /** Protection for tracked changes: they cannot be switched off. */
  get forcesTracking(): boolean {
    return this.protectedFor === 'trackedChanges';
  }

  /** What of changing the document is left to its user, as w:documentProtection/@w:edit says it. */
  get protectedFor(): 'none' | 'readOnly' | 'comments' | 'forms' | 'trackedChanges' {
    const { protection } = this;
    const edit = protection && wAttribute(protection, 'edit');
    return edit === 'comments' || edit === 'forms' || edit === 'trackedChanges'
      ? edit
      : protection
        ? 'readOnly'
        : 'none';
  }

  /** Protection that leaves the content controls to be filled in. */
  get allowsFillingIn(): boolean {
    return this.protectedFor === 'forms';
  }

  private get protection(): XmlElement | null {
    const element = this.root && wChild(this.root, 'documentProtection');
    if (!element || wAttribute(element, 'edit') === 'none') return null;
    return isTrue(wAttribute(element, 'enforcement') ?? '0') ? element : null;
  }

  /** Takes the protection out of another package of the same document. */
  static unprotect(pkg: Package): void {
    const part = pkg.related(pkg.mainPart, 'settings');
    const root = part === undefined ? null : pkg.document(part)?.documentElement;
    if (part === undefined || !root) return;
    removeChildren(root, 'documentProtection');
    pkg.touch(part);
  }

  private madePart(): string {
    this.pkg.addPart(NEW_PART, NEW_PART_TYPE, encodeXml(`<w:settings xmlns:w="${W}"/>`));
    this.pkg.relate(this.pkg.mainPart, 'settings', NEW_PART);
    return NEW_PART;
  }

  private get root(): XmlElement | null {
    return (this.part === undefined ? undefined : this.pkg.document(this.part))?.documentElement ?? null;
  }
}

function elementAndPlace(root: XmlElement): { element: XmlElement | null; next: XmlNode | null } {
  const element = wChild(root, 'trackRevisions');
  return { element, next: element?.nextSibling ?? null };
}

function isOn(element: XmlElement): boolean {
  return isTrue(wAttribute(element, 'val') ?? '1');
}

function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
