import { TextChanged } from '../format/text-guard';
import { unreadableRemark } from '../form/summary/unreadable-remark';
import { checkFileSize } from '../ooxml/package/file-size';
import { UnreadableFile } from '../ooxml/package/unreadable';
import type { FailedCase, UnreadableCase } from '../session/summary';

/** What comes of a file's bytes, or the sentence that says why nothing does. Never rejects. */
export async function withBytes<Result>(
  file: Blob,
  use: (bytes: Uint8Array<ArrayBuffer>) => Result | Promise<Result>,
): Promise<Result | UnreadableCase | FailedCase> {
  try {
    checkFileSize(file.size);
    return await use(await bytesOf(file));
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof TextChanged)
      return { kind: 'unreadable', message: error.message, remark: unreadableRemark(error.code) ?? error.message };
    return { kind: 'failed', message: sentenceFor(error) };
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // Moved, changed or locked since it was chosen (File API, section 7: NotFoundError, NotReadableError); or a folder, which
    // is dropped as if it were a file.
    throw new FileGone('这份文件打不开：它可能是文件夹，或者已被移动、修改、正被其他程序使用。请重新选择它。', {
      cause,
    });
  }
}

class FileGone extends Error {}

function sentenceFor(error: unknown): string {
  if (error instanceof FileGone) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `程序处理这份文件时出错（${detail}）。请把这份文件反馈给开发者。`;
}
