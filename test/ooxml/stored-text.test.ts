import { Package } from '../../src/ooxml/package/package';
import { storedText } from '../../src/ooxml/package/stored-text';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p, r } from '../builders/docx';
import { minimalEntries, rawZip } from '../builders/zip';

test.each([
  ['plain text', p('县红十字会') + p(r('救护\t培训'))],
  ['references', '<w:p><w:r><w:t>A&amp;B &lt;&#x4E00;&#19968;&gt; &quot;&apos; &amp;lt;</w:t></w:r></w:p>'],
  ['CDATA, comments and instructions', '<w:p>一<!-- 二 & <w:t>三</w:t> --><![CDATA[四 &amp; <五>]]>六<?x 七?>八</w:p>'],
  ['line ends', '<w:p>\r\n<w:t>一\r二&#13;三\r\n</w:t></w:p>'],
  ['signs in attributes', '<w:p w:a="一>二" w:b=\'"/>\'>三</w:p>'],
  ['nothing', ''],
])('the stored text of a part is what its tree says: %s', (_, body) => {
  const file = rawZip(minimalEntries(body));
  expect(storedText(file, '/word/document.xml')).toBe(treeText(file));
});

test('a part is found whatever the case of its name; one that is not there has no text', () => {
  const file = docx({ body: [p('县红十字会')] });
  expect(storedText(file, '/WORD/Document.xml')).toBe('县红十字会');
  expect(storedText(file, '/word/other.xml')).toBe('');
});

function treeText(file: Uint8Array): string | null | undefined {
  return Package.open(file, nodeXml).document('/word/document.xml')?.documentElement?.textContent;
}
