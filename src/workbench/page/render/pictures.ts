import type { Package } from '../../../ooxml/package/package';
import { html } from '../html';
import type { Story } from './story';

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

/** Draws a picture of the package by the id of the relationship to it. */
export function drawPicture(id: string | null, story: Story, description: string): HTMLElement {
  const { pkg, pictures } = story.document;
  const target = pkg.relationships(story.part).find((relationship) => relationship.id === id);
  if (!target) return placeholder('图片（文件里没有）');
  // A linked picture is not fetched: a document must not make the workbench ask another machine for anything.
  if (target.external) return placeholder('图片（在文件之外）');
  const url = pictures.url(target.target);
  if (url === null) return placeholder(`图片（${extension(target.target).toUpperCase()}）`);
  const image = html('img');
  image.src = url;
  image.alt = description === '' ? '图片' : description;
  return image;
}

/** A box that says what stands there. */
function placeholder(text: string): HTMLElement {
  const box = html('span', 'placeholder', text);
  box.title = text;
  return box;
}

function extension(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
