import { Formatting } from '../../src/ooxml/effective';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { XmlElement } from '../../src/ooxml/xml';
import { docx, type DocxContent } from '../builders/docx';

/** A document opened for questions about its formatting; paragraphs and runs by their position in it. */
export function formattingOf(content: DocxContent) {
  const pkg = Package.open(docx({ docDefaults: '', ...content }), nodeXml);
  const formatting = new Formatting(pkg);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  const nth = (name: string, index: number): XmlElement => {
    const found = root.getElementsByTagNameNS(W, name)[index];
    if (found === undefined) throw new Error(`The document has no w:${name} number ${index}`);
    return found;
  };
  return {
    formatting,
    paragraphElement: (index: number) => nth('p', index),
    paragraph: (index = 0) => formatting.paragraph(nth('p', index)),
    run: (index = 0) => formatting.run(nth('r', index)),
    runElement: (index: number) => nth('r', index),
    label: (index = 0) => formatting.label(nth('p', index)),
    mark: (index = 0) => formatting.mark(nth('p', index)),
  };
}
