import { Package } from '../../../src/ooxml/package/package';
import { Formatting } from '../../../src/ooxml/effective';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { XmlElement } from '../../../src/ooxml/xml';
import { Preceding } from '../../../src/workbench/page/render/preceding';
import { W } from '../../../src/ooxml/namespaces';
import { docx, footnote, list, p, r, textBox, type DocxContent } from '../../builders/docx';

const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

function open(content: DocxContent): {
  preceding: Preceding;
  paragraphs: XmlElement[];
  all: (name: string) => XmlElement[];
} {
  const pkg = Package.open(docx(content), nodeXml);
  const preceding = new Preceding(pkg, pkg.mainPart, new Formatting(pkg).numbering);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  const all = (name: string): XmlElement[] => Array.from(root.getElementsByTagNameNS(W, name));
  return { preceding, paragraphs: all('p'), all };
}

describe('Preceding', () => {
  it('tells which paragraphs have another number after one has gone', () => {
    const lists = [list(1, [['decimal', '%1.']])];
    const { preceding, paragraphs } = open({
      lists,
      body: ['甲', '乙', '丙'].map((text) => p(text, { list: [1, 0] })).concat(p('丁')),
    });
    const label = (index: number): string | undefined => preceding.labelOf(paragraphs[index]!)?.text;
    expect([0, 1, 2, 3].map(label)).toEqual(['1.', '2.', '3.', undefined]);
    const [, second, third] = paragraphs;
    second!.parentNode!.removeChild(second!);
    expect(preceding.counts(second!)).toBe(true);
    expect([...preceding.recount()]).toEqual([second, third]);
    expect(label(2)).toBe('2.');
  });

  it('knows the fields that are open where a paragraph begins, apart from those of text boxes', () => {
    const { preceding, paragraphs } = open({
      body: [
        p(fieldChar('begin')),
        p(r('代码') + textBox('框')),
        p(fieldChar('separate') + r('结果')),
        p(fieldChar('end')),
        p('正文'),
      ],
    });
    const state = paragraphs.map((paragraph) => preceding.fieldsBefore(paragraph).state.join());
    expect(state).toEqual(['', 'instructions', '', '', 'instructions', 'result', '']);
  });

  it('counts notes in order, but those with a mark of their own', () => {
    const custom = footnote().replace('w:id="1"', 'w:customMarkFollows="1" w:id="1"');
    const { preceding, all } = open({ body: [p(footnote()), p(custom), p(footnote())] });
    expect(all('footnoteReference').map((reference) => preceding.noteNumber(reference))).toEqual(['1', undefined, '2']);
  });

  it('is not concerned with plain paragraphs', () => {
    const { preceding, paragraphs } = open({ body: [p('正文')] });
    expect(preceding.counts(paragraphs[0]!)).toBe(false);
  });
});
