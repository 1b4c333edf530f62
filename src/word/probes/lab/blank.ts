import { descendants, isNamed } from '../../../ooxml/dom';
import { M, W } from '../../../ooxml/namespaces';
import { Package } from '../../../ooxml/package/package';
import type { XmlEngine } from '../../../ooxml/xml';
import { readDocumentBytes } from '../../document/document-bytes';
import { Refusal } from '../../../draft/refusal';
import { blockedBecause, readAccess } from '../../document/protection';
import { SyncCounter } from '../../host/sync-budget';
import { LAB_MARK } from './lab';

const NOT_BLANK =
  '这份文档里已经有内容。诊断要反复清空文档，请先在 Word 里新建一份空白文档，在那里打开“案例申报助手”，再开始诊断。';
const NOT_EDITABLE = '这份文档不能修改。请先在 Word 里新建一份空白文档，在那里打开“案例申报助手”，再开始诊断。';

/** Parts of a document beside its body that an author may have written in. */
const STORIES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];
const CONTENT = ['drawing', 'pict', 'object', 'tbl', 'sdt', 'fldSimple', 'instrText'];

/**
 * Makes sure that nothing of an author's can be lost: neither the document in Word, nor its file, holds anything but what
 * an earlier diagnosis has left.
 * @returns the file as read.
 * @throws Refusal
 */
export async function demandBlank(xml: XmlEngine): Promise<Package> {
  const texts = await Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map(({ text }) => text);
  });
  const pkg = Package.open(await readDocumentBytes(), xml);
  if (texts.some(isOfAuthor) || holdsContent(pkg)) throw new Refusal(NOT_BLANK);
  if (blockedBecause(await readAccess(pkg, new SyncCounter())) !== null) throw new Refusal(NOT_EDITABLE);
  return pkg;
}

function holdsContent(pkg: Package): boolean {
  const related = pkg
    .relationships(pkg.mainPart)
    .filter(({ external, type }) => !external && STORIES.some((story) => type.endsWith(`/${story}`)));
  return [pkg.mainPart, ...related.map(({ target }) => target)].some((name) => {
    const root = pkg.document(name)?.documentElement;
    if (!root) return false;
    let text = '';
    for (const element of descendants(root)) {
      if (element.namespaceURI === M || CONTENT.some((kind) => isNamed(element, W, kind))) return true;
      if (isNamed(element, W, 't') || isNamed(element, W, 'delText')) text += element.textContent ?? '';
    }
    return isOfAuthor(text);
  });
}

function isOfAuthor(text: string): boolean {
  return text.replaceAll(LAB_MARK, '').trim() !== '';
}
