import { missingStyles } from '../../src/format/resident-styles';
import { planFormat } from '../../src/format/plan-format';
import { readDraft } from '../../src/draft/read';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, p } from '../builders/docx';
import { format, narrative, openDocx, paragraphs, textOf } from './support';

const stylesOf = (pkg: Package) => planFormat(readDraft(pkg), redcross2022).styles;

test('styles are missing before, and there afterwards', () => {
  const before = openDocx({ body: narrative() });
  expect(missingStyles(before, stylesOf(before)).map(({ name }) => name)).toEqual(
    stylesOf(before).map(({ name }) => name),
  );
  const { pkg } = format({ body: narrative() });
  expect(missingStyles(pkg, stylesOf(pkg))).toEqual([]);
});

/** The formatted document with its styles part changed as Word or its author may have changed it. */
function changed(change: (styles: string) => string): Package {
  const { pkg } = format({ body: narrative() });
  const part = pkg.document('/word/styles.xml')!;
  const replaced = nodeXml.parse(change(nodeXml.serialize(part)));
  part.removeChild(part.documentElement!);
  part.appendChild(part.importNode(replaced.documentElement!, true));
  pkg.touch('/word/styles.xml');
  return Package.open(pkg.save(), nodeXml);
}

test('a style is the same if Word left out what the defaults say, and under another id', () => {
  const pkg = changed((styles) =>
    styles
      .replace(/<w:(?:b|bCs|i|iCs|position|keepLines) w:val="0"\/>/gu, '')
      .replace(/(CaseParagraph[0-9a-f]{6})/gu, 'a$1'),
  );
  expect(missingStyles(pkg, stylesOf(pkg))).toEqual([]);
});

test('a style that its author changed is left to them: the look comes under another name', () => {
  const pkg = changed((styles) => styles.replaceAll('w:lineRule="exact"', 'w:lineRule="auto"'));
  const before = textOf(pkg, '/word/styles.xml');
  const again = format(pkg);
  expect(again.result.deviations).toEqual([]);
  expect(again.styles).toContain(before.slice(before.indexOf('<w:style '), before.lastIndexOf('</w:styles>')));
  expect(again.styles).toMatch(/<w:name w:val="案例正文 v[0-9a-f]{6}-2"\/>/u);
});

test('an id that something else has is not taken', () => {
  const styleId = stylesOf(openDocx({ body: narrative() }))[0]!.styleId;
  const other = `<w:style w:type="paragraph" w:styleId="${styleId}"><w:name w:val="别的样式"/></w:style>`;
  const { styles } = format({ body: narrative(), styles: [other] });
  expect(styles).toContain(other);
  expect(styles.match(new RegExp(`w:styleId="${styleId}"`, 'gu'))).toHaveLength(1);
});

test('a document without a styles part gets one', () => {
  const bytes = docx({ body: narrative() });
  const pkg = Package.open(bytes, nodeXml);
  const relationships = pkg.document('/word/_rels/document.xml.rels')!;
  const root = relationships.documentElement!;
  for (const element of Array.from(root.getElementsByTagNameNS(root.namespaceURI ?? '', 'Relationship'))) {
    if (element.getAttributeNS(null, 'Id') === 'rIdStyles') root.removeChild(element);
  }
  const { result } = format(pkg);
  expect(result.deviations).toEqual([]);
  const saved = Package.open(pkg.save(), nodeXml);
  expect(saved.related(saved.mainPart, 'styles')).toBe('/word/styles2.xml');
  expect(paragraphs(textOf(saved, saved.mainPart)).every((paragraph) => paragraph.includes('w:pStyle'))).toBe(true);
});

test('two documents formatted alike have the same styles', () => {
  const one = format({ body: narrative() }).styles;
  const other = format({ body: narrative(p('（一）健全网络')) }).styles;
  const idOf = (styles: string) => /w:styleId="([^"]*)"[^>]*><w:name w:val="案例正文 v/u.exec(styles)?.[1];
  expect(idOf(one)).toBe(idOf(other));
});

test('a document of an earlier version gets the headings of this one', () => {
  const pkg = changed((styles) =>
    styles
      .replace(/(案例一级标题 v)[0-9a-f]{6}/u, '$1000000')
      .replace(/<w:keepNext w:val="1"\/>/gu, '<w:keepNext w:val="0"/>'),
  );
  const { result, styles } = format(pkg);
  expect(result.changed).toMatchObject({ heading1: 2 });
  expect(styles).toMatch(/案例一级标题 v(?!000000)[0-9a-f]{6}"(?:(?!<\/w:style>).)*<w:keepNext w:val="1"/u);
});
