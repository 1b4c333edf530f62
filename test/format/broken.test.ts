import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, r, style } from '../builders/docx';
import { BODY, narrative } from './support';

const format = (bytes: Uint8Array) => formatDocument(bytes, nodeXml, redcross2022, {});

describe('what a broken file has too much of is left, and a second run changes nothing', () => {
  test.each([
    ['two properties of a run', docx({ body: narrative(p(`<w:r><w:rPr/><w:rPr/><w:t>${BODY}</w:t></w:r>`)) })],
    [
      'two properties of a run, both with a look',
      docx({
        body: narrative(
          p(r(BODY, { size: 12 }).replace('</w:rPr>', '</w:rPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>')),
        ),
      }),
    ],
    [
      'two styles of one id, one of them the default of characters',
      docx({
        body: narrative(p(BODY)),
        styles: [
          style('a', 'Normal', { default: true }),
          style('a', 'Default Paragraph Font', { type: 'character', default: true, run: { size: 9, bold: true } }),
        ],
      }),
    ],
  ])('%s', (_, bytes) => {
    const first = format(bytes);
    const second = format(first.bytes);
    expect(second.changed).toEqual({});
    expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
  });
});

test.each([
  ['of a run', r(BODY, { size: 12 }).replace('</w:rPr>', '<w:t>丢</w:t></w:rPr>')],
  ['of a paragraph', `<w:pPr><w:ind w:left="420"><w:t>丢</w:t></w:ind><w:t>失</w:t></w:pPr>${r(BODY)}`],
])('text among the properties %s is seen nowhere: it is told, and no reason to refuse', (_, content) => {
  const { draft } = format(docx({ body: narrative(p(content)) }));
  expect(draft.warnings).toEqual(['文档有损坏：有 1 处文字写在格式属性里，Word 不显示它们，未读取。']);
});
