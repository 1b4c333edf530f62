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
