import { children, descendants, ensureProperties, insertInOrder, wChild, wElement } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import { Package } from '../../../ooxml/package/package';
import type { XmlDocument, XmlElement, XmlEngine } from '../../../ooxml/xml';

/**
 * A copy of one document with marks of revision where it differs from another, paragraph by paragraph: what only it has is
 * inserted, what only the other one has is deleted (which of the two Word takes for the newer one is not documented). Of
 * differences in looks only those of paragraphs are marked, and nothing in tables.
 */
export function comparisonOf(revised: Uint8Array, original: Uint8Array, xml: XmlEngine): Uint8Array {
  const pkg = Package.open(revised, xml);
  const document = mainDocument(pkg);
  const body = bodyOf(document);
  const old = children(bodyOf(mainDocument(Package.open(original, xml))), W, 'p');
  const marks = new Marks(document);
  let next = 0;
  for (const paragraph of children(body, W, 'p')) {
    const found = old.findIndex((candidate, at) => at >= next && candidate.textContent === paragraph.textContent);
    if (found < 0) {
      marks.content(paragraph, 'ins');
      continue;
    }
    for (const gone of old.slice(next, found)) {
      const copy = document.importNode(gone, true) as XmlElement;
      body.insertBefore(copy, paragraph);
      marks.content(copy, 'del');
    }
    const before = old[found];
    if (before) marks.looks(paragraph, before);
    next = found + 1;
  }
  pkg.touch(pkg.mainPart);
  return pkg.save();
}

class Marks {
  private last = 0;

  constructor(private readonly document: XmlDocument) {}

  content(paragraph: XmlElement, kind: 'ins' | 'del'): void {
    for (const run of children(paragraph, W, 'r')) {
      paragraph.insertBefore(this.mark(kind), run).appendChild(run);
      if (kind === 'ins') continue;
      for (const text of children(run, W, 't')) {
        const deleted = wElement(this.document, 'delText');
        deleted.textContent = text.textContent;
        run.insertBefore(deleted, text);
        run.removeChild(text);
      }
    }
    const looks = ensureProperties(ensureProperties(paragraph, 'pPr'), 'rPr');
    looks.insertBefore(this.mark(kind), looks.firstChild);
  }

  looks(paragraph: XmlElement, before: XmlElement): void {
    const [is, was] = [paragraph, before].map((of) => this.looksOf(of));
    if (!is || !was || signature(is) === signature(was)) return;
    insertInOrder(ensureProperties(paragraph, 'pPr'), this.mark('pPrChange')).appendChild(was);
  }

  private looksOf(paragraph: XmlElement): XmlElement {
    const pPr = wChild(paragraph, 'pPr');
    const looks = pPr ? (this.document.importNode(pPr, true) as XmlElement) : wElement(this.document, 'pPr');
    for (const name of ['rPr', 'sectPr', 'pPrChange'])
      for (const other of children(looks, W, name)) looks.removeChild(other);
    return looks;
  }

  private mark(kind: 'ins' | 'del' | 'pPrChange'): XmlElement {
    return wElement(this.document, kind, { id: (this.last += 1), author: 'Comparison', date: '2022-01-01T00:00:00Z' });
  }
}

/** Properties as a text to compare. */
function signature(looks: XmlElement): string {
  const each = [...descendants(looks)].map(
    ({ localName, attributes }) => localName + Array.from(attributes, (a) => `${a.localName}=${a.value}`).join(),
  );
  return each.sort().join('|');
}

function mainDocument(pkg: Package): XmlDocument {
  const document = pkg.document(pkg.mainPart);
  if (!document) throw new Error('no main part');
  return document;
}

function bodyOf({ documentElement }: XmlDocument): XmlElement {
  const body = documentElement && wChild(documentElement, 'body');
  if (!body) throw new Error('no body');
  return body;
}
