import type { Package } from '../../ooxml/package/package';
import { type Protection, protectionOf } from '../../ooxml/protection';

/** Why a document cannot be changed, and what to do. */
const SENTENCES: Readonly<Record<Protection, (action: string) => string>> = {
  final: (action) => `文档被标记为最终状态，不能修改。请点上方提示条里的“仍然编辑”后再${action}。`,
  signed: (action) => `文档有数字签名，${action}会使签名失效，所以没有动它。请另存一份副本，在副本里${action}。`,
  readOnly: (action) => `文档受保护（只读），不能修改。请在“审阅”选项卡点“限制编辑”，停止保护后再${action}。`,
  comments: (action) => `文档受保护，只许加批注。请在“审阅”选项卡点“限制编辑”，停止保护后再${action}。`,
  forms: (action) => `文档受保护，只许填写窗体。请在“审阅”选项卡点“限制编辑”，停止保护后再${action}。`,
  trackedChanges: (action) =>
    `文档被强制跟踪修订，${action}会留下满篇修订。请在“审阅”选项卡停止保护并关闭修订后再${action}。`,
};

/**
 * Why nothing may be changed in this document, as a sentence with what to do; null if it may be changed. Word also
 * refuses by itself (AccessDenied), but only half way through a batch. `action` is what the author wanted, a verb.
 */
export function blockedBecause(pkg: Package, action = '排版'): string | null {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) {
    return `文档以只读方式打开，不能修改。请点“启用编辑”，或另存一份后再${action}。`;
  }
  const protection = protectionOf(pkg);
  return protection && SENTENCES[protection](action);
}
