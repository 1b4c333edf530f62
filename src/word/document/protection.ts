import { childElements, wAttribute, wChild } from '../../ooxml/dom';
import type { Package } from '../../ooxml/package/package';
import { isSigned } from '../../ooxml/signatures';
import { isOn, onOff } from '../../ooxml/values';
import type { XmlElement } from '../../ooxml/xml';

/** Why a protected document cannot be formatted, by w:documentProtection/@w:edit (ISO/IEC 29500-1, 17.15.1.29). */
const PROTECTION: Readonly<Record<string, (action: string) => string>> = {
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
  if (isMarkedFinal(pkg)) {
    return `文档被标记为最终状态，不能修改。请点上方提示条里的“仍然编辑”后再${action}。`;
  }
  if (isSigned(pkg)) {
    return `文档有数字签名，${action}会使签名失效，所以没有动它。请另存一份副本，在副本里${action}。`;
  }
  const protection = setting(pkg, 'documentProtection');
  // Without w:enforcement the restriction is only prepared, not in force.
  if (protection && isOn(wAttribute(protection, 'enforcement') ?? '0')) {
    return PROTECTION[wAttribute(protection, 'edit') ?? '']?.(action) ?? null;
  }
  return null;
}

/** Whether changes are being tracked, as the file says (w:trackRevisions); for Word without `changeTrackingMode`. */
export function tracksRevisions(pkg: Package): boolean {
  const element = setting(pkg, 'trackRevisions');
  return element !== null && onOff(element);
}

function setting(pkg: Package, name: string): XmlElement | null {
  const root = rootOf(pkg, pkg.related(pkg.mainPart, 'settings'));
  return root ? wChild(root, name) : null;
}

/** Word marks a document as final by the custom property _MarkAsFinal ([MS-OE376] 2.1.1838). */
function isMarkedFinal(pkg: Package): boolean {
  const root = rootOf(pkg, pkg.related('', 'custom-properties'));
  if (!root) return false;
  for (const property of childElements(root)) {
    if (property.getAttributeNS(null, 'name') === '_MarkAsFinal') {
      return property.textContent?.trim().toLowerCase() === 'true';
    }
  }
  return false;
}

function rootOf(pkg: Package, part: string | undefined): XmlElement | null {
  return part === undefined ? null : (pkg.document(part)?.documentElement ?? null);
}
