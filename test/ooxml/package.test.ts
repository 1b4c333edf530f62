import { wElement } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import type { XmlDocument, XmlElement } from '../../src/ooxml/xml';
import { readZip } from '../../src/ooxml/package/zip';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, list, p, picture, r, style, table } from '../builders/docx';
import { CONTENT_TYPES_XML, mainXml, minimalEntries, rawZip, withEntry } from '../builders/zip';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const open = (bytes: Uint8Array): Package => Package.open(bytes, nodeXml);

const SAMPLE = docx({
  body: [
    p('创新案例', { style: 'Title' }),
    p(r('一、', { bold: true }) + r('背景\t与“做法”\n……')),
    table([['项目', '人数']]),
    p(picture()),
  ],
  styles: [style('a', 'Normal', { default: true }), style('Title', 'Title')],
  lists: [list(1, [['chineseCounting', '%1、']])],
  header: [p('某县红十字会')],
});

function documentOf(pkg: Package) {
  return pkg.document(pkg.mainPart)!;
}

function firstParagraph(document: XmlDocument): XmlElement {
  return document.documentElement!.getElementsByTagNameNS(W, 'p')[0]!;
}

/** A package with this main part. */
function withMain(content: string | Uint8Array): Package {
  return open(rawZip(withEntry(minimalEntries(''), { name: 'word/document.xml', content })));
}

describe('what is not touched stays as it is', () => {
  test('every part, the order of entries and their dates', () => {
    expect(readZip(open(SAMPLE).save())).toEqual(readZip(SAMPLE));
  });

  test('reading a part does not touch it', () => {
    const pkg = open(SAMPLE);
    pkg.partNames.filter((name) => /\.(?:xml|rels)$/u.test(name)).forEach((name) => pkg.document(name));
    expect(readZip(pkg.save())).toEqual(readZip(SAMPLE));
  });

  test('only the touched part is written again, and it says the same', () => {
    const pkg = open(SAMPLE);
    pkg.touch(pkg.mainPart);
    const saved = pkg.save();
    const before = readZip(SAMPLE);
    readZip(saved).forEach((entry, i) => {
      if (entry.name === 'word/document.xml') expect(entry.dosDate).toBe(before[i]!.dosDate);
      else expect(entry).toEqual(before[i]);
    });
    expect(nodeXml.serialize(documentOf(open(saved)))).toBe(nodeXml.serialize(documentOf(open(SAMPLE))));
  });

  test('a change that was taken back leaves the part as it was stored', () => {
    // Not as our serialiser writes it.
    const pkg = withMain(mainXml(p('文')).replace('<w:body>', '<w:body >'));
    const before = decode(pkg.bytes(pkg.mainPart));
    const paragraph = firstParagraph(documentOf(pkg));
    const made = wElement(documentOf(pkg), 'pPr');
    paragraph.insertBefore(made, paragraph.firstChild);
    pkg.touch(pkg.mainPart);
    pkg.settle(pkg.mainPart);
    expect(decode(pkg.bytes(pkg.mainPart))).toContain('<w:pPr/>');
    paragraph.removeChild(made);
    pkg.settle(pkg.mainPart);
    expect(decode(open(pkg.save()).bytes(pkg.mainPart))).toBe(before);
  });

  test('the same input gives the same bytes', () => {
    const save = (): Uint8Array => {
      const pkg = open(SAMPLE);
      pkg.touch(pkg.mainPart);
      return pkg.save();
    };
    expect(save()).toEqual(save());
  });

  test('a damaged picture does not keep a document from opening, and goes through', () => {
    const entries = [...minimalEntries('<w:p/>'), { name: 'word/media/a.png', content: '图', crc: 1 }];
    const pkg = open(rawZip(entries));
    expect(readZip(pkg.save())).toEqual(readZip(rawZip(entries)));
    expect(() => pkg.bytes('/word/media/a.png')).toThrow('word/media/a.png');
  });

  test('folders of an archiver, and a second copy of the same part', () => {
    const entries = [{ name: 'word/', content: '' }, ...minimalEntries('<w:p/>')];
    const pkg = open(rawZip([...entries, entries[3]!]));
    expect(pkg.partNames).toEqual(['/_rels/.rels', '/word/document.xml']);
    expect(readZip(pkg.save()).map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
  });
});

describe('a written part', () => {
  test('begins with the declaration that Word writes', () => {
    const pkg = withMain(mainXml('<w:p/>').replace(/^<\?xml.*?\?>\s*/u, '\ufeff'));
    pkg.touch(pkg.mainPart);
    expect(decode(pkg.bytes(pkg.mainPart))).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\r\n<w:document/u,
    );
  });

  test('keeps line ends, tabs and blanks in text and attributes', () => {
    const body = '<w:p w:rsidR="a&#9;b&#10;c&#13;d"><w:r><w:t xml:space="preserve"> 前&#13;后&#10;  </w:t></w:r></w:p>';
    const pkg = withMain(mainXml(body));
    pkg.touch(pkg.mainPart);
    const again = documentOf(open(pkg.save()));
    const paragraph = firstParagraph(again);
    expect(paragraph.getAttributeNS(W, 'rsidR')).toBe('a\tb\nc\rd');
    expect(paragraph.textContent).toBe(' 前\r后\n  ');
  });

  test('keeps the prefixes that mc:Ignorable names, used or not', () => {
    const pkg = open(SAMPLE);
    const before = decode(pkg.bytes(pkg.mainPart));
    pkg.touch(pkg.mainPart);
    const declarations = (xml: string): string[] =>
      (xml.match(/xmlns:\w+="[^"]*"|mc:Ignorable="[^"]*"/gu) ?? []).sort();
    expect(declarations(decode(pkg.bytes(pkg.mainPart)))).toEqual(declarations(before));
    expect(before).toContain('mc:Ignorable="w14"');
  });

  test('holds the changes', () => {
    const pkg = open(SAMPLE);
    const document = documentOf(pkg);
    firstParagraph(document).appendChild(wElement(document, 'bookmarkEnd', { id: 7 }));
    pkg.touch(pkg.mainPart);
    expect(decode(open(pkg.save()).bytes('/word/document.xml'))).toContain('<w:bookmarkEnd w:id="7"/>');
  });
});

