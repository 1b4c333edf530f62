import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
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
  ['among the properties of a run', '丢', r(BODY, { size: 12 }).replace('</w:rPr>', '<w:t>丢</w:t></w:rPr>')],
  [
    'among the properties of a paragraph',
    '丢失',
    `<w:pPr><w:ind w:left="420"><w:t>丢</w:t></w:ind><w:t>失</w:t></w:pPr>${r(BODY)}`,
  ],
  ['with an element in it', '　丢　失', `<w:r><w:t>　丢<w:r><w:t>　失</w:t></w:r></w:t></w:r>${r(BODY)}`],
])('text %s is told, and kept as it is', (_, words, content) => {
  const { draft, bytes } = format(docx({ body: narrative(p(content)) }));
  expect(draft.warnings).toEqual([
    '文档有损坏：有 1 处文字不在该在的地方，未读取，原样保留。请用 Word 打开并修复后另存，再试一次。',
  ]);
  expect(textIn(bytes)).toContain(words + BODY);
});

/** All text of the main part, wherever it stands. */
function textIn(bytes: Uint8Array): string {
  return Package.open(bytes, nodeXml).document('/word/document.xml')?.documentElement?.textContent ?? '';
}
