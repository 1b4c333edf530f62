import { unzipSync } from 'fflate';
import { UnreadableFile } from '../../src/ooxml/package/unreadable';
import { pack, readZip, unpack, writeZip } from '../../src/ooxml/package/zip';
import { rawZip } from '../builders/zip';

const text = '红十字应急救护培训'.repeat(200);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
  return 'no error';
}

describe('reading', () => {
  test.each([
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['sizes behind the data', { descriptor: true }],
    ['sizes in a zip64 field', { zip64: true }],
  ])('%s', (_, how) => {
    const [entry] = readZip(rawZip([{ name: 'a.xml', content: text, ...how }]));
    expect(entry?.name).toBe('a.xml');
    expect(decode(unpack(entry!))).toBe(text);
  });

  test('a zip64 directory, and a comment behind the end record', () => {
    const entries = readZip(rawZip([{ name: 'a.xml', content: text }], { zip64: true, comment: '归档' }));
    expect(entries.map((entry) => decode(unpack(entry)))).toEqual([text]);
  });

  test('an empty part', () => {
    const [entry] = readZip(rawZip([{ name: 'a.xml', content: '' }]));
    expect(unpack(entry!)).toHaveLength(0);
  });
});

describe('what headers claim is checked', () => {
  const entryOf = (how: object) => readZip(rawZip([{ name: 'a.xml', content: text, ...how }]))[0]!;

  test.each([
    ['a checksum that does not fit', { crc: 1 }],
    ['a size larger than the data', { size: 100_000 }],
    ['a size smaller than the data', { size: 10 }],
  ])('%s', (_, how) => {
    expect(codeOf(() => unpack(entryOf(how)))).toBe('damaged-zip');
  });

  test('an encrypted entry', () => {
    expect(codeOf(() => unpack(entryOf({ encrypted: true })))).toBe('encrypted-zip');
  });

  test('a compression that Word does not use', () => {
    expect(codeOf(() => unpack(entryOf({ method: 12 })))).toBe('unsupported-compression');
  });

  test('a sum of sizes that no document has', () => {
    const entries = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.xml`, content: 'x', size: 100_000_000 }));
    expect(codeOf(() => readZip(rawZip(entries)))).toBe('too-large');
  });

  test('one part over its own limit', () => {
    expect(codeOf(() => unpack(entryOf({}), 100))).toBe('too-large');
  });
});

test.each([0.1, 0.5, 0.9, 0.99])('a file cut off at %p of its length', (share) => {
  const whole = rawZip([
    { name: 'a.xml', content: text },
    { name: 'b.xml', content: text },
  ]);
  expect(codeOf(() => readZip(whole.slice(0, Math.floor(whole.length * share))))).toBe('truncated');
});

test('a directory that points outside the file', () => {
  const bytes = rawZip([{ name: 'a.xml', content: text }]);
  new DataView(bytes.buffer).setUint32(bytes.length - 6, bytes.length, true);
  expect(codeOf(() => readZip(bytes))).toBe('damaged-zip');
});

describe('writing', () => {
  test('another program reads what was written', () => {
    const zip = writeZip([pack('a.xml', new TextEncoder().encode(text)), pack('目录/b.bin', Uint8Array.of(1, 2, 3))]);
    const read = unzipSync(zip);
    expect(Object.keys(read)).toEqual(['a.xml', '目录/b.bin']);
    expect(decode(read['a.xml']!)).toBe(text);
    expect(read['目录/b.bin']).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('entries keep their packed bytes and dates; a changed one keeps its date', () => {
    const [stored, deflated] = readZip(
      rawZip([
        { name: 'a.bin', content: text, method: 0, stamp: 0x54210001 },
        { name: 'b.xml', content: text, descriptor: true, stamp: 0x54210002 },
      ]),
    );
    const changed = pack('b.xml', new TextEncoder().encode('改'), deflated);
    const [first, second] = readZip(writeZip([stored!, changed]));
    expect(first).toEqual(stored);
    expect([second!.dosDate, second!.dosTime]).toEqual([0x5421, 2]);
    expect(decode(unpack(second!))).toBe('改');
  });
});
