import { deflateSync } from 'fflate';
import { crc32 } from '../../src/ooxml/package/crc32';

/** One entry of a zip, with whatever its headers are to claim. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** 0 stored, 8 deflated (the default); others are only claimed. */
  readonly method?: number;
  /** Unpacked size as the headers have it, if it is to be a lie. */
  readonly size?: number;
  readonly crc?: number;
  readonly encrypted?: boolean;
  /** Sizes and checksum behind the data, zeros in front of it (APPNOTE 4.3.9), as streaming writers do. */
  readonly descriptor?: boolean;
  /** Sizes in a zip64 field (4.5.3), as writers do that cannot know how large a part gets. */
  readonly zip64?: boolean;
  /** DOS date and time as one number, date in the upper half. */
  readonly stamp?: number;
}

/** A zip exactly as described, right or wrong. */
export function rawZip(entries: readonly RawEntry[], { zip64 = false, comment = '' } = {}): Uint8Array {
  const out = new Writer();
  const directory = new Writer();
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : entry.content;
    const method = entry.method ?? 8;
    const data = method === 8 ? deflateSync(content) : content;
    const name = new TextEncoder().encode(entry.name);
    const flags = (entry.encrypted === true ? 1 : 0) | (entry.descriptor === true ? 8 : 0) | 0x0800;
    const crc = entry.crc ?? crc32(content);
    const size = entry.size ?? content.length;
    const large = entry.zip64 === true;
    const start = out.length;
    const later = entry.descriptor === true;
    const stamp = entry.stamp ?? 0x54210000;
    out.u32(0x04034b50).u16(20).u16(flags).u16(method).u32(stamp);
    out
      .u32(later ? 0 : crc)
      .u32(later ? 0 : data.length)
      .u32(later ? 0 : size);
    out.u16(name.length).u16(0).bytes(name).bytes(data);
    if (later) out.u32(0x08074b50).u32(crc).u32(data.length).u32(size);
    const extra = large ? new Writer().u16(1).u16(24).u64(size).u64(data.length).u64(start) : new Writer();
    directory.u32(0x02014b50).u16(20).u16(20).u16(flags).u16(method).u32(stamp).u32(crc);
    directory.u32(large ? 0xffffffff : data.length).u32(large ? 0xffffffff : size);
    directory.u16(name.length).u16(extra.length).u16(0).u16(0).u16(0).u32(0);
    directory
      .u32(large ? 0xffffffff : start)
      .bytes(name)
      .bytes(extra.take());
  }
  const start = out.length;
  out.bytes(directory.take());
  const length = out.length - start;
  if (zip64) {
    const end = out.length;
    out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0);
    out.u64(entries.length).u64(entries.length).u64(length).u64(start);
    out.u32(0x07064b50).u32(0).u64(end).u32(1);
  }
  const count = zip64 ? 0xffff : entries.length;
  out.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
  out.u32(zip64 ? 0xffffffff : length).u32(zip64 ? 0xffffffff : start);
  const note = new TextEncoder().encode(comment);
  return out.u16(note.length).bytes(note).take();
}

/** Numbers, least significant byte first. */
class Writer {
  private readonly pieces: number[] = [];

  get length(): number {
    return this.pieces.length;
  }

  u16(value: number): this {
    this.pieces.push(value & 0xff, (value >>> 8) & 0xff);
    return this;
  }

  u32(value: number): this {
    return this.u16(value & 0xffff).u16(value >>> 16);
  }

  u64(value: number): this {
    return this.u32(value % 2 ** 32).u32(Math.floor(value / 2 ** 32));
  }

  bytes(bytes: Uint8Array): this {
    for (const byte of bytes) this.pieces.push(byte);
    return this;
  }

  take(): Uint8Array {
    return Uint8Array.from(this.pieces);
  }
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const CONTENT_TYPES_XML =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/></Types>`;

export const PACKAGE_RELATIONSHIPS_XML =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The three entries that a package cannot do without; `body` is XML in w:body. */
export function minimalEntries(body: string): RawEntry[] {
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES_XML },
    { name: '_rels/.rels', content: PACKAGE_RELATIONSHIPS_XML },
    { name: 'word/document.xml', content: mainXml(body) },
  ];
}

export function mainXml(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:body>${body}<w:sectPr/></w:body></w:document>`
  );
}

/** The entries with one replaced (found by name) or, if it is new, added. */
export function withEntry(entries: readonly RawEntry[], changed: RawEntry): RawEntry[] {
  return entries.some(({ name }) => name === changed.name)
    ? entries.map((entry) => (entry.name === changed.name ? changed : entry))
    : [...entries, changed];
}
