import { childElements } from '../dom';
import { CONTENT_TYPES } from '../namespaces';
import { partKey } from './part-name';
import type { XmlDocument } from '../xml';

/** What each part holds, by [Content_Types].xml (ECMA-376 part 2, 10.1.2). */
export class ContentTypes {
  private readonly byPart = new Map<string, string>();
  private readonly byExtension = new Map<string, string>();

  constructor(private readonly document: XmlDocument) {
    const root = document.documentElement;
    if (root === null) return;
    for (const element of childElements(root)) {
      const type = element.getAttributeNS(null, 'ContentType') ?? '';
      const part = element.getAttributeNS(null, 'PartName');
      const extension = element.getAttributeNS(null, 'Extension');
      if (element.localName === 'Override' && part !== null) this.byPart.set(partKey(part), type);
      if (element.localName === 'Default' && extension !== null) this.byExtension.set(partKey(extension), type);
    }
  }

  of(part: string): string | undefined {
    return this.byPart.get(partKey(part)) ?? this.byExtension.get(extensionOf(part));
  }

  /** Says what a part holds; returns whether that had to be written down. */
  set(part: string, type: string): boolean {
    if (this.of(part) === type) return false;
    const root = this.document.documentElement;
    if (root === null) throw new Error('[Content_Types].xml has no root');
    const element = this.document.createElementNS(CONTENT_TYPES, 'Override');
    element.setAttributeNS(null, 'PartName', part);
    element.setAttributeNS(null, 'ContentType', type);
    root.appendChild(element);
    this.byPart.set(partKey(part), type);
    return true;
  }

  /** Forgets what a part holds; returns whether that had been written down for this part alone. */
  remove(part: string): boolean {
    const root = this.document.documentElement;
    if (root === null || !this.byPart.delete(partKey(part))) return false;
    for (const element of [...childElements(root)]) {
      if (partKey(element.getAttributeNS(null, 'PartName') ?? '') === partKey(part)) root.removeChild(element);
    }
    return true;
  }
}

function extensionOf(part: string): string {
  return partKey(part.slice(part.lastIndexOf('.') + 1));
}
