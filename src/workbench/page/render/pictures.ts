import type { Package } from '../../../ooxml/package';

/** Kinds of pictures that a browser can show, by file name extension. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Addresses for the pictures inside a package. */
export class Pictures {
  private readonly urls = new Map<string, string>();

  constructor(private readonly pkg: Package) {}

  /** The address of a picture part, or null if it is missing or of a kind that browsers cannot show (EMF, WMF, TIFF). */
  url(part: string): string | null {
    const known = this.urls.get(part);
    if (known !== undefined) return known;
    const type = MEDIA_TYPES[extension(part)];
    const bytes = this.pkg.bytes(part);
    if (type === undefined || bytes === undefined) return null;
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    this.urls.set(part, url);
    return url;
  }

  /** Gives the browser the memory back. */
  release(): void {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls.clear();
  }
}

export function extension(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
