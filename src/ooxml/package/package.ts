import { checkMainPart, checkRelatedPart } from './check-parts';
import { ContentTypes } from './content-types';
import { isFlatOpc, readFlatOpc, writeFlatOpc } from './flat-opc';
import { MAX_LINES, MAX_NODES, MAX_XML_PART, shareOfBytes } from './limits';
import { CONTENT_TYPES, R } from '../namespaces';
import { compoundFileError, isCompoundFile } from './old-formats';
import { partKey, partName, relationshipsPart, relativeTarget, resolveTarget } from './part-name';
import {
  addRelationship,
  EMPTY_RELATIONSHIPS,
  readRelationships,
  RELATIONSHIPS_TYPE,
  removeRelationship,
  type Relationship,
} from './relationships';
import { STRICT_RELATIONSHIP, strictVocabulary, toStrict, toTransitional } from './strict';
import { UnreadableFile } from './unreadable';
import type { XmlDocument, XmlEngine } from '../xml';
import { checkBeforeParsing, decodeXml, encodeXml, malformedXml, type XmlSize } from '../xml-text';
import { isZip, pack, readZip, unpack, writeZip, type ZipEntry } from './zip';

export { UnreadableFile } from './unreadable';
export type { Relationship } from './relationships';

const CONTENT_TYPES_PART = '/[Content_Types].xml';

/** One part: as stored, as bytes, as a parsed document, or several of these. */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  bytes: Uint8Array | null;
  document: XmlDocument | null;
  strict: boolean;
  /** The parsed document was changed and is newer than the bytes. */
  touched: boolean;
}

/** Which parts there are at a time, and which of them have been changed since they were read; see `Package.checkpoint`. */
export type Checkpoint = readonly { readonly entry: Part | ZipEntry; readonly touched: boolean }[];

/**
 * A Word document as a package of parts (ISO/IEC 29500-2): a .docx, .docm, .dotx or .dotm file, or Flat OPC.
 *
 * Parts are unpacked and parsed when they are first asked for. What was not touched is saved byte for byte as it came.
 * Names of parts are absolute (`/word/document.xml`) and compared without regard to case.
 */
export class Package {
  /** Zip entries and parts in the order of the file; folders have no part. */
  private entries: (Part | ZipEntry)[] = [];
  private readonly parts = new Map<string, Part>();
  private readonly size: XmlSize;
  private contentTypes: ContentTypes;
  /** Usually `/word/document.xml`. */
  readonly mainPart: string;

  /**
   * Opens a file. Throws `UnreadableFile`, and nothing else, for anything that is not a Word document that can be read:
   * the parts that the formatting of the text depends on are parsed here, so that they cannot fail later.
   */
  static open(bytes: Uint8Array, xml: XmlEngine): Package {
    return new Package(bytes, xml);
  }

  private constructor(
    bytes: Uint8Array,
    private readonly xml: XmlEngine,
  ) {
    if (bytes.length === 0) {
      throw new UnreadableFile('empty', '这是一个空文件（0 字节），没有内容可读，请换一份完好的文件。');
    }
    const share = shareOfBytes(bytes.length);
    this.size = { nodes: share * MAX_NODES, lines: share * MAX_LINES };
    if (isCompoundFile(bytes)) throw compoundFileError(bytes);
    if (isZip(bytes)) this.readZipParts(bytes);
    else this.readFlatParts(bytes);
    this.contentTypes = this.readContentTypes();
    this.mainPart = this.findMainPart();
    checkMainPart(this.contentTypes.of(this.mainPart), this.document(this.mainPart));
    for (const type of ['styles', 'numbering', 'settings', 'theme']) {
      const part = this.related(this.mainPart, type);
      if (part !== undefined) checkRelatedPart(type, this.document(part));
    }
  }

  get partNames(): readonly string[] {
    return this.entries.flatMap((part) => (isPart(part) && part.name !== CONTENT_TYPES_PART ? [part.name] : []));
  }

  /** What a part holds, for instance `image/png`; undefined if the package does not say. */
  contentType(name: string): string | undefined {
    return this.contentTypes.of(name);
  }

