import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/**
 * Files that cannot be used, each made here: what authors really send (an old .doc, a half download, a password) and
 * what an attacker would. Every one must be refused with a sentence, quickly, and without eating the machine.
 */
export const BAD_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'empty.docx': () => new Uint8Array(),
  'text.docx': () => strToU8('创新案例正文，只是改了扩展名。'),
  'rtf.docx': () => strToU8('{\\rtf1\\ansi\\ansicpg936 case}'),
  'pdf.docx': () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  'page.docx': () => strToU8('<!DOCTYPE html><html><body><p>案例</p></body></html>'),
  'picture.docx': () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  'old.doc': () => compoundFile('WordDocument'),
  'encrypted.docx': () => compoundFile('EncryptedPackage'),
  'truncated.docx': () => {
    const whole = minimal(paragraphs(400));
    return whole.slice(0, Math.floor(whole.length * 0.6));
  },
  'damaged.docx': () => {
    const bytes = minimal(paragraphs(400));
    // Into the middle of the largest compressed part.
    bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    return bytes;
  },
  'workbook.docx': () =>
    zipSync({
      '[Content_Types].xml': contentTypes(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'xl/workbook.xml',
      ),
      '_rels/.rels': packageRelationship('xl/workbook.xml'),
      'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    }),
  'open-document.docx': () =>
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
  'only-a-zip.docx': () => zipSync({ 'readme.txt': strToU8('案例') }),
  'no-document.docx': () => withoutPart('word/document.xml'),
  'no-relationships.docx': () => withoutPart('_rels/.rels'),
  'malformed.docx': () => minimal(`${paragraphs(3)}<w:p><w:r><w:t>断在这`, ''),
  'no-body.docx': () =>
    zipSync({ ...minimalParts(''), 'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"/>`) }),
  'doctype.docx': () =>
    minimal(
      paragraphs(1),
      undefined,
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
    ),
  'entities.docx': () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const doctype = `<!DOCTYPE d [<!ENTITY e0 "案例案例案例">${levels}]>`;
    return minimal(paragraphs(1), undefined, doctype, '<w:p><w:r><w:t>&e12;</w:t></w:r></w:p>');
  },
  'bomb.docx': () => bomb(1024),
  'bomb-that-lies.docx': () => bomb(1024, 4096),
  'traversal.docx': () =>
    zipSync({ ...minimalParts(paragraphs(1)), '../../case-author-escaped.xml': strToU8('<escaped/>') }),
  'nested.docx': () =>
    minimal(`${'<w:sdt><w:sdtContent>'.repeat(200_000)}${'</w:sdtContent></w:sdt>'.repeat(200_000)}`),
  'nested-tables.docx': () =>
    minimal(`${'<w:tbl><w:tr><w:tc>'.repeat(60_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(60_000)}`),
  'not-utf8.docx': () => {
    const parts = minimalParts('');
    parts['word/document.xml'] = Uint8Array.of(0x3c, 0x77, 0xff, 0xfe, 0xc0, 0x80, 0x3e);
    return zipSync(parts);
  },
};

/** `<w:p>` elements of invented text. */
export function paragraphs(count: number): string {
  const sentence = (i: number): string =>
    `第${i + 1}期救护员培训班在青禾市松岭区红十字会开班，学员${37 + i * 13}人全部通过考核。`;
  return Array.from({ length: count }, (_, i) => `<w:p><w:r><w:t>${sentence(i)}</w:t></w:r></w:p>`).join('');
}

/** A document package with nothing but a main part. */
export function minimal(
  body: string,
  end = END,
  doctype = '',
  extra = '',
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  return zipSync({ ...minimalParts(body, end, doctype, extra), ...more });
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const END = '<w:sectPr/></w:body></w:document>';

function minimalParts(body: string, end = END, doctype = '', extra = ''): Record<string, Uint8Array> {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${doctype}<w:document xmlns:w="${WORD}"><w:body>${body}${extra}${end}`;
  return {
    '[Content_Types].xml': contentTypes(MAIN_TYPE, 'word/document.xml'),
    '_rels/.rels': packageRelationship('word/document.xml'),
    'word/document.xml': strToU8(xml),
  };
}

function withoutPart(name: string): Uint8Array {
  const parts = minimalParts(paragraphs(3));
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
}

function contentTypes(type: string, part: string): Uint8Array {
  return strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );
}

function packageRelationship(target: string): Uint8Array {
  return strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  );
}

/** The start of a compound file ([MS-CFB] 2.2) with one directory entry of that name (2.6.1). */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 * 8);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  ['Root Entry', stream].forEach((name, i) => {
    const entry = 1024 + 128 * i;
    [...name].forEach((letter, k) => view.setUint16(entry + 2 * k, letter.charCodeAt(0), true));
    view.setUint16(entry + 64, 2 * (name.length + 1), true);
    view.setUint8(entry + 66, i === 0 ? 5 : 2);
  });
  return bytes;
}

/** A package whose main part inflates to so many megabytes; `declared` is the size that its headers claim, if not that. */
function bomb(megabytes: number, declared?: number): Uint8Array {
  const blank = Buffer.alloc(1024 * 1024, ' ');
  // Deflate blocks of one chunk can be repeated: Z_FULL_FLUSH makes each independent of what stands before.
  const chunk = deflateRawSync(blank, { level: 9, finishFlush: 2 });
  const data = Buffer.concat([...Array.from({ length: megabytes }, () => chunk), deflateRawSync(Buffer.alloc(0))]);
  let checksum = 0;
  for (let i = 0; i < megabytes; i += 1) checksum = crc32(blank, checksum);
  const entries: ZipEntry[] = Object.entries(minimalParts(''))
    .filter(([name]) => name !== 'word/document.xml')
    .map(([name, part]) => ({ name, data: part, size: part.length, checksum: crc32(part), method: 0 }));
  entries.push({ name: 'word/document.xml', data, size: declared ?? megabytes * blank.length, checksum, method: 8 });
  return storedZip(entries);
}

interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** As the headers have it. */
  readonly size: number;
  readonly checksum: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

/** A zip with headers as given, true or not (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
function storedZip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, checksum, method } of entries) {
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(file.length, 22);
    const directory = Buffer.alloc(46);
    directory.writeUInt32LE(0x02014b50, 0);
    directory.writeUInt16LE(20, 4);
    common.copy(directory, 6, 0, 24);
    directory.writeUInt32LE(offset, 42);
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, file, Buffer.from(data));
    central.push(directory, file);
    offset += 30 + file.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
