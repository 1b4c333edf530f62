import type { Draft } from '../../draft/draft';
import type { Notice } from '../../notice/notice';
import { CASE_NAMESPACE } from '../blocks/case-xml';

/**
 * A sentence for a document whose form or narrative was made for another notice than this one; null where it was made for this
 * one, typed by hand, or made before documents said so.
 */
export function otherNoticeIn({ pkg }: Draft, notice: Notice): string | null {
  for (const { type, target, external } of pkg.relationships(pkg.mainPart)) {
    if (external || !type.endsWith('/customXml')) continue;
    // Parts of others may be anything: only ours is parsed.
    if (!new TextDecoder().decode(pkg.bytes(target)).includes(CASE_NAMESPACE)) continue;
    const root = pkg.document(target)?.documentElement;
    const id = root?.getAttributeNS(null, 'notice') ?? null;
    if (root?.namespaceURI !== CASE_NAMESPACE || id === null || id === notice.id) continue;
    const name = root.getAttributeNS(null, 'name') ?? id;
    return `这份文档是按另一份通知（${name}）做的，与这里的“${notice.name}”栏目可能不同。请用做它的那个程序打开，或按这里的通知重新填写。`;
  }
  return null;
}
