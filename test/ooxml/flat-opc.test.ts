import { nodeXml } from '../../src/ooxml/xml-node';
import { Package } from '../../src/ooxml/package/package';
import { docx, p, picture, r, style, textBox } from '../builders/docx';

const SAMPLE = docx({
  body: [p(r('“红十字” & 救护\t培训')), p(picture()), p(textBox('志愿者'))],
  styles: [style('a', 'Normal', { default: true })],
  header: [p('某县红十字会')],
});

const open = (bytes: Uint8Array | string): Package =>
  Package.open(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, nodeXml);

test('a package goes through Flat OPC and back', () => {
  const pkg = open(SAMPLE);
  const flat = open(pkg.toFlatOpc());
  const again = open(flat.save());
  expect(again.partNames).toEqual(pkg.partNames);
  for (const name of pkg.partNames) {
    expect(again.contentType(name)).toBe(pkg.contentType(name));
    if (name.endsWith('.png')) expect(again.bytes(name)).toEqual(pkg.bytes(name));
    else expect(nodeXml.serialize(again.document(name)!)).toBe(nodeXml.serialize(pkg.document(name)!));
  }
  expect(again.relationships(again.mainPart)).toEqual(pkg.relationships(pkg.mainPart));
});

test('a second Flat OPC says what the first said', () => {
  const once = open(SAMPLE).toFlatOpc();
  const twice = open(once).toFlatOpc();
  expect(open(twice).toFlatOpc()).toBe(twice);
});

test('changes in an open document are written out', () => {
  const pkg = open(SAMPLE);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  root.getElementsByTagNameNS(root.namespaceURI!, 't')[0]!.textContent = '改写';
  pkg.touch(pkg.mainPart);
  expect(pkg.toFlatOpc()).toContain('改写');
});

test('Flat OPC as Word returns it: byte order mark, processing instruction, padding, broken base64 lines', () => {
  const flat = `\ufeff<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>
<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">
<pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml" pkg:padding="512"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part>
<pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml">
<pkg:xmlData>
<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" mc:Ignorable="w14"><w:body><w:p/></w:body></w:document>
</pkg:xmlData></pkg:part>
<pkg:part pkg:name="/word/media/a.bin" pkg:contentType="image/x-raw" pkg:compression="store"><pkg:binaryData>AAEC
Aw==</pkg:binaryData></pkg:part></pkg:package>`;
  const pkg = open(flat);
  expect(pkg.bytes('/word/media/a.bin')).toEqual(Uint8Array.of(0, 1, 2, 3));
  // The prefix that mc:Ignorable names was declared outside the part.
  expect(new TextDecoder().decode(pkg.bytes(pkg.mainPart))).toContain('xmlns:w14=');
  expect(open(pkg.save()).mainPart).toBe('/word/document.xml');
});
