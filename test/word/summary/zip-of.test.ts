import { readZip, unpack } from '../../../src/ooxml/zip';
import { zipOf } from '../../../src/word/summary/zip-of';

const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });
const namesOf = (...names: string[]) => readZip(zipOf(names.map((name) => file(name)))).map(({ name }) => name);

test('every file is in it, stored as it was, in the order given', () => {
  const files = [file('望川县红十字会.docx', '甲'), file('a.docx', 'second'), file('空.docx', '')];
  const entries = readZip(zipOf(files));
  expect(entries.map((entry) => ({ name: entry.name, bytes: unpack(entry) }))).toEqual(files);
  expect(entries.map(({ method }) => method)).toEqual([0, 0, 0]);
});

test('Chinese names are marked as UTF-8 in both headers', () => {
  const zip = zipOf([file('案例.docx', '')]);
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
])('no two names are alike: %j', (names, expected) => {
  expect(namesOf(...names)).toEqual(expected);
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
])('a name stays inside the folder and can be unpacked: %j', (name, expected) => {
  expect(namesOf(name)).toEqual([expected]);
});