  /** Says that a part holds something else than it did. */
  retype(name: string, contentType: string): void {
    this.contentTypes.remove(name);
    this.contentTypes.set(name, contentType);
    this.touch(CONTENT_TYPES_PART);
  }

  /** The bytes of a part as they are now (a touched part is serialised); undefined if there is no such part. */
  bytes(name: string): Uint8Array | undefined {
    const part = this.parts.get(partKey(name));
    return part === undefined ? undefined : this.bytesOf(part);
  }

  /**
   * The parsed part; always the same object. Undefined if there is no such part; throws `UnreadableFile` if it is not
   * well-formed. A strict part shows the transitional namespaces and is written back as strict.
   */
  document(name: string): XmlDocument | undefined {
    const part = this.parts.get(partKey(name));
    return part === undefined ? undefined : this.documentOf(part);
  }

  /** Says that the parsed part was changed and must be written again. */
  touch(name: string): void {
    const part = this.parts.get(partKey(name));
    if (part?.document == null) throw new Error(`${name} is not a parsed part`);
    part.touched = true;
  }

  /**
   * Takes back that a part was changed if it says again what is stored, so that it is saved byte for byte as it came. Reads
   * the stored part once more: meant for small parts.
   */
  settle(name: string): void {
    const part = this.parts.get(partKey(name));
    if (!part?.touched || part.entry === null || part.document === null) return;
    const stored = this.parse(decodeXml(unpack(part.entry, MAX_XML_PART), part.name), part.name);
    if (this.serialise(stored.document) === this.serialise(part.document)) part.touched = false;
  }

  /** Whether a part is to be written otherwise than it was read. */
  get isTouched(): boolean {
    return this.entries.some((entry) => isPart(entry) && (entry.touched || entry.entry === null));
  }

  /** To be kept by whoever may want to take later changes back. */
  checkpoint(): Checkpoint {
    return this.entries.map((entry) => ({ entry, touched: isPart(entry) && entry.touched }));
  }

  /**
   * Parts that came later are gone again, and parts that were not changed then are written as they were read. The trees of
   * the parsed parts are the caller's to bring back before.
   */
  restore(checkpoint: Checkpoint): void {
    this.entries = checkpoint.map(({ entry }) => entry);
    this.parts.clear();
    for (const { entry, touched } of checkpoint) {
      if (!isPart(entry)) continue;
      entry.touched = touched;
      this.parts.set(partKey(entry.name), entry);
    }
    this.contentTypes = this.readContentTypes();
  }

  /** The relationships of a part, '' for those of the package itself. */
  relationships(source: string): readonly Relationship[] {
    const document = this.document(relationshipsPart(source));
    return document === undefined
      ? []
      : readRelationships(document, (target) => this.actualName(resolveTarget(source, target)));
  }

  /** The first part related to `source` by a type that ends in `/typeSuffix`: `related(pkg.mainPart, 'styles')`. */
  related(source: string, typeSuffix: string): string | undefined {
    return this.relationships(source).find(
      ({ external, target, type }) => !external && type.endsWith(`/${typeSuffix}`) && this.parts.has(partKey(target)),
    )?.target;
  }

  /** Adds a part that is not there yet. It is not found by anything until it is related. */
  addPart(name: string, contentType: string, bytes: Uint8Array): void {
    if (this.parts.has(partKey(name))) throw new Error(`${name} already exists`);
    this.add({ name, entry: null, bytes, document: null, strict: false, touched: false });
    if (this.contentTypes.set(name, contentType)) this.touch(CONTENT_TYPES_PART);
  }

  /**
   * Relates `source` ('' for the package) to another part and returns the relationship's id. `type` is given in its
   * transitional form or by its last word alone (`styles`).
   */
  relate(source: string, type: string, target: string): string {
    const name = relationshipsPart(source);
    if (!this.parts.has(partKey(name))) {
      this.addPart(name, RELATIONSHIPS_TYPE, encodeXml(EMPTY_RELATIONSHIPS));
    }
    const document = this.document(name);
    if (document === undefined) throw new Error(`${name} is missing`);
    this.touch(name);
    return addRelationship(document, this.relationshipType(type), relativeTarget(source, target));
  }

