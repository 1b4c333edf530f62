import { wChild } from '../../src/ooxml/dom';
import { nodeXml } from '../../src/ooxml/xml-node';
import { textWidthOf } from '../../src/ooxml/text-width';
import { W } from '../../src/ooxml/namespaces';

const widthOf = (section: string) =>
  textWidthOf(
    wChild(nodeXml.parse(`<w:body xmlns:w="${W}"><w:sectPr>${section}</w:sectPr></w:body>`).documentElement!, 'sectPr'),
  );
const A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1500" w:right="1406" w:gutter="0"/>';

test.each([
  ['page without margins', A4, 9000],
  ['the gutter is no place for text', A4.replace('gutter="0"', 'gutter="400"'), 8600],
  ['columns of one width', `${A4}<w:cols w:num="2" w:space="400"/>`, 4300],
  ['the usual space between columns', `${A4}<w:cols w:num="2"/>`, 4140],
  [
    'columns of several widths',
    `${A4}<w:cols w:num="2" w:equalWidth="0"><w:col w:w="6000"/><w:col w:w="2500"/></w:cols>`,
    6000,
  ],
  ['nothing said', '', 8306],
])('%s', (_, section, width) => {
  expect(widthOf(section)).toBe(width);
});
