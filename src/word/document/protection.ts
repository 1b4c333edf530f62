import { can } from '../host/capabilities';
import { Stopped } from '../host/errors';
import type { SyncCounter } from '../host/sync-budget';
import type { Package } from '../../ooxml/package/package';
import { isSigned } from '../../ooxml/package/signatures';
import { type Protection, protectionOf } from '../../ooxml/protection';

/** How far the open document may be changed. */
export interface Access {
  /** Why it may not be; null if it may. */
  readonly protection: Protection | null;
  /** What is changed cannot be saved into the file that was opened; false where that is not known. */
  readonly savesElsewhere: boolean;
}

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

export const SAVES_ELSEWHERE = '这份文档是只读打开的：可以排版、填写，改动要用“另存为”存成另一个文件。';

const RESTRICTIONS = {
  NoProtection: null,
  AllowOnlyReading: 'readOnly',
  AllowOnlyComments: 'comments',
  AllowOnlyFormFields: 'forms',
  AllowOnlyRevisions: 'trackedChanges',
} as const satisfies Record<`${Word.ProtectionType}`, Protection | null>;

/**
 * How far the open document may be changed: as Word says it, where it can be asked, since the file that it hands out need not
 * tell (office-js issue 6031: on Windows no protection is in it), or may be older. Signatures are in the file alone.
 */
export async function readAccess(pkg: Package, syncs: SyncCounter): Promise<Access> {
  const fromFile = { protection: protectionOf(pkg), savesElsewhere: false };
  if (!can('protection')) return fromFile;
  try {
    const { isFinal, isReadOnly, protectionType } = await Word.run(async (context) => {
      const document = context.document.load('isFinal,isReadOnly,protectionType');
      await syncs.sync(context);
      return document;
    });
    const protection = isFinal ? 'final' : isSigned(pkg) ? 'signed' : RESTRICTIONS[protectionType];
    return { protection, savesElsewhere: isReadOnly };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    // A Word that has the members and fails at them is believed no less than one without.
    return fromFile;
  }
}

/**
 * Why nothing may be changed in this document, as a sentence with what to do; null if it may be changed. Word also
 * refuses by itself (AccessDenied), but only half way through a batch. `action` is what the author wanted, a verb.
 */
export function blockedBecause({ protection }: Access, action = '排版'): string | null {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) {
    return `文档以只读方式打开，不能修改。请点“启用编辑”，或另存一份后再${action}。`;
  }
  return protection && SENTENCES[protection](action);
}
