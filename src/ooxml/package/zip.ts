import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32';
import { MAX_PARTS, MAX_UNPACKED } from './limits';
import { UnreadableFile } from './unreadable';

/**
 * The zip container (PKWARE APPNOTE 6.3). fflate does the (de)compression; the directory is read and written here,
 * because entries that were not changed must come out as they went in, still compressed and with their dates, and because
 * sizes may only be believed after they were checked.
 */
export interface ZipEntry {
  /** As stored; see `partName` in part-name.ts for what becomes of it. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly crc: number;
  /** Size after unpacking, as the directory says. */
  readonly size: number;
  /** As stored, still compressed. */
  readonly packed: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 0x0001;
export const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the first day that a zip can name. */
const FIRST_DOS_DATE = 0x0021;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Reads the directory. Nothing is unpacked yet. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, count } = findDirectory(view);
  if (count > MAX_PARTS) throw tooLarge();
  const entries: ZipEntry[] = [];
  let at = offset;
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_HEADER) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const place = readPlace(view, at, at + 46 + nameLength, extraLength);
    unpacked += place.size;
    if (unpacked > MAX_UNPACKED) throw tooLarge();
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAMES) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      dosTime: view.getUint16(at + 12, true),
      dosDate: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      size: place.size,
      packed: packedBytes(bytes, view, place),
    });
    at = next;
  }
  return entries;
}

/** Unpacks one entry. Its size must be what the directory says and its checksum must be right. */
export function unpack(entry: ZipEntry, maxSize = MAX_UNPACKED): Uint8Array {
  if (entry.encrypted) {
    throw new UnreadableFile(
      'encrypted-zip',
      '这份文件的压缩包加了密码，无法读取，请在 Word 中打开并另存为不加密的 .docx。',
    );
  }
  if (entry.size > maxSize) throw tooLarge();
  const bytes = inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new UnreadableFile(
      'damaged-zip',
      `文件里的“${entry.name}”已损坏，无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。`,
    );
  }
  return bytes;
}

/** Packs a new or changed part; `dated` lends its date, so that the same input gives the same bytes. */
export function pack(name: string, bytes: Uint8Array, dated?: ZipEntry): ZipEntry {
  return {
    name,
    encrypted: false,
    method: DEFLATED,
    dosTime: dated?.dosTime ?? 0,
    dosDate: dated?.dosDate ?? FIRST_DOS_DATE,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes),
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const { local, directory } = zipHeaders(entries.map((entry) => ({ ...entry, packedSize: entry.packed.length })));
  const pieces = [...entries.flatMap(({ packed }, i) => [local[i] ?? new Uint8Array(), packed]), directory];
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** What headers say of an entry. */
export type ZipHeader = Omit<ZipEntry, 'packed'> & { readonly packedSize: number };

/** What a zip's offsets and its count of entries can say (APPNOTE 4.4.1.4: more is zip64, which is not written here). */
const MAX_OFFSET = 0xffffffff - 1;
const MAX_ENTRIES = 0xffff - 1;

/**
 * The headers of a zip: one that comes before the content of each entry, and the directory, which comes after all.
 * @throws RangeError if that is more than a zip can hold.
 */
export function zipHeaders(entries: readonly ZipHeader[]): {
  local: Uint8Array<ArrayBuffer>[];
  directory: Uint8Array<ArrayBuffer>;
} {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const directory = new Uint8Array(names.reduce((sum, name) => sum + 46 + name.length, 22));
  const view = new DataView(directory.buffer);
  let at = 0;
  let offset = 0;
  const local = entries.map((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    const header = new Uint8Array(30 + name.length);
    const headerView = new DataView(header.buffer);
    headerView.setUint32(0, LOCAL_HEADER, true);
    writeCommon(headerView, 4, entry, name);
    header.set(name, 30);

    view.setUint32(at, DIRECTORY_HEADER, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, name);
    view.setUint32(at + 42, offset, true);
    directory.set(name, at + 46);
    at += 46 + name.length;
    offset += header.length + entry.packedSize;
    return header;
  });
  if (offset > MAX_OFFSET || entries.length > MAX_ENTRIES) throw new RangeError('超过 4 GB 或 65534 份');
  view.setUint32(at, DIRECTORY_END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at, true);
  view.setUint32(at + 16, offset, true);
  return { local, directory };
}

/** The 26 bytes that a local and a directory header share. */
function writeCommon(view: DataView, at: number, entry: ZipHeader, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES | (entry.encrypted ? 1 : 0), true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.dosTime, true);
  view.setUint16(at + 8, entry.dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function findDirectory(view: DataView): { offset: number; count: number } {
  // The end record is followed by a comment of at most 65,535 bytes.
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (offset !== 0xffffffff && count !== 0xffff) return { offset, count };
    if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { offset, count };
    const end = readUint64(view, at - 12);
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END) throw damaged();
    return { offset: readUint64(view, end + 48), count: readUint64(view, end + 32) };
  }
  throw new UnreadableFile('truncated', '这份文件不完整（可能没有下载完或复制中断），请重新获取一份完整的文件再试。');
}

interface Place {
  readonly size: number;
  readonly packedSize: number;
  readonly header: number;
}

/** Sizes and place of an entry, from the directory header or, where they do not fit there, from its zip64 field. */
function readPlace(view: DataView, at: number, extraStart: number, extraLength: number): Place {
  const short = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  let field = extraStart;
  const extraEnd = extraStart + extraLength;
  while (field + 4 <= extraEnd) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA) break;
    field += 4 + length;
  }
  let value = field + 4;
  const [size = 0, packedSize = 0, header = 0] = short.map((number) => {
    if (number !== 0xffffffff) return number;
    if (value + 8 > extraEnd) throw damaged();
    value += 8;
    return readUint64(view, value - 8);
  });
  return { size, packedSize, header };
}

function packedBytes(bytes: Uint8Array, view: DataView, place: Place): Uint8Array {
  const { header } = place;
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + place.packedSize > view.byteLength) throw damaged();
  return bytes.subarray(start, start + place.packedSize);
}

/** Beyond 2^53 no file is real, so a plain number will do. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder().decode(bytes);
  // Without the flag names are CP437; part names are ASCII, so only strangers' names could come out differently.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Small enough that one slice cannot unpack to more than 17 MB (deflate packs at most 1,032 : 1). */
const SLICE = 16 * 1024;

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) {
    throw new UnreadableFile(
      'unsupported-compression',
      '这份文件用了 Word 不使用的压缩方式，无法读取，请在 Word 中打开并另存为 .docx。',
    );
  }
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    // The directory may have lied about the size: stop as soon as that shows.
    if (length + chunk.length > out.length) throw damaged();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += SLICE) {
      stream.push(entry.packed.subarray(at, at + SLICE), at + SLICE >= entry.packed.length);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
  return out.subarray(0, length);
}

function damaged(cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged-zip',
    '这份文件已损坏，无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。',
    { cause },
  );
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile(
    'too-large',
    '这份文件解压后大得不正常，为安全起见没有打开，请用 Word 打开并另存一份、压缩图片后再试。',
  );
}