  /** Takes a part out, with the relationships that it has; what leads to it is to be taken out by `unrelate`. */
  removePart(name: string): void {
    for (const gone of [name, relationshipsPart(name)]) {
      const part = this.parts.get(partKey(gone));
      if (part === undefined) continue;
      this.parts.delete(partKey(gone));
      this.entries.splice(this.entries.indexOf(part), 1);
      if (this.contentTypes.remove(gone)) this.touch(CONTENT_TYPES_PART);
    }
  }

  /** Takes out the relationships that lead from `source` ('' for the package) to a part. */
  unrelate(source: string, target: string): void {
    const name = relationshipsPart(source);
    const document = this.document(name);
    if (document === undefined) return;
    for (const { id, external, target: other } of this.relationships(source)) {
      if (external || partKey(other) !== partKey(target)) continue;
      removeRelationship(document, id);
      this.touch(name);
    }
  }

  /** The package as a .docx file. Entries keep their order; those of unchanged parts are copied as stored. */
  save(): Uint8Array {
    return writeZip(
      this.entries.map((part) => {
        if (!isPart(part)) return part;
        if (part.entry !== null && !part.touched) return part.entry;
        return pack(part.entry?.name ?? part.name.slice(1), this.bytesOf(part), part.entry ?? undefined);
      }),
    );
  }

  /** The package as one XML text, as `insertOoxml` takes it. */
  toFlatOpc(): string {
    return writeFlatOpc(
      this.partNames.map((name) => {
        const contentType = this.contentTypes.of(name) ?? 'application/octet-stream';
        const bytes = this.bytes(name) ?? new Uint8Array();
        return { name, contentType, content: /[+/]xml$/u.test(contentType) ? decodeXml(bytes, name) : bytes };
      }),
    );
  }

  private readZipParts(bytes: Uint8Array): void {
    for (const entry of readZip(bytes)) {
      const name = partName(entry.name);
      if (name === null) {
        if (!isFolder(entry.name)) throw unsafeName(entry.name);
        this.entries.push(entry);
        continue;
      }
      const twin = this.parts.get(partKey(name))?.entry;
      if (twin == null) this.add({ name, entry, bytes: null, document: null, strict: false, touched: false });
      else if (twin.crc !== entry.crc || twin.size !== entry.size) {
        throw new UnreadableFile(
          'duplicate-parts',
          `这份文件里有两个不同的“${entry.name}”，无法判断哪个是真的，请用 Word 打开并另存一份后再试。`,
        );
      }
    }
  }

  private readFlatParts(bytes: Uint8Array): void {
    const text = looksLikeXml(bytes) ? decodeXml(bytes, 'Flat OPC') : null;
    if (text !== null && isHtml(text)) {
      throw new UnreadableFile('not-a-document', '这是网页（HTML），不是 Word 文稿，请在 Word 中打开并另存为 .docx。');
    }
    if (text === null) {
      throw new UnreadableFile('not-a-document', '这不是 Word 文稿（.docx），无法读取，请选择 .docx 文件。');
    }
    const { document, strict } = this.parse(text, 'Flat OPC');
    if (!isFlatOpc(document)) {
      throw new UnreadableFile('not-a-document', '这是一份普通的 XML 文件，不是 Word 文稿，请选择 .docx 文件。');
    }
    const contentTypes = this.xml.parse(`<Types xmlns="${CONTENT_TYPES}"/>`);
    this.add({ ...blankPart(CONTENT_TYPES_PART), document: contentTypes, touched: true });
    const types = new ContentTypes(contentTypes);
    for (const part of readFlatOpc(document, this.xml)) {
      if (this.parts.has(partKey(part.name))) continue;
      types.set(part.name, part.contentType);
      if ('xml' in part) this.add({ ...blankPart(part.name), document: part.xml, strict, touched: true });
      else this.add({ ...blankPart(part.name), bytes: part.bytes });
    }
  }

