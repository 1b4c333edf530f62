import { decodeXml, forEachTag } from '../xml-text';
import { MAX_XML_PART } from './limits';
import { partKey, partName } from './part-name';
import { readZip, unpack } from './zip';

/**
 * All text of an XML part as it stands in a zip, as `textContent` of its root would give it; '' if there is no such part. It is
 * read from the characters: beside the tree of a large document a second one has no room.
 *
 * Throws `UnreadableFile` where the zip or the part cannot be read.
 */
export function storedText(file: Uint8Array, part: string): string {
  const entry = readZip(file).find(({ name }) => partKey(partName(name) ?? '') === partKey(part));
  return entry === undefined ? '' : textBetweenTags(decodeXml(unpack(entry, MAX_XML_PART), entry.name), entry.name);
}

function textBetweenTags(xml: string, name: string): string {
  const pieces: string[] = [];
  let done: number | null = null;
  forEachTag(xml, name, (start, end) => {
    if (done !== null && start > done) pieces.push(textOf(xml.slice(done, start)));
    done = end;
  });
  return pieces.join('');
}

/** What stands between two tags. CDATA is text as it is; comments and processing instructions are none (XML 1.0, 2.4 to 2.7). */
function textOf(source: string): string {
  const lines = source.includes('\r') ? source.replace(/\r\n?/gu, '\n') : source;
  if (!lines.includes('<')) return withoutReferences(lines);
  return lines.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|[^<]+/gu,
    (whole, data: string | undefined) => data ?? (whole.startsWith('<') ? '' : withoutReferences(whole)),
  );
}

const ENTITIES: Readonly<Record<string, string | undefined>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The predefined entities and references to characters: without a document type there are no others (XML 1.0, 4.1, 4.6). */
function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, entity: string = '') => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return decimal === undefined ? (ENTITIES[entity] ?? whole) : String.fromCodePoint(Number(decimal));
    },
  );
}
