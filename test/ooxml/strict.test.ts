import { Formatting } from '../../src/ooxml/effective';
import { ensureChild, ensureProperties, wSetAttribute } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, picture, r, style } from '../builders/docx';

const QUOTED = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
const content = {
  body: [p(r(`命名空间写作 ${QUOTED}`), { jc: 'start', ind: { start: 420 } }), p(picture())],
  styles: [style('a', 'Normal', { default: true, run: { size: 16 } })],
};

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const open = (bytes: Uint8Array): Package => Package.open(bytes, nodeXml);

function paragraphOf(pkg: Package) {
  return pkg.document(pkg.mainPart)!.documentElement!.getElementsByTagNameNS(W, 'p')[0]!;
}

test('a strict document is read like any other', () => {
  const pkg = open(docx({ ...content, strict: true }));
  const paragraph = paragraphOf(pkg);
  const formatting = new Formatting(pkg);
  expect(paragraph.textContent).toContain('命名空间');
  expect(formatting.paragraph(paragraph).indent.left).toBe(420);
  expect(formatting.mark(paragraph).size).toBe(32);
});

test('it is written back as strict, without a word of the transitional form', () => {
  const pkg = open(docx({ ...content, strict: true }));
  const pPr = ensureProperties(paragraphOf(pkg), 'pPr');
  wSetAttribute(ensureChild(pPr, 'ind'), 'right', 200);
  wSetAttribute(ensureChild(pPr, 'jc'), 'val', 'left');
  pkg.touch(pkg.mainPart);
  pkg.relate(pkg.mainPart, 'image', '/word/media/image1.png');
  const saved = open(pkg.save());
  for (const name of ['/word/document.xml', '/word/_rels/document.xml.rels']) {
    expect(decode(saved.bytes(name))).not.toMatch(
      /openxmlformats\.org\/(?:officeDocument|wordprocessingml|drawingml)/u,
    );
  }
  const main = decode(saved.bytes('/word/document.xml'));
  expect(main).toContain('<w:jc w:val="start"/>');
  expect(main).toContain('w:end="200"');
  expect(main).not.toContain('w:right="200"');
});

test('what an author writes about namespaces is text', () => {
  const text = (pkg: Package): string | null => paragraphOf(pkg).textContent;
  for (const strict of [true, false]) {
    const pkg = open(docx({ ...content, strict }));
    const before = text(pkg);
    pkg.touch(pkg.mainPart);
    expect(text(open(pkg.save()))).toBe(before);
  }
});

test('a transitional document that mentions the strict names stays transitional', () => {
  const pkg = open(docx(content));
  pkg.touch(pkg.mainPart);
  expect(decode(pkg.bytes(pkg.mainPart))).toContain(`xmlns:w="${W}"`);
});
