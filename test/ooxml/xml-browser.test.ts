/** @jest-environment jsdom */
import { browserXml } from '../../src/ooxml/xml-browser';
import { W } from '../../src/ooxml/namespaces';

const XML = `<w:p xmlns:w="${W}" w:rsidR="1"><w:t xml:space="preserve"> 红十字 </w:t></w:p>`;

test('parses and writes with namespaces', () => {
  const document = browserXml.parse(XML);
  expect(document.documentElement?.getAttributeNS(W, 'rsidR')).toBe('1');
  expect(browserXml.serialize(document)).toBe(XML);
});

test.each(['<a>', '<a></b>', '<a x:b="1"/>', '<a>&bomb;</a>', ''])('refuses %p', (text) => {
  expect(() => browserXml.parse(text)).toThrow();
});

test('an element of that name is not an error', () => {
  expect(() => browserXml.parse('<a><parsererror>案例</parsererror></a>')).not.toThrow();
});
