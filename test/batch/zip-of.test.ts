import { strFromU8, unzipSync } from 'fflate';
import { readZip, unpack } from '../../src/ooxml/package/zip';
import { type NamedFile, zipOf } from '../../src/batch/zip-of';

const file = (name: string, text = name) => ({ name, file: new Blob([text]) });
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const entriesOf = async (files: readonly NamedFile[]) => readZip(await bytesOf(await zipOf(files)));
const namesOf = async (...names: string[]) =>
  (await entriesOf(names.map((name) => file(name)))).map(({ name }) => name);

test('every file is in it, stored as it was, in the order given, with its checksum', async () => {
  // Longer than one piece of a stream: the checksum goes on from piece to piece.
  const long = '山多路远，'.repeat(300_000);
  const given = { '望川县红十字会.docx': '甲', 'a.docx': 'second', '空.docx': '', '长.docx': long };
  const files = Object.entries(given).map(([name, text]) => file(name, text));
  const zip = await bytesOf(await zipOf(files));
  const entries = readZip(zip);
  expect(entries.map((entry) => [entry.name, new TextDecoder().decode(unpack(entry))])).toEqual(Object.entries(given));
  expect(entries.map(({ method }) => method)).toEqual([0, 0, 0, 0]);
  // Another's reader finds the same.
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    Object.entries(given),
  );
});

test('a name that means something to JavaScript is a name', async () => {
  expect(await namesOf('__proto__', 'constructor', '__proto__')).toEqual(['__proto__', 'constructor', '__proto__(2)']);
});

test('dated when it is made, by the clock on the wall', async () => {
  jest.useFakeTimers({ now: new Date(2022, 8, 30, 17, 45, 20), doNotFake: ['setImmediate', 'nextTick'] });
  const [entry] = await entriesOf([file('a.docx')]);
  jest.useRealTimers();
  expect(entry).toMatchObject({ dosDate: (42 << 9) | (9 << 5) | 30, dosTime: (17 << 11) | (45 << 5) | 10 });
});

test('more than a zip can hold is refused', async () => {
  const empty = new Blob([]);
  const many = Array.from({ length: 65_535 }, (_, index) => ({ name: `${index}.docx`, file: empty }));
  await expect(zipOf(many)).rejects.toThrow(RangeError);
});

test('Chinese names are marked as UTF-8 in both headers', async () => {
  const zip = await bytesOf(await zipOf([file('案例.docx', '')]));
  const view = new DataView(zip.buffer, zip.byteOffset);
  const directory = view.getUint32(zip.length - 6, true);
  expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
  expect(view.getUint16(directory + 8, true) & 0x0800).toBe(0x0800);
});

test.each([
  [
    ['a.docx', 'a.docx', 'a.docx'],
    ['a.docx', 'a(2).docx', 'a(3).docx'],
  ],
  [
    ['a.docx', 'A.DOCX'],
    ['a.docx', 'A(2).DOCX'],
  ],
  [
    ['a(2).docx', 'a.docx', 'a.docx'],
    ['a(2).docx', 'a.docx', 'a(3).docx'],
  ],
  [
    ['案例', '案例', '.docx', '.docx'],
    ['案例', '案例(2)', '.docx', '.docx(2)'],
  ],
  // Macs write the accent apart from its letter.
  [
    ['cafe\u0301.docx', 'caf\u00e9.docx'],
    ['caf\u00e9.docx', 'caf\u00e9(2).docx'],
  ],
  [
    ['甲县/案例.docx', '乙县/案例.docx', '甲县/案例.docx'],
    ['甲县/案例.docx', '乙县/案例.docx', '甲县/案例(2).docx'],
  ],
])('no two names are alike: %j', async (names, expected) => {
  expect(await namesOf(...names)).toEqual(expected);
});

test.each([
  ['../../etc/案例.docx', 'etc/案例.docx'],
  ['/etc/案例.docx', 'etc/案例.docx'],
  ['C:\\Users\\案例.docx', 'C_/Users/案例.docx'],
  ['..\\案例.docx', '案例.docx'],
  ['甲县/./../案例.docx', '甲县/案例.docx'],
  ['案例：“急救”?.docx', '案例：“急救”_.docx'],
  ['案\u0000例\n.docx', '案_例_.docx'],
  ['案例. ', '案例'],
  ['..', '_'],
  ['', '_'],
])('a name stays inside the folder and can be unpacked: %j', async (name, expected) => {
  expect(await namesOf(name)).toEqual([expected]);
});
