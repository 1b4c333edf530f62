import { readControl } from '../ooxml/controls';
import { descendants } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { XmlElement } from '../ooxml/xml';
import { fieldOfTag } from './tags';

/** What can stand in a field besides words, and would be lost with them, in the author's words. */
const NAMES: Readonly<Record<string, string>> = {
  drawing: '图片',
  pict: '图片',
  object: '嵌入对象',
  footnoteReference: '脚注',
  endnoteReference: '尾注',
  commentReference: '批注',
  commentRangeStart: '批注',
  commentRangeEnd: '批注',
  fldChar: '域',
  fldSimple: '域',
  instrText: '域',
  hyperlink: '超链接',
  oMath: '公式',
  oMathPara: '公式',
  sym: '符号字体的字符',
  sdt: '别的填写框',
  ruby: '拼音指南',
  tbl: '表格',
};

/** Revisions whose record would be lost: what was deleted or moved away, and (in `INSERTED`) what was put in. */
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'moveTo', 'delText']);
const INSERTED: ReadonlySet<string> = new Set(['ins']);

const REVISIONS = '未处理的修订';

/** What stands in an element besides words, named for a sentence; null if nothing does. */
export function obstacleIn(
  element: XmlElement,
  { insertionsCount }: { readonly insertionsCount: boolean },
): string | null {
  for (const inside of descendants(element)) {
    const { namespaceURI, localName } = inside;
    if (localName === 'sdt' && fieldOfTag(readControl(inside).tag) !== null) continue;
    const name = NAMES[localName];
    if (name !== undefined) return name;
    if (namespaceURI !== W) continue;
    if (DELETED.has(localName) || (insertionsCount && INSERTED.has(localName))) return REVISIONS;
  }
  return null;
}
