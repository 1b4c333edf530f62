import { Refusal } from '../../draft/refusal';

/** Stops a run half way, because the document is not as it must be to go on; the message is a Chinese sentence. */
export class Stopped extends Error {}

/** Word has not answered for so long that it is not waited for any more; whether it did what it was asked is not known. */
export class NoReply extends Stopped {
  constructor(message = 'Word 一分钟没有回应，可能正忙，或连接断了。') {
    super(message);
  }
}

/** The author wanted the run to stop while Word was silent. */
export class StoppedUnanswered extends NoReply {
  constructor() {
    super('已按您的要求停下。Word 还没有回应。');
  }
}

/** The author wants the run to stop. */
export class StopAsked extends Stopped {
  constructor() {
    super('已按您的要求停下。');
  }
}

/** A failed call of the common API. */
export class CommonApiError extends Error {
  constructor(
    /** For instance 5001 (internal error), 3007 (the document is read-only); list: Office.Error in the reference. */
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Word.ErrorCodes and the codes of the request runtime (OfficeExtension.ErrorCodes) that an author can do something
 * about: what happened, then what to do.
 */
const BY_CODE: Readonly<Record<string, string>> = {
  AccessDenied: 'Word 不允许修改这份文档。请停止保护或取消只读、最终状态，或者另存一份，再试一次。',
  NotAllowed: '这个版本的 Word 不允许这项操作。请在桌面版 Word 里打开文档再试。',
  NotImplemented: '这个版本的 Word 还没有这项功能。请更新 Word，或在另一台电脑上再试。',
  ApiNotFound: '这个版本的 Word 没有所需的接口。请更新 Word 再试。',
  ItemNotFound: '要处理的段落已经不在文档里了，可能刚被改动。请停止编辑后再试一次。',
  SearchDialogIsOpen: '“查找和替换”窗口开着，Word 无法同时处理。请关闭它再试一次。',
  RequestAborted: '操作被 Word 中断了。请再试一次。',
  ActivityLimitReached: 'Word 正忙，同时进行的操作太多。请稍等片刻再试一次。',
  HostIsInCellEditMode: 'Word 正忙于另一项编辑。请先完成编辑再试一次。',
  RequestPayloadSizeLimitExceeded: '文档太大，Word 一次处理不了。请只选中一部分，用“只排选中的”分几次排。',
  ResponsePayloadSizeLimitExceeded: '文档太大，Word 一次读不出来。请只选中一部分，用“只排选中的”分几次排。',
  '3007': '文档是只读的，Word 不允许修改。请另存一份再试。',
  '5001': 'Word 读取文档时内部出错。请先保存文档；仍不行就关闭后重新打开再试。',
  '11001': 'Word 暂时读不出文档内容。请先保存文档，稍等片刻再试一次。',
};

const UNKNOWN = 'Word 报告了一个错误。请先保存文档再试一次；仍不行就关闭文档后重新打开';

/** A Chinese sentence for anything that may be thrown while talking to Word: what happened and what to do. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refusal || error instanceof Stopped) return error.message;
  const code = codeOf(error);
  const known = code === null ? undefined : BY_CODE[code];
  if (known !== undefined) return known;
  const detail = code ?? (error instanceof Error ? error.message : null);
  return detail ? `${UNKNOWN}（${detail}）。` : `${UNKNOWN}。`;
}

/** Whether Word said no to changing this document, rather than failing at it. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'AccessDenied' || code === 'NotAllowed';
}

/** Whether this Word does not do at all what it was asked. */
export function isNotAllowed(error: unknown): boolean {
  return codeOf(error) === 'NotAllowed';
}

/** Word's code for a failure; null if it was not Word that failed. */
export function codeOf(error: unknown): string | null {
  if (error instanceof CommonApiError) return String(error.code);
  if (error instanceof OfficeExtension.Error) return error.code;
  return null;
}
