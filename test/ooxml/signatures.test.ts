import { isSigned, removeSignatures } from '../../src/ooxml/package/signatures';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p } from '../builders/docx';

const SIGNATURES = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (...list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A signed file with relationships of its one signature. */
const signed = (...list: readonly (readonly [type: string, target: string])[]) =>
  Package.open(
    docx({
      body: [p('渡口边的急救亭')],
      signed: true,
      parts: {
        '_xmlsignatures/_rels/sig1.xml.rels': { content: relationships(...list) },
        '_xmlsignatures/cert1.cer': { content: '证书', type: 'application/octet-stream' },
      },
    }),
    nodeXml,
  );

test('a signature goes with its certificates', () => {
  const pkg = signed([`${SIGNATURES}/certificate`, 'cert1.cer']);
  expect(removeSignatures(pkg)).toBe(true);
  expect(pkg.partNames.filter((name) => name.includes('_xmlsignatures'))).toEqual([]);
  expect(isSigned(pkg)).toBe(false);
});

test('whatever else it leads to stays', () => {
  const pkg = signed([`${OFFICE}/officeDocument`, '/word/document.xml'], [`${OFFICE}/styles`, '/word/styles.xml']);
  removeSignatures(pkg);
  expect(pkg.partNames).toEqual(expect.arrayContaining(['/word/document.xml', '/word/styles.xml']));
});