describe('encodings', () => {
  const text = mainXml('<w:p><w:r><w:t>红十字𠮷</w:t></w:r></w:p>').replace('UTF-8', 'UTF-16');
  const units = (little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    Array.from({ length: text.length }, (_, i) => view.setUint16(2 * i + 2, text.charCodeAt(i), little));
    view.setUint16(0, 0xfeff, little);
    return bytes;
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, low byte first', units(true)],
    ['UTF-16, high byte first', units(false)],
    ['UTF-16 without a byte order mark', units(true).slice(2)],
  ])('%s', (_, content) => {
    const pkg = withMain(content);
    expect(documentOf(pkg).documentElement?.textContent).toBe('红十字𠮷');
    pkg.touch(pkg.mainPart);
    expect(documentOf(open(pkg.save())).documentElement?.textContent).toBe('红十字𠮷');
  });
});

describe('parts and relationships', () => {
  test('names are compared without regard to case', () => {
    expect(open(SAMPLE).bytes('/WORD/Styles.XML')).toBeDefined();
  });

  test.each([
    'word/document.xml',
    '/word/document.xml',
    'Word/Document.xml',
    './word/document.xml',
    'word\\document.xml',
  ])('the main part by the target %s', (target) => {
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const entries = withEntry(minimalEntries('<w:p/>'), { name: '_rels/.rels', content: relationships });
    expect(open(rawZip(entries)).mainPart).toBe('/word/document.xml');
  });

  test('entries that an old archiver named with backslashes', () => {
    const entries = minimalEntries('<w:p/>').map((entry) => ({ ...entry, name: entry.name.replace('/', '\\') }));
    expect(open(rawZip(entries)).mainPart).toBe('/word/document.xml');
  });

  test('targets are resolved from the part; addresses outside are kept', () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="t/image" Target="media/a.png"/>' +
      '<Relationship Id="rId2" Type="t/customXml" Target="../customXml/item1.xml"/>' +
      '<Relationship Id="rId3" Type="t/hyperlink" Target="https://example.org/a?b=c#d" TargetMode="External"/></Relationships>';
    const entries = [...minimalEntries('<w:p/>'), { name: 'word/_rels/document.xml.rels', content: relationships }];
    expect(open(rawZip(entries)).relationships('/word/document.xml')).toEqual([
      { id: 'rId1', type: 't/image', target: '/word/media/a.png', external: false },
      { id: 'rId2', type: 't/customXml', target: '/customXml/item1.xml', external: false },
      { id: 'rId3', type: 't/hyperlink', target: 'https://example.org/a?b=c#d', external: true },
    ]);
  });

  test('a part that is taken out leaves nothing behind, and the others as they were', () => {
    const before = rawZip(minimalEntries('<w:p/>'));
    const pkg = open(before);
    pkg.addPart('/customXml/item1.xml', 'application/x-case+xml', new TextEncoder().encode('<case/>'));
    pkg.addPart('/customXml/props1.xml', 'application/x-props+xml', new TextEncoder().encode('<props/>'));
    pkg.relate(pkg.mainPart, 'customXml', '/customXml/item1.xml');
    pkg.relate('/customXml/item1.xml', 'customXmlProps', '/customXml/props1.xml');

    pkg.unrelate(pkg.mainPart, '/customXml/item1.xml');
    pkg.removePart('/customXml/props1.xml');
    pkg.removePart('/customXml/item1.xml');

    const again = open(pkg.save());
    expect(again.partNames.filter((name) => name.includes('customXml'))).toEqual([]);
    expect(again.relationships(again.mainPart)).toEqual([]);
    expect(decode(again.bytes('/[Content_Types].xml'))).not.toContain('customXml');
    expect(again.bytes(again.mainPart)).toEqual(open(before).bytes(again.mainPart));
  });

  test('a new part is found again after saving', () => {
    const pkg = open(rawZip(minimalEntries('<w:p/>')));
    const bytes = new TextEncoder().encode(`<w:styles xmlns:w="${W}"/>`);
    pkg.addPart('/word/styles.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml', bytes);
    const id = pkg.relate(pkg.mainPart, 'styles', '/word/styles.xml');
    const again = open(pkg.save());
    expect(again.related(again.mainPart, 'styles')).toBe('/word/styles.xml');
    expect(again.relationships(again.mainPart)).toEqual([
      {
        id,
        type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles',
        target: '/word/styles.xml',
        external: false,
      },
    ]);
    expect(again.bytes('/word/styles.xml')).toEqual(bytes);
    expect(again.contentType('/word/styles.xml')).toMatch(/styles\+xml$/u);
  });

  test('a new part whose type its extension tells leaves the content types alone', () => {
    const pkg = open(rawZip(minimalEntries('<w:p/>')));
    pkg.addPart('/word/media/a.png', 'image/png', Uint8Array.of(1));
    pkg.relate(pkg.mainPart, 'image', '/word/media/a.png');
    expect(decode(open(pkg.save()).bytes('/[Content_Types].xml'))).toBe(CONTENT_TYPES_XML);
  });

  test('ids of relationships do not collide', () => {
    const pkg = open(SAMPLE);
    const ids = [pkg.relate(pkg.mainPart, 'image', '/word/media/image1.png'), pkg.relate(pkg.mainPart, 'x', '/x.xml')];
    const all = pkg.relationships(pkg.mainPart).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(ids));
  });

  test('mistakes of the program are not taken for bad files', () => {
    const pkg = open(SAMPLE);
    expect(() => pkg.addPart('/word/Document.xml', 'x/y', new Uint8Array())).toThrow('already exists');
    expect(() => pkg.touch('/word/nothing.xml')).toThrow('not a parsed part');
  });
});

describe('a checkpoint', () => {
  test('leads back: what was not changed then is as it was read, what came later is gone', () => {
    const pkg = open(SAMPLE);
    const before = pkg.checkpoint();
    const body = documentOf(pkg);
    const text = firstParagraph(body).appendChild(wElement(body, 'r'));
    pkg.touch(pkg.mainPart);
    pkg.addPart('/word/new.xml', 'application/x-new+xml', new Uint8Array([60, 97, 47, 62]));
    const after = pkg.checkpoint();

    text.parentNode?.removeChild(text);
    const types = pkg.document('/[Content_Types].xml')!.documentElement!;
    const added = types.removeChild(types.lastChild!);
    pkg.restore(before);
    expect(readZip(pkg.save())).toEqual(readZip(SAMPLE));
    expect(pkg.contentType('/word/new.xml')).toBe('application/xml');

    types.appendChild(added);
    pkg.restore(after);
    expect(decode(pkg.bytes('/word/new.xml'))).toBe('<a/>');
    expect(pkg.contentType('/word/new.xml')).toBe('application/x-new+xml');
  });
});
