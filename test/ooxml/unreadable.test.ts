import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { UnreadableFile } from '../../src/ooxml/package/unreadable';
import { nodeXml } from '../../src/ooxml/xml-node';
import { mainXml, minimalEntries, rawZip, withEntry, type RawEntry } from '../builders/zip';

const GOOD = minimalEntries('<w:p/>');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function without(name: string): RawEntry[] {
  return GOOD.filter((entry) => entry.name !== name);
}

function withMain(content: string | Uint8Array): Uint8Array {
  return rawZip(withEntry(GOOD, { name: 'word/document.xml', content }));
}

function withMainType(type: string): Uint8Array {
  return rawZip(
    GOOD.map((entry) =>
      entry.name === '[Content_Types].xml'
        ? { ...entry, content: String(entry.content).replace(/application\/vnd[^"]*main\+xml/u, type) }
        : entry,
    ),
  );
}

/** A document whose part of that type is the document itself. */
function withRelated(type: string): Uint8Array {
  const target = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="document.xml"/>`;
  const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target}</Relationships>`;
  return rawZip(withEntry(GOOD, { name: 'word/_rels/document.xml.rels', content }));
}

function withRelatedStyles(content: string): RawEntry[] {
  return [
    ...GOOD,
    {
      name: 'word/_rels/document.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    },
    { name: 'word/styles.xml', content },
  ];
}

/** An OLE compound file whose directory has one stream of that name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, i) => (bytes[1024 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const nested = (depth: number): string => `${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`;
const doctype = '<!DOCTYPE w [<!ENTITY a "x">]><w:document/>';
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);

const CASES: readonly [about: string, code: string, bytes: () => Uint8Array][] = [
  ['nothing', 'empty', () => new Uint8Array()],
  ['plain text', 'not-a-document', () => utf8('创新案例')],
  ['a web page', 'not-a-document', () => utf8('<!DOCTYPE html><html></html>')],
  ['a web page behind comments', 'not-a-document', () => utf8('<!---->'.repeat(500) + '<html/>')],
  ['other XML behind comments', 'not-a-document', () => utf8('<!---->'.repeat(500) + '<case/>')],
  ['other XML', 'not-a-document', () => utf8('<case/>')],
  ['a Word 97 document', 'old-doc', () => compound('WordDocument')],
  ['an encrypted document', 'password', () => compound('EncryptedPackage')],
  ['another compound file', 'not-word', () => compound('Workbook')],
  ['half a file', 'truncated', () => rawZip(GOOD).slice(0, 400)],
  ['a zip of something else', 'no-content-types', () => rawZip([{ name: 'a.txt', content: '案例' }])],
  ['no content types', 'no-content-types', () => rawZip(without('[Content_Types].xml'))],
  ['no relationships', 'no-main-part', () => rawZip(without('_rels/.rels'))],
  ['no main part', 'no-main-part', () => rawZip(without('word/document.xml'))],
  ['a workbook', 'spreadsheet', () => withMainType(`${OFFICE}.spreadsheetml.sheet.main+xml`)],
  ['slides', 'presentation', () => withMainType(`${OFFICE}.presentationml.presentation.main+xml`)],
  ['a main part of another vocabulary', 'not-word', () => withMain('<document xmlns="urn:case"/>')],
  ['styles that are something else', 'wrong-part', () => withRelated('styles')],
  ['lists that are something else', 'wrong-part', () => withRelated('numbering')],
  [
    'no body',
    'no-body',
    () => withMain('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
  ],
  ['a main part cut off inside a tag', 'malformed-xml', () => withMain('<w:document xmlns:w="urn:w"><w:p')],
  ['tags that do not match', 'malformed-xml', () => withMain('<a><b></a></b>')],
  ['an undeclared entity', 'malformed-xml', () => withMain('<a>&bomb;</a>')],
  ['a document type', 'doctype', () => withMain(doctype)],
  ['a document type in UTF-16', 'doctype', () => withMain(utf16(doctype))],
  ['bytes that are no text', 'encoding', () => withMain(Uint8Array.of(0x3c, 0x61, 0xff, 0xc0, 0x3e))],
  ['absurd nesting', 'too-deep', () => withMain(nested(100_000))],
  [
    'two different main parts',
    'duplicate-parts',
    () => rawZip([...GOOD, { name: 'WORD/document.xml', content: '<a/>' }]),
  ],
  [
    'a name that leads out of the package',
    'unsafe-name',
    () => rawZip([...GOOD, { name: '../../x.xml', content: '<a/>' }]),
  ],
  ['an encrypted main part', 'encrypted-zip', () => rawZip(withEntry(GOOD, { ...GOOD[2]!, encrypted: true }))],
  ['a damaged main part', 'damaged-zip', () => rawZip(withEntry(GOOD, { ...GOOD[2]!, crc: 7 }))],
];

test.each(CASES)('%s: %s', (_about, code, bytes) => {
  let caught: unknown;
  try {
    Package.open(bytes(), nodeXml);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(UnreadableFile);
  expect((caught as UnreadableFile).code).toBe(code);
  // One sentence that says what to do.
  expect((caught as UnreadableFile).message).toMatch(/^[^。]*请[^。]*。$/u);
});

test('the damaged part is named', () => {
  expect(() => Package.open(withMain('<a>'), nodeXml)).toThrow('word/document.xml');
});

test.each([
  ['elements', '<w:b/>'.repeat(1_000_001)],
  ['elements, attributes and texts', '<w:t w:a="">一</w:t>'.repeat(333_334)],
  ['paragraphs', '<w:p/>'.repeat(40_001)],
  ['lines', '<w:p>' + '<w:br/><w:cr/>'.repeat(20_000) + '</w:p>'],
  ['paragraphs under another prefix', '<文.1:p></文.1:p>'.repeat(40_001)],
  ['paragraphs deep inside of something', `${'<w:sdt>'.repeat(900)}${'<w:p/>'.repeat(2_500)}${'</w:sdt>'.repeat(900)}`],
])('more %s than memory can hold are refused before anything is parsed', (_, body) => {
  const parse = jest.fn(nodeXml.parse);
  const bytes = withMain(`<w:document xmlns:w="urn:w" xmlns:文.1="urn:w">${body}</w:document>`);
  expect(() => Package.open(bytes, { ...nodeXml, parse })).toThrow('内容多得不正常');
  expect(parse).toHaveBeenCalledTimes(2);
});

test('properties of paragraphs and runs are no lines', () => {
  const body = `<w:p><w:pPr>${'<w:pBdr/>'.repeat(40_001)}</w:pPr></w:p>`;
  expect(() => Package.open(rawZip(minimalEntries(body)), nodeXml)).not.toThrow();
});

test('the parts of a file together may hold no more than one', () => {
  const half = '<w:b/>'.repeat(600_000);
  const related = withRelatedStyles(`<w:styles xmlns:w="${W}">${half}</w:styles>`);
  const file = (body: string) => rawZip(withEntry(related, { name: 'word/document.xml', content: mainXml(body) }));
  expect(() => Package.open(file('<w:p/>'), nodeXml)).not.toThrow();
  expect(() => Package.open(file(half), nodeXml)).toThrow('内容多得不正常');
});

test('as deep as is allowed, a document opens, and is written again', () => {
  const body = `${'<w:sdt>'.repeat(900)}<w:p/>${'</w:sdt>'.repeat(900)}`;
  const pkg = Package.open(rawZip(minimalEntries(body)), nodeXml);
  pkg.touch(pkg.mainPart);
  expect(new TextDecoder().decode(pkg.bytes(pkg.mainPart))).toContain(body);
});

test('a styles part that cannot be read is found out at once', () => {
  expect(() => Package.open(rawZip(withRelatedStyles('<w:styles>')), nodeXml)).toThrow('word/styles.xml');
});
