import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatDocument } from '../../src/format/format-document';
import { TextChanged } from '../../src/format/text-guard';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { XmlEngine } from '../../src/ooxml/xml';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p } from '../builders/docx';

const DRAFT = docx({ body: [p('一、背景介绍'), p('　　山多路远，群众要学会自救，学会 互救。')] });

test('a document comes out with all its words', () => {
  const { bytes, changed } = formatDocument(DRAFT, nodeXml, redcross2022, {});
  expect(changed).toEqual({ heading1: 1, body: 1 });
  expect(formatDocument(bytes, nodeXml, redcross2022, {}).changed).toEqual({});
});

test.each([
  ['a word', '自救'],
  ['a blank between words', ' '],
])('a document that lacks %s is not returned', (_, lost) => {
  const forgetful: XmlEngine = {
    ...nodeXml,
    serialize: (document) => nodeXml.serialize(document).replace(`学会${lost}`, '学会'),
  };
  expect(() => formatDocument(DRAFT, forgetful, redcross2022, {})).toThrow(TextChanged);
});

test('a macro-enabled document that becomes a .docx is one, without its macros, and says so', () => {
  const files = unzipSync(docx({ body: [p('一、背景介绍')] }));
  const office = 'http://schemas.microsoft.com/office/2006/relationships';
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const main = 'wordprocessingml.document.main+xml';
  const macro = zipSync({
    ...files,
    '[Content_Types].xml': strToU8(
      text('[Content_Types].xml').replace(
        `openxmlformats-officedocument.${main}`,
        'ms-word.document.macroEnabled.main+xml',
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(
      text('word/_rels/document.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rIdM" Type="${office}/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      ),
    ),
    'word/vbaProject.bin': strToU8('macros'),
  });
  const formatted = (asDocx: boolean) => formatDocument(macro, nodeXml, redcross2022, {}, { asDocx });

  const { bytes, notes } = formatted(true);
  const result = unzipSync(bytes);
  expect(Object.keys(result)).not.toContain('word/vbaProject.bin');
  expect(strFromU8(result['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('macroEnabled');
  expect(strFromU8(result['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toContain('vbaProject');
  expect(notes.map(({ id }) => id)).toContain('macros-left-out');

  expect(Object.keys(unzipSync(formatted(false).bytes))).toContain('word/vbaProject.bin');
});

test('the signature of a changed document does not hold: the copy has none, and says so', () => {
  const signed = docx({ body: [p('一、背景介绍')], signed: true });
  const { bytes, notes } = formatDocument(signed, nodeXml, redcross2022, {});
  const result = unzipSync(bytes);
  expect(Object.keys(result).filter((name) => name.startsWith('_xmlsignatures'))).toEqual([]);
  expect(strFromU8(result['[Content_Types].xml']!) + strFromU8(result['_rels/.rels']!)).not.toContain('signature');
  expect(notes.map(({ id }) => id)).toContain('signature-left-out');

  const right = {
    ...unzipSync(bytes),
    ...pick(unzipSync(signed), '_xmlsignatures'),
    '_rels/.rels': unzipSync(signed)['_rels/.rels']!,
  };
  const again = formatDocument(zipSync(right), nodeXml, redcross2022, {});
  expect(again.notes).toEqual([]);
  expect(Object.keys(unzipSync(again.bytes))).toContain('_xmlsignatures/sig1.xml');
});

test('other margins alone are a change: told, and no signature holds', () => {
  const right = formatDocument(docx({ body: [p('一、背景介绍')], signed: true }), nodeXml, redcross2022, {});
  const signed = unzipSync(docx({ body: [p('一、背景介绍')], signed: true }));
  const files = { ...unzipSync(right.bytes), ...pick(signed, '_xmlsignatures'), '_rels/.rels': signed['_rels/.rels']! };
  const { bytes, notes } = formatDocument(zipSync(files), nodeXml, redcross2022, { 'page-margins': 'gbt9704' });
  expect(notes.map(({ id }) => id)).toEqual(['page-margins-set', 'signature-left-out']);
  expect(Object.keys(unzipSync(bytes))).not.toContain('_xmlsignatures/sig1.xml');
});

function pick(files: Record<string, Uint8Array>, folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith(folder)));
}