  private add(part: Part): void {
    this.entries.push(part);
    this.parts.set(partKey(part.name), part);
  }

  private readContentTypes(): ContentTypes {
    const document = this.document(CONTENT_TYPES_PART);
    if (document === undefined) {
      throw new UnreadableFile(
        'no-content-types',
        '这个压缩包里没有 Word 文稿（缺少 [Content_Types].xml），请选择 .docx 文件。',
      );
    }
    return new ContentTypes(document);
  }

  private findMainPart(): string {
    const main = this.related('', 'officeDocument');
    if (main === undefined) {
      throw new UnreadableFile(
        'no-main-part',
        '这份文件里没有正文（缺少 document.xml），无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。',
      );
    }
    return main;
  }

  private actualName(name: string): string {
    const found = this.parts.get(partKey(name)) ?? this.parts.get(partKey(decoded(name)));
    return found?.name ?? name;
  }

  private bytesOf(part: Part): Uint8Array {
    if (part.touched && part.document !== null) {
      if (part.strict) strictVocabulary(part.document);
      const text = this.serialise(part.document);
      return encodeXml(part.strict ? toStrict(text, part.name) : text);
    }
    part.bytes ??= part.entry === null ? new Uint8Array() : unpack(part.entry);
    return part.bytes;
  }

  private documentOf(part: Part): XmlDocument {
    if (part.document !== null) return part.document;
    const bytes = part.bytes ?? (part.entry === null ? new Uint8Array() : unpack(part.entry, MAX_XML_PART));
    const name = part.name.slice(1);
    const { document, strict } = this.parse(decodeXml(bytes, name), name);
    part.document = document;
    part.strict = strict;
    return document;
  }

  private parse(text: string, name: string): { document: XmlDocument; strict: boolean } {
    checkBeforeParsing(text, name, this.size);
    const transitional = toTransitional(text, name);
    try {
      return { document: this.xml.parse(transitional), strict: transitional !== text };
    } catch (cause) {
      throw malformedXml(name, cause);
    }
  }

  /** A carriage return in text would come back as a line feed: XML parsers normalise line ends. */
  private serialise(document: XmlDocument): string {
    return this.xml.serialize(document).replace(/\r/gu, '&#13;');
  }

  private relationshipType(type: string): string {
    const strict = this.relationships('').some((relationship) => relationship.type.startsWith(STRICT_RELATIONSHIP));
    const base = strict ? STRICT_RELATIONSHIP : R;
    if (!type.includes('/')) return `${base}/${type}`;
    return strict && type.startsWith(`${R}/`) ? STRICT_RELATIONSHIP + type.slice(R.length) : type;
  }
}

/** A folder (`word/`), which some archivers store as an entry of its own; no part, and harmless. */
function isFolder(entryName: string): boolean {
  return /[\\/]$/u.test(entryName) && partName(entryName.replace(/[\\/]+$/u, '')) !== null;
}

function unsafeName(entryName: string): UnreadableFile {
  return new UnreadableFile(
    'unsafe-name',
    `这份文件里有名称不正常的内容（“${entryName}”），可能被人动过手脚，为安全起见没有打开，请向作者另要一份。`,
  );
}

function isPart(part: Part | ZipEntry): part is Part {
  return 'touched' in part;
}

function blankPart(name: string): Part {
  return { name, entry: null, bytes: null, document: null, strict: false, touched: false };
}

/** Part names are IRIs: a target may be written with percent signs where the zip entry is not. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether the first tag, after declaration and comments, is that of a web page. */
function isHtml(text: string): boolean {
  const start = text.slice(0, 4096).replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/gu, '');
  return /^[\s\ufeff]*<(?:!doctype\s+)?html\b/iu.test(start);
}

/** Whether the first character, after a byte order mark and blanks, is `<`, in UTF-8 or UTF-16. */
function looksLikeXml(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 64)) {
    if (byte === 0x3c) return true;
    if (![0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x20, 0x09, 0x0a, 0x0d].includes(byte)) return false;
  }
  return false;
}
