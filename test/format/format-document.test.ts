import { formatDocument, TextChanged } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { XmlEngine } from '../../src/ooxml/xml';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p } from '../builders/docx';

const DRAFT = docx({ body: [p('一、背景介绍'), p('　　山多路远，群众要学会自救。')] });

test('a document comes out with all its words', () => {
  const { bytes, changed } = formatDocument(DRAFT, nodeXml, redcross2022, {});
  expect(changed).toEqual({ heading1: 1, body: 1 });
  expect(formatDocument(bytes, nodeXml, redcross2022, {}).changed).toEqual({});
});

test('a document that lacks a word is not returned', () => {
  const forgetful: XmlEngine = {
    ...nodeXml,
    serialize: (document) => nodeXml.serialize(document).replace('自救', ''),
  };
  expect(() => formatDocument(DRAFT, forgetful, redcross2022, {})).toThrow(TextChanged);
});
