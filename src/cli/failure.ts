import { TextChanged } from '../format/text-guard';
import { UnreadableFile } from '../ooxml/package/package';

/** Exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** Something is not as the notice wants it and must be put right by hand. */
  findings: 1,
  /** A file could not be read or written, or the command was used wrongly. */
  unusable: 2,
} as const;

/** Something that went wrong and that can be told in one Chinese sentence: what is wrong and what to do. */
export class Failure extends Error {
  constructor(
    /** Stable, for programs that read the JSON output. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** Any error as a sentence for the author that begins with the file it is about. */
export function failureOf(error: unknown, subject: string): Failure {
  if (error instanceof Failure || error instanceof UnreadableFile || error instanceof TextChanged) {
    return new Failure(error.code, `${subject}：${error.message}`);
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const sentence = SYSTEM_ERRORS[error.code];
    if (sentence !== undefined) return new Failure(error.code, `${subject}：${sentence}`);
  }
  const detail = error instanceof Error ? error.message : String(error);
  const firstLine = detail.split('\n', 1)[0] ?? '';
  const sentence = `${subject}：程序处理这份文件时出错（${firstLine}），没有生成结果。请把这份文件反馈给开发者。`;
  return new Failure('internal', sentence + stackOf(error));
}

/** Where it went wrong, for a developer: whoever starts Node with `--enable-source-maps` asks for it. */
function stackOf(error: unknown): string {
  return process.sourceMapsEnabled && error instanceof Error ? `\n${error.stack ?? ''}` : '';
}

/** https://nodejs.org/api/errors.html#common-system-errors */
const SYSTEM_ERRORS: Readonly<Record<string, string | undefined>> = {
  ENOENT: '文件或文件夹不存在，请检查路径。',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径。',
  EISDIR: '这是文件夹，请给出其中的文件。',
  EACCES: '没有读写权限，请检查文件和文件夹的权限。',
  EPERM: '系统不允许读写，请检查权限，并关闭正在打开它的程序。',
  EBUSY: '文件正被其他程序使用，请先关闭再试。',
  EEXIST: '同名文件已经存在，请换一个位置。',
  ENOSPC: '磁盘空间不足，请清理后再试。',
  EDQUOT: '磁盘配额已满，请清理后再试。',
  EROFS: '所在的磁盘是只读的，请换一个位置。',
  EMFILE: '打开的文件过多，请分批处理。',
  ENAMETOOLONG: '文件名太长，请缩短后再试。',
  ELOOP: '符号链接循环引用，请直接给出文件的真实路径。',
};
